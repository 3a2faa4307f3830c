"""What this is, how much of it is shown, and the link to it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import words
from dashboard.languages import gettext, ngettext
from dashboard.markdown import literal
from dashboard.page import away, correcting, elements, latest, tongue
from dashboard.showing import Showing


def draw(showing: Showing) -> None:
    """What this is, how much is shown, what the link could not say, and the link itself."""
    data, view = showing.data, showing.view
    title, away_with = st.columns([4, 3], vertical_alignment="bottom")
    with title:
        st.title("Frontier Watch", anchor=False)
        st.html(f'<p class="about">{_about()}</p>')
    with away_with, st.container(horizontal=True, horizontal_alignment="right", key="controls"):
        tongue.draw()
        away.draw(showing)
    latest.draw(showing)
    _warn(st.session_state["ignored"], ":material/link_off:")
    _warn((*data.problems, *correcting.kept().problems), ":material/report:")
    if view.near.strip() and not showing.centre:
        _warn(
            [gettext("No place goes by “{name}”, so events are shown wherever they are.", name=view.near[:80])],
            ":material/wrong_location:",
        )
    _counts(showing)


def _about() -> str:
    return gettext(
        "Who met whom, where forces move and which border worries whom, each with the sentence that says so."
    )


MOST_TOLD = 3
"""Sentences of a warning that are told at once: the map is to be seen all the same."""


def _warn(sentences: Sequence[str], icon: str) -> None:
    told = MOST_TOLD if len(sentences) > MOST_TOLD + 1 else MOST_TOLD + 1  # "and 1 more" takes the room of the one
    first, rest = sentences[:told], sentences[told:]
    if first:
        st.warning(_lines(first), icon=icon)
    if rest:
        with st.expander(ngettext("and {n} more", "and {n} more", len(rest))):
            st.markdown(_lines(rest))


def _lines(sentences: Sequence[str]) -> str:
    return "  \n".join(literal(sentence) for sentence in sentences)


def _counts(showing: Showing) -> None:
    counts, view = showing.counts, showing.view
    elements.announcement(_said(showing), key="said")
    with st.container(horizontal=True, vertical_alignment="center", key="counts"):
        st.markdown(ngettext("**{n} event** shown", "**{n} events** shown", counts.shown), width="content")
        alone = view.undated == "only"
        _lens(words.undated(counts.undated), "undated", "with" if alone else "only", alone)
        unplaced = ngettext("{n} unplaced", "{n} unplaced", counts.unplaced)
        _lens(unplaced, "unplaced", not view.unplaced, view.unplaced)
        if counts.background:
            _lens(_background(counts.background, view.background), "background", not view.background, view.background)
        if view.report:
            title = showing.data.reports[view.report].title
            only = gettext("only of “{title}”", title=words.shortened(title, 60))
            _lens(f":material/close: {literal(only)}", "report", "", on=True)


def _said(showing: Showing) -> str:
    """`12 events, 3 undated`: what is read out when the choices change."""
    counts = showing.counts
    undated = [words.undated(counts.undated)] if counts.undated else []
    return words.listed([words.events(counts.shown), *undated])


def _background(n: int, shown: bool) -> str:
    if shown:
        return ngettext("{n} background shown", "{n} background shown", n)
    return ngettext("{n} background hidden", "{n} background hidden", n)


def _lens(label: str, name: str, value: object, on: bool) -> None:
    """A count that is also the switch to what it counts."""

    def turn() -> None:
        st.session_state[name] = value

    st.button(label, key=f"lens-{name}", on_click=turn, type="primary" if on else "secondary")
