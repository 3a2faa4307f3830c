"""The events table: written once when reports change, then filtered and counted on any engine that Ibis speaks to.

The way of a question: a `View` becomes an `Asked` (asking.py), whose shape decides an Ibis expression (queries.py);
that becomes a statement in the engine's SQL, once (statements.py), and the engine runs it with the values of the view
(engines/). The answers (selection.py) are bounded whatever the number of events.
"""

from dashboard.store.answers import Brief, Counts, Pair, Seen, Tally, Way
from dashboard.store.bins import Unit, bins_over, days, unit_of
from dashboard.store.engines import EngineError
from dashboard.store.schema import SCHEMA, VERSION, VersionError, keep, row, write
from dashboard.store.selection import Events
from dashboard.store.shards import linked
from dashboard.store.table import Table, is_worn, prepared, read, renew

__all__ = [
    "SCHEMA",
    "VERSION",
    "Brief",
    "Counts",
    "EngineError",
    "Events",
    "Pair",
    "Seen",
    "Table",
    "Tally",
    "Unit",
    "VersionError",
    "Way",
    "bins_over",
    "days",
    "is_worn",
    "keep",
    "linked",
    "prepared",
    "read",
    "renew",
    "row",
    "unit_of",
    "write",
]
