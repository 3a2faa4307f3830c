"""What stands around the page's parts: its style, its columns, its sources, and what it says when it has nothing."""

from __future__ import annotations

from functools import cache, partial
from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import described, session, words
from dashboard.address import share_query
from dashboard.build import Data
from dashboard.figures import offline
from dashboard.figures.palette import DARK, LIGHT, Palette
from dashboard.languages import gettext, ngettext
from dashboard.page import elements
from dashboard.settings import ASSETS
from dashboard.showing import Showing


def open_page() -> None:
    """The page's title, icon, width and style, and the language that it speaks."""
    session.speak()
    st.set_page_config(
        page_title=gettext("Frontier Watch: meetings, troop movements and border concerns on a map"),
        page_icon=str(ASSETS / "icon.svg"),
        layout="wide",
        menu_items={
            "About": gettext("Reports of security news, read into events, each with the sentence that says so.")
        },
    )
    # Streamlit tells the page's parts whether it is dark, but not what lies over them.
    over = ".stDialog, [data-baseweb], [data-testid=stPopoverBody]"
    scheme = f"{over} {{ color-scheme: {st.context.theme.type or 'light'}; }}"
    st.html(f"<style>{offline.font()}{_styles()}{scheme}</style>")  # in one: each part of a page has its price
    elements.speech(key="speech")


@cache
def _styles() -> str:
    styles = ("kinds.css", "page.css", "phone.css", "mirrored.css")
    return "".join((ASSETS / style).read_text(encoding="utf-8") for style in styles)


def failure(error: Exception) -> None:
    """Say that there is nothing to show, and why."""
    st.title("Frontier Watch")
    st.error(gettext("The reports could not be read, so there is no map to show."))
    st.text(str(error))
    st.markdown(
        gettext("Mend what it names, then try again. What was read before is kept, so only what changed is read anew.")
    )
    st.button(gettext("Try again"), key="try-again")


def heading(words: str) -> None:
    """Name the part of the page that follows, for those who go from heading to heading; it is not drawn."""
    st.html(f'<h2 class="unseen">{escape(words)}</h2>')


def palette() -> Palette:
    """The colours for charts on the page as the viewer has it, light or dark."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def columns() -> list[DeltaGenerator]:
    """The board of map and list, and the panel beside it; on a phone the panel stands between the two."""
    with st.container(key="board"):
        return st.columns([5, 3], gap="medium")


def way_out(showing: Showing) -> None:
    """Under the map that another page embeds: what it is, and the way to all of it."""
    query = share_query(showing.view, showing.span, showing.data.fingerprint)
    places = gettext("Places: GeoNames, CC BY 4.0.")
    called = partial(words.actor, known=showing.data.actors)
    st.html(
        f'<p class="way-out"><a href="?{escape(query)}" target="_blank" rel="noopener">Frontier Watch</a>: '
        f"{escape(described.view(showing.view, showing.span, called))} {places}</p>"
    )


def footing(data: Data) -> None:
    """Where everything comes from."""
    read = ngettext("{n} report read.", "{n} reports read.", len(data.reports))
    sources = gettext(
        "Places: {geonames}, CC BY 4.0; airfields: OurAirports, public domain; land and borders: Natural Earth, public"
        " domain. Events are found by program and can be wrong: read the sentence. Data {fingerprint}.",
        geonames='<a href="https://www.geonames.org/">GeoNames</a>',
        fingerprint=data.fingerprint,
    )
    st.html(f'<p class="sources">{read} {sources}</p>')
