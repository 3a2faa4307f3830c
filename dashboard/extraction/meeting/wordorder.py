"""Meetings read from the order of words alone, where the parser lost its way in a long sentence."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.meeting.occasions import meeting
from dashboard.extraction.meeting.scenes import AT
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story
from dashboard.extraction.who.words import Who

_TALKS = wordset("talk meeting negotiation consultation discussion summit conversation")
_MEETS = wordset("meet receive host welcome")
_NEAR = 6
"""Words behind a verb within which what it governs begins."""
_HELD = wordset("hold have conduct chair host")


@rule("talks ... X held ... with Y, by word order")
def in_order(sentence: Sentence, story: Story) -> Draft | None:
    """ "... talks that X, president of P, held in Q with a delegation under Y": talks, who, held, with, whom."""
    words = [token for token in sentence.words if token.i not in sentence.masked]
    noun = next((t for t in words if t.lemma_.lower() in _TALKS and t.pos_ == "NOUN"), None)
    if noun is None:
        return None
    verb = next((t for t in words if t.i > noun.i and t.lemma_ in _HELD and t.tag_ in {"VBD", "VBN"}), None)
    partner = next((t for t in words if verb is not None and t.i > verb.i and t.lower_ in {"with", "between"}), None)
    if verb is None or partner is None:
        return None
    hosts = _principals(sentence, noun, verb)
    guests = _principals(sentence, partner, sentence.tokens[-1])
    return meeting(noun, "meeting", sentence, story, [*hosts[-1:], *guests], setting=verb) if hosts and guests else None


@rule("X met Y, by the order of words")
def without_verb(sentence: Sentence, story: Story) -> Draft | None:
    """A sentence in which the parser took the verb for part of a name: who, a verb of meeting, talks or whom."""
    if sentence.tokens.root.pos_ in {"VERB", "AUX"}:
        return None
    words = [token for token in sentence.words if token.i not in sentence.masked]
    verb = next((t for t in words if t.tag_ in {"VBD", "VBN"} and t.lemma_ in _HELD | _MEETS), None)
    if verb is None or verb.i + 1 >= sentence.tokens.end:
        return None
    noun = next((t for t in words if verb.i < t.i <= verb.i + _NEAR and t.lemma_.lower() in _TALKS), None)
    before = [who for who in sentence.who if who.end <= verb.i and who.is_principal]
    behind = [who for who in sentence.who if verb.i < who.start <= verb.i + _NEAR and who.is_principal]
    if len({who.name for who in (*before, *behind)}) < 2 or (verb.lemma_ in _HELD and noun is None):
        return None
    draft = meeting(verb, "meeting", sentence, story, [*before, *behind])
    if draft is not None:
        here = [where.mention("at") for where in sentence.where if where.start > verb.i and where.preposition in AT]
        days = (mention.period for mention in sentence.when if mention.period)
        draft.places, draft.when = here[:1] or draft.places, next(days, draft.when)
    return draft


def _principals(sentence: Sentence, after: Token, before: Token) -> list[Who]:
    return [who for who in sentence.who if after.i < who.start and who.end <= before.i + 1 and who.is_principal]
