"""How fast a corpus is read by one process, and by one a core.

    python -m benchmarks --only bulk_extraction

Makes reports of about 400 words from the paragraphs of the seed reports, reads them with
`python -m dashboard extract -o DIR`, starting and loading included, with one process and with one a core. On a machine
that does other things meanwhile the ratio is lower than it could be.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.extraction import write
from benchmarks.line import Line

REPORTS = 512
HOUSE = Path(__file__).parents[1]


def measure() -> Iterator[Line]:
    """Yield reports a second by one process, and by one a core."""
    cores = len(os.sched_getaffinity(0))
    with tempfile.TemporaryDirectory() as name:
        corpus = Path(name) / "corpus"
        corpus.mkdir()
        write(corpus, REPORTS)
        alone, together = (rate(corpus, processes) for processes in (1, cores))
    yield Line("bulk_extraction", REPORTS, alone, "/s")
    yield Line("bulk_extraction", REPORTS, together, "/s", "one_process", together / alone)


def rate(corpus: Path, processes: int) -> float:
    """Reports a second with so many processes."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "dashboard", "extract", str(corpus), "-o", folder]
        subprocess.run([*command, "--processes", str(processes)], cwd=HOUSE, check=True, capture_output=True)
        summary = json.loads((Path(folder) / "summary.json").read_text(encoding="utf-8"))
    return float(summary["reports_per_second"])
