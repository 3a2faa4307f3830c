"""When it happened, as far as the sentence and the story before it say."""

from __future__ import annotations

import datetime as dt

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.reading.hungdates import (
    beside_when,
    day_of_subject,
    days_since,
    is_hung_elsewhere,
    is_now,
    is_of_another,
    is_open,
)
from dashboard.extraction.reading.sentence import Sentence, cluster, is_happening, is_speech, speaking
from dashboard.extraction.reading.story import Story
from dashboard.extraction.when.dates import DateMention
from dashboard.periods import Period


def own_date(trigger: Token, sentence: Sentence, story: Story) -> tuple[Period | None, bool]:
    """The date that the trigger's own clause gives, and whether it gives one at all, understood or not."""
    if (told := days_since(trigger)) is not None and not sentence.dates(cluster(trigger)):
        days, words, head = told
        main = own_date(head, sentence, story)[0] or day_of_subject(head, sentence) or story.day
        if main is not None and main.days <= _NIGHT:
            on = main.end - dt.timedelta(days=days)
            return Period(on, on, "relative", words), True
    token: Token | None = trigger
    for _ in range(4):
        if token is None:
            break
        mentions = sentence.dates(cluster(token)) or _behind_noun(token, trigger, sentence)
        mentions = [m for m in mentions if len(sentence.when) == 1 or not is_of_another(m, sentence)]
        mentions = [m for m in mentions if not _is_rhetorical(m, token)]
        if mentions:
            return _best(mentions, trigger, sentence, story), not is_open(mentions)
        token = _above(token, trigger)
    if (when := beside_when(trigger, sentence)) is not None:
        return when, True
    if _came_before(trigger):
        return None, False
    hung = [m for m in sentence.when if is_hung_elsewhere(m, trigger, sentence) and not _is_rhetorical(m, trigger)]
    return (_best(hung, trigger, sentence, story), True) if hung and not is_open(hung) else (None, False)


def _is_rhetorical(mention: DateMention, trigger: Token) -> bool:
    """Whether words may only lead on to another matter: "At the same time, X has been sending troops"."""
    clause = trigger if trigger.pos_ in {"VERB", "AUX"} else syntax.clause_verb(trigger)
    return mention.text.lower().endswith("same time") and not _is_simple_past(clause)


def _behind_noun(token: Token, trigger: Token, sentence: Sentence) -> list[DateMention]:
    """The dates that a noun's clause gives behind it."""
    if token is not trigger or token.pos_ != "NOUN" or _came_before(token):
        return []
    verb = syntax.clause_verb(token)
    return [m for m in sentence.dates(cluster(verb)) if m.start > token.idx and not is_speech(verb)]


def _came_before(noun: Token) -> bool:
    """Whether a noun only says after what something is still to be: "agreed to meet in May after talks"."""
    return noun.head.lower_ in {"after", "following"} and syntax.clause_verb(noun).tag_ == "VB"


def _above(token: Token, trigger: Token) -> Token | None:
    """The word whose date is that of another too; None where there is no such word."""
    if token.dep_ == "conj" and _are_alike(token, token.head) and not is_now(token):
        return token.head
    if token.dep_ in {"advcl", "relcl", "acl"} and not is_speech(token.head) and token.head.pos_ == "VERB":
        return token.head
    if token.dep_ == "pcomp" and token.head.lower_ in {"after", "following"} and not is_speech(token.head.head):
        return token.head.head  # "left on Thursday after meeting X"
    if token.dep_ in {"xcomp", "acomp"}:  # "is due on Monday to meet X"
        return token.head  # "condemned it on Monday and vowed to work to secure the border"
    if token.dep_ == "relcl" and any(child.lower_ == "where" for child in token.children):
        return syntax.clause_verb(token.head)  # "arrived in X on Monday, where he was received"
    if token is trigger and token.pos_ == "NOUN" and _is_told_with(token):
        return syntax.clause_verb(token)  # "met X on Monday and held talks with Y"
    return None


def _are_alike(one: Token, other: Token) -> bool:
    """Whether both are verbs or both are nouns: "will be in X on Sunday and meet Y"."""
    verbs = {"VERB", "AUX"}
    return one.pos_ == other.pos_ or {one.pos_, other.pos_} <= verbs


def _is_told_with(noun: Token) -> bool:
    """Whether the verb of a noun that tells an event only goes on from another verb."""
    verb = syntax.clause_verb(noun)
    return noun.dep_ == "dobj" and verb.dep_ == "conj" and not is_speech(verb)


def _best(mentions: list[DateMention], trigger: Token, sentence: Sentence, story: Story) -> Period | None:
    for mention in mentions:
        if mention.since_named is not None:
            return _from_named(mention, sentence, story)
    known = [
        (mention.period.days, abs(mention.start - trigger.idx), mention.period)
        for mention in mentions
        if mention.period
    ]
    return min(known, key=lambda each: each[:2])[2] if known else None


def _from_named(mention: DateMention, sentence: Sentence, story: Story) -> Period | None:
    """The day that is told by the one named before, in the sentence or the story: "the same day", "a day earlier"."""
    inside = [each.period for each in sentence.when if each.period and each.end <= mention.start]
    last = inside[-1] if inside else story.named_date
    if mention.text.lower().endswith("then"):
        return last.on("relative", mention.text) if last else None
    if mention.since_named is None:
        return None
    if last is not None and last.days <= _SPANS.get(mention.since_named.unit, 1):
        return mention.since_named.since(last.start).on("relative", mention.text)
    named = last if last and last.days == 1 else story.day or story.written
    if named is None or named.days != 1:
        return story.named_date if mention.since_named.count == 0 else None
    return mention.since_named.since(named.start).on("relative", mention.text)


_NIGHT = 2
"""Days that a night lies in."""
_SPANS = {"week": 7, "month": 31, "year": 366}
"""Days of a date, at most, by which a week, a month or a year is told: "in June. Later that month"."""
_LOOKING_BACK = frozenset(
    {"had", "last", "previously", "earlier", "ago", "before", "once", "first", "lately", "recently"}
)
_FIRST_PAGE = 12
"""Sentences within which a report still tells its news rather than what led to it."""
_NEAR_LEAD = 3
"""Sentences after the first in which a report still tells its news."""
_GOING = 3
"""Sentences after that of a movement in which those who moved are said to go on."""


def is_earlier(trigger: Token) -> bool:
    """Whether the trigger's clause looks back from the report's news: "had met", "last met"."""
    clause = trigger if trigger.pos_ in {"VERB", "AUX"} else syntax.clause_verb(trigger)
    verbs = {trigger, clause, *(above for above in [clause.head] if clause.dep_ == "conj" and not _has_own(clause))}
    words = {child.lower_ for token in verbs for child in token.children if child.dep_ in {"aux", "advmod"}}
    return bool(words & _LOOKING_BACK)


def _has_own(clause: Token) -> bool:
    """Whether a clause has an auxiliary or an adverb of its own, rather than sharing those of the one before it."""
    return any(child.dep_ in {"aux", "advmod"} for child in clause.children)


def news_day(trigger: Token, sentence: Sentence, story: Story) -> Period | None:
    """The day of the report's news, for what it tells in the past tense without a date, on its first page."""
    clause = trigger if trigger.pos_ in {"VERB", "AUX"} else syntax.clause_verb(trigger)
    told = clause.tag_ in {"VBD", "VBN", "VBG"} and sentence.number <= _FIRST_PAGE and not is_earlier(trigger)
    return (story.day or story.written) if told and not any(mention.period for mention in sentence.when) else None


def said_on(trigger: Token, sentence: Sentence) -> Period | None:
    """The day of the statement that reports it, where the sentence gives that."""
    verb = speaking(trigger)
    if verb is None:
        return None
    papers = {noun.i for noun in syntax.prepositional([verb], "in", "during", "at") if is_happening(noun)}
    return next((mention.period for mention in sentence.dates(cluster(verb) | papers) if mention.period), None)


_DEFINITE = frozenset({"the", "these", "those", "this"})
_MORE = frozenset(
    {"another", "separate", "second", "other", "also", "meanwhile", "simultaneously", "separately", "too", "again"}
)
"""Words by which a deed goes on from what was told just before."""


def deed_day(trigger: Token, sentence: Sentence, story: Story) -> Period | None:
    """The day of a deed that its clause does not date: that of the statement, or of the news, by which it is told."""
    if is_earlier(trigger) or any(mention.since_named is None for mention in sentence.dates(cluster(trigger))):
        return None
    if (said := said_on(trigger, sentence)) is not None:
        return said
    clause = trigger if trigger.pos_ in {"VERB", "AUX"} else syntax.clause_verb(trigger)
    if not _is_simple_past(clause) or any(mention.period for mention in sentence.when):
        return None
    day = story.day or story.written
    if sentence.number == 0 and day is None and story.published is not None and story.published.days == 1:
        return story.published.on("published")
    more = sentence.number <= _FIRST_PAGE and bool(_MORE & {token.lower_ for token in sentence.words})
    return day if sentence.number <= _NEAR_LEAD or more else None


def gone_on(trigger: Token, sentence: Sentence, story: Story) -> Period | None:
    """The day of the movement told just before, where those who moved go on: "They drove towards X"."""
    clause, told = trigger if trigger.pos_ in {"VERB", "AUX"} else syntax.clause_verb(trigger), story.movement
    if is_earlier(trigger) or not _is_simple_past(clause) or any(mention.period for mention in sentence.when):
        return None
    again = any(noun.lower_ in {"they", "it"} or _DEFINITE & _children(noun) for noun in syntax.surface_subject(clause))
    near = told is not None and told.status == "reported" and sentence.number - told.sentence <= _GOING
    return told.when if told is not None and near and again and told.when and told.when.days == 1 else None


def _children(noun: Token) -> set[str]:
    return {child.lower_ for child in noun.children}


def _is_simple_past(verb: Token) -> bool:
    """Whether a main clause tells of a deed once done: "fired", "was hit", not "has fired", "is hit when"."""
    if verb.dep_ in {"advcl", "acl", "relcl"}:
        return False
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    return verb.tag_ in {"VBD", "VBN"} and auxiliaries <= {"was", "were"} and (verb.tag_ == "VBD" or bool(auxiliaries))
