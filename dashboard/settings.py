"""What a deployment may set, each by an environment variable."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

Allow = Literal["read", "suggest", "edit"]
"""What visitors may do, each also what stands before it: read, suggest corrections, keep reports of their own."""

HOUSE = Path(__file__).parent.parent
ASSETS = HOUSE / "dashboard" / "assets"
"""What the browser is served: scripts, styles and the ground of the map."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are read from and kept. README's section "Settings" says the same to its readers."""

    reports: Path = HOUSE / "seeds" / "reports"
    """`FRONTIER_WATCH_REPORTS`: the folder of reports."""
    actors: Path = HOUSE / "seeds" / "actors.yaml"
    """`FRONTIER_WATCH_ACTORS`: the file of actors."""
    data: Path = HOUSE / ".data"
    """`FRONTIER_WATCH_DATA`: the folder that built data is kept in; it may be deleted at any time."""
    allow: Allow = "read"
    """`FRONTIER_WATCH_ALLOW`: what visitors may do; what of it a visitor may, `rights` tells."""
    editors: frozenset[str] = frozenset()
    """`FRONTIER_WATCH_EDITORS`: e-mail addresses, in lower case, of those who may keep reports; none: all signed in."""

    events_url: str = "duckdb://"
    """`EVENTS_URL`: where events are queried: `duckdb://` in the process, `postgres://…` or `pyspark://…`."""

    @property
    def corrections(self) -> Path:
        """The folder of what visitors suggested, a file a report; it need not exist."""
        return self.reports / "corrections"


class SettingsError(ValueError):
    """A setting that means nothing; the message names it and what it takes."""


def settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings in force: what the environment says, else the defaults.

    Raises:
        SettingsError: One means nothing.
    """
    given = {name: environment.get(f"FRONTIER_WATCH_{name.upper()}") for name in ("reports", "actors", "data")}
    allow = environment.get("FRONTIER_WATCH_ALLOW") or "read"
    if allow not in get_args(Allow):
        raise SettingsError(f"FRONTIER_WATCH_ALLOW is {allow!r}: write {' or '.join(get_args(Allow))}.")
    editors = (environment.get("FRONTIER_WATCH_EDITORS") or "").replace(",", " ").casefold().split()
    if odd := [one for one in editors if "@" not in one]:
        raise SettingsError(f"FRONTIER_WATCH_EDITORS has {odd[0]!r}: write e-mail addresses, with commas between.")
    paths = {name: Path(value) for name, value in given.items() if value}
    url = environment.get("EVENTS_URL") or "duckdb://"
    return Settings(allow=cast(Allow, allow), editors=frozenset(editors), events_url=url, **paths)
