"""What a word may tell of forces: the rules for it, in their order."""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Token

from dashboard.extraction.posture.alerts import readiness
from dashboard.extraction.posture.boarding import boarding
from dashboard.extraction.posture.capability import at_work, leads, ready
from dashboard.extraction.posture.departures import is_due, is_gone, wanted_out
from dashboard.extraction.posture.disarming import disarming
from dashboard.extraction.posture.exercises import held
from dashboard.extraction.posture.holdings import holding
from dashboard.extraction.posture.missions import brought_to_end, is_over, serving, turned
from dashboard.extraction.posture.movements import moves
from dashboard.extraction.posture.operations import launched
from dashboard.extraction.posture.outposts import keeps_posts, sets_up_presence
from dashboard.extraction.posture.reinforcement import enlarged, reinforced
from dashboard.extraction.posture.relief import relief
from dashboard.extraction.posture.sizes import ceiling, size
from dashboard.extraction.posture.strengths import has, is_home, is_there, is_underway, raises, trains
from dashboard.extraction.posture.withdrawals import NOUNS, from_noun
from dashboard.extraction.reading.drafts import Draft, Rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story

_Rule = Rule[[Token, Sentence, Story]]
_HALVES = frozenset({"up", "out", "down"})
"""Second halves of nouns written in two."""
_OF_BEING: tuple[_Rule, ...] = (readiness, is_due, is_underway, is_there, is_gone, is_home, is_over, ready)
_OF_DOING: tuple[_Rule, ...] = (
    turned,
    held,
    readiness,
    disarming,
    holding,
    relief,
    is_gone,
    wanted_out,
    has,
    keeps_posts,
    sets_up_presence,
    brought_to_end,
    trains,
    raises,
    launched,
    serving,
    reinforced,
    enlarged,
    ceiling,
    boarding,
    at_work,
    moves,
    size,
    ready,
    leads,
)
"""What a verb may tell of forces: the first that finds something is right."""


def told_by(token: Token, sentence: Sentence, story: Story) -> Draft | None:
    """What a word tells of forces, by the first rule that finds something."""
    lemma = token.lemma_.lower()
    if token.pos_ == "NOUN":
        return _from_noun(token, lemma, sentence, story)
    if token.pos_ == "VERB" or (lemma == "be" and token.pos_ == "AUX"):
        return next(filter(None, (find(token, sentence, story) for find in _rules_of(lemma))), None)
    return None


def _from_noun(noun: Token, lemma: str, sentence: Sentence, story: Story) -> Draft | None:
    told = turned(noun, sentence, story)
    word = _whole(noun, lemma)
    if told is None and word in NOUNS:
        told = from_noun(noun, NOUNS[word], sentence, story)
    return told or readiness(noun, sentence, story)


@lru_cache(maxsize=4096)
def _rules_of(lemma: str) -> tuple[_Rule, ...]:
    """The rules that read a verb, in their order."""
    return tuple(each for each in (_OF_BEING if lemma == "be" else _OF_DOING) if each.reads(lemma))


def _whole(noun: Token, lemma: str) -> str:
    """The noun in its dictionary form, with the first half of what is written in two: "build-up", "pull-out"."""
    halved = noun.lower_ in _HALVES and noun.i > 1 and noun.nbor(-1).text == "-"
    return f"{noun.nbor(-2).lower_}-{noun.lower_}" if halved else lemma
