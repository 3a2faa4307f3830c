"""What many viewers wait and weigh who all move the slider once a second.

    python -m benchmarks --only viewers_p95

Starts the dashboard on a million made events and opens it for 1, 5 and 20 viewers, each a websocket that speaks
Streamlit's protocol as a browser does. Each viewer then moves the slider of dates once a second, and the map asks for
its marks beside that. Yields the median and the 95th percentile of the time until the server has sent all of its
answer, beside one viewer's median, and the memory of the servers (of what they share, once), at rest and with all
viewers: first for one process, then as the README has it for many viewers, with two replicas behind nginx. All viewers
choose the same days one after another, so that what one asked is remembered for the next.
"""

from __future__ import annotations

import datetime as dt
import json
import statistics
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.Slider_pb2 import Slider
from websockets.sync.client import connect
from websockets.typing import Origin

from benchmarks import built
from benchmarks.line import Line
from benchmarks.running import dashboard, served
from dashboard.settings import HOUSE
from tests.servers import balanced

EVENTS = 1_000_000
VIEWERS = (1, 5, 20)
REPLICAS = 2
MOVES = 20
"""Of each viewer, one a second."""
DAY = 86_400_000_000
"""In microseconds, as sliders of dates count."""


class Viewer:
    """A browser's side of one session, without drawing anything."""

    def __init__(self, address: str, number: int = 0) -> None:
        self._address, self._cookie = address, {"Cookie": f"frontier_watch={number}"}  # told apart by nginx
        self._fingerprint = ""
        self._socket = connect(
            f"{address.replace('http', 'ws', 1)}/_stcore/stream",
            origin=Origin(address), additional_headers=self._cookie,
            max_size=None, open_timeout=60,
        )  # fmt: skip
        self._slider = Slider()
        self._board = ""  # the part of the page that the slider draws anew
        self._moves = 0
        self._ask(BackMsg())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()

    def move(self) -> float:
        """Move the first day on by one, and return the seconds until the page was sent whole.

        As in a browser, the map asks for its marks meanwhile.
        """
        self._moves += 1
        asked = BackMsg()
        widget = asked.rerun_script.widget_states.widgets.add()
        widget.id = self._slider.id
        first = self._slider.min + self._moves % 30 * DAY
        widget.double_array_value.data.extend([first, self._slider.max])
        with ThreadPoolExecutor(1) as map_:
            marks = map_.submit(self._marks, *(_day(at) for at in (first, self._slider.max)))
            taken = self._ask(asked)
            assert marks.result(), "the map had to wait for the page"
        return taken

    def _marks(self, *days: str) -> bytes:
        asked = {"dates": days, "lang": "en", "data": self._fingerprint, "sight": "34.5,42.5,6"}
        request = urllib.request.Request(f"{self._address}/marks?{urlencode(asked, doseq=True)}", headers=self._cookie)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return bytes(answer.read())

    def _ask(self, asked: BackMsg) -> float:
        start = time.perf_counter()
        asked.rerun_script.query_string = ""
        asked.rerun_script.fragment_id = self._board
        self._socket.send(asked.SerializeToString())
        for data in self._socket:
            told = ForwardMsg.FromString(bytes(data) if isinstance(data, bytes) else data.encode())
            element = told.delta.new_element
            if element.HasField("slider") and not self._slider.id:
                self._slider.CopyFrom(element.slider)
                self._board = told.delta.fragment_id
            if (part := element.bidi_component).component_name.endswith("_ahead"):
                self._fingerprint = json.loads(part.json)["fingerprint"]
            if told.WhichOneof("type") == "script_finished":
                break
        return time.perf_counter() - start


def _day(at: float) -> str:
    """The day on a slider, as addresses write it."""
    return dt.datetime.fromtimestamp(at / 1_000_000, dt.UTC).date().isoformat()


def measure(events: int = EVENTS) -> Iterator[Line]:
    """Yield waits and weights, for one viewer and for more, of one process and of replicas."""
    with _replicas(events, 1) as (address, servers):
        yield from _lines(events, address, servers, "_one_process")
    with _replicas(events, REPLICAS) as (address, servers):
        yield from _lines(events, address, servers)


@contextmanager
def _replicas(events: int, number: int) -> Iterator[tuple[str, Sequence[int]]]:
    """The address of so many servers, and their processes; each has its data open and its queries compiled."""
    with ExitStack() as stack:
        settings = {**dashboard(built.settings(events)), "MALLOC_ARENA_MAX": "2"}  # as the README has it
        servers = [stack.enter_context(served(HOUSE / "dashboard/app.py", settings)) for _ in range(number)]
        for server in servers:
            with Viewer(server.address) as first:
                first.move()
        address = servers[0].address
        if number > 1:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            address = stack.enter_context(balanced(folder, [server.address for server in servers]))
        yield address, [server.pid for server in servers]


def _lines(events: int, address: str, servers: Sequence[int], how: str = "") -> Iterator[Line]:
    def weight() -> float:
        return sum(map(_weight, servers))

    at_rest = weight()
    yield Line(f"server_memory{how}", events, at_rest, "MB")
    median = 0.0
    for count in VIEWERS:
        waits = sorted(_waits(address, count))
        middle, late = statistics.median(waits), waits[int(len(waits) * 0.95)]
        median = median or middle
        yield Line(f"viewers_median{how}_{count}", events, middle, "s", "one_viewer", middle / median)
        name = "viewers_p95" if count == VIEWERS[-1] else f"viewers_p95_{count}"
        yield Line(name + how, events, late, "s", "one_viewer", late / median)
    yield Line(f"server_memory{how}", events, weight(), "MB", "at_rest", weight() / at_rest)


def _weight(pid: int) -> float:
    """The memory of a process in MB; of what it shares with others its part (Linux)."""
    (line,) = (each for each in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines() if each.startswith("Pss:"))
    return int(line.split()[1]) / 1024


def _waits(address: str, count: int) -> Sequence[float]:
    """The waits of so many viewers, who begin evenly through a second."""
    with ExitStack() as stack, ThreadPoolExecutor(count) as threads:
        viewers = list(threads.map(lambda n: stack.enter_context(Viewer(address, n)), range(count)))
        start = time.monotonic() + 1
        found = threads.map(lambda told: _moved(told[1], start + told[0] / count), enumerate(viewers))
        return [wait for waits in found for wait in waits]


def _moved(viewer: Viewer, start: float) -> list[float]:
    waits = []
    for move in range(MOVES):
        time.sleep(max(0.0, start + move - time.monotonic()))
        waits.append(viewer.move())
    return waits
