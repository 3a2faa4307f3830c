"""All that is measured, with one command: `python -m benchmarks [--only NAME] [--json]`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import cast

from benchmarks.line import Line

MODULES = {
    "view_queries": "benchmarks.view_queries",
    "bulk_extraction": "benchmarks.bulk_extraction",
    "viewers_p95": "benchmarks.viewers",
    "server_memory": "benchmarks.viewers",
}
"""What is measured by which module; each has `measure() -> Iterable[Line]`, and yields a line once it stands."""


def main() -> None:
    """Measure and print, a line a measurement."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure the dashboard.")
    parser.add_argument("--only", choices=MODULES, metavar="NAME", help=f"measure only this: {', '.join(MODULES)}")
    parser.add_argument("--json", action="store_true", help="write a JSON object a line instead of a table")
    asked = parser.parse_args()
    for module in [MODULES[asked.only]] if asked.only else dict.fromkeys(MODULES.values()):
        measure = cast(Callable[[], Iterable[Line]], import_module(module).measure)
        for line in measure():
            print(json.dumps(line.record) if asked.json else line, flush=True)


if __name__ == "__main__":
    main()
