"""What this is, how much of it is shown, and the link to it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard.markdown import literal
from dashboard.page import away, correcting, elements
from dashboard.showing import Showing


def draw(showing: Showing) -> None:
    """What this is, how much is shown, what the link could not say, and the link itself."""
    data, view = showing.data, showing.view
    title, away_with = st.columns([3, 1], vertical_alignment="bottom")
    with title:
        st.title("Frontier Watch", anchor=False)
        st.html('<p class="about">Who met whom, where forces move and which border worries whom, as reports tell it. '
                "Every mark leads to its sentence.</p>")  # fmt: skip
    with away_with:
        away.draw(showing)
    _warn(st.session_state["ignored"], ":material/link_off:")
    _warn((*data.problems, *correcting.kept().problems), ":material/report:")
    if view.near.strip() and not showing.centre:
        _warn(
            [f"No place goes by “{view.near[:80]}”, so events are shown wherever they are."],
            ":material/wrong_location:",
        )
    _counts(showing)


def _warn(sentences: Sequence[str], icon: str) -> None:
    if sentences:
        st.warning("  \n".join(literal(sentence) for sentence in sentences), icon=icon)


def _counts(showing: Showing) -> None:
    counts, view = showing.counts, showing.view
    elements.announcement(_said(showing), key="said")
    with st.container(horizontal=True, vertical_alignment="center", key="counts"):
        st.markdown(f"**{counts.shown} event{'' if counts.shown == 1 else 's'}** shown", width="content")
        _lens(
            f"{counts.undated} undated", "undated", "with" if view.undated == "only" else "only", view.undated == "only"
        )
        _lens(f"{counts.unplaced} unplaced", "unplaced", not view.unplaced, view.unplaced)
        if counts.background:
            label = f"{counts.background} background {'shown' if view.background else 'hidden'}"
            _lens(label, "background", not view.background, view.background)
        if view.report:
            title = showing.data.reports[view.report].title
            _lens(f":material/close: only of “{literal(title[:60])}”", "report", "", on=True)


def _said(showing: Showing) -> str:
    """`12 events, 3 undated`: what is read out when the choices change."""
    counts = showing.counts
    parts = {f"event{'' if counts.shown == 1 else 's'}": counts.shown, "undated": counts.undated}
    return ", ".join(f"{n} {word}" for word, n in parts.items() if n or word != "undated")


def _lens(label: str, name: str, value: object, on: bool) -> None:
    """A count that is also the switch to what it counts."""

    def turn() -> None:
        st.session_state[name] = value

    st.button(label, key=f"lens-{name}", on_click=turn, type="primary" if on else "secondary")
