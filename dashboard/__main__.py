"""The command line: `python -m dashboard extract PATH...` and `python -m dashboard build`."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.actors import ActorsError, read_actors
from dashboard.corpus.engines import EngineError
from dashboard.events import exchange
from dashboard.export.formats import FORMATS
from dashboard.reports import ReportError, read_reports
from dashboard.settings import SettingsError, settings

if TYPE_CHECKING:
    from dashboard.extraction import Reading
    from gazetteer import Gazetteer


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 if all went well, 1 if some input could not be read, 2 if the command line is wrong."""
    try:
        options = command_line().parse_args(arguments)
        return int(options.run(options))
    except (ActorsError, EngineError, ReportError, SettingsError, OSError) as error:
        _complain(str(error))
        return 1


def command_line() -> argparse.ArgumentParser:
    """The commands and their options."""
    parser = argparse.ArgumentParser(
        prog="python -m dashboard",
        epilog="Exit codes: 0 all was read, 1 some input could not be read (the rest is there), 2 wrong usage.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    extract = commands.add_parser("extract", help="print the events of report files or folders, one JSON object a line")
    extract.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    extract.add_argument(
        "--actors", type=Path, default=settings().actors, help="the actors file (default: %(default)s)"
    )
    extract.add_argument("--background", action="store_true", help="also print what is told as history")
    extract.add_argument(
        "--explain", action="store_true", help="print each report marked, its events with their grounds, not JSON"
    )
    _add_bulk(extract)
    extract.set_defaults(
        run=lambda options: _extract_in_bulk(extract, options) if _is_bulk(options) else _extract(options)
    )
    away = commands.add_parser("export", help="write the events that a view shows to a file")
    away.add_argument("--format", required=True, choices=FORMATS, help="the kind of file")
    away.add_argument("--view", default="", metavar="QUERY", help="what a link to the view has after its question mark")
    away.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to write it (default: print it)")
    away.set_defaults(run=_export)
    made = commands.add_parser("build", help="make the data the dashboard opens, ahead of the first visit")
    made.set_defaults(run=_build)
    own = commands.add_parser(
        "preview", help="read files as the page does those of its visitors; asked and answered in JSON"
    )
    own.set_defaults(run=_preview)
    return parser


def _add_bulk(extract: argparse.ArgumentParser) -> None:
    """The options with which a whole corpus is read, by as many as there are."""
    bulk = extract.add_argument_group("a corpus of any size", "Run again after a stop, it goes on where it was.")
    bulk.add_argument(
        "-o", "--output", type=Path, metavar="DIR", help="write the events there, in parts, and what failed"
    )
    bulk.add_argument("--engine", metavar="NAME", help="who reads: local (the default), or spark://HOST:PORT")
    bulk.add_argument("--processes", type=int, metavar="N", help="of the local engine (default: one a core)")


def _is_bulk(options: argparse.Namespace) -> bool:
    return bool(options.output or options.engine or options.processes)


def _extract_in_bulk(parser: argparse.ArgumentParser, options: argparse.Namespace) -> int:
    from dashboard.corpus import bulk
    from dashboard.corpus.engines import LOCAL, engine
    from dashboard.corpus.parts import Job

    if not options.output or options.explain:
        parser.error("reading in bulk writes to a folder: name it with -o, and leave out --explain")
    reader = engine(options.engine or LOCAL, options.processes or _cores())
    read_actors(options.actors)  # what is wrong with them is told once, and here
    job = Job(options.output.absolute(), options.actors.absolute(), options.background)
    return 1 if bulk.extract(options.paths, job, reader, _complain) else 0


def _cores() -> int:
    """How many processes can run at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _extract(options: argparse.Namespace) -> int:
    from dashboard.extraction import Extractor
    from gazetteer import Gazetteer

    complaints: list[str] = []

    def complain(sentence: str) -> None:
        complaints.append(sentence)
        _complain(sentence)

    gazetteer = Gazetteer()
    extractor = Extractor(gazetteer, read_actors(options.actors))
    show = _explainer(gazetteer, options.background) if options.explain else _printer(options.background)
    for reading in extractor.readings(read_reports(options.paths, complain), complain):
        show(reading)
    return 1 if complaints else 0


def _printer(background: bool) -> Callable[[Reading], None]:
    """Prints a reading's events, a JSON object a line."""

    def show(reading: Reading) -> None:
        for event in reading.events:
            if background or not event.background:
                print(json.dumps(exchange(event, reading.report.text), ensure_ascii=False))

    return show


def _explainer(gazetteer: Gazetteer, background: bool) -> Callable[[Reading], None]:
    """Prints a reading with all that it rests on, in colours where it goes to a terminal."""
    from rich.console import Console

    from dashboard.evidence.explanation import explanation

    console = Console(highlight=False, soft_wrap=True)

    def show(reading: Reading) -> None:
        lines = explanation(reading, gazetteer.resolve, coloured=console.is_terminal, background=background)
        console.print(*lines, "", sep="\n")

    return show


def _export(options: argparse.Namespace) -> int:
    from dashboard.build import load
    from dashboard.export import write
    from dashboard.export.taking import taken
    from dashboard.showing import asked

    showing, ignored = asked(options.view, load(settings()))
    for sentence in ignored:
        _complain(sentence)
    file = write(taken(showing), options.format)
    if options.output:
        options.output.write_bytes(file)
    else:
        sys.stdout.buffer.write(file)
    return 0


def _build(_: argparse.Namespace) -> int:
    from dashboard.build import build

    print(build(settings()))
    return 0


def _preview(_: argparse.Namespace) -> int:
    from dashboard.intake.own import answer

    for line in answer(json.load(sys.stdin), settings().actors):
        print(json.dumps(line), flush=True)
    return 0


def _complain(sentence: str) -> None:
    print(sentence, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
