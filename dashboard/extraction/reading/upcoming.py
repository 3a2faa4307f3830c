"""Which dates are still to come, by the clause that they stand in: "will meet on Monday", "is due on Thursday"."""

from __future__ import annotations

import datetime as dt

from spacy.tokens import Doc, Span, Token

from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.text import words_of
from dashboard.extraction.reading.status import looks_ahead

_SET = wordset("set schedule slate plan due expect postpone delay arrange fix")
"""What is done with a day to come: "set for Thursday"."""
_TRIES = frozenset({"attempt", "bid", "try"})
_TIMETABLED = wordset("meet gather convene visit host travel arrive begin start open")
"""What is told in the present tense of a day to come: "the ministers meet in X on Thursday"."""
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SOON = 3
"""Days within which a day that is told of in the present tense is rather to come than gone by."""
_ON = 3
"""Words within which a date's own words name its day: "on the Thursday"."""


def is_upcoming(doc: Doc, offset: int, today: dt.date | None) -> bool:
    """Whether the date that begins at a character is still to come, for a report of `today`, if its day is known."""
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    if span is None:
        return False
    if any(token.lower_ == "tomorrow" for token in span.root.sent[: span.start - span.root.sent.start]):
        return True  # "travels tomorrow, Sunday, to be received on Monday"
    verb = next((token for token in span.root.ancestors if token.pos_ in {"VERB", "AUX"}), None)
    if verb is None or (verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_ not in _SET):
        return False
    if verb.dep_ == "acl" and verb.head.lemma_ in _TRIES:
        return False  # "an attempt to cross on Monday was foiled"
    if verb.tag_ in {"VBZ", "VBP"} and any(child.dep_ == "acomp" and child.lemma_ in _SET for child in verb.children):
        return True  # "on Saturday he is due to meet X"
    set_for = verb.lemma_ in _SET and doc[max(0, span.start - 1)].lower_ == "for"
    return looks_ahead(verb) or set_for or (_is_timetabled(verb) and _is_soon(span, today))


def _is_timetabled(verb: Token) -> bool:
    return verb.tag_ in {"VBZ", "VBP"} and verb.dep_ == "ROOT" and verb.lemma_ in _TIMETABLED


def _is_soon(date: Span, today: dt.date | None) -> bool:
    """Whether a weekday comes soon after today: captions speak in the present of a day gone by, too."""
    words = {word.lower_ for word in words_of(date.doc)[date.start : date.start + _ON]}
    coming = [(today.weekday() + days) % len(_WEEKDAYS) for days in range(1, _SOON + 1)] if today else []
    return any(_WEEKDAYS[day] in words for day in coming)
