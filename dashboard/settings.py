"""What a deployment may set, each by an environment variable."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HOUSE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are read from and kept. README's section "Settings" says the same to its readers."""

    reports: Path = HOUSE / "seeds" / "reports"
    """`FRONTIER_WATCH_REPORTS`: the folder of reports."""
    actors: Path = HOUSE / "seeds" / "actors.yaml"
    """`FRONTIER_WATCH_ACTORS`: the file of actors."""
    data: Path = HOUSE / ".data"
    """`FRONTIER_WATCH_DATA`: the folder that built data is kept in; it may be deleted at any time."""


def settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings in force: what the environment says, else the defaults."""
    given = {name: environment.get(f"FRONTIER_WATCH_{name.upper()}") for name in ("reports", "actors", "data")}
    return Settings(**{name: Path(value) for name, value in given.items() if value})
