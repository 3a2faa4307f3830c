"""What viewers say is otherwise: read beside the reports on every visit, and written there where that is allowed."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from dashboard import words
from dashboard.events import KINDS, STATUSES, Event
from dashboard.evidence import proposals
from dashboard.evidence.corrections import PARTS, Correction, CorrectionError, Corrections, Part, standing
from dashboard.markdown import literal
from dashboard.settings import settings

_LABELS: dict[Part, str] = {
    "kind": "Kind",
    "status": "Status",
    "date": "Date",
    "place": "Place",
    "number": "Number",
    "event": "It is no event at all",
    "note": "Only a note",
}
_TAKES: dict[Part, str] = {
    "date": "2025-10-21, 2025-10 or 2025",
    "place": "A place’s name",
    "number": "2,500, or fewer than 2,000 troops",
}


def kept() -> Corrections:
    """The corrections as they stand."""
    return proposals.read(settings())


def draw(event: Event) -> None:
    """The form by which a viewer proposes to correct the event; nothing where viewers only read."""
    if settings().allow != "read":
        with st.expander("Propose a correction", key="correcting"):
            _form(event)


@st.fragment
def _form(event: Event) -> None:
    part: Part = st.radio(
        "What to correct", PARTS, format_func=_LABELS.__getitem__, key="correct-part", horizontal=True
    )
    if part in ("kind", "status", *_TAKES):
        st.caption(literal(f"It says: {standing(part, event)}"))
    new = _value(part, event.id)
    note = st.text_area(
        "Why, or where it stands", key=f"correct-note-{event.id}", max_chars=proposals.LONGEST["note"], height=80
    )
    who = st.text_input("Your name", key="correct-who", max_chars=proposals.LONGEST["who"])
    st.caption("It is kept beside the report for all to see, with your name and the time.")
    if st.button("Propose", key="correct-send"):
        now = dt.datetime.now(dt.UTC).replace(microsecond=0)
        correction = Correction(event.id, part, standing(part, event), new, who, now, note)
        try:
            proposals.propose(settings(), event.report, correction)
        except CorrectionError as error:
            st.error(literal(str(error)))
            return
        st.session_state["correct-kept"] = event.id
        st.rerun()
    if st.session_state.pop("correct-kept", "") == event.id:
        st.success("Kept: it stands above, beside the event.")


def _value(part: Part, event: str) -> str:
    match part:
        case "kind":
            return st.selectbox(
                "Should be", KINDS, format_func=lambda kind: words.KINDS[kind][0], key=f"correct-kind-{event}"
            )
        case "status":
            return st.selectbox(
                "Should be", STATUSES, format_func=words.STATUSES.__getitem__, key=f"correct-status-{event}"
            )
        case "date" | "place" | "number":
            longest = proposals.LONGEST["new"]
            return st.text_input(
                "Should be", key=f"correct-{part}-{event}", placeholder=_TAKES[part], max_chars=longest
            )
    return ""
