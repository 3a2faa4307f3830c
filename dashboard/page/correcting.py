"""What viewers say is otherwise: read beside the reports on every visit, and written there where that is allowed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Literal

import streamlit as st

from dashboard import terms
from dashboard.events import KINDS, STATUSES, Event
from dashboard.evidence import proposals
from dashboard.evidence.corrections import PARTS, Correction, CorrectionError, Corrections, Part, standing
from dashboard.languages import gettext, speaking
from dashboard.markdown import literal
from dashboard.page import spoken, visiting
from dashboard.settings import settings


def part_called(part: Part) -> str:
    """What a part of an event is called, as a choice."""
    return {
        "kind": gettext("Kind"),
        "status": gettext("Status"),
        "actors": gettext("Who"),
        "date": gettext("Date"),
        "place": gettext("Place"),
        "number": gettext("Number"),
        "event": gettext("It is no event at all"),
        "note": gettext("Only a note"),
    }[part]


def _taken(part: Literal["date", "place", "number"]) -> str:
    """What a part may be corrected to."""
    return {
        "date": gettext("2025-10-21, 2025-10 or 2025"),
        "place": gettext("A place’s name"),
        "number": gettext("2,500, or fewer than 2,000 troops"),
    }[part]


def kept() -> Corrections:
    """The corrections as they stand."""
    return proposals.read(settings())


def draw(event: Event) -> None:
    """The form by which a viewer proposes to correct the event; nothing where this one only reads."""
    if visiting.allowed().allow != "read":
        with st.expander(gettext("Propose a correction"), key="correcting"):
            _form(event)
    elif settings().allow != "read":
        st.caption(literal(gettext("Who signs in can propose a correction.")))


@spoken.fragment
def _form(event: Event) -> None:
    part, new = choice(event, PARTS, key="correct")
    note = st.text_area(
        gettext("Why, or where it stands"),
        key=f"correct-note-{event.id}",
        max_chars=proposals.LONGEST["note"],
        height=80,
    )
    who = _signature()
    if st.button(gettext("Propose"), key="correct-send"):
        try:
            proposals.propose(visiting.allowed(), event.report, made(event, part, new, who, note))
        except CorrectionError as error:
            st.error(literal(str(error)))
            return
        st.session_state["correct-kept"] = event.id
        st.rerun()
    if st.session_state.pop("correct-kept", "") == event.id:
        st.success(gettext("Kept: it stands above, beside the event."))


def _signature() -> str:
    """Who proposes: the one who signed in, else who they say they are."""
    if name := visiting.present().name:
        st.caption(
            literal(gettext("It is kept beside the report for all to see, with the time, as from {name}.", name=name))
        )
        return name
    who: str = st.text_input(gettext("Your name"), key="correct-who", max_chars=proposals.LONGEST["who"])
    st.caption(gettext("It is kept beside the report for all to see, with your name and the time."))
    return who


def made(event: Event, part: Part, new: str, who: str, note: str = "", *, accepted: bool = False) -> Correction:
    """A correction of the event as it stands, made now."""
    now = dt.datetime.now(dt.UTC).replace(microsecond=0)
    # What is kept for others, and for good, is in English, like all that stands beside a report.
    with speaking("en"):
        return Correction(event.id, part, standing(part, event), new, who, now, note, accepted)


def choice(event: Event, parts: Sequence[Part], key: str) -> tuple[Part, str]:
    """What of the event is to be otherwise, and what it should be; the widgets' keys begin with `key`."""
    part: Part = st.radio(
        gettext("What to correct"), parts, format_func=part_called, key=f"{key}-part", horizontal=True
    )
    if part not in ("event", "note"):
        st.caption(literal(gettext("It says: {what}", what=standing(part, event))))
    return part, _value(part, event, f"{key}-{part}-{event.id}")


def _value(part: Part, event: Event, key: str) -> str:
    said, longest = gettext("Should be"), proposals.LONGEST["new"]
    match part:
        case "kind":
            return st.selectbox(said, KINDS, format_func=terms.kind, key=key)
        case "status":
            return st.selectbox(said, STATUSES, format_func=terms.status, key=key)
        case "actors":
            names = "; ".join(actor.name for actor in event.actors)
            help_ = gettext("Names with semicolons between them")
            return st.text_input(said, names, key=key, max_chars=longest, help=help_)
        case "date" | "place" | "number":
            return st.text_input(said, key=key, placeholder=_taken(part), max_chars=longest)
    return ""
