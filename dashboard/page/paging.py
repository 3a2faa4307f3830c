"""Leafing through a list that is longer than a page: where in it the viewer is, and the way on and back.

The page is the viewer's own and no part of the view: a link to the fourth page of a list would lead elsewhere as soon
as a report is added.
"""

from __future__ import annotations

from collections.abc import Hashable

import streamlit as st

from dashboard.languages import direction, gettext


def after(key: str, listed: Hashable, of: int, most: int) -> int:
    """How many of so many rows lie before the page that the viewer is at, each of which holds `most`.

    Whenever that list holds other rows than before, which `listed` identifies, it begins at its first page again.
    """
    known, page = st.session_state.get(_name(key), (None, 0))
    return page * most if known == listed and page * most < of else 0


def turn(key: str, listed: Hashable, after: int, of: int, most: int) -> None:
    """The way on and back, where there is more than a page of them."""
    if of <= most:
        return

    def go(page: int) -> None:
        st.session_state[_name(key)] = listed, page

    page, last = after // most, min(after + most, of)
    back, on = ("left", "right") if direction() == "ltr" else ("right", "left")
    with st.container(key=f"{key}-pages", horizontal=True, vertical_alignment="center", gap="small"):
        st.button(
            gettext("Previous"), key=f"{key}-previous", on_click=go, args=(page - 1,), disabled=page == 0,
            icon=f":material/chevron_{back}:",
        )  # fmt: skip
        st.button(
            gettext("Next"), key=f"{key}-next", on_click=go, args=(page + 1,), disabled=last == of,
            icon=f":material/chevron_{on}:", icon_position="right",
        )  # fmt: skip
        st.caption(gettext("{first} to {last} of {n}", first=after + 1, last=last, n=of), width="content")


def _name(key: str) -> str:
    return f"page-of-{key}"
