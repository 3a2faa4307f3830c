"""Agreements named with their parties, whatever the sentence says of them: "the pact between A and B holds"."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.agreement.deals import DEALS, JOINT, SIGN, agreement, is_new, thing
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.meeting.attendance import NOUNS
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence, speaking
from dashboard.extraction.reading.story import Story
from dashboard.extraction.who.words import Who

_HOLDS = wordset("be take enter come go hold start begin remain stay last")
_BROKERS = wordset("broker mediate facilitate sponsor negotiate")
_NUMBERS = wordset("number series set package couple raft")
_ON = wordset("on about over for towards toward")
_NEAR = 3
"""Sentences within which "the deal" is the one told before."""
_FORCE = wordset("force effect place hold")


@rule("deal between X and Y")
def from_noun(noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    """An agreement that a noun names with its parties, its signers or its date."""
    if _came_of_talks(noun) and story.agreement is not None and sentence.number - story.agreement.sentence <= _NEAR:
        told = agreement(noun.head, "sign", sentence, story, [], noun)
        if told is not None:
            told.is_retelling, told.when = True, None
        return told
    if _is_talked_of(noun):
        return None
    signings = [child for child in _clauses(noun) if child.lemma_ in SIGN | {"arrive"}]
    parties = _parties(noun, signings, sentence)
    dated = _is_dated(noun, sentence)
    if dated and not parties:
        parties = [who for who in sentence.who if noun.left_edge.i <= who.start <= noun.right_edge.i]
    if not _is_told(noun, parties, signings, dated=dated):
        return None
    pattern = "sign" if base(noun) == "signing" else "deal"
    draft = agreement(signings[0] if signings else noun, pattern, sentence, story, parties, noun)
    if draft is not None:
        draft.object = thing(noun)
        draft.is_retelling = not parties and not is_new(noun)
        draft.when = draft.when or next((m.period for m in sentence.dates({noun.i}) if m.period), None)
    return draft


def _is_talked_of(noun: Token) -> bool:
    """Whether it is only what talks are about: "talks on a ceasefire between X and Y"."""
    above = noun.head.head
    return noun.dep_ == "pobj" and noun.head.lower_ in _ON and above.pos_ == "NOUN" and base(above) in NOUNS


def _came_of_talks(noun: Token) -> bool:
    """Whether it is only said what an agreement came of: "the deal came after two weeks of talks in X"."""
    definite = [child.lower_ for child in noun.children if child.dep_ == "det"] == ["the"]
    return definite and noun.dep_ == "nsubj" and noun.head.lemma_ in {"come", "follow", "cap", "crown"}


def _clauses(noun: Token) -> list[Token]:
    """What stands behind an agreement, or behind how many: "a number of deals, settled between X and Y"."""
    counted = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ in _NUMBERS
    behind = [*noun.children, *(noun.head.head.children if counted else ())]
    return [child for child in behind if child.dep_ == "relcl" or (child.dep_ == "acl" and child.tag_ != "VB")]


def _parties(noun: Token, signings: list[Token], sentence: Sentence) -> list[Who]:
    """Who agreed, each once: an armed group only where the agreement is said to be with it."""
    modifiers = [c for c in noun.children if c.dep_ in {"compound", "nmod", "amod", "poss"} and c.pos_ != "PRON"]
    if is_named_after_town(modifiers, sentence):
        modifiers = []
    between = _partners(noun, sentence)
    named = between + sentence.actors([*modifiers, *_of_parties(noun)])
    if base(noun) == "signing":
        named += sentence.actors(syntax.prepositional(noun.subtree, "by", "between", "with"))
    if not named:
        named = sentence.actors(_far_between(noun))
    if _is_brokered(noun):
        named = between or (_bound_before(noun, sentence) if noun.head.lower_ == "under" else [])
    if not named and signings and all(verb.lemma_ in _BROKERS for verb in signings):
        under = noun.head.lower_ in {"under", "following", "after"}
        named = between = sentence.actors(_at_war(noun)) or (_bound_before(noun, sentence) if under else [])
    active = (verb for verb in signings if not syntax.is_passive(verb))
    signers = [each for verb in active for each in _signers(verb, noun)]
    named += sentence.actors([*signers, *syntax.prepositional(signings, "by", "between", "with")])
    if len(named) == 1 and syntax.prepositional(signings, "with"):
        named += _bound_before(noun, sentence)
    if not named and signings and noun.head.lower_ in {"under", "following", "after"}:
        named = _bound_before(noun, sentence)
    if any(child.dep_ == "poss" and child.lower_ == "their" for child in noun.children):
        named += _owners(noun, sentence)
    kept = {who.name for who in between}
    return list({who.name: who for who in named if who.kind != "armed group" or who.name in kept}.values())


def is_named_after_town(modifiers: list[Token], sentence: Sentence) -> bool:
    """Whether the one name before an agreement is a capital's, where it was signed: "the Algiers accord"."""
    named = sentence.actors(modifiers)
    town = next((each for each in modifiers if each.dep_ == "compound" and each.pos_ == "PROPN"), None)
    return len(named) == 1 and named[0].kind == "government" and town is not None and town.text not in named[0].name


def _is_brokered(noun: Token) -> bool:
    """Whether others only brought an agreement about: "a US-brokered truce"."""
    return any(word.lemma_ in _BROKERS for child in noun.lefts if child.dep_ == "amod" for word in child.subtree)


def _at_war(noun: Token) -> list[Token]:
    """Whose fighting a truce ends that others brokered: "a truce, brokered by X, halted the war between Y and Z"."""
    return syntax.prepositional(syntax.clause_verb(noun).subtree, "between")


def _bound_before(noun: Token, sentence: Sentence) -> list[Who]:
    """Who acts by an agreement that is said to be with another: "X withdrew, following a deal signed with Y"."""
    verb = syntax.clause_verb(noun)
    subjects = sentence.actors([*syntax.surface_subject(verb), *syntax.prepositional([verb], "to", "with")])
    return [who for who in subjects if who.kind in {"force", "government", "armed group", "person", "office"}]


def _signers(verb: Token, noun: Token) -> list[Token]:
    """Who signs in a clause behind the noun; for "he" who ratified it, where the clause hangs on that verb's object."""
    signers = [each for each in syntax.agents(verb) if each != noun]
    alone = all(each.lower_ in {"he", "she", "it", "they"} for each in signers)
    return [*signers, *(syntax.agents(noun.head) if alone and noun.dep_ == "dobj" else [])]


def _partners(noun: Token, sentence: Sentence) -> list[Who]:
    """Between whom the agreement is; where only one is named with whom, the state that announces it is the other."""
    between = sentence.actors(syntax.prepositional([noun], "between", "with", "among"))
    said = speaking(noun)
    if len(between) == 1 and noun.head.lower_ in {"under", "by"}:
        bound = sentence.actors(syntax.surface_subject(syntax.clause_verb(noun)))
        return between + [who for who in bound if who.kind in {"force", "government", "armed group"}]
    if len(between) != 1 or said is None:
        return between
    announcing = sentence.actors(syntax.surface_subject(said))
    return between + [who for who in announcing if who.kind == "government" and who.country != between[0].country]


def _is_told(noun: Token, parties: list[Who], signings: list[Token], *, dated: bool) -> bool:
    """Whether the phrase says enough to be an agreement's telling."""
    if not parties:
        return bool(signings) and noun.dep_ in {"nsubj", "nsubjpass", "pobj", "dobj"}
    if len(parties) > 1:
        return True
    between = bool(syntax.prepositional([noun], "between", "with", "among"))
    alone = (between and _is_in_force(noun)) or dated
    return (bool(signings) or alone) and noun.lemma_ not in JOINT - DEALS


def _of_parties(noun: Token) -> list[Token]:
    """The two that an agreement is of: "the accord of Baghdad and Erbil"."""
    parties = syntax.prepositional([noun], "of", "by")
    return parties if len(parties) > 1 else []


def _is_in_force(noun: Token) -> bool:
    """Whether the sentence says that an agreement holds, or began to: "is in force", "took effect"."""
    verb = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass"} or verb.lemma_ not in _HOLDS:
        return False
    return any(token.lower_ in _FORCE for child in verb.children for token in (child, *child.children))


def _is_dated(noun: Token, sentence: Sentence) -> bool:
    """Whether a date tells which agreement is meant: "the 10 March agreement with Damascus"."""
    inside = [child.idx for child in noun.children if child.dep_ in {"nmod", "compound", "poss", "amod", "nummod"}]
    return any(m.start <= at < m.end for m in sentence.when for at in inside)


def _far_between(noun: Token) -> list[Token]:
    """The parties that the parser hung on another word: "the agreement on 2 December between A, led by X, and B"."""
    inside = list(noun.subtree)
    leaders = [token for token in inside if token.dep_ == "acl" and token.lemma_ in {"lead", "represent", "head"}]
    return [*syntax.prepositional(inside, "between"), *syntax.prepositional(leaders, "by")]


def _owners(noun: Token, sentence: Sentence) -> list[Who]:
    """Whose "their" agreement is: those between whom the relations are, or the clause's subject."""
    for above in noun.ancestors:
        between = sentence.actors(syntax.prepositional([above], "between"))
        if len(between) > 1:
            return between
        if above.pos_ in {"VERB", "AUX"}:
            subjects = sentence.actors(syntax.surface_subject(above))
            if len(subjects) > 1:
                return subjects
    return []
