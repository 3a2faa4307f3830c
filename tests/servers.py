"""Real servers for tests that need one, each on a free port of the loopback and in a folder of its own.

Where a server cannot be had, the test is skipped and says by name what is missing; under CI it fails.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import IO
from urllib.parse import urlparse

import pytest


def needed(found: object, what: str) -> None:
    """Skip the test where something is missing that it needs; fail it under CI, which must have everything."""
    if not found and os.environ.get("CI"):
        pytest.fail(f"needed here, and not found: {what}")
    if not found:
        pytest.skip(f"not found: {what}")


@contextmanager
def running(command: Sequence[str], ready: str, **environment: str) -> Iterator[re.Match[str]]:
    """Run a server until it prints a line that `ready` matches, and stop it at the end."""
    given = {**os.environ, **environment}
    server = subprocess.Popen(command, env=given, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert server.stdout is not None
    try:
        printed: list[str] = []
        for line in server.stdout:
            printed.append(line)
            if match := re.search(ready, line):
                break
        else:
            raise AssertionError(f"{command[0]} stopped:\n{''.join(printed)}")
        Thread(target=_drain, args=(server.stdout,), daemon=True).start()
        yield match
    finally:
        server.terminate()
        server.wait(timeout=60)


def _drain(output: IO[str]) -> None:
    for _ in output:
        pass


QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
"""A Java that starts soon, at the price of what it could do after an hour."""


@contextmanager
def spark_cluster(folder: Path, workers: int = 2) -> Iterator[str]:
    """The address of a Spark master with so many workers of one core and 1 GB each; `folder` is theirs."""
    needed(find_spec("pyspark"), "PySpark, which the optional dependency frontier-watch[spark] brings")
    needed(shutil.which("java"), "a Java, as Debian's package default-jdk-headless brings")
    import pyspark

    home = Path(pyspark.__file__).parent
    start = (str(home / "bin" / "spark-class"), "org.apache.spark.deploy")
    local = {
        "SPARK_HOME": str(home),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_WORKER_DIR": str(folder),
        "JAVA_TOOL_OPTIONS": QUICK,
    }
    with ExitStack() as stack:
        master = [start[0], f"{start[1]}.master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0"]
        address = stack.enter_context(running(master, r"Starting Spark master at (spark://\S+)", **local))[1]
        for _ in range(workers):
            worker = [start[0], f"{start[1]}.worker.Worker", "--cores", "1", "--memory", "1g", "--webui-port", "0"]
            stack.enter_context(running([*worker, address], "Successfully registered with master", **local))
        yield address


@contextmanager
def nginx(folder: Path, configuration: str, port: int) -> Iterator[str]:
    """The address that nginx answers at with this configuration, whose server listens on that port.

    Each answer says in the header `X-Replica` who gave it.
    """
    program = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    needed(program, "nginx, as Debian's package of that name brings")
    file = folder / "nginx.conf"
    own = "\n".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    file.write_text(
        f"daemon off; pid {folder}/pid; error_log stderr notice; events {{}}\n"
        f"http {{ access_log off; add_header X-Replica $upstream_addr always;\n{own}\n{configuration}\n}}\n",
        encoding="utf-8",
    )
    with running([str(program), "-p", str(folder), "-c", str(file), "-e", "stderr"], "start worker process "):
        yield f"http://127.0.0.1:{port}"


SHIPPED = Path(__file__).parents[1] / ".streamlit" / "nginx.conf"


@contextmanager
def balanced(folder: Path, addresses: Sequence[str]) -> Iterator[str]:
    """The one address of these replicas, behind nginx as `.streamlit/nginx.conf` sets it up."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    configuration = SHIPPED.read_text("utf-8")
    replicas = [f"127.0.0.1:{port}" for port in (8501, 8502)]
    changes = {"listen 80;": f"listen {port};", **dict(zip(replicas, map(_netloc, addresses), strict=True))}
    for shipped, here in changes.items():
        assert shipped in configuration
        configuration = configuration.replace(shipped, here)
    with nginx(folder, configuration, port) as address:
        yield address


def _netloc(address: str) -> str:
    return urlparse(address).netloc
