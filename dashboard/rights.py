"""Who may do what here: what the deployment allows, and of that what this visitor may.

Streamlit signs people in by OpenID Connect where its secrets have a section `[auth]`. Where they have none, nobody is
known, and only who sits at the machine itself may keep reports.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from dashboard.languages import gettext
from dashboard.settings import Allow, Settings


@dataclass(frozen=True, slots=True)
class Visitor:
    """Whoever looks at the page, as far as the server knows it for sure."""

    signing_in: bool = False
    """Whether this deployment has people sign in."""
    name: str = ""
    """As the provider who signed them in tells it; empty where nobody did."""
    email: str = ""
    """Likewise; empty where the provider calls it unverified."""
    local: bool = False
    """Whether they sit at the machine that the dashboard runs on."""


def signed_in(claims: Mapping[str, Any]) -> Visitor:
    """The visitor of whom a provider makes these claims, by their names in OpenID Connect; nobody if it makes none."""
    if claims.get("is_logged_in") is not True:
        return Visitor(signing_in=True)
    email = str(claims.get("email") or "") if claims.get("email_verified") is not False else ""
    named = (claims.get(name) for name in ("name", "preferred_username", "email", "sub"))
    return Visitor(signing_in=True, name=next((str(name) for name in named if name), ""), email=email)


_FORWARDING = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")


def is_local(address: str | None, headers: Mapping[str, str]) -> bool:
    """Whether a connection from that address, with these headers in lower case, comes from the machine itself.

    A proxy on the machine connects from it, too: so the page that asks must have been opened at an address of the
    machine's own, and no header may tell of anybody behind.
    """
    try:
        hosts = [urlsplit(where).hostname for where in (f"//{headers.get('host', '')}", headers.get("origin", ""))]
    except ValueError:
        return False
    return (
        _is_loopback(address)
        and all(host == "localhost" or _is_loopback(host) for host in hosts)
        and not any(name in headers for name in _FORWARDING)
    )


def _is_loopback(address: str | None) -> bool:
    try:
        return ipaddress.ip_address(address or "").is_loopback
    except ValueError:
        return False


def granted(settings: Settings, visitor: Visitor) -> Settings:
    """The settings with no more in `allow` than this visitor may do."""
    return replace(settings, allow=_allowed(settings, visitor))


def _allowed(settings: Settings, visitor: Visitor) -> Allow:
    match settings.allow:
        case "suggest":
            return "suggest" if visitor.name or not visitor.signing_in else "read"
        case "edit" if visitor.signing_in:
            return "edit" if _is_editor(settings, visitor) else "suggest" if visitor.name else "read"
        case "edit":
            return "edit" if visitor.local else "read"
    return "read"


def _is_editor(settings: Settings, visitor: Visitor) -> bool:
    return bool(visitor.name) and (not settings.editors or visitor.email.casefold() in settings.editors)


def refusal(settings: Settings, visitor: Visitor) -> str:
    """Why this visitor may not do all that the deployment allows, in a sentence; nothing where they may."""
    allowed = _allowed(settings, visitor)
    if allowed == settings.allow:
        return ""
    if not visitor.signing_in:
        return gettext(
            "Reports are kept only from the machine that this dashboard runs on, since nobody signs in here."
        )
    if not visitor.name:
        return gettext("Who signs in may do more here than read.")
    return gettext("You may propose corrections; reports are kept by those who are named for it.")
