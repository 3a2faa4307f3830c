"""The table in `README.md`, made of a run: what was measured, when, on which machine, and with what."""

from __future__ import annotations

import datetime as dt
import os
import platform
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

from benchmarks.line import Line

README = Path(__file__).parent / "README.md"
BEGIN, END = "<!-- measured -->\n", "<!-- /measured -->\n"
PACKAGES = ("streamlit", "streamlit-folium", "folium", "duckdb", "ibis-framework", "playwright", "pydeck", "keplergl")


def write(lines: Iterable[Line]) -> None:
    """Put the table of these measurements between its marks."""
    before, _, rest = README.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    README.write_text(f"{before}{BEGIN}\n{''.join(_table(lines))}\n{END}{after}", encoding="utf-8")


def _table(lines: Iterable[Line]) -> Iterator[str]:
    yield f"Measured on {dt.date.today():%-d %B %Y} on {_machine()}, with {', '.join(_versions())}.\n\n"
    yield "| what | events | value | against | ratio |\n| --- | ---: | ---: | --- | ---: |\n"
    for line in lines:
        value = line.note or f"{line.value:.3g} {line.unit}".strip()
        ratio = "" if line.ratio is None else f"{line.ratio:.2f}"
        yield f"| `{line.name}` | {line.events:,} | {value} | {line.against.replace('_', ' ')} | {ratio} |\n"


def _machine() -> str:
    cores, load = len(os.sched_getaffinity(0)), os.getloadavg()[2]
    return f"{cores} cores ({platform.machine()}, {platform.system()}), load {load:.1f} by the end"


def _versions() -> Iterator[str]:
    yield f"Python {platform.python_version()}"
    for package in PACKAGES:
        try:
            yield f"{package} {version(package)}"
        except ModuleNotFoundError:
            continue
