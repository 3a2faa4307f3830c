"""Attacks that somebody plans: plots told by their noun, uncovered, foiled or still feared."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story
from dashboard.extraction.threat.menaces import groups_in, pose
from dashboard.extraction.who.arms import BLOWS

PLOTS = wordset("plot plan conspiracy scheme preparation bid attempt plotting intent")
_FOILS = wordset(
    "foil thwart uncover disrupt prevent avert break stop expose unravel dismantle arrest detain hatch reveal suspect "
    "accuse charge warn say"
)
_DEEDS = wordset("attack bomb strike assassinate kill shoot blow storm target stage carry launch detonate massacre")
_KEEPS_FROM = wordset(
    "foil thwart prevent avert disrupt frustrate stop abort scupper neutralise neutralize block stymie"
)
_SCHEMING = wordset("plot conspiracy scheme plan")
_VICIOUS = wordset("terror terrorist bomb bombing attack assassination murder jihadist")
_CONTESTS = wordset("takeover coup cyber")


@rule("plot of X to attack")
def plot(noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "A plot by X to bomb a synagogue was foiled", "an IS plan for attacks in Berlin"."""
    if not _is_of_violence(noun) or any(child.lower_ in _CONTESTS for child in noun.children):
        return None
    verb = syntax.clause_verb(noun)
    owners = [child for child in noun.children if child.dep_ in {"compound", "poss", "amod", "nmod"}]
    agents = syntax.prepositional([noun], "by", "of", "from")
    blamed = syntax.objects(verb) if noun.head.dep_ == "prep" or noun.head.head == verb else []
    groups = groups_in(sentence.actors([*owners, *agents, *blamed, *syntax.surface_subject(verb)]))
    foiled = verb.lemma_ in _FOILS
    if not groups and not (foiled and any(where.place for where in sentence.where)):
        return None
    draft = pose(noun, verb, groups, sentence, story, "reported", feared=True)
    if not any(mention.place for mention in draft.places):
        draft.places = [where.mention("at") for where in sentence.where if where.place and where.role == "at"][:1]
    return draft if groups or any(mention.place for mention in draft.places) else None


@rule("attack that was foiled")
def foiled(noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "Thwarted a possible attack in X"."""
    verb = syntax.clause_verb(noun)
    if verb.lemma_ not in _KEEPS_FROM or noun not in syntax.patients(verb):
        return None
    groups = groups_in(sentence.who)
    draft = pose(noun, verb, groups, sentence, story, "reported", feared=True)
    if not any(mention.place for mention in draft.places):
        draft.places = [where.mention("at") for where in sentence.where if where.place and where.role == "at"][:1]
    return draft if any(mention.place for mention in draft.places) or groups else None


def is_schemed(deed: Token) -> bool:
    """Whether a deed is only what a plot is for: "a plot to attack a market"."""
    return deed.dep_ in {"acl", "relcl", "xcomp"} and base(deed.head) in _SCHEMING and deed.tag_ == "VB"


def _is_of_violence(noun: Token) -> bool:
    """Whether what is planned is an attack: by an infinitive, or by what stands before or after the noun."""
    goals = [child for child in noun.children if child.dep_ in {"acl", "relcl"}]
    goals += [child for child in noun.head.children if child.dep_ == "xcomp" and child.i > noun.i]
    goals += list(noun.doc[noun.i + 2 : noun.i + 3]) if noun.doc[noun.i + 1 : noun.i + 2].text == "to" else []
    if any(goal.lemma_.lower() in _DEEDS and _hurts(goal) for goal in goals):
        return True
    before = any(base(child) in _VICIOUS for child in noun.children if child.dep_ in {"compound", "amod"})
    return before or any(base(inner) in BLOWS for inner in syntax.prepositional([noun], "for", "of"))


def _hurts(deed: Token) -> bool:
    """Whether a verb that has other uses is used of an attack: "to carry out bombings", not "to kill a bill"."""
    if deed.lemma_ not in {"carry", "stage", "launch"}:
        return not any(noun.lemma_ in {"bill", "deal", "vote", "law"} for noun in syntax.objects(deed))
    return any(base(noun) in BLOWS for noun in syntax.objects(deed))
