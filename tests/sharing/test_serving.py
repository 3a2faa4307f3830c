"""The page as it is served: with the card of the link that was asked for, and all else as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.sharing.card import SIZE, Card
from dashboard.sharing.serving import Described, picture, told

PAGE = f"<html><head><title>Streamlit</title></head><body>{'x' * 2000}</body></html>"


@pytest.fixture(params=["/", "/watch/"])
def path(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def visitor(path: str) -> TestClient:
    """Of a server whose page is packed, and known by its name and date, where a browser can take that."""

    async def page(request: Request) -> Response:
        if "if-none-match" in request.headers:
            return Response(status_code=304)
        return HTMLResponse(PAGE, headers={"etag": "1", "last-modified": "then", "cache-control": "no-cache"})

    async def health(_: Request) -> Response:
        return JSONResponse({"head": "</head>"}, headers={"etag": "1"})

    def describe(query: str) -> Card:
        return Card(f"About {query}", "All.")

    served = Starlette(
        routes=[
            Route(path, page),
            Route(f"{path}health", health),
            picture(path),
            told(path, "marks", {"kinds=border": "<marks>"}.get),
        ],
        middleware=[Middleware(Described, describe=describe, path=path), Middleware(GZipMiddleware, minimum_size=500)],
    )
    return TestClient(served, base_url="https://watch.test")


def test_the_page_carries_the_card_of_the_link(visitor: TestClient, path: str) -> None:
    answer = visitor.get(f"{path}?kinds=border", headers={"If-None-Match": "1", "Range": "bytes=0-9"})
    assert "<title>About kinds=border</title>" in answer.text
    assert f'<meta property="og:url" content="https://watch.test{path}?kinds=border" />' in answer.text
    assert f'<meta property="og:image" content="https://watch.test{path}card.png" />' in answer.text
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert "etag" not in answer.headers
    assert answer.headers["cache-control"] == "no-cache"


def test_its_addresses_are_those_on_the_visitor_s_side_of_a_proxy(visitor: TestClient, path: str) -> None:
    told = visitor.get(path, headers={"Host": "news.test", "X-Forwarded-Proto": "http"}).text
    assert f'content="http://news.test{path}card.png"' in told


def test_an_address_in_a_header_is_taken_for_nothing_else(visitor: TestClient, path: str) -> None:
    told = visitor.get(path, headers={"X-Forwarded-Proto": 'javascript"><script>'}).text
    assert "<script>" not in told
    assert f'content="https://watch.test{path}card.png"' in told


def test_all_else_passes_as_it_is(visitor: TestClient, path: str) -> None:
    answer = visitor.get(f"{path}health")
    assert answer.json() == {"head": "</head>"}
    assert answer.headers["etag"] == "1"


def test_the_picture_is_served_as_large_as_it_is_said_to_be(visitor: TestClient, path: str) -> None:
    answer = visitor.get(f"{path}card.png")
    assert answer.headers["content-type"] == "image/png"
    assert answer.content == Path("dashboard/assets/card.png").read_bytes()
    width, height = (int.from_bytes(answer.content[at : at + 4]) for at in (16, 20))
    assert (width, height) == SIZE


def test_what_a_query_asks_for_is_told_as_text_that_nobody_keeps(visitor: TestClient, path: str) -> None:
    answer = visitor.get(f"{path}marks?kinds=border")
    assert (answer.status_code, answer.text) == (200, "<marks>")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"


def test_where_there_is_nothing_to_tell_nothing_is_said(visitor: TestClient, path: str) -> None:
    assert visitor.get(f"{path}marks?kinds=other").status_code == 204
