"""Units whose name ends as only those of one army do: a Marine Expeditionary Unit is of the US Marine Corps."""

from __future__ import annotations

from dataclasses import replace

from dashboard.actors import Actors
from dashboard.extraction.where.nations import Nations
from dashboard.extraction.who.words import Who


def owned(who: Who, nations: Nations, actors: Actors) -> Who:
    """A force or a body as the unit of the army that its name tells, with the state of that army."""
    if who.country or who.kind not in {"force", "organisation"}:
        return who
    army = next((actors.units[last] for last in actors.units if who.name.endswith(last)), None)
    state = nations.by_code.get(army.country) if army is not None else None
    if army is None or state is None:
        return who
    larger = tuple(dict.fromkeys(name for name in (army.name, state.force) if name and name != who.name))
    return replace(who, kind="force", country=state.code, home=state.place, state=state.government, within=larger)
