"""How well an event's confidence says whether it is right.

    python -m benchmarks.confidence SCORE FOLDER...

FOLDER holds labelled reports: `articles/*.md`, `labels.jsonl` and `actors.json`; SCORE is the program that scores
extractions against such labels, `score_events.py`. Prints, of the events found in all folders,

- for each ground of a claim, how many claims on it were right, and the share for `confidence._SHARES`: two more claims
  of the part's mean counted in, and for a rule, eight events of what the grounds promise,
- the mean confidence and the share that is right in all it claims, in fifths from the least sure to the surest.

A claim of actors is right if the first two are labelled or the first two labelled are named, one of a place or a date
if the score says so; what matches no label is wrong in kind.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from itertools import pairwise
from math import prod
from pathlib import Path
from types import ModuleType
from typing import Any

from dashboard.actors import read_actors
from dashboard.events import exchange
from dashboard.extraction import Claim, Extractor, Finding
from dashboard.reports import read_reports
from gazetteer import Gazetteer

_Json = dict[str, Any]
_Same = Callable[[str, str], bool]
SEEDS = Path(__file__).parents[1] / "seeds"


@dataclass(frozen=True)
class Judged:
    """A finding, and of each part that it claims, whether that is right."""

    finding: Finding
    right: dict[str, bool]

    @property
    def all_right(self) -> bool:
        """Whether it is right in all that it claims."""
        return all(self.right.values())


def judged(score: ModuleType, folder: Path, extractor: Extractor) -> Iterator[Judged]:
    """Yield the findings in a folder's reports with what the labels say of them; history is left out."""
    actors = score.Actors(folder / "actors.json")
    labels = defaultdict(list)
    for line in (folder / "labels.jsonl").open(encoding="utf-8"):
        label = json.loads(line)
        labels[label["article"]].append(label)
    for reading in extractor.readings(read_reports([folder / "articles"], print)):
        found = [finding for finding in reading.findings if not finding.event.background]
        records = [exchange(finding.event, reading.report.text) for finding in found]
        meant = matched(score, labels[reading.report.id], records, actors)
        for finding, record, label in zip(found, records, meant, strict=True):
            yield Judged(finding, verdict(score, finding, record, label, actors.same))


def matched(score: ModuleType, labels: list[_Json], records: list[_Json], actors: object) -> list[_Json | None]:
    """The label that each record is taken for, the likeliest pairs first; None where none is left."""
    pairs = sorted(
        ((score.affinity(a, b, actors), i, j) for i, a in enumerate(labels) for j, b in enumerate(records)),
        reverse=True,
    )
    taken: dict[int, int] = {}
    for likeness, i, j in pairs:
        if likeness > 0 and i not in taken.values() and j not in taken:
            taken[j] = i
    return [labels[taken[j]] if j in taken else None for j in range(len(records))]


def verdict(score: ModuleType, finding: Finding, record: _Json, label: _Json | None, same: _Same) -> dict[str, bool]:
    """Of each part that a finding claims, whether the label bears it out."""
    if label is None:
        return {"kind": False}
    claimed, wanted = record["actors"], label["actors"]
    known = all(any(same(a, b) for b in wanted) for a in claimed[:2])
    whole = all(any(same(a, b) for b in claimed) for a in wanted[:2])
    said = {
        "kind": True,
        "actors": known or whole,
        "date": bool(score.date_ok(label, record)),
        "place": score.place_ok(label, record) is not False,
    }
    return {claim.part: said[claim.part] for claim in finding.claims}


def shares(everything: list[Judged]) -> Iterator[str]:
    """Yield a line for each ground: part, ground, how many were right of how many, and the share."""
    counts: dict[Claim, list[bool]] = defaultdict(list)
    for each in everything:
        for claim in each.finding.claims:
            if claim.part != "kind" and claim.part in each.right:
                counts[claim].append(each.right[claim.part])
    for claim, right in sorted(counts.items(), key=lambda item: (item[0].part, item[0].ground)):
        part = [told for other, all_told in counts.items() if other.part == claim.part for told in all_told]
        share = (sum(right) + 2 * sum(part) / len(part)) / (len(right) + 2)
        yield f"{claim.part:7} {claim.ground:40} {sum(right):4} of {len(right):4}  {share:.2f}"
    rules: dict[str, list[Judged]] = defaultdict(list)
    for each in everything:
        rules[each.finding.event.pattern.partition(": ")[2].partition(" (")[0]].append(each)
    for rule, found in sorted(rules.items(), key=lambda item: -len(item[1])):
        right = [each.all_right for each in found]
        promised = sum(prod(c.share for c in each.finding.claims if c.part != "kind") for each in found)
        share = (sum(right) + 8) / (promised + 8)
        yield f"kind    {rule:40} {sum(right):4} of {len(found):4}  {share:.2f}"


def reliability(everything: list[Judged], parts: int = 5) -> Iterator[str]:
    """Yield a line for each part of the events, by rising confidence, and one for all."""
    ranked = sorted(everything, key=lambda each: each.finding.event.confidence)
    edges = [len(ranked) * part // parts for part in range(parts + 1)]
    groups = [ranked[first:last] for first, last in pairwise(edges)]
    for group in (*(group for group in groups if group), ranked):
        mean = sum(each.finding.event.confidence for each in group) / len(group)
        right = sum(each.all_right for each in group) / len(group)
        yield f"{len(group):4} events, confidence {mean:.2f}, right {right:.2f}"


def main(program: str, *folders: str) -> None:
    """Measure and print."""
    sys.path.insert(0, str(Path(program).parent))
    score = import_module(Path(program).stem)
    extractor = Extractor(Gazetteer(), read_actors(SEEDS / "actors.yaml"))
    everything = [each for folder in folders for each in judged(score, Path(folder), extractor)]
    print("\n".join([*shares(everything), *reliability(everything)]))


if __name__ == "__main__":
    main(*sys.argv[1:])
