"""Reading the parts of a corpus with a Spark cluster, where one machine is not enough."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TYPE_CHECKING

from dashboard.corpus.engines import EngineError
from dashboard.corpus.parts import Done, Job, Part, read
from dashboard.settings import HOUSE

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_LOOK_SECONDS = 0.5


def spark(job: Job, parts: Sequence[Part], master: str) -> Iterator[Done]:
    """Read the parts with the workers of a Spark cluster, who see the same folders and have this project installed."""
    session = _session(master)
    from pyspark.accumulators import AccumulatorParam

    class Finished(AccumulatorParam[list[Done]]):
        """What the workers have done, as they tell it."""

        def zero(self, value: list[Done]) -> list[Done]:  # noqa: ARG002 - as Spark calls it
            return []

        def addInPlace(self, value1: list[Done], value2: list[Done]) -> list[Done]:  # noqa: N802 - Spark's name
            value1 += value2
            return value1

    done = session.sparkContext.accumulator(list[Done](), Finished())

    def work(some: Iterable[Part]) -> None:
        for part in some:
            done.add([read(job, part)])

    told = 0
    try:
        with ThreadPoolExecutor(1) as thread:
            running = thread.submit(session.sparkContext.parallelize(parts, len(parts)).foreachPartition, work)
            while not running.done() or told < len(done.value):
                wait([running], timeout=_LOOK_SECONDS)
                yield from done.value[told : (told := len(done.value))]
            running.result()
    finally:
        session.stop()


def _session(master: str) -> SparkSession:
    """A session with that master.

    Raises:
        EngineError: PySpark or a Java is not installed, or the master cannot be reached.
    """
    try:
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise EngineError("Spark needs PySpark: install frontier-watch[spark].") from error
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(master).appName("Frontier Watch: extraction")
    settings: dict[str, bool | float | int | str | None] = {
        "spark.ui.enabled": "false",
        "spark.executorEnv.PYTHONPATH": str(HOUSE),
    }
    try:
        return builder.config(map=settings).getOrCreate()
    except (PySparkException, OSError, RuntimeError) as error:
        why = str(error).strip().partition("\n")[0]
        raise EngineError(
            f"Spark at {master} cannot be used ({why}): see that a Java and the master are there."
        ) from error
