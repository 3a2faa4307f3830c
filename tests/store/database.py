"""A PostgreSQL server for the tests that need one: on a free port, in a folder of its own, never as root."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.servers import needed, running

USER = "postgres"
"""Whom Debian's package runs it as; it refuses to be run by root."""


@contextmanager
def postgres_server() -> Iterator[str]:
    """The address of a database on a server that is there as long as the context is."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin")) or [Path(shutil.which("initdb") or "/").parent]
    needed((programs[-1] / "initdb").exists(), "PostgreSQL, as Debian's package postgresql brings")
    folder = Path(tempfile.mkdtemp(prefix="events-"))
    as_user = _unprivileged(folder)
    data = folder / "data"
    try:
        made = [programs[-1] / "initdb", "-D", data, "-U", "events", "-A", "trust", "-E", "UTF8", "--no-sync"]
        subprocess.run([*as_user, *map(str, made)], check=True, capture_output=True, cwd=folder)
        port = _free_port()
        options = ("fsync=off", f"port={port}", "listen_addresses=127.0.0.1", f"unix_socket_directories={folder}")
        command = [str(programs[-1] / "postgres"), "-D", str(data), *(f"--{option}" for option in options)]
        with running([*as_user, *command], "ready to accept connections"):
            yield f"postgres://events@127.0.0.1:{port}/postgres"
            # At once, though clients are still connected.
            subprocess.run([*as_user, str(programs[-1] / "pg_ctl"), "-D", str(data), "-m", "fast", "stop"], check=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unprivileged(folder: Path) -> list[str]:
    """What runs a command as somebody else than root, to whom the folder is given."""
    if os.geteuid():
        return []
    user = pwd.getpwnam(USER)
    os.chown(folder, user.pw_uid, user.pw_gid)
    return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
