"""One measurement, as every benchmark yields it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Line:
    """What was measured, and how it stands to what it is measured against in the same run."""

    name: str
    events: int
    """Events, or documents, that it was measured with."""
    value: float
    unit: str
    against: str = ""
    """What the ratio is to; nothing where the value stands alone."""
    ratio: float | None = None
    """The value divided by that of what it is measured against."""
    note: str = ""
    """Why there is no value, where there is none."""

    @property
    def record(self) -> dict[str, Any]:
        """The line as `--json` writes it, without what is not there."""
        return {name: value for name, value in asdict(self).items() if value not in ("", None)}

    def __str__(self) -> str:
        compared = f"   {self.ratio:6.2f} times {self.against}" if self.ratio is not None else ""
        return f"{self.name:20} {self.events:>11,} {self.value:>12.5g} {self.unit:4}{compared}   {self.note}".rstrip()
