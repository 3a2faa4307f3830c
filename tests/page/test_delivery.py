"""What a run drew may be lost where another, which draws less, begins as it ends: the whole is then drawn anew."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.page import delivery


def drawn() -> None:
    """A page with a part that is then drawn by itself; both are counted."""
    import streamlit as st

    from dashboard.page import delivery

    st.session_state.setdefault("part", delivery.Part())
    is_alone = st.session_state["part"].is_alone()
    if is_alone and not delivery.is_in_doubt("page"):
        st.session_state["alone"] += 1
        return
    st.session_state["whole"] = st.session_state.get("whole", 0) + 1
    st.session_state.setdefault("alone", 0)
    delivery.note("page")
    assert not delivery.is_in_doubt("page"), "what the same thread goes on to draw follows it"


@pytest.mark.parametrize(("soon", "whole", "alone"), [(3600, 2, 0), (0, 1, 1)])
def test_a_part_that_is_drawn_as_the_page_ends_has_it_drawn_anew(
    monkeypatch: pytest.MonkeyPatch, soon: float, whole: int, alone: int
) -> None:
    monkeypatch.setattr(delivery, "SOON", soon)
    page = AppTest.from_function(drawn).run().run()
    assert not page.exception
    assert (page.session_state["whole"], page.session_state["alone"]) == (whole, alone)
