"""What `streamlit run dashboard/app.py` serves: the page, and of each link to it what a chat shows.

Streamlit imports this file once for the server that stands in it, and runs it as a script for every visitor.
"""

from __future__ import annotations

import streamlit as st
from starlette.middleware import Middleware

from dashboard.sharing import serving
from dashboard.sharing.card import Card


def described(query: str) -> Card:
    """The card of a link with that query string."""
    from dashboard.page import opened  # the page's parts register themselves with the running server

    return opened.described(query)


def marks(query: str) -> str | None:
    """What the map shows of the view with that query string."""
    from dashboard.page import ahead

    return ahead.marks(query)


def ready(query: str) -> None:
    """Have at hand what the page of the view with that query string will ask for."""
    from dashboard.page import ahead

    ahead.ready(query)


if __name__ == "__main__":
    from dashboard.page import whole

    whole.draw()
else:
    path = f"/{st.get_option('server.baseUrlPath').strip('/')}/".replace("//", "/")
    card = Middleware(serving.Described, describe=described, path=path)
    told = (serving.told(path, name, tell) for name, tell in (("marks", marks), ("ready", ready)))
    app = st.App(__file__, routes=[serving.picture(path), *told], middleware=[card])
