"""Who reads the parts of a corpus: processes of this machine, or a Spark cluster; each yields what it has done."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context, parent_process
from threading import Thread

from dashboard.corpus.parts import Done, Job, Part, read

Engine = Callable[[Job, Sequence[Part]], Iterator[Done]]
"""Reads parts in any order, yielding each as soon as it is finished."""
LOCAL, SPARK = "local", "spark://"


class EngineError(RuntimeError):
    """The engine cannot be had, or broke down; the message says what to do. What is finished stays."""


def engine(name: str, processes: int) -> Engine:
    """The engine of that name: `local`, with so many processes, or the address of a Spark master.

    Raises:
        EngineError: There is none.
    """
    if name == LOCAL:
        return partial(local, processes=processes)
    if name.startswith(SPARK):
        from dashboard.corpus.spark import spark

        return partial(spark, master=name)
    raise EngineError(f"{name} is no engine: name {LOCAL}, or the address of a Spark master, {SPARK}HOST:PORT.")


def local(job: Job, parts: Sequence[Part], processes: int) -> Iterator[Done]:
    """Read the parts with processes of this machine, a language model each."""
    context = get_context("spawn")  # a fork would copy what threads hold locked
    with ProcessPoolExecutor(min(processes, len(parts)), context, initializer=_end_with_parent) as pool:
        waiting = [pool.submit(read, job, part) for part in parts]
        try:
            for future in as_completed(waiting):
                yield future.result()
        except BrokenProcessPool as error:
            raise EngineError(
                "A reading process was stopped, perhaps for want of memory: run again to go on."
            ) from error
        finally:
            pool.shutdown(cancel_futures=True)


def _end_with_parent() -> None:
    """Have this process end when the one that started it does, however that ends."""

    def watch() -> None:
        if (parent := parent_process()) is not None:
            parent.join()
            os._exit(1)

    Thread(target=watch, daemon=True).start()
