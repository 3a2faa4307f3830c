"""Dates that the parser hangs on other words than what happened then, and clauses that only say when it was."""

from __future__ import annotations

import re

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.sentence import Sentence, is_happening, is_speech
from dashboard.extraction.when.dates import DateMention
from dashboard.periods import Period

_PAPERS = frozenset({"video", "statement", "message", "letter", "recording", "report", "speech", "audio", "communique"})
_DEALS = wordset("treaty accord agreement deal pact memorandum protocol contract text document declaration")
"""What is signed or settled on a day that is said behind it: "signed the treaty on Monday"."""
_DURING = frozenset({"during", "at", "in", "amid"})
_STATES = wordset(
    "facilitate mediate broker host chair attend sponsor supervise observe moderate "
    "hide park pack load plant head belong house use dress disguise base bind man hold try attempt seek "
    "cross enter stray slip sneak infiltrate approach"
)
"""What somebody or something is or does while it happens: "stopped men who tried to cross on Monday"."""
_TRIES = wordset("attempt bid effort try plot")
_OPEN = ("since", "until", "from")
_SPANS = {"day": 1, "night": 1, "week": 7}
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_ROUGHLY = wordset("less more over under almost nearly")
"""What is said of a number of days that is not their number: "less than two weeks after"."""
_SET = frozenset({"schedule", "slate", "plan", "set"})
BEGINS = frozenset({"start", "begin", "erupt", "break", "take", "occur", "happen", "flare", "last"})
"""Verbs behind a noun that only say when what it means began."""


def is_hung_elsewhere(mention: DateMention, trigger: Token, sentence: Sentence) -> bool:
    """Whether a date is of the trigger's clause, though the parser hung it on a word that tells nothing by itself."""
    clause = trigger if trigger.pos_ in {"VERB", "AUX"} else syntax.clause_verb(trigger)
    token = sentence.token_at(mention)
    if mention.period is None and mention.since_named is None:
        return False
    for above in token.ancestors:
        if above in {clause, trigger}:
            return above == trigger or not is_speech(clause)
        if above.dep_ in {"acl", "relcl"}:
            during = is_simultaneous(above) and not mention.text.lower().startswith(_OPEN)
            if not only_dates(above) and not (during and above.dep_ == "acl"):
                return False
            continue
        if above.dep_ in {"ccomp", "parataxis"} or is_speech(above) or _is_another(above, clause):
            return False
        if above.pos_ == "VERB" and (above.dep_ == "conj" or _has_subject(above)):
            return False
    return False


def _is_another(noun: Token, clause: Token) -> bool:
    """Whether what a noun means may have been on another day than what its clause tells."""
    if not is_happening(noun) or is_begun(noun):
        return False
    object_of = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    if base(noun) in _DEALS and object_of.dep_ == "dobj" and object_of.head == clause:
        return False
    return not (noun.dep_ == "pobj" and noun.head.lower_ in _DURING and noun.head.head == clause)


def only_dates(participle: Token) -> bool:
    """Whether a clause behind a noun only says when it was: "a video released on D", "clashes that began on D"."""
    if participle.lemma_ in _SET and participle.dep_ == "acl":
        return True  # "the summit of the alliance scheduled for Thursday"
    return participle.head.lemma_.lower() in _PAPERS or (participle.lemma_ in BEGINS and is_happening(participle.head))


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)


def is_begun(noun: Token) -> bool:
    """Whether a clause behind a noun of happening says when it began."""
    return any(child.dep_ in {"acl", "relcl"} and child.lemma_ in BEGINS for child in noun.children)


def beside_when(trigger: Token, sentence: Sentence) -> Period | None:
    """The day that a clause with "when" belongs to: "since Sunday, when X fired", "died when X fired on Sunday"."""
    if trigger.dep_ == "relcl" and any(child.lower_ == "when" for child in trigger.children):
        day = [m.period for m in sentence.when if sentence.token_at(m) in {trigger.head, *trigger.head.children}]
        return next(filter(None, day), None)
    clauses = [
        child.i
        for child in trigger.children
        if child.dep_ == "advcl" and any(inner.lower_ in {"when", "as"} for inner in child.children)
    ]
    return next((m.period for m in sentence.dates(set(clauses)) if m.period), None) if clauses else None


def is_now(verb: Token) -> bool:
    """Whether a clause goes on from one of another time, whose date is not its own: "fell in May, but is still ..."."""
    still = any(child.lower_ in {"still", "since", "now"} for child in verb.children)
    return (verb.tag_ in {"VBZ", "VBP"} or still) and verb.head.tag_ not in {"VBZ", "VBP", "VB"}


def is_of_another(mention: DateMention, sentence: Sentence) -> bool:
    """Whether a date is of what came after or before: "weeks before the elections this year"."""
    above = sentence.token_at(mention).head
    above = above.head if above.dep_ == "prep" else above
    return above.pos_ == "NOUN" and above.dep_ == "pobj" and above.head.lower_ in {"before", "after", "ahead"}


def is_simultaneous(clause: Token, deeds: frozenset[str] = frozenset()) -> bool:
    """Whether a clause behind a noun is of the same time: "a convoy carrying fuel", "a man who tried to flee"."""
    if clause.lemma_ in BEGINS | _STATES | deeds:
        return True
    auxiliaries = {child.lower_ for child in clause.children if child.dep_ == "aux"}
    tried = clause.tag_ == "VB" and clause.dep_ == "acl" and clause.head.lemma_ in _TRIES
    return tried or (clause.tag_ == "VBG" and (clause.dep_ == "acl" or bool(auxiliaries & {"was", "were"})))


def day_of_subject(verb: Token, sentence: Sentence) -> Period | None:
    """The day of what is told as a verb's subject: "the visit to X on Monday came a week after"."""
    inside = {token.i for noun in syntax.surface_subject(verb) for token in noun.subtree}
    days = (mention.period for mention in sentence.when if sentence.token_at(mention).i in inside)
    return next(filter(None, days), None)


def days_since(told: Token) -> tuple[int, str, Token] | None:
    """How many days before its main clause it was, the words for it, and that clause: "two days after gunmen ...".

    What is only "said to have" been done then was so, too.
    """
    said = told.dep_ == "xcomp" and any(child.lower_ == "to" for child in told.children)
    clause = told.head if said else told
    beside = [*clause.children, *clause.head.children, clause.head.head]
    span = next((c for c in beside if c.dep_ == "npadvmod" and c.lemma_ in _SPANS and c.i < clause.i), None)
    if (
        clause.dep_ not in {"advcl", "pcomp"}
        or span is None
        or span.i + 1 == clause.i
        or span.nbor().lower_ not in {"after", "before"}
    ):
        return None
    count = next((child for child in span.lefts if child.lower_ in _NUMBERS or child.is_digit), None)
    if count is None or any(child.lower_ in _ROUGHLY for child in (*count.lefts, *span.lefts)):
        return None
    days = _SPANS[span.lemma_] * (int(count.text) if count.is_digit else _NUMBERS[count.lower_])
    words = f"{count.text} {span.text} {span.nbor().text}"
    main = span.head if clause.dep_ == "pcomp" else clause.head  # "a day after meeting X"
    return (days if span.nbor().lower_ == "after" else -days), words, main


def is_open(mentions: list[DateMention]) -> bool:
    """Whether the dates are only vague: "in the coming months" leaves room for the day of the announcement."""
    vague = ("coming", "next", "recent", "past", "last")
    return all(
        m.period is None and any(word in m.text.lower() for word in vague) and not _is_of_years(m) for m in mentions
    )


def _is_of_years(mention: DateMention) -> bool:
    """Whether something is told of years gone by, and not of the day of the news: "in recent years"."""
    return mention.text.lower().endswith("years") and not re.search(r"\b(?:coming|next)\b", mention.text.lower())
