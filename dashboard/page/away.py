"""What the viewer takes away: the link, and the visible events in any of the formats."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard import export, languages, terms
from dashboard.address import share_query
from dashboard.export import FORMATS, KINDS, Format
from dashboard.export.taking import taken
from dashboard.languages import gettext
from dashboard.page import elements
from dashboard.showing import Showing


def draw(showing: Showing) -> None:
    """The controls, at the head of the page."""
    with st.container(key="away"):
        link, file = st.columns(2, gap="small")
    with link:
        elements.copy_link(share_query(showing.view, showing.span, showing.data.fingerprint), key="link")
    with file.popover(gettext("Take away"), width="stretch"):
        st.caption(gettext("The events now shown, as a file"))  # a tip would lie over the first of them
        for form in FORMATS:
            _button(showing, form)


def _button(showing: Showing, form: Format) -> None:
    kind = KINDS[form]
    st.download_button(
        terms.file_kind(form), data=_file(showing, form), file_name=f"frontier-watch-{form}.{kind.ending}",
        mime=kind.mime, key=f"take-{form}", on_click="ignore", width="stretch",
    )  # fmt: skip


def _file(showing: Showing, form: Format) -> Callable[[], bytes]:
    """The file is made when it is asked for, by a thread that has yet to be told whom it speaks to."""
    address, language = (st.context.url or "").partition("?")[0], languages.spoken()

    def made() -> bytes:
        with languages.speaking(language):
            return export.write(taken(showing, address), form)

    return made
