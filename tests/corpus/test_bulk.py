"""A corpus of any size becomes a folder of events: by as many as there are, going on after any stop."""

from __future__ import annotations

import json
import os
import re
import select
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dashboard.__main__ import main
from dashboard.corpus import bulk, engines, parts
from dashboard.corpus.bulk import Progress
from dashboard.corpus.harvest import Harvest, harvested
from dashboard.corpus.parts import Done, Job, Part
from dashboard.reports import Report
from dashboard.settings import HOUSE, Settings

if TYPE_CHECKING:
    from dashboard.extraction import Extractor

SENTENCES = (
    "Emmanuel Macron met Fuad Hussein in Baghdad on Monday.",
    "Most US troops are to move from Baghdad to Erbil by September 2026.",
    "ISIS militants attacked Mosul in 2014.",
    "The weather was fine.",
)
REPORTS = 5


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Five reports, and three that cannot be read: no UTF-8, no date, no English."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in range(REPORTS):
        text = f"---\npublished: 2025-10-21\n---\n\n{SENTENCES[number % len(SENTENCES)]}\n"
        (folder / f"{number}.md").write_text(text, "utf-8")
    (folder / "2-latin.md").write_bytes("Der Außenminister".encode("latin-1"))
    (folder / "3-dated.md").write_text("---\npublished: yesterday\n---\n\nThey met.\n", "utf-8")
    (folder / "4-arabic.md").write_text("التقى وزير الخارجية العراقي نظيره الفرنسي في بغداد", "utf-8")
    return folder


FAILED = ["2-latin", "3-dated", "4-arabic"]


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "REPORTS_A_PART", 2)


@pytest.fixture
def job(tmp_path: Path) -> Job:
    return Job(tmp_path / "events", Settings().actors, background=False)


def here(job: Job, parts_: Sequence[Part]) -> Iterator[Done]:
    """An engine that reads the parts in this process, the last first."""
    for part in reversed(parts_):
        yield parts.read(job, part)


def events(folder: Path) -> list[str]:
    """The lines of all parts, in their order."""
    paths = sorted(path for path in folder.glob("part-*.jsonl") if "failures" not in path.name)
    return [line for path in paths for line in path.read_text("utf-8").splitlines()]


def failed(folder: Path) -> list[str]:
    lines = (folder / bulk.FAILURES).read_text("utf-8").splitlines()
    return [Path(json.loads(line)["file"]).stem for line in lines]


def standing(folder: Path) -> dict[str, str]:
    """What the folder holds but for how long it took."""
    return {path.name: path.read_text("utf-8") for path in folder.iterdir() if path.name != bulk.SUMMARY}


def quiet(_: str) -> None:
    """Says nothing."""


def test_the_parts_in_order_are_what_is_printed_of_the_same_corpus(
    corpus: Path, job: Job, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bulk.extract([corpus], job, here, quiet) == len(FAILED)
    assert main(["extract", str(corpus)]) == 1
    assert events(job.folder) == capsys.readouterr().out.splitlines()
    assert len(events(job.folder)) > 1


def test_background_is_left_out_unless_it_is_asked_for(corpus: Path, job: Job) -> None:
    asked = Job(job.folder.with_name("with background"), job.actors, background=True)
    for each in (job, asked):
        bulk.extract([corpus], each, here, quiet)
    assert len(events(asked.folder)) > len(events(job.folder))


def test_what_cannot_be_read_is_listed_by_file_and_stops_nothing(corpus: Path, job: Job) -> None:
    said: list[str] = []
    bulk.extract([corpus, corpus / "nowhere"], job, here, said.append)
    assert failed(job.folder) == ["", *FAILED]
    for name, why in (("2-latin", "is not UTF-8 text"), ("3-dated", "'yesterday'"), ("4-arabic", "only English")):
        assert any(name in sentence and why in sentence for sentence in said)


def test_what_is_finished_is_not_read_again(corpus: Path, job: Job) -> None:
    bulk.extract([corpus], job, here, quiet)
    before = standing(job.folder)
    read: list[str] = []

    def noting(job: Job, parts_: Sequence[Part]) -> Iterator[Done]:
        read.extend(Path(path).stem for part in parts_ for path in part.files)
        return here(job, parts_)

    bulk.extract([corpus], job, noting, quiet)
    assert (read, standing(job.folder)) == ([], before)
    (corpus / "3.md").write_text("Emmanuel Macron met Fuad Hussein in Erbil.", "utf-8")
    bulk.extract([corpus], job, noting, quiet)
    assert "3" in read
    assert len(read) == parts.REPORTS_A_PART
    fresh = Job(job.folder.with_name("fresh"), job.actors, background=False)
    bulk.extract([corpus], fresh, here, quiet)
    assert standing(job.folder) == standing(fresh.folder)


def test_a_part_stands_whole_or_not_at_all(corpus: Path, job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(reports: Iterable[Report], extractor: Extractor) -> Iterator[Harvest]:
        yield next(harvested(reports, extractor))
        raise OSError("No space left on device")

    monkeypatch.setattr(parts, "harvested", stopped)
    with pytest.raises(OSError, match="No space left"):
        bulk.extract([corpus], job, here, quiet)
    assert list(job.folder.iterdir()) == []


def command(corpus: Path, folder: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "dashboard", "extract", str(corpus), "-o", str(folder), *options]


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="asks Linux for the processes")
def test_one_that_is_killed_leaves_no_process_and_goes_on_to_the_same_end(tmp_path: Path, job: Job) -> None:
    corpus = tmp_path / "large"
    corpus.mkdir()
    for number in range(3 * 32):
        (corpus / f"{number:03}.md").write_text(SENTENCES[number % len(SENTENCES)], "utf-8")
    begun = command(corpus, job.folder, "--processes", "1")
    with subprocess.Popen(begun, cwd=HOUSE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert "32 of 96 reports" in process.stderr.readline()
        left = [os.pidfd_open(pid) for pid in children(process.pid)]
        process.send_signal(signal.SIGKILL)
    assert left
    for pid in left:
        assert select.select([pid], [], [], 60)[0], "a process that read went on by itself"
        os.close(pid)
    finished = set(standing(job.folder))
    assert 1 <= len([name for name in finished if re.match(r"part-.*\.jsonl", name)]) < 3

    done = subprocess.run(begun, cwd=HOUSE, capture_output=True, text=True, check=True)
    assert "reports were read before" in done.stderr
    at_one_go = tmp_path / "at one go"
    subprocess.run(command(corpus, at_one_go, "--processes", "1"), cwd=HOUSE, capture_output=True, check=True)
    assert standing(job.folder) == standing(at_one_go)
    assert json.loads((job.folder / bulk.SUMMARY).read_text("utf-8"))["reports"] == 96


def test_spark_finds_what_the_processes_of_this_machine_find(corpus: Path, job: Job, spark_master: str) -> None:
    there = Job(job.folder.with_name("there"), job.actors, background=False)
    said: list[str] = []
    assert bulk.extract([corpus], there, engines.engine(spark_master, 1), said.append) == len(FAILED)
    assert bulk.extract([corpus], job, engines.engine("local", 2), quiet) == len(FAILED)
    assert events(there.folder) == events(job.folder)
    assert failed(there.folder) == failed(job.folder) == FAILED
    assert any(sentence.startswith("8 of 8 reports") for sentence in said)


class TestCommand:
    def test_says_where_it_is_and_how_fast(
        self, corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for name in FAILED:
            (corpus / f"{name}.md").unlink()
        assert main(["extract", str(corpus), "-o", str(tmp_path / "events"), "--processes", "1"]) == 0
        *_, last, alone = capsys.readouterr().err.splitlines()
        assert re.fullmatch(r"5 of 5 reports, [\d.]+ a second", last)
        assert re.fullmatch(r"[\d.]+ times as fast as one process with a core of its own\.", alone)

    @pytest.mark.parametrize("options", [["--engine", "local"], ["--processes", "2"], ["-o", "x", "--explain"]])
    def test_asks_for_a_folder(self, corpus: Path, options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit, match="2"):
            main(["extract", str(corpus), *options])
        assert "name it with -o" in capsys.readouterr().err

    def test_knows_no_other_engine(self, corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["extract", str(corpus), "-o", str(tmp_path / "events"), "--engine", "steam"]) == 1
        assert "steam is no engine" in capsys.readouterr().err


class TestProgress:
    def test_tells_rate_and_time_left(self) -> None:
        progress = Progress(10_000)
        progress.note(Done("a", 640, 1_000, 30.0), 40.0)
        assert str(progress) == "640 of 10,000 reports, 16.0 a second, about 9:45 left"

    def test_leaves_out_the_time_left_at_the_end(self) -> None:
        progress = Progress(64)
        progress.note(Done("a", 64, 100, 8.0), 4.0)
        assert str(progress) == "64 of 64 reports, 16.0 a second"
        assert (progress.rate, progress.alone) == (16.0, 8.0)
