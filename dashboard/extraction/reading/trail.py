"""Where persons were last said to be or to go, and since when; and the places that "there" and "it" mean."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.status import status
from dashboard.extraction.where.words import Where
from dashboard.periods import Period

_TOGETHER = wordset("meet receive host welcome greet see bring take send fly")
_BEING = wordset("in at to into")
"""Prepositions of where somebody is or goes, where the place is a country or a region."""

_SENT = wordset("delegation team mission")
_COMES = wordset("arrive come travel fly return leave go land depart head reach")
_BESIDE = 3
"""Words between a town and the day that somebody goes there."""
_ABOUT = 2
"""Sentences after one about a place in which "it" is that place."""


@dataclass(slots=True)
class Trail:
    """The way that persons take through a report."""

    stays: dict[str, Where] = field(default_factory=dict)
    """The town or the building where each person was last said to be or to go."""
    came: dict[str, tuple[Where, Period]] = field(default_factory=dict)
    """When they were said to have come or to be somewhere, and where: a town, a region or a country."""
    bound: dict[str, tuple[Where, Period | None]] = field(default_factory=dict)
    """The town that each person is to go to, and when."""
    there: Where | None = None
    """The town or the building that was named last."""
    there_on: Period | None = None
    """When something was said to have been in it."""
    subject: Where | None = None
    """The place that a main clause was about last, which "it" means in the next sentences."""
    subject_at: int = -9
    """The sentence that is about it."""

    def note(self, sentence: Sentence) -> None:
        """Remember who is where by a sentence."""
        for where in sentence.where:
            if where.place is None or where.place.is_line:
                continue
            if where.head.dep_ in {"nsubj", "nsubjpass"} and where.head.head == sentence.tokens.root:
                self.subject, self.subject_at = where, sentence.number
            verb = syntax.clause_verb(where.head)
            if where.is_seat and where.preposition:
                self.there = where
                near = sentence.dates({sentence.owner(where.head).i})
                self.there_on = next((mention.period for mention in near if mention.period), None)
            if not (where.is_seat or where.preposition in _BEING):
                continue
            told = status(verb)
            if told == "planned" and where.is_seat and where.preposition in _BEING:
                self._note_plan(where, verb, sentence)
            if told == "reported" and not _is_of_before(verb):
                self._note_stay(where, verb, sentence)

    def it(self, sentence: Sentence) -> Where | None:
        """The place that "it" means where something is done to it, as far as a sentence just before was about one."""
        return self.subject if sentence.number - self.subject_at <= _ABOUT else None

    def _note_plan(self, where: Where, verb: Token, sentence: Sentence) -> None:
        """Note who is to go to a town; a day until when somebody stays does not replace that of the coming."""
        nouns = {verb.i, *(noun.i for noun in syntax.objects(verb))}
        until = any(mention.text.lower().startswith("until") for mention in sentence.dates(nouns))
        going = _travellers(syntax.surface_subject(verb), sentence)
        coming = [name for name in going if not (until and name in self.bound)]
        self.bound |= dict.fromkeys(coming, (where, _day_of(where, nouns, sentence)))

    def _note_stay(self, where: Where, verb: Token, sentence: Sentence) -> None:
        """Note those who are the subject of a clause with a place, and those who meet them there."""
        together = syntax.objects(verb) if verb.lemma_ in _TOGETHER else []
        found = _travellers([*syntax.surface_subject(verb), *together], sentence)
        if where.is_seat:
            self.stays |= dict.fromkeys(found, where)
        on = next((mention.period for mention in sentence.dates({verb.i}) if mention.period), None)
        if on is not None:
            self.came |= dict.fromkeys(found, (where, on))


def _is_of_before(verb: Token) -> bool:
    """Whether a clause only says after what somebody came: "arrived in X, after holding talks in Y"."""
    beside = [verb.head] if verb.dep_ == "pcomp" else [child for child in verb.children if child.dep_ == "mark"]
    came = verb.head.head if verb.dep_ == "pcomp" else verb.head
    return came.lemma_ in _COMES and any(word.lower_ in {"after", "following"} for word in beside)


def _travellers(nouns: list[Token], sentence: Sentence) -> list[str]:
    """Those who go somewhere, by name: persons, and whoever sends a delegation."""
    sent = any(base(noun) in _SENT for noun in nouns)
    return [who.name for who in sentence.actors(nouns) if who.is_principal or sent]


def _day_of(where: Where, cluster: set[int], sentence: Sentence) -> Period | None:
    """The day of a journey: by its clause, or right behind the town: "to the capital, X, on Monday"."""
    behind = (each for each in sentence.when if 0 <= sentence.token_at(each).i - where.end <= _BESIDE)
    return next((mention.period for mention in (*sentence.dates(cluster), *behind) if mention.period), None)
