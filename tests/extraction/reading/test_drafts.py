"""A rule gives what it finds its name, and says which verbs it reads."""

from __future__ import annotations

from dashboard.events import Quantity
from dashboard.extraction.reading.drafts import Draft, rule


def _draft() -> Draft:
    return Draft("posture", "leave", sentence=0, trigger=0, evidence=[])


@rule("X left", verbs=("leave", "depart"))
def _left(*, said: bool) -> Draft | None:
    """They are gone."""
    return _draft() if said else None


@rule("something happened")
def _happened(*, said: bool) -> Draft | None:
    return _left(said=said)


def test_what_is_found_goes_by_the_innermost_rule_that_found_it() -> None:
    found = _happened(said=True)
    assert found is not None
    assert found.rule == "X left"
    assert _happened(said=False) is None


def test_a_rule_reads_the_verbs_that_it_names_or_any() -> None:
    assert _left.reads("depart")
    assert not _left.reads("arrive")
    assert _happened.reads("arrive")


def test_a_rule_is_told_by_what_its_function_is_told_by() -> None:
    assert _left.__doc__ == "They are gone."


def test_a_number_is_taken_over_with_what_it_is_to_a_strength_and_only_where_there_is_none() -> None:
    change, leaving, later = (Draft("posture", pattern, 0, 0, []) for pattern in ("reduce", "leave", "stay"))
    leaving.quantity, leaving.counts_as = Quantity(500, 500), "by"
    later.quantity, later.counts_as = Quantity(2000, 2000), "to"
    change.take_number(leaving)
    change.take_number(later)
    assert (change.quantity, change.counts_as, change.deed) == (leaving.quantity, "by", "")
