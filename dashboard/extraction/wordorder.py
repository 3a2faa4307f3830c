"""Meetings read from the order of words alone, where the parser lost its way in a long sentence."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.drafts import Draft, rule
from dashboard.extraction.lexicon import wordset
from dashboard.extraction.occasions import meeting
from dashboard.extraction.reading import Sentence
from dashboard.extraction.story import Story
from dashboard.extraction.who import Who

_TALKS = wordset("talk meeting negotiation consultation discussion summit conversation")
_HELD = wordset("hold have conduct chair host")


@rule("talks ... X held ... with Y, by word order")
def in_order(sentence: Sentence, story: Story) -> Draft | None:
    """ "... talks that X, president of P, held in Q with a delegation under Y": talks, who, held, with, whom."""
    words = [token for token in sentence.tokens if token.i not in sentence.masked]
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


def _principals(sentence: Sentence, after: Token, before: Token) -> list[Who]:
    return [who for who in sentence.who if after.i < who.start and who.end <= before.i + 1 and who.is_principal]
