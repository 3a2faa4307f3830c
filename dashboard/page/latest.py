"""What the events shown come to, told before anything is clicked."""

from __future__ import annotations

import streamlit as st

from dashboard import session, story, terms, words
from dashboard.events import Event
from dashboard.languages import apart
from dashboard.markdown import literal
from dashboard.settings import ASSETS
from dashboard.showing import Showing


def draw(showing: Showing) -> None:
    """The latest events of each kind and the next that is planned, each of which leads to its sentence."""
    events = story.told(showing.visible, showing.data.places)
    if not events:
        return
    st.html(ASSETS / "latest.css")
    with st.container(key="latest", horizontal=True, gap="small"):
        for event in events:
            st.button(
                _label(event), key=f"latest-{event.status}-{event.kind}", type="tertiary",
                on_click=session.choose, kwargs={"event": event.id},
            )  # fmt: skip


def _label(event: Event) -> str:
    said = [words.short_when(event.when), *([] if event.status == "reported" else [terms.badge(event.status)])]
    return f"**{literal(words.listed(said))}** {literal(apart(event.summary))}"
