"""Corrections are kept beside the reports, added to and never written over, whatever is in them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from dashboard.evidence import proposals
from dashboard.evidence.corrections import Correction, CorrectionError
from dashboard.settings import Settings

NOON = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)
NUMBER = Correction("e1", "number", "2,000 troops", "2,500", "Ann", NOON, "The Wire has 2,500")


@pytest.fixture
def settings(reports: Path) -> Settings:
    return Settings(reports=reports, allow="suggest")


def file(settings: Settings, report: str = "first") -> Path:
    return settings.corrections / f"{report}.yaml"


class TestPropose:
    def test_keeps_what_read_gives_back(self, settings: Settings) -> None:
        proposals.propose(settings, "first", NUMBER)
        later = replace(NUMBER, part="note", new="", old="", note="See also the second", when=NOON.replace(hour=13))
        proposals.propose(settings, "first", later)
        proposals.propose(settings, "second", replace(NUMBER, event="e2"))
        kept = proposals.read(settings)
        assert kept.of("e1") == (NUMBER, later)
        assert kept.of("e2") == (replace(NUMBER, event="e2"),)
        assert (kept.of("e3"), kept.problems, kept.accepted) == ((), (), ())

    def test_leaves_the_reports_and_what_was_kept_before_as_they_were(self, settings: Settings) -> None:
        proposals.propose(settings, "first", NUMBER)
        file(settings).write_text(file(settings).read_text("utf-8") + "# not ours, and without end of line", "utf-8")
        before, report = file(settings).read_bytes(), (settings.reports / "first.md").read_bytes()
        proposals.propose(settings, "first", NUMBER)
        assert file(settings).read_bytes().startswith(before)
        assert (settings.reports / "first.md").read_bytes() == report
        assert proposals.read(settings).of("e1") == (NUMBER, NUMBER)

    def test_is_yaml_that_a_person_reads(self, settings: Settings) -> None:
        proposals.propose(settings, "first", NUMBER)
        (entry,) = yaml.safe_load(file(settings).read_text("utf-8"))
        assert (entry["event"], entry["new"], entry["who"], entry["accepted"]) == ("e1", "2,500", "Ann", False)

    def test_is_refused_where_visitors_only_read(self, settings: Settings) -> None:
        with pytest.raises(CorrectionError, match="takes no corrections"):
            proposals.propose(replace(settings, allow="read"), "first", NUMBER)
        assert not settings.corrections.exists()

    @pytest.mark.parametrize("report", ["../first", "/etc/passwd", "a/b", "..", ""])
    def test_writes_nowhere_else(self, settings: Settings, report: str, tmp_path: Path) -> None:
        before = set(tmp_path.rglob("*"))
        with pytest.raises(CorrectionError, match="no such report"):
            proposals.propose(settings, report, NUMBER)
        assert set(tmp_path.rglob("*")) == before

    @pytest.mark.parametrize(
        ("change", "why"),
        [
            ({"who": " \n"}, "who you are"),
            ({"new": "many"}, "A number is"),
            ({"part": "note", "note": ""}, "Write the note"),
        ],
    )
    def test_is_refused_without_what_it_needs(self, settings: Settings, change: dict[str, str], why: str) -> None:
        with pytest.raises(CorrectionError, match=why):
            proposals.propose(settings, "first", replace(NUMBER, **change))  # type: ignore[arg-type]
        assert not file(settings).exists()

    def test_of_any_length_is_cut_and_of_any_number_ends(self, settings: Settings) -> None:
        huge = replace(NUMBER, who="w" * 10**6, note="ع" * 10**6, old="o" * 10**6)
        with pytest.raises(CorrectionError, match="no more can be added"):
            for _ in range(1000):
                proposals.propose(settings, "first", huge)
        kept = proposals.read(settings)
        assert kept.problems == ()
        assert {(len(one.who), len(one.note)) for one in kept.of("e1")} == {(80, 1000)}

    def test_that_cannot_be_written_says_so(self, settings: Settings) -> None:
        settings.corrections.write_text("a file where the folder should be", "utf-8")
        with pytest.raises(CorrectionError, match="could not be kept"):
            proposals.propose(settings, "first", NUMBER)

    @pytest.mark.parametrize(
        "text",
        [
            "- event: x\n- event: y",
            "a: b\n--- !!python/object/apply:os.system [ls]",
            "'\"&*!|>%@`{}[],#?:-",
            "line\u2028line\x00\x1b[31m\u202e",
            "true",
            "*anchor",
        ],
    )
    def test_takes_any_text_as_text(self, settings: Settings, text: str) -> None:
        proposals.propose(settings, "first", replace(NUMBER, who=f"Ann {text}", note=text))
        (kept,) = proposals.read(settings).of("e1")
        shown = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
        assert (kept.note, kept.who) == (shown, f"Ann {shown}")


class TestRead:
    def test_of_nothing_is_nothing(self, settings: Settings) -> None:
        assert proposals.read(settings).by_event == {}

    def test_knows_what_was_accepted(self, settings: Settings) -> None:
        proposals.propose(settings, "first", NUMBER)
        assert proposals.read(settings).accepted == ()
        written = file(settings).read_text("utf-8").replace("accepted: false", "accepted: true")
        file(settings).write_text(written, "utf-8")
        assert proposals.read(settings).accepted == (replace(NUMBER, accepted=True),)

    def test_takes_what_was_written_by_hand(self, settings: Settings) -> None:
        settings.corrections.mkdir()
        entry = (
            "- event: e1\r\n  part: number\r\n  new: 2500\r\n  who: Ann\r\n  when: 2026-11-21\r\n  accepted: yes\r\n"
        )
        file(settings).write_bytes(b"\xef\xbb\xbf# ours\r\n" + entry.encode())
        (kept,) = proposals.read(settings).accepted
        assert (kept.new, kept.when) == ("2500", NOON.replace(hour=0))

    @pytest.mark.parametrize(
        "damaged",
        [
            "- event: [e1\n",
            "- {event: e1}\n",
            "- just words\n",
            "- event: e1\n  part: colour\n  who: Ann\n  when: 2026-11-21\n",
            "- event: e1\n  part: note\n  who: Ann\n  when: noon\n",
            "- event: e1\n  part: note\n  who: {a: b}\n  when: 2026-11-21\n",
            "- " + "[" * 5000 + "\n",
            "- &a [x]\n  *a\n",
        ],
    )
    def test_names_what_is_damaged_and_keeps_the_rest(self, settings: Settings, damaged: str) -> None:
        settings.corrections.mkdir()
        file(settings).write_text(damaged, "utf-8")
        proposals.propose(settings, "first", NUMBER)
        kept = proposals.read(settings)
        assert kept.of("e1") == (NUMBER,)
        (problem,) = kept.problems
        assert problem.startswith("Entry 1 of first.yaml among the corrections cannot be read (")
        assert file(settings).read_text("utf-8").startswith(damaged)

    def test_names_what_is_no_text_or_too_large(self, settings: Settings) -> None:
        settings.corrections.mkdir()
        file(settings).write_bytes(b"\xff\xfe")
        file(settings, "second").write_text("#" * (proposals.MOST_BYTES + 1), "utf-8")
        problems = proposals.read(settings).problems
        assert ["first.yaml" in problems[0], "second.yaml" in problems[1]] == [True, True]
