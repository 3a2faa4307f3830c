"""Who visits, and signing in and out."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st
from streamlit.errors import StreamlitAuthError

from dashboard import rights
from dashboard.address import NAMES
from dashboard.languages import gettext
from dashboard.markdown import literal
from dashboard.page import elements
from dashboard.rights import Visitor
from dashboard.settings import Settings, settings


def present() -> Visitor:
    """The visitor for whom this run draws: Streamlit vouches for what it says of who signed in."""
    claims = st.user.to_dict()
    if "is_logged_in" in claims:  # which it only is where signing in is set up
        return rights.signed_in(claims)
    headers = {name.lower(): value for name, value in st.context.headers.items()}
    # Streamlit leaves out the address of this machine.
    return Visitor(local=rights.is_local(st.context.ip_address or "127.0.0.1", headers))


def allowed() -> Settings:
    """The settings with no more in `allow` than the present visitor may do."""
    return rights.granted(settings(), present())


LEAVING = '[class*="st-key-sign-in-"] button, .st-key-sign-out button'
"""The buttons under which the browser leaves the page."""


def draw() -> None:
    """In the sidebar: who is signed in, or the way in; nothing where that would change nothing."""
    visitor = present()
    if settings().allow == "read" or not visitor.signing_in:
        return
    elements.stay(NAMES, LEAVING, key="stay")
    if problem := st.session_state.pop("sign-in-problem", ""):
        st.sidebar.error(literal(gettext("Nobody can sign in at present: {problem}", problem=problem)))
    if visitor.name:
        st.sidebar.caption(literal(gettext("Signed in as {name}.", name=visitor.name)))
        st.sidebar.button(gettext("Sign out"), key="sign-out", icon=":material/logout:", on_click=st.logout)
        return
    for provider in _providers():
        named = gettext("Sign in with {provider}", provider=provider) if provider else gettext("Sign in")
        st.sidebar.button(
            literal(named), key=f"sign-in-{provider}", icon=":material/login:", on_click=_sign_in, args=(provider,)
        )


def _providers() -> list[str]:
    """The providers that the section `[auth]` names, in its order; one without a name where it is one's own section."""
    named = [name for name, of in st.secrets["auth"].items() if isinstance(of, Mapping) and name != "client_kwargs"]
    return named if "client_id" not in st.secrets["auth"] else [""]


def _sign_in(provider: str) -> None:
    try:
        st.login(provider or None)
    except StreamlitAuthError as error:
        st.session_state["sign-in-problem"] = str(error)
