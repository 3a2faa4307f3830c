"""What several reports say of the same thing, fact by fact, and where they differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from dashboard import markup, words
from dashboard.events import Event
from dashboard.reports import Report


@dataclass(frozen=True, slots=True)
class Cell:
    """What one report says of a fact."""

    values: tuple[str, ...]
    """In words; nothing where the report does not say."""
    alone: frozenset[str] = frozenset()
    """Those of the values that another report, which does say, has not."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as each of the reports has it."""

    name: str
    cells: tuple[Cell, ...]
    """One a report, in the reports' order."""

    @property
    def differs(self) -> bool:
        """Whether two reports that do say it say it otherwise."""
        return any(cell.alone for cell in self.cells)


def facts(events: Sequence[Event]) -> list[Fact]:
    """The facts that any of these events tells."""
    compared = [_compared(name, [told(event) for event in events]) for name, told in _FACTS.items()]
    return [fact for fact in compared if any(cell.values for cell in fact.cells)]


def _compared(name: str, said: Sequence[tuple[str, ...]]) -> Fact:
    speaking = [set(values) for values in said if values]
    common = set.intersection(*speaking) if speaking else set()
    return Fact(name, tuple(Cell(values, frozenset(values) - common) for values in said))


def _when(event: Event) -> tuple[str, ...]:
    return (words.days(event.when),) if event.when else ()


def _where(event: Event) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words.where(mention) for mention in event.places))


def _number(event: Event) -> tuple[str, ...]:
    return (words.quantity(event.quantity),) if event.quantity else ()


_FACTS: dict[str, Callable[[Event], tuple[str, ...]]] = {
    "When": _when,
    "Where": _where,
    "Who": lambda event: tuple(actor.name for actor in event.actors),
    "How many": _number,
    "Status": lambda event: (words.STATUSES[event.status],),
}


def table(events: Sequence[Event], reports: Sequence[Report]) -> str:
    """The facts as HTML, a column a report, the first of them the one that is read; what only one says is marked."""
    heads = "".join(_head(report, "This report" if n == 0 else "") for n, report in enumerate(reports))
    rows = "".join(f"<tr>{_name(fact)}{''.join(map(_cell, fact.cells))}</tr>" for fact in facts(events))
    return (
        '<div class="contrast" tabindex="0" role="region" aria-label="What the reports say"><table>'
        f"<thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _head(report: Report, name: str) -> str:
    publisher = name or markup.text(report.publisher or report.title)
    return f'<th scope="col">{publisher}<span>{escape(words.short_when(report.published))}</span></th>'


def _name(fact: Fact) -> str:
    differs = '<span class="differs">≠ differs</span>' if fact.differs else ""
    return f'<th scope="row">{fact.name}{differs}</th>'


def _cell(cell: Cell) -> str:
    said = (
        f'<strong class="alone">{markup.text(value)}</strong>' if value in cell.alone else markup.text(value)
        for value in cell.values
    )
    return f"<td>{'<br>'.join(said) or '<i>not said</i>'}</td>"
