"""What armed groups may do: threats they make, and warnings that they gather, return or are not beaten."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction import syntax
from dashboard.extraction.lexicon import wordset
from dashboard.extraction.mentions import Who
from dashboard.extraction.reading import Sentence

_VOWS = wordset("threaten vow pledge promise warn swear")
_HARMS = wordset("attack strike target hit kill resume retaliate bomb shell respond destroy storm")
_MIGHT = wordset(
    "exploit return resurge regroup attack strike stage regain rebuild rise spread benefit expand emerge reorganise reorganize recover capitalise capitalize"
)
_MAY = frozenset({"could", "may", "might", "can", "will", "would"})
_ALIVE = wordset("active dangerous capable present operational strong")
_HAVE = wordset("have retain maintain command number keep hold")
_STRENGTH = wordset("fighter militant cell member sleeper hideout presence network foothold base capability")
_COMEBACKS = wordset(
    "return resurgence comeback re-emergence reemergence revival rise spread infiltration movement expansion"
)
_FEARS = wordset("fear warn worry concern dread prevent risk about of against over")


def menacing(verb: Token, lemma: str, sentence: Sentence) -> list[Who]:
    """The armed groups that the verb says may strike or are still strong."""
    subjects = [who for who in sentence.actors(syntax.surface_subject(verb)) if who.kind == "armed group"]
    if not subjects:
        return []
    below = {
        token.lemma_.lower()
        for child in verb.children
        for token in ([child] if child.dep_ in {"xcomp", "ccomp", "dobj"} else [])
    }
    may = any(child.dep_ == "aux" and child.lower_ in _MAY for child in verb.children)
    if lemma in _VOWS and (below & _HARMS):
        return subjects
    if lemma in _MIGHT and may and not any(child.dep_ == "neg" for child in verb.children):
        return subjects
    if lemma in {"be", "remain", "stay"} and any(
        c.dep_ in {"acomp", "attr"} and c.lemma_ in _ALIVE for c in verb.children
    ):
        return subjects
    strong = [noun for noun in syntax.objects(verb) if noun.lemma_.lower() in _STRENGTH]
    if lemma in _HAVE and strong and not any(child.dep_ == "neg" for child in verb.children):
        return subjects
    unbeaten = lemma in {"defeat", "eliminate", "eradicate"} and any(child.dep_ == "neg" for child in verb.children)
    return subjects if unbeaten else []


def comeback(noun: Token, sentence: Sentence) -> list[Who]:
    """The groups whose return is feared: "fear a return of ISIS", "the threats and movements of ISIS"."""
    if noun.lemma_.lower() not in _COMEBACKS:
        return []
    if not any(above.lemma_.lower() in _FEARS | {"threat", "danger"} for above in noun.ancestors):
        return []
    owners = [*syntax.prepositional([noun], "of", "by"), *(c for c in noun.children if c.dep_ in {"poss", "compound"})]
    return [who for who in sentence.actors(owners) if who.kind == "armed group"]
