"""A page of the web, fetched for a visitor: never from the network that the server itself stands in."""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

from urllib3 import BaseHTTPResponse, HTTPConnectionPool, HTTPSConnectionPool, Timeout
from urllib3.exceptions import HTTPError

from dashboard.languages import gettext

BYTES = 5_000_000
"""Size of a page at most, unpacked."""
SECONDS = 20.0
"""Time that all of it may take."""
REDIRECTS = 5
_ENDINGS = {"text/html": "html", "application/xhtml+xml": "html", "application/pdf": "pdf", "text/plain": "txt"}

Resolve = Callable[[str, int], str]
"""The address on the network of a host and port.

Raises:
    WebError: It has none that may be asked.
"""


class WebError(ValueError):
    """An address that cannot be read; the message names it and says why."""


@dataclass(frozen=True, slots=True)
class Page:
    """What stood at an address."""

    name: str
    """As of a file, with an ending that says what it is."""
    data: bytes
    url: str
    """Where it stood in the end."""


def public_address(host: str, port: int) -> str:
    """The first network address of a host, all of which must be open to the whole internet.

    Raises:
        WebError: There is none, or one belongs to this machine or a network of its own.
    """
    try:
        found = {str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError) as error:
        raise WebError(gettext("{host} is not known to the network: look at how it is spelt.", host=host)) from error
    if not found or not all(map(_is_public, found)):
        raise WebError(gettext("{host} lies within a private network, from which nothing is read here.", host=host))
    return min(found, key=lambda address: (":" in address, address))


def _is_public(address: str) -> bool:
    """Whether an address is one of the open internet, and so is the one that it wraps, if any."""
    known = ipaddress.ip_address(address.partition("%")[0])
    wrapped: list[ipaddress.IPv4Address | None] = []
    if isinstance(known, ipaddress.IPv6Address):
        translated = ipaddress.IPv4Address(int(known) & 0xFFFFFFFF) if known in _TRANSLATED else None
        wrapped = [known.ipv4_mapped, known.sixtofour, *(known.teredo or ()), translated]
    return all(one.is_global and not one.is_multicast for one in (known, *wrapped) if one is not None)


_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")


def fetch(url: str, resolve: Resolve = public_address) -> Page:
    """Read an address of the web, following a few redirects.

    Raises:
        WebError: It is none, lies within a private network, does not answer in time, or is too large.
    """
    until = time.monotonic() + SECONDS
    for _ in range(REDIRECTS + 1):
        with _asked(_split(url), resolve, until) as answer:
            if not (location := answer.get_redirect_location()):
                return _page(url, answer, until)
        url = urljoin(url, location)
    raise WebError(gettext("{url} leads from one address to the next without end.", url=url))


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url.strip())
        _ = parts.port
    except ValueError as error:
        raise WebError(gettext("{url} is no address ({why}).", url=url[:200], why=str(error))) from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise WebError(gettext("{url} is no address of the web: it begins with http:// or https://.", url=url[:200]))
    return parts


@contextmanager
def _asked(parts: SplitResult, resolve: Resolve, until: float) -> Iterator[BaseHTTPResponse]:
    """The answer of an address.

    The host is resolved once and the connection made to that very address, so that a name that means another one a
    moment later leads nowhere else.
    """
    host, secure = str(parts.hostname), parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    limits = Timeout(connect=SECONDS / 2, read=max(0.1, until - time.monotonic()))
    address = resolve(host, port)
    pool = (
        HTTPSConnectionPool(address, port, timeout=limits, server_hostname=host, assert_hostname=host)
        if secure
        else HTTPConnectionPool(address, port, timeout=limits)
    )
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    said = {"Host": parts.netloc.rpartition("@")[2], "User-Agent": "FrontierWatch", "Accept-Encoding": "gzip"}
    try:
        with pool:
            yield pool.urlopen("GET", target, headers=said, redirect=False, retries=False, preload_content=False)
    except WebError:
        raise
    except (HTTPError, OSError, ValueError) as error:
        url = parts.geturl()[:200]
        raise WebError(gettext("{url} cannot be reached ({why}).", url=url, why=type(error).__name__)) from error


def _page(url: str, answer: BaseHTTPResponse, until: float) -> Page:
    if answer.status != 200:
        raise WebError(
            gettext("{url} answers with {status} instead of a page.", url=url[:200], status=str(answer.status))
        )
    kind = answer.headers.get("Content-Type", "text/html").partition(";")[0].strip().lower()
    if kind not in _ENDINGS:
        raise WebError(
            gettext(
                "{url} is of the kind {kind}: a web page, a PDF or plain text is read.", url=url[:200], kind=kind[:60]
            )
        )
    data = bytearray()
    while piece := answer.read1(65536, decode_content=True):
        data += piece
        if len(data) > BYTES:
            raise WebError(gettext("{url} is larger than {n} bytes.", url=url[:200], n=BYTES))
        if time.monotonic() > until:
            raise WebError(gettext("{url} takes longer than {n} seconds.", url=url[:200], n=round(SECONDS)))
    stem = urlsplit(url).path.rstrip("/").rpartition("/")[2].partition(".")[0]
    return Page(f"{stem or urlsplit(url).hostname}.{_ENDINGS[kind]}", bytes(data), url)
