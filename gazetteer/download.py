"""A file from a web server, whole: what was interrupted goes on where it stopped, if the server still has the same."""

from __future__ import annotations

from http.client import HTTPException, HTTPResponse
from urllib.error import URLError
from urllib.request import Request, urlopen

TRIES = 4
TIMEOUT_SECONDS = 60
AT_ONCE = 1 << 16
USER_AGENT = "frontier-watch gazetteer"
PARTIAL = 206


def fetched(address: str) -> bytes:
    """What lies at an address; ConnectionAbortedError if it breaks off again and again, URLError if it is not there."""
    content, version = bytearray(), ""
    for _ in range(TRIES):
        headers = {"User-Agent": USER_AGENT}
        if content and version:
            headers |= {"Range": f"bytes={len(content)}-", "If-Range": version}
        try:
            with urlopen(Request(address, headers=headers), timeout=TIMEOUT_SECONDS) as answer:
                if not _goes_on(answer, len(content)):
                    content.clear()
                version = answer.headers.get("ETag") or answer.headers.get("Last-Modified") or ""
                if _read(answer, content):
                    return bytes(content)
        except URLError:
            raise
        except (HTTPException, OSError):
            continue
    raise ConnectionAbortedError(f"{address} broke off {TRIES} times, last after {len(content):,} bytes")


def _goes_on(answer: HTTPResponse, start: int) -> bool:
    return answer.status == PARTIAL and answer.headers.get("Content-Range", "").startswith(f"bytes {start}-")


def _read(answer: HTTPResponse, content: bytearray) -> bool:
    """Append what comes; whether it is as much as was announced, for a connection that is closed early says nothing."""
    announced = answer.headers.get("Content-Length")
    end = len(content) + int(announced) if announced else None
    while some := answer.read(AT_ONCE):
        content += some
    return end is None or len(content) == end
