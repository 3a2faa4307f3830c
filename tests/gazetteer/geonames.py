"""A server as GeoNames' own is, with the faults that servers and networks have."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from types import TracebackType
from typing import Self


@dataclass
class Served:
    """What lies at a path, and how often it breaks off half way."""

    content: bytes
    status: int = 200
    breaks: int = 0
    announced: int = 0
    """Bytes more (or fewer) that are announced than there are."""
    sized: bool = True
    resumable: bool = True
    changes: bool = False
    """Whether it is another file each time it is asked for."""
    ranges: list[str] = field(default_factory=list)
    """What part each request asked for; nothing if it wanted all."""


class GeoNames:
    """On a port of its own, while the `with` lasts."""

    def __init__(self) -> None:
        self._files: dict[str, Served] = {}
        self._http = HTTPServer(("127.0.0.1", 0), self._handler())
        self.address = f"http://127.0.0.1:{self._http.server_port}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._http.shutdown()
        self._http.server_close()

    def serve(
        self,
        path: str,
        content: bytes,
        *,
        status: int = 200,
        breaks: int = 0,
        announced: int = 0,
        sized: bool = True,
        resumable: bool = True,
        changes: bool = False,
    ) -> list[str]:
        """Put a file there; the list that is returned grows by what each request asks for."""
        self._files[path] = Served(content, status, breaks, announced, sized, resumable, changes)
        return self._files[path].ranges

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        files = self._files

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                file = files[self.path]
                tag = f'"{len(file.ranges) if file.changes else 0}"'
                wanted = self.headers.get("Range", "") if self.headers.get("If-Range") == tag else ""
                file.ranges.append(wanted)
                start = int(wanted.removeprefix("bytes=").removesuffix("-")) if wanted and file.resumable else 0
                self._head(file, tag, start)
                rest = file.content[start:]
                broken = len(file.ranges) <= file.breaks
                self.wfile.write(rest[: len(rest) // 2] if broken else rest)

            def _head(self, file: Served, tag: str, start: int) -> None:
                size = len(file.content)
                self.send_response(206 if start else file.status)
                if file.resumable:
                    self.send_header("ETag", tag)
                if start:
                    self.send_header("Content-Range", f"bytes {start}-{size - 1}/{size}")
                if file.sized:
                    self.send_header("Content-Length", str(size - start + file.announced))
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        return Handler
