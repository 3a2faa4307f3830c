"""All that is measured, with one command: `python -m benchmarks [--only NAME] [--json] [--readme]`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import cast

from benchmarks.against import PEERS
from benchmarks.line import Line

MEASURED: dict[str, tuple[str, ...]] = {
    "view_queries": ("view_queries",),
    "slider_to_map": ("slider",),
    "page_settled": ("slider",),
    "share_link_open": ("share_link_open",),
    "server_memory": ("viewers",),
    "viewers_p95": ("viewers",),
    "bulk_extraction": ("bulk_extraction",),
    **{peer: ("against", peer) for peer in PEERS},
}
"""By the name of each measurement the module whose `measure` takes it, and what that is given."""


def measured(names: Iterable[str]) -> Iterator[Line]:
    """Yield each measurement once it stands; one that fails is said, and those after it are taken all the same."""
    for module, *given in dict.fromkeys(MEASURED[name] for name in names):
        try:
            yield from cast(Iterable[Line], import_module(f"benchmarks.{module}").measure(*given))
        except Exception as error:  # whatever it was, the others can still be measured
            print(f"{module} {' '.join(given)} failed: {error!r}", file=sys.stderr, flush=True)


def main() -> None:
    """Measure and print, a line a measurement."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure the dashboard.")
    parser.add_argument("--only", choices=MEASURED, metavar="NAME", help=f"measure only this: {', '.join(MEASURED)}")
    parser.add_argument("--json", action="store_true", help="write a JSON object a line instead of a table")
    parser.add_argument("--readme", action="store_true", help="write the table into benchmarks/README.md, too")
    asked = parser.parse_args()
    lines = []
    for line in measured([asked.only] if asked.only else MEASURED):
        print(json.dumps(line.record) if asked.json else line, flush=True)
        lines.append(line)
    if asked.readme:
        import_module("benchmarks.readme").write(lines)


if __name__ == "__main__":
    main()
