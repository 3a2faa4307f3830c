"""Links that people were given. They show what they showed: a line is added for each new form, none is ever changed."""

from __future__ import annotations

import datetime as dt
from urllib.parse import parse_qs

import pytest

from dashboard.address import Known, from_query
from dashboard.view import View

BOTH = ("Nechirvan Barzani", "Kevin Leahy")
KNOWN = Known(
    actors=BOTH,
    events={"e1"},
    places={"geonames:95446"},
    sources=("Peregraf",),
    languages=("en",),
    fingerprint="0123456789ab",
)
YEAR = (dt.date(2025, 1, 1), dt.date(2025, 12, 31))

PACKED = (
    "hdLPCsIwDAbwB9ocSZt19up1IoJPECW6KuTQww4-vf86CVQQcksO4fd9Zgn4HHuNbuWxSuP2oxClAuWdnZymlGfWZsP5zpqWxShz"
    "0mYrPNnI_nTjLXJIeuW8uHiAL95eslwynw2iaIETrOliTxSKn_3H9qEK8eXrQ4cRXUvUAURqhw8goPPUh2Ed-fgA"
)
LINKS = [
    ("", View()),
    ("dates=2025-01-01&dates=2025-12-31&data=0123456789ab", View(dates=YEAR)),
    ("undated=only&kinds=threat&kinds=border", View(undated="only", kinds=("border", "threat"))),
    ("kinds=none", View(kinds=())),
    ("actors=Nechirvan+Barzani&actors=Kevin+Leahy&match=all", View(actors=BOTH, match="all")),
    ("status=planned&background=yes&unplaced=yes", View(status=("planned",), background=True, unplaced=True)),
    ("event=e1&map=36.1912%2C44.0094%2C7&ground=osm", View(event="e1", map=(36.1912, 44.0094, 7), ground="osm")),
    ("place=geonames%3A95446&q=Rabia+crossing", View(place="geonames:95446", q="Rabia crossing")),
    ("clock=report&dates=2025-01-01&dates=2025-12-31", View(clock="report", dates=YEAR)),
    ("near=Sinjar&radius=50&layers=crossings", View(near="Sinjar", radius=50, layers=("crossings",))),
    ("pane=people&actor=Kevin+Leahy&match=met&actors=Kevin+Leahy",
     View(pane="people", actor="Kevin Leahy", match="met", actors=("Kevin Leahy",))),
    ("sources=Peregraf&languages=en&pane=reports", View(sources=("Peregraf",), languages=("en",), pane="reports")),
    ("pane=compare&versus=2025-01-01&versus=2025-12-31", View(pane="compare", versus=YEAR)),
    ("pane=compare&subjects=kind&subjects=actor", View(pane="compare", subjects=("kind", "actor"))),
    ("pane=forces&series=Iraqi+Army+%40+Erbil", View(pane="forces", series=("Iraqi Army @ Erbil",))),
    ("film=fast&film=3&film=loop", View(film=("fast", "3", "loop"))),
    (
        f"v={PACKED}",
        View(
            dates=YEAR, undated="without", kinds=("meeting", "border"), actors=BOTH,
            match="met", status=("reported", "planned"), near="Sinjar", radius=300, sources=("Peregraf",),
            languages=("en",), event="e1", place="geonames:95446", actor="Kevin Leahy", pane="people",
            layers=("crossings",), map=(36.1912, 44.0094, 7),
        ),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("link", "shown"), LINKS)
def test_a_link_shows_what_it_showed(link: str, shown: View) -> None:
    assert from_query(parse_qs(link), KNOWN) == (shown, [])
