"""Serving the card with the page: those who draw it read the page's head and run no script of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, MutableMapping
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.settings import ASSETS
from dashboard.sharing.card import Card, described_page

PICTURE = "card.png"
"""Where the picture is served, under the page's path."""

_CONDITIONS = (b"accept-encoding", b"if-none-match", b"if-modified-since", b"range")
"""What a request asks of the page that would leave nothing of it to read."""


class Described:
    """Puts the card of the link that was asked for into the page; all else passes as it is."""

    def __init__(self, app: ASGIApp, describe: Callable[[str], Card], path: str) -> None:
        """`describe` makes the card of a query string, in a thread; `path` is the page's, ending in a slash."""
        self._app, self._describe, self._path = app, describe, path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, as ASGI has it."""
        if scope["type"] != "http" or scope["method"] != "GET" or scope["path"].rstrip("/") + "/" != self._path:
            await self._app(scope, receive, send)
            return
        asked = [(name, value) for name, value in scope["headers"] if name not in _CONDITIONS]
        answer = _Answer()
        await self._app({**scope, "headers": asked}, receive, answer.take)
        if answer.is_page:
            # In a thread that ends with the server: one of Starlette's would keep what it has touched.
            card = await asyncio.to_thread(self._describe, scope["query_string"].decode("latin-1"))
            answer.change(described_page(answer.body.decode(), card, *self._addresses(Request(scope))))
        await answer.response()(scope, receive, send)

    def _addresses(self, request: Request) -> tuple[str, str]:
        """The address that was asked for and that of the picture, as the visitor's side of a proxy knows them."""
        scheme = request.headers.get("x-forwarded-proto", "").partition(",")[0].strip() or request.url.scheme
        here = request.url.replace(scheme=scheme if scheme in ("http", "https") else "https")
        return str(here), str(here.replace(path=f"{self._path}{PICTURE}", query=""))


class _Answer:
    """An answer held back until it is whole."""

    def __init__(self) -> None:
        self.status, self.headers, self.body = 500, MutableHeaders(), b""

    async def take(self, message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], MutableHeaders(raw=list(message["headers"]))
        elif message["type"] == "http.response.body":
            self.body += message.get("body", b"")

    @property
    def is_page(self) -> bool:
        return self.status == 200 and self.headers.get("content-type", "").startswith("text/html")

    def change(self, page: str) -> None:
        """Another body, which is no longer the one that was known by its name and date."""
        self.body = page.encode()
        for name in ("etag", "last-modified", "content-length", "accept-ranges"):
            del self.headers[name]

    def response(self) -> Response:
        return Response(self.body, self.status, Headers(raw=self.headers.raw))


def picture(path: str) -> Route:
    """The card's picture, under the page's path."""

    async def answer(_: Request) -> FileResponse:
        return FileResponse(ASSETS / PICTURE, headers={"Cache-Control": "public, max-age=86400"})

    return Route(f"{path}{PICTURE}", answer)


def told(path: str, name: str, tell: Callable[[str], str | None]) -> Route:
    """What `tell` makes of a query string, in a thread, under that name below the page's path; nothing where None."""

    async def answer(request: Request) -> Response:
        said = await asyncio.to_thread(tell, request.url.query)
        if said is None:
            return Response(status_code=204)
        return PlainTextResponse(said, headers={"Cache-Control": "no-store"})

    return Route(f"{path}{name}", answer)
