"""What the dashboard says of itself: all that was measured, everybody it owes to, and no markup of anyone's."""

from __future__ import annotations

import re

from dashboard.about.scores import read
from dashboard.about.sources import Source, sources
from dashboard.about.telling import told


def test_it_tells_every_score() -> None:
    scores = read()
    said = re.sub("<[^>]*>", " ", told(scores, [], 34))
    shares = [scores.right, scores.found, *scores.kinds.values(), *scores.parts.values(), *scores.corpora.values()]
    assert [f"{round(100 * share)}%" for share in shares if f"{round(100 * share)}%" not in said] == []
    assert f"Measured on {scores.articles} articles" in said
    assert "has read 34 reports" in said


def test_it_names_every_source_with_its_licence() -> None:
    said = told(read(), sources(), 1)
    assert [source for source in sources() if source.licence not in said or source.url not in said] == []
    assert "GeoNames" in said


def test_sources_are_named_once() -> None:
    named = [source.attribution for source in sources()]
    assert len(named) == len(set(named))


def test_names_are_texts(hostile: str) -> None:
    plain = told(read(), [Source("a", "https://a.test", "a")], 1)
    assert re.sub(r"<bdi>[^<]*", "", told(read(), [Source(hostile, "https://a.test", hostile)], 1)) == re.sub(
        r"<bdi>[^<]*", "", plain
    )
