"""What a sentence says of forces, word by word: one event for each thing told, and what only explains folded in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dashboard.events import PlaceMention, Role
from dashboard.extraction import syntax
from dashboard.extraction.drafts import Draft
from dashboard.extraction.frames import frames_of
from dashboard.extraction.holdings import holding, readiness, relief
from dashboard.extraction.lexicon import wordset
from dashboard.extraction.missions import is_over
from dashboard.extraction.movements import NOUNS, from_noun, from_verb
from dashboard.extraction.reading import Sentence
from dashboard.extraction.story import Story
from dashboard.extraction.strengths import has, is_home, is_there, trains

_PARTS = wordset("part rest half most some many hundred thousand dozen majority bulk third quarter all")


_STAGE = wordset("ballet circus theatre theater opera orchestra film movie novel museum reenactors scouts actors")
"""Where troops are not soldiers, or are history."""


def postures(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """Yield what the sentence says of forces."""
    found: list[tuple[Token, Draft]] = []
    if any(token.lower_ in _STAGE for token in sentence.tokens):
        return
    for token in sentence.tokens:
        draft = None if token.i in sentence.masked else _from_word(token, sentence, story)
        if draft is not None and not _only_explains(token, draft, found):
            found.append((token, draft))
    for _, draft in found:
        if not draft.places and draft.pattern in {"reduce", "grow", "end"} and story.country is not None:
            role: Role = "from" if draft.pattern == "end" else "at"
            draft.places = [PlaceMention(story.country.name, role, story.country)]
        yield draft
    if found:
        yield from _gapped(found[-1][1], sentence)


def _from_word(token: Token, sentence: Sentence, story: Story) -> Draft | None:
    lemma = token.lemma_.lower()
    if lemma == "be" and token.pos_ in {"VERB", "AUX"}:
        return (
            readiness(token, sentence, story)
            or is_there(token, sentence, story)
            or is_home(token, sentence, story)
            or is_over(token, sentence, story)
        )
    if token.pos_ == "VERB":
        return (
            readiness(token, sentence, story)
            or holding(token, sentence, story)
            or relief(token, sentence, story)
            or has(token, sentence, story)
            or trains(token, sentence, story)
            or next(filter(None, (from_verb(token, frame, sentence, story) for frame in frames_of(token))), None)
        )
    if token.pos_ == "NOUN" and lemma in NOUNS:
        return from_noun(token, NOUNS[lemma], sentence, story)
    return None


def _only_explains(token: Token, draft: Draft, found: list[tuple[Token, Draft]]) -> bool:
    """Fold "..., most of them based in Y" and "..., with most troops to move to Y" into the clause they explain."""
    for earlier, main in found:
        partitive = earlier in token.ancestors and any(
            s.lower_ in _PARTS and any(t.pos_ == "PRON" for t in s.subtree) for s in syntax.surface_subject(token)
        )
        vaguer = not main.places and main.status == draft.status and main.pattern in {"reduce", "end"}
        if not (partitive or vaguer or (token.dep_ == "acl" and not draft.places)):
            continue
        main.places += [place for place in draft.places if place not in main.places]
        main.actors += [who for who in draft.actors if who.name not in main.names()]
        main.quantity = main.quantity or draft.quantity
        if vaguer and not partitive:
            main.pattern, main.object = draft.pattern, draft.object
        return True
    return False


def _gapped(told: Draft, sentence: Sentence) -> Iterator[Draft]:
    """Yield what is told by analogy: "... troops were in X, and over 900 in Y"."""
    if told.quantity is None:
        return
    for count in sentence.counts:
        if not count.is_bare or count.quantity.text == told.quantity.text:
            continue
        where = next(
            (w for w in sentence.where if 0 < w.start - count.end <= 2 and w.preposition in {"in", "at", "near"}), None
        )
        if where is not None:
            told.places = [mention for mention in told.places if mention.place != where.place]
            quantity = replace(count.quantity, unit=told.quantity.unit)
            yield replace(told, places=[where.mention("at")], quantity=quantity, evidence=list(told.evidence))
