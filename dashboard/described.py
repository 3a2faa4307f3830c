"""A view in words, for those who read what was taken from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dashboard import terms, words
from dashboard.languages import gettext
from dashboard.view import Days, View

_PLAIN = View()


def view(chosen: View, span: Days | None, called: Callable[[str], str] = str) -> str:
    """What the view shows, in a sentence or a few: `Events from 1 May 2025 to 3 May 2025. Only meetings.`

    `called` gives an actor's name in the viewer's language.
    """
    return " ".join(_sentences(chosen, span, called))


def _sentences(chosen: View, span: Days | None, called: Callable[[str], str]) -> Iterator[str]:
    yield _time(chosen, chosen.dates or span)
    if chosen.kinds != _PLAIN.kinds:
        kinds = words.joined([terms.kinds(kind) for kind in chosen.kinds])
        yield gettext("Only {kinds}.", kinds=kinds) if kinds else gettext("Only no kind of event.")
    if chosen.status != _PLAIN.status:
        statuses = words.joined([terms.badge(status) for status in chosen.status], "or")
        yield (
            gettext("Only what is {statuses}.", statuses=statuses)
            if statuses
            else gettext("Only what is of no status.")
        )
    if chosen.actors:
        yield words.naming([called(name) for name in chosen.actors], chosen.match)
    if chosen.near:
        yield gettext("Within {km} km of {place}.", km=chosen.radius, place=chosen.near)
    if chosen.q:
        yield gettext("With the words “{words}”.", words=chosen.q)
    if chosen.sources:
        yield gettext("As published by {publishers}.", publishers=words.joined(chosen.sources, "or"))
    if chosen.languages:
        languages = words.joined([terms.language(code) for code in chosen.languages], "or")
        yield gettext("In reports in {languages}.", languages=languages)
    if chosen.unplaced:
        yield gettext("Only those whose place is not known.")
    if chosen.background:
        yield gettext("With what reports tell as history.")


def _time(chosen: View, days: Days | None) -> str:
    happened = chosen.clock == "event"
    if chosen.undated == "only":
        return gettext("Events without a date.") if happened else gettext("Events reported without a date.")
    if days is None:
        return _any_time(happened, chosen.undated == "with")
    first, last = map(words.date, days)
    match happened, chosen.undated:
        case True, "with":
            return gettext("Events from {first} to {last}, with undated ones.", first=first, last=last)
        case True, _:
            return gettext("Events from {first} to {last}, without undated ones.", first=first, last=last)
        case False, "with":
            return gettext("Events reported from {first} to {last}, with undated ones.", first=first, last=last)
    return gettext("Events reported from {first} to {last}, without undated ones.", first=first, last=last)


def _any_time(happened: bool, undated: bool) -> str:
    if undated:
        return gettext("Events, with undated ones.") if happened else gettext("Events reported, with undated ones.")
    return gettext("Events, without undated ones.") if happened else gettext("Events reported, without undated ones.")
