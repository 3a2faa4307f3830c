"""What is fetched from the web, from a server of these tests, and what never is: whatever lies within a network."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from dashboard.intake import web
from dashboard.intake.web import WebError, fetch, public_address

PAGE = b"<p>Talks in Baghdad.</p>"


class Handler(BaseHTTPRequestHandler):
    """Pages, each under a path that says what it does."""

    def do_GET(self) -> None:
        self.server.asked.append(self.path)  # type: ignore[attr-defined]
        match self.path.partition("?")[0]:
            case "/talks.html":
                self._say(200, PAGE, {"Content-Type": "text/html; charset=utf-8"})
            case "/moved":
                self._say(302, b"", {"Location": "/talks.html"})
            case "/inward":
                inward = self.headers["Host"].replace("news.test", "127.0.0.1")
                self._say(302, b"", {"Location": f"http://{inward}/talks.html"})
            case "/file":
                self._say(302, b"", {"Location": "file:///etc/passwd"})
            case "/round":
                self._say(302, b"", {"Location": "/round"})
            case "/bomb":
                packed = gzip.compress(bytes(web.BYTES + 1))
                self._say(200, packed, {"Content-Type": "text/html", "Content-Encoding": "gzip"})
            case "/film":
                self._say(200, b"", {"Content-Type": "video/mp4"})
            case _:
                self._say(404, b"", {})

    def _say(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as serving:
        serving.asked = []  # type: ignore[attr-defined]
        thread = threading.Thread(target=serving.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield serving
        serving.shutdown()
        thread.join()


@pytest.fixture
def site(server: ThreadingHTTPServer) -> str:
    """The server's address, by a name that only `resolve` knows."""
    return f"http://news.test:{server.server_address[1]}"


def resolve(host: str, port: int) -> str:
    return "127.0.0.1" if host == "news.test" else public_address(host, port)


def refused(url: str) -> str:
    with pytest.raises(WebError) as error:
        fetch(url, resolve)
    return str(error.value)


class TestPages:
    def test_are_fetched_with_where_they_stand(self, site: str) -> None:
        page = fetch(f"{site}/talks.html?a=1", resolve)
        assert page == web.Page("talks.html", PAGE, f"{site}/talks.html?a=1")

    def test_that_moved_are_followed(self, site: str) -> None:
        assert fetch(f"{site}/moved", resolve).url == f"{site}/talks.html"

    def test_larger_than_allowed_when_unpacked_are_refused(self, site: str) -> None:
        assert "is larger than 5,000,000 bytes" in refused(f"{site}/bomb")

    def test_that_take_too_long_are_refused(self, site: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(time, "monotonic", iter([0.0, 0.0, *([web.SECONDS + 1] * 99)]).__next__)
        assert refused(f"{site}/talks.html").endswith("takes longer than 20 seconds.")

    def test_of_another_kind_missing_or_without_end_are_refused(self, site: str) -> None:
        assert "is of the kind video/mp4" in refused(f"{site}/film")
        assert "answers with 404" in refused(f"{site}/nowhere")
        assert "from one address to the next without end" in refused(f"{site}/round")


class TestNetworks:
    def test_of_the_server_s_own_are_never_asked(self, server: ThreadingHTTPServer) -> None:
        port = server.server_address[1]
        for host in ("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433"):
            assert "within a private network" in refused(f"http://{host}:{port}/talks.html")
        assert server.asked == []  # type: ignore[attr-defined]

    def test_are_not_reached_by_a_redirect_either(self, site: str, server: ThreadingHTTPServer) -> None:
        assert "127.0.0.1 lies within a private network" in refused(f"{site}/inward")
        assert server.asked == ["/inward"]  # type: ignore[attr-defined]
        assert "is no address of the web" in refused(f"{site}/file")

    @pytest.mark.parametrize(
        "address",
        [
            *("10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "240.0.0.1"),
            *("fe80::1%eth0", "fc00::1", "ff02::1", "::", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::"),
        ],
    )
    def test_of_their_own_are_told_by_their_addresses(self, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
        found = [(0, 0, 0, "", ("93.184.216.34", 80)), (0, 0, 0, "", (address, 80))]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
        with pytest.raises(WebError, match="a private network"):
            public_address("news.test", 80)

    def test_open_to_all_are_asked(self, monkeypatch: pytest.MonkeyPatch) -> None:
        found = [(0, 0, 0, "", ("2606:4700::1111", 80)), (0, 0, 0, "", ("93.184.216.34", 80))]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
        assert public_address("news.test", 80) == "93.184.216.34"


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://news.test/a", "news.test", "http://", "http://[::1", "http://news.test:99999/"]
)
def test_what_is_no_address_of_the_web_is_refused(url: str) -> None:
    assert " is no address" in refused(url)
