"""Whose data and programs the dashboard stands on, with their licences."""

from __future__ import annotations

import json
from dataclasses import dataclass

from dashboard.settings import HOUSE

FILE = HOUSE / "gazetteer" / "data" / "sources.json"


@dataclass(frozen=True, slots=True)
class Source:
    """Something that others made."""

    attribution: str
    """As its makers want to be named."""
    url: str
    licence: str


PROGRAMS = (
    Source("spaCy: en_core_web_sm", "https://spacy.io/", "MIT"),
    Source("Leaflet", "https://leafletjs.com/", "BSD-2-Clause"),
    Source("Streamlit", "https://streamlit.io/", "Apache-2.0"),
)


def sources() -> list[Source]:
    """The places' sources as the gazetteer accounts for them, each once, then the programs that a viewer meets."""
    told = json.loads(FILE.read_text(encoding="utf-8"))["sources"].values()
    each = {source["attribution"]: Source(source["attribution"], source["url"], source["licence"]) for source in told}
    return [*each.values(), *PROGRAMS]
