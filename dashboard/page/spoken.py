"""Parts of the page that Streamlit draws by themselves, in a thread that has yet to be told whom it speaks to."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

import streamlit as st

from dashboard import session

Given = ParamSpec("Given")
Drawn = TypeVar("Drawn")


def fragment(draw: Callable[Given, Drawn]) -> Callable[Given, Drawn]:
    """As `st.fragment`, in the viewer's language."""
    drawn: Callable[Given, Drawn] = st.fragment(_spoken(draw))
    return drawn


def dialog(title: str, draw: Callable[[], None], **options: Any) -> None:  # noqa: ANN401 - Streamlit's own, passed on
    """Open what `st.dialog` would, under a title that is known only now, in the viewer's language."""
    st.dialog(title, **options)(_spoken(draw))()


def _spoken(draw: Callable[Given, Drawn]) -> Callable[Given, Drawn]:
    @wraps(draw)
    def drawn(*given: Given.args, **named: Given.kwargs) -> Drawn:
        session.speak()
        return draw(*given, **named)

    return drawn
