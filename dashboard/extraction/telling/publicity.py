"""Whether an event is a matter of states and forces, or of private persons alone."""

from __future__ import annotations

from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.reading.drafts import Draft

_PUBLIC = wordset(
    """
    president premier pm prime minister secretary chancellor king emir prince sheikh ambassador consul envoy governor
    mayor commander leader speaker senator general admiral colonel major lieutenant brigadier marshal undersecretary
    deputy adviser advisor representative chief vice crown foreign defense interior official ayatollah
    """
)
"""Offices of state and ranks: a meeting of none but private persons is no event here."""
_BODIES = wordset(
    "council ministry nations nato un eu union commission mission assembly parliament embassy department command "
    "coalition league alliance taliban directorate administration government army forces unami iaea osce ecowas"
)
"""Words in the names of bodies of state, or of states."""


def is_public(event: Draft) -> bool:
    """Whether anybody in a meeting or an agreement holds a public office or stands for a state or a force."""
    if event.kind not in {"meeting", "agreement"} or not event.actors:
        return True
    return any(
        who.kind in {"office", "force", "armed group", "government"}
        or who.country
        or _holds_office(who.title)
        or (who.kind == "organisation" and _BODIES & set(who.name.lower().split()))
        for who in event.actors
    )


def _holds_office(title: str) -> bool:
    words = title.lower().replace(".", "").split()
    return bool(_PUBLIC & set(words)) and "executive" not in words
