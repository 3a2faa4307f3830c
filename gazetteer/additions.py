"""More places of a country on request: GeoNames' full file of it, checked, and kept beside the packaged data.

A file takes its place only when it is whole and every line of it is right; until then the former one answers.
"""

from __future__ import annotations

import io
import os
import tempfile
import zipfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from urllib.error import HTTPError

from gazetteer.cache import added_files, added_folder, compiled_added, packaged_path
from gazetteer.download import fetched
from gazetteer.place import PlaceKind
from gazetteer.records import PLACES, Record, read_blocks, read_supplement, write_columns
from gazetteer.sources.points import radius_km, settlement_kind
from gazetteer.sources.spelling import distinct

GEONAMES = "https://download.geonames.org/export/dump"
COLUMNS = 19
KIND_OF: dict[str, PlaceKind] = {
    "S.AIRB": "base", "S.INSM": "base", "S.AIRP": "airport", "S.AIRF": "airport", "S.DAM": "dam", "S.PRN": "prison",
    "T.MT": "mountain", "T.MTS": "mountain", "T.PK": "mountain", "H.LK": "lake", "H.RSV": "lake",
    "L.OILF": "field", "L.GASF": "field", "L.CMPRF": "camp", "A.ADM2": "district", "A.ADM3": "district",
}  # fmt: skip
"""GeoNames' feature codes of what reports name, beside the settlements (all of class P)."""
NO_LONGER = frozenset({"P.PPLQ", "P.PPLH", "P.PPLW", "P.PPLCH"})
"""Settlements that are abandoned, destroyed or of the past."""


class DamagedFileError(ValueError):
    """A country's file that cannot be trusted; the message says why. The former places stay as they are."""


def add(codes: Iterable[str], source: str = "", tell: Callable[[str], None] = lambda _: None) -> dict[str, int]:
    """Bring the full files of countries (ISO 3166 alpha-2) and return how many new places each had.

    `source` is an address, or a folder with `IQ.zip` or `IQ.txt`; without it `GAZETTEER_GEONAMES`, else GeoNames.
    Their index is made before anybody is to read it. `tell` hears what takes its time.
    """
    source = source or os.environ.get("GAZETTEER_GEONAMES", "") or GEONAMES
    brought = {code: _new_places(code, source) for code in map(str.upper, codes)}
    if any(brought.values()):
        tell(f"making an index of {sum(map(len, brought.values())):,} places")
        _keep({code: records for code, records in brought.items() if records})
    return {code: len(records) for code, records in brought.items()}


def _new_places(code: str, source: str) -> list[Record]:
    if len(code) != 2 or not (code.isascii() and code.isalpha()):
        raise ValueError(f"{code!r} is no country: two letters are wanted, as in IQ")
    rows = list(_rows(code, _text(code, source)))
    known = _known(code)
    areas = _areas(rows, known)
    new = (row for row in rows if f"geonames:{row[0]}" not in known)
    return [_record(row, kind, areas) for row in new if (kind := _kind(row))]


def _text(code: str, source: str) -> str:
    try:
        if source.startswith(("http://", "https://")):
            return _unpacked(code, fetched(f"{source.rstrip('/')}/{code}.zip"))
        packed, text = Path(source) / f"{code}.zip", Path(source) / f"{code}.txt"
        if packed.exists():
            return _unpacked(code, packed.read_bytes())
        if text.exists():
            return text.read_bytes().decode()
    except ConnectionAbortedError as error:
        raise DamagedFileError(f"the download of {code} was interrupted: {error}") from None
    except HTTPError as error:
        raise OSError(f"{error.url} answers {error.code} {error.reason}") from None
    except UnicodeDecodeError as error:
        raise DamagedFileError(f"the file of {code} is damaged: {error}") from None
    raise FileNotFoundError(f"neither {code}.zip nor {code}.txt lies in {source}")


def _unpacked(code: str, content: bytes) -> str:
    """The text in GeoNames' archive of a country, which holds a readme beside it."""
    if not content.startswith(b"PK"):
        begins = content[:40].decode(errors="replace").split("\n")[0]
        raise DamagedFileError(f"the file of {code} is damaged: it is no archive but begins with {begins!r}")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return packed.read(f"{code}.txt").decode()
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError) as error:
        raise DamagedFileError(f"the file of {code} is damaged: {error}") from None


def _rows(code: str, text: str) -> Iterator[list[str]]:
    """The lines of a file, each of which must be right: a file that is damaged in one place is not trusted."""
    number = 0
    for number, line in enumerate(text.removesuffix("\n").split("\n"), 1):
        row = line.removesuffix("\r").split("\t")
        if len(row) != COLUMNS or row[8] not in (code, "") or not _on_earth(row):
            raise DamagedFileError(f"line {number} of the file of {code} is no place of that country")
        yield row


def _on_earth(row: list[str]) -> bool:
    try:
        return int(row[0]) > 0 and abs(float(row[4])) <= 90 and abs(float(row[5])) <= 180 and int(row[14] or 0) >= 0
    except ValueError:
        return False


def _known(code: str) -> dict[str, str]:
    """Ids of what the packaged data has of a country, each with the division that it lies in."""
    known = {record.id: record.within for record in read_supplement()}
    for ids, _, _, _, _, _, countries, areas, *_ in read_blocks(PLACES):
        rows = zip(ids, countries, areas, strict=True)
        known |= {place_id: area for place_id, country, area in rows if country == code}
    return known


def _areas(rows: list[list[str]], known: dict[str, str]) -> dict[str, str]:
    """GeoNames' code of a division -> ours, by where most of the places lie that both know."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        if area := known.get(f"geonames:{row[0]}"):
            seen[row[10]][area] += 1
    return {code: areas.most_common(1)[0][0] for code, areas in seen.items()}


def _kind(row: list[str]) -> PlaceKind | None:
    feature = f"{row[6]}.{row[7]}"
    if row[6] == "P" and feature not in NO_LONGER:
        return settlement_kind(int(row[14] or 0))
    return KIND_OF.get(feature)


def _record(row: list[str], kind: PlaceKind, areas: dict[str, str]) -> Record:
    people, name = int(row[14] or 0), row[1].replace("|", "/")
    return Record(
        id=f"geonames:{row[0]}",
        name=name,
        kind=kind,
        lat=round(float(row[4]), 4),
        lon=round(float(row[5]), 4),
        precision_km=float(radius_km(people)) if row[6] == "P" else 20.0 if kind == "district" else 5.0,
        countries=(row[8],) if row[8] else (),
        within=areas.get(row[10], ""),
        names=tuple(distinct(name, [row[2], *row[3].split(",")])),
        source="geonames",
        population=people or None,
    )


def _keep(brought: Mapping[str, Sequence[Record]]) -> None:
    """Put files of countries in the place of the former ones, after the index that all added places will have."""
    folder = added_folder()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as staging:
        files = {path.name: path for path in added_files()}
        new = {f"{code}.columns.xz": records for code, records in brought.items()}
        for name, records in new.items():
            files[name] = Path(staging) / name
            write_columns(files[name], records)
        compiled_added([path for _, path in sorted(files.items())], packaged_path())
        for name in new:
            files[name].replace(folder / name)
