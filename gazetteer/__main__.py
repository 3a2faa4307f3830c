"""From names of places to where they are, on the command line.

    python -m gazetteer Erbil "Iraq-Syria frontier"         the best match of each name, a line each
    python -m gazetteer --candidates --country IQ Anbar     all that it may mean
    python -m gazetteer --json < names.txt                  names from standard input, a line each; unresolved: null
    python -m gazetteer --batch < texts.jsonl               {"id", "names", "text"} a line; its names together
    python -m gazetteer --reverse 36.19,44.01               the place nearest to a point
    python -m gazetteer --geojson Duhok                     a FeatureCollection with outlines
    python -m gazetteer add IQ SY [--from ADDRESS|FOLDER]   GeoNames' full files of countries, found from then on

Exit codes: 0 all resolved, 1 some were not, 2 the question was wrong.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from gazetteer import Gazetteer, GazetteerError, Match, Place

RESOLVED, UNRESOLVED, WRONG = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code is returned."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    adding = given[:1] == ["add"]
    options = _adding_parser().parse_args(given[1:]) if adding else _parser().parse_args(given)
    try:
        return _add(options) if adding else _run(options)
    except BrokenPipeError:  # whoever reads has enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return RESOLVED
    except (GazetteerError, ValueError, OSError) as error:
        print(f"gazetteer: {error}", file=sys.stderr)
        return WRONG


def _run(options: argparse.Namespace) -> int:
    gazetteer = Gazetteer()
    if options.batch:
        return _batch(gazetteer, sys.stdin)
    if options.reverse:
        return _print(
            options, gazetteer, [(place.name, [_exact(place)]) for place in gazetteer.nearest(options.reverse)]
        )
    names = options.names or [line.rstrip("\n") for line in sys.stdin]
    country = gazetteer.country_code(options.country) if options.country else None
    context = {"country": country, "near": options.near, "limit": 10 if options.candidates else 6}
    return _print(options, gazetteer, ((name, gazetteer.candidates(name, **context)) for name in names))


def _add(options: argparse.Namespace) -> int:
    from gazetteer.additions import add  # needs what a lookup does without

    for code, count in add(options.countries, options.source, tell=_progress).items():
        print(f"{code}\t{count} places added")
    return RESOLVED


def _progress(words: str) -> None:
    print(f"gazetteer: {words}", file=sys.stderr, flush=True)


def _print(options: argparse.Namespace, gazetteer: Gazetteer, found: Iterable[tuple[str, list[Match]]]) -> int:
    code = RESOLVED
    features: list[dict[str, Any]] = []
    for name, matches in found:
        code = code if matches else UNRESOLVED
        shown = matches if options.candidates else matches[:1]
        if options.geojson:
            features += [_feature(gazetteer, match) for match in shown]
        else:
            _write(name, shown, options)
    if options.geojson:
        print(json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False))
    return code


def _write(name: str, shown: list[Match], options: argparse.Namespace) -> None:
    if options.json:
        rows = [as_json(match) for match in shown]
        print(json.dumps(rows if options.candidates else rows[0] if rows else None, ensure_ascii=False), flush=True)
    elif shown:
        print("\n".join(map(_line, shown)), flush=True)
    else:
        print(f"{name}: null", flush=True)


def _batch(gazetteer: Gazetteer, lines: Iterable[str]) -> int:
    code = RESOLVED
    for question in _questions(lines):
        country = gazetteer.country_code(question["country"]) if question.get("country") else None
        matches = gazetteer.resolve_together(question["names"], text=question.get("text") or "", country=country)
        code = code if all(matches) else UNRESOLVED
        answer = {"id": question.get("id"), "matches": [as_json(match) if match else None for match in matches]}
        print(json.dumps(answer, ensure_ascii=False), flush=True)
    return code


def _questions(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            question = json.loads(line)
        except json.JSONDecodeError as error:
            raise ValueError(f"line {number} is not JSON: {error}") from None
        if not _is_question(question):
            raise ValueError(f'line {number} wants {{"id": ..., "names": ["..."], "text": "...", "country": "IQ"}}')
        yield question


def _is_question(value: object) -> bool:
    """Whether it has names, and text or country only as text."""
    if not isinstance(value, dict) or not isinstance(value.get("names"), list):
        return False
    texts = [*value["names"], value.get("text") or "", value.get("country") or ""]
    return all(isinstance(text, str) for text in texts)


def as_json(match: Match) -> dict[str, Any]:
    """A match as it is printed: the place, how sure, how found."""
    place = match.place
    return {
        "name": match.name,
        "place": place.name,
        "id": place.id,
        "kind": place.kind,
        "lat": place.lat,
        "lon": place.lon,
        "precision_km": place.precision_km,
        "countries": list(place.countries),
        "score": match.score,
        "matched": match.matched,
        "source": place.source,
    }


def _feature(gazetteer: Gazetteer, match: Match) -> dict[str, Any]:
    return {"type": "Feature", "geometry": gazetteer.geometry(match.place), "properties": as_json(match)}


def _line(match: Match) -> str:
    place = match.place
    where = f"{place.lat:.4f},{place.lon:.4f} ±{place.precision_km:g} km"
    countries = "/".join(place.countries) or "-"
    return (
        f"{match.name}\t{place.name}\t{place.kind}\t{countries}\t{where}\t{match.score:.2f} {match.matched}\t{place.id}"
    )


def _exact(place: Place) -> Match:
    return Match(place.name, 1.0, "exact", 0, (), lambda _: place)


def _parser() -> argparse.ArgumentParser:
    cli = argparse.ArgumentParser(
        "gazetteer", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    cli.add_argument("names", nargs="*", metavar="NAME", help="without any, they are read from standard input")
    cli.add_argument("--country", metavar="IQ", help="code or name; places there and next door are preferred")
    cli.add_argument("--near", type=_point, metavar="LAT,LON", help="degrees; places near it are preferred")
    cli.add_argument("--candidates", action="store_true", help="all that a name may mean, the likeliest first")
    cli.add_argument("--json", action="store_true", help="one JSON value a name")
    cli.add_argument("--geojson", action="store_true", help="one FeatureCollection of all")
    cli.add_argument("--batch", action="store_true", help="JSON lines in and out, the names of a line together")
    cli.add_argument("--reverse", type=_point, metavar="LAT,LON", help="what is nearest to a point")
    return cli


def _adding_parser() -> argparse.ArgumentParser:
    cli = argparse.ArgumentParser("gazetteer add", description="Add all that GeoNames has of countries.")
    cli.add_argument("countries", nargs="+", metavar="IQ", help="two letters")
    cli.add_argument(
        "--from", dest="source", default="", metavar="ADDRESS|FOLDER",
        help="where IQ.zip lies; without it $GAZETTEER_GEONAMES, else GeoNames' own server",
    )  # fmt: skip
    return cli


def _point(text: str) -> tuple[float, float]:
    try:
        lat, lon = map(float, text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a latitude and a longitude with a comma between") from None
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise argparse.ArgumentTypeError(f"{text!r} is not on earth: latitude -90 to 90, longitude -180 to 180")
    return lat, lon


if __name__ == "__main__":
    sys.exit(main())
