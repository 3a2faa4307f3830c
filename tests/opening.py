"""The page, run without a browser, and what it says: for the tests of its parts."""

from __future__ import annotations

import re

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Html

from dashboard.settings import HOUSE


def visit(**query: str | list[str]) -> AppTest:
    page = AppTest.from_file(HOUSE / "dashboard" / "app.py", default_timeout=30)
    page.query_params.update(query)
    return settled(page.run())


def settled(page: AppTest) -> AppTest:
    assert [error.message for error in page.exception] == []
    return page


def shown(page: AppTest) -> int:
    """The number of events that the count line gives."""
    (line,) = [text.value for text in page.markdown if "shown" in text.value]
    found = re.fullmatch(r"\*\*(\d+) events?\*\* shown", line)
    assert found, line
    return int(found[1])


def html(page: AppTest) -> str:
    return "".join(part.value for part in page.get("html") if isinstance(part, Html))
