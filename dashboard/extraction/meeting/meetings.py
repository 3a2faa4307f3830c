"""Who met whom: meetings, talks, visits and calls."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.tree import children
from dashboard.extraction.meeting.attendance import NOUNS, attendance, has_child, is_meeting
from dashboard.extraction.meeting.encounters import GATHER, MEET, encounter
from dashboard.extraction.meeting.gatherings import gathering
from dashboard.extraction.meeting.occasions import meeting
from dashboard.extraction.meeting.wordorder import in_order, without_verb
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story
from dashboard.extraction.who.words import Who

_Reads = Callable[[Token, Sentence, Story], Draft | None]
_SETTINGS = wordset("at during on in within for")
_HABITS = wordset("regularly often usually frequently annually periodically always routinely")


def meetings(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """Yield what the sentence says of meetings."""
    before: list[Who] = []
    told: set[int] = set()
    for token in sentence.words:
        read = _reader_of(token)
        if read is None or token.i in sentence.masked or _is_habit(token) or _is_setting(token, told):
            continue
        draft = read(token, sentence, story)
        if draft is None:
            continue
        if not draft.actors and before and not draft.is_retelling:
            draft.actors = list(before)  # "... took place in X, and the last one of the ministers in Y"
        before = draft.actors
        if draft.pattern != "visit":
            told.add(token.i)
        yield from _legs(draft, sentence)
    if not told and (draft := in_order(sentence, story) or without_verb(sentence, story)) is not None:
        yield draft


def _reader_of(token: Token) -> _Reads | None:
    """By what a word may tell of a meeting, if it may."""
    if token.pos_ in {"VERB", "AUX"}:
        return _from_verb
    return gathering if _is_noun(token) and syntax.base(token) in NOUNS and not _in_name(token) else None


def _is_noun(token: Token) -> bool:
    """Whether the word is a noun, or stands as one: "held a bilateral"."""
    return token.pos_ in {"NOUN", "PROPN"} or (token.pos_ == "ADJ" and token.dep_ in {"dobj", "pobj"})


def _in_name(noun: Token) -> bool:
    """Whether a capitalised noun is only part of somebody's name: "the Munich Security Conference said"."""
    return noun.pos_ == "PROPN" and noun.dep_ in {"compound", "nmod"}


def _is_setting(token: Token, told: set[int]) -> bool:
    """Whether a summit or a session is only where a meeting took place that is told already."""
    return token.dep_ == "pobj" and token.head.lower_ in _SETTINGS and token.head.head.i in told


def _is_habit(token: Token) -> bool:
    """Whether the word tells what happens again and again: "regularly meets", "when it meets its partners"."""
    if any(child.lower_ in _HABITS for child in children(token)):
        return True
    clause = token.head if token.dep_ == "conj" else token
    return token.tag_ in {"VBZ", "VBP"} and clause.dep_ in {"advcl", "relcl"} and token.lemma_ in MEET


@rule("X attended the talks")
def _from_verb(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    draft = encounter(verb, sentence, story)
    if draft is not None or verb.lemma_.lower() in GATHER or (verb.lemma_ == "sit" and has_child(verb, "down")):
        return draft
    attending = sentence.actors(attendance(verb)) if story.scene or is_meeting(syntax.objects(verb)) else []
    return meeting(verb, "attend", sentence, story, attending, retelling=True) if attending else None


def _legs(draft: Draft, sentence: Sentence) -> list[Draft]:
    """A journey told in one clause as its legs, each with its own date: "visited X on 4 April and Y on 5 April"."""
    dated = sorted((mention for mention in sentence.when if mention.period), key=lambda mention: mention.start)
    stops = sorted((w for w in sentence.where if w.place), key=lambda where: where.start)
    if draft.pattern != "visit" or len(dated) < 2 or len(stops) != len(dated):
        return [draft]
    return [
        replace(draft, places=[stop.mention("at")], when=mention.period, evidence=list(draft.evidence))
        for stop, mention in zip(stops, dated, strict=True)
    ]
