"""When it happened, as far as the sentence and the story before it say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from spacy.tokens import Token

from dashboard.extraction import syntax
from dashboard.extraction.dates import DateMention
from dashboard.extraction.reading import Sentence, cluster, is_speech, speaking
from dashboard.extraction.story import Story
from dashboard.periods import Period


def own_date(trigger: Token, sentence: Sentence, story: Story) -> tuple[Period | None, bool]:
    """The date that the trigger's own clause gives, and whether it gives one at all, understood or not."""
    token = trigger
    for _ in range(4):
        mentions = sentence.dates(cluster(token))
        if not mentions and token is trigger and token.pos_ == "NOUN":
            verb = syntax.clause_verb(token)
            mentions = [m for m in sentence.dates(cluster(verb)) if m.start > token.idx and not is_speech(verb)]
        if mentions:
            return _best(mentions, trigger, story), not _is_open(mentions)
        if (token.dep_ == "conj" and token.head.pos_ == token.pos_) or (
            token.dep_ in {"advcl", "relcl", "acl"} and not is_speech(token.head) and token.head.pos_ == "VERB"
        ):
            token = token.head
        elif token.dep_ == "relcl" and any(child.lower_ == "where" for child in token.children):
            token = syntax.clause_verb(token.head)  # "arrived in X on Monday, where he was received"
        else:
            break
    return None, False


def _best(mentions: list[DateMention], trigger: Token, story: Story) -> Period | None:
    for mention in mentions:
        if mention.since_named is not None:
            return _from_named(mention, story)
    known = [
        (mention.period.days, abs(mention.start - trigger.idx), mention.period)
        for mention in mentions
        if mention.period
    ]
    return min(known, key=lambda each: each[:2])[2] if known else None


def _from_named(mention: DateMention, story: Story) -> Period | None:
    """The day that is told by the one named before: "the same day", "a day earlier"."""
    named = story.named_date if story.named_date and story.named_date.days == 1 else story.day or story.written
    if named is None or named.days != 1 or mention.since_named is None:
        return story.named_date if mention.since_named == 0 else None
    on = named.start + dt.timedelta(days=mention.since_named)
    return Period(on, on, "relative", mention.text)


def _is_open(mentions: list[DateMention]) -> bool:
    """Whether the dates are only vague: "in the coming months" leaves room for the day of the announcement."""
    vague = ("coming", "next", "recent", "past", "last")
    return all(m.period is None and any(word in m.text.lower() for word in vague) for m in mentions)


def carried_date(trigger: Token, sentence: Sentence, story: Story) -> Period | None:
    """The day of the lead, for what a dated statement tells as done just then: "... have been brought in, he said"."""
    recent = (
        any(child.lower_ in {"has", "have"} for child in (*trigger.children, *_light(trigger))) or trigger.tag_ == "VBG"
    )
    if not recent or sentence.number > _NEAR_LEAD or any(child.lower_ in _EARLIER for child in trigger.children):
        return None
    day = story.spoken_on or story.named_date
    if day is None and sentence.number == 0 and story.published is not None:
        return story.published.on("published")
    return day if day is not None and day.days == 1 else None


def _light(trigger: Token) -> Iterator[Token]:
    """The auxiliaries of the verb that only starts what the trigger does: "has begun to take over"."""
    if trigger.dep_ == "xcomp":
        yield from trigger.head.children


_LOOKING_BACK = frozenset({"had", "last", "previously", "earlier", "ago", "before", "once", "first"})
_FIRST_PAGE = 12
"""Sentences within which a report still tells its news rather than what led to it."""
_NEAR_LEAD = 3
"""Sentences after the first in which a report still tells its news."""
_EARLIER = frozenset({"already", "since", "previously", "earlier", "ever", "long", "repeatedly", "often", "recently"})


def is_earlier(trigger: Token) -> bool:
    """Whether the trigger's clause looks back from the report's news: "had met", "last met"."""
    clause = trigger if trigger.pos_ in {"VERB", "AUX"} else syntax.clause_verb(trigger)
    words = {child.lower_ for token in {trigger, clause} for child in token.children if child.dep_ in {"aux", "advmod"}}
    return bool(words & _LOOKING_BACK)


def news_day(trigger: Token, sentence: Sentence, story: Story) -> Period | None:
    """The day of the report's news, for what it tells in the past tense without a date, on its first page."""
    clause = trigger if trigger.pos_ in {"VERB", "AUX"} else syntax.clause_verb(trigger)
    told = clause.tag_ in {"VBD", "VBN", "VBG"} and sentence.number <= _FIRST_PAGE and not is_earlier(trigger)
    return (story.day or story.written) if told and not any(mention.period for mention in sentence.when) else None


def said_on(trigger: Token, sentence: Sentence, story: Story) -> Period | None:
    """The day of the statement that reports it: this sentence's, or the speaker's last that was dated."""
    verb = speaking(trigger)
    if verb is None:
        return None
    for mention in sentence.dates(cluster(verb)):
        if mention.period:
            return mention.period
    if sentence.dates(cluster(verb)):
        return None
    for who in sentence.actors(syntax.surface_subject(verb)):
        if who.name in story.said:
            return story.said[who.name]
    return None
