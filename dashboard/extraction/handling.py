"""What is done to a border: read from the words that its noun hangs on, verbs and nouns of happening alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Token

from dashboard.extraction import syntax
from dashboard.extraction.edges import is_waters
from dashboard.extraction.lexicon import wordset

_DISCUSS = wordset(
    """
    discuss accuse address touch deal review talk speak negotiate raise compare sound examine tackle cover explore
    debate consider focus exchange mention stress emphasize emphasise highlight express voice agree confer
    """
)
_SETTLE = wordset("demarcate delimit delineate describe settle define draw complete finalise finalize mark")
_SECURE = wordset(
    """
    secure reinforce control patrol monitor guard fence strengthen tighten protect
    inspect restore install erect deploy visit man police fortify improve enhance
    boost work beef step build maintain hold watch oversee surveil defend wall tour militarize militarise mine
    """
)
_CLOSE = wordset("close shut seal block blockade suspend halt")
_OPEN = wordset("open reopen re-open resume lift ease unblock unseal")
_SEIZE = wordset("seize capture retake recapture overrun storm occupy regain conquer")
_CEDE = wordset("hand turn transfer surrender relinquish cede return give")
_STATES = {
    "closed": "close", "shut": "close", "sealed": "close", "blocked": "close", "open": "open", "reopened": "open",
    "secure": "secure", "secured": "secure", "controlled": "secure", "fortified": "secure", "guarded": "secure",
    "safe": "secure", "calm": "secure", "tense": "clash",
}  # fmt: skip
_BUILD = wordset(
    "build erect construct complete install extend dig finish add put lay string "
    "raise lengthen grow begin start stretch"
)
_BARRIERS = wordset(
    "fence wall trench barrier ditch moat embankment berm fortification mine tower camera barbed-wire wire fencing"
)
_STAFF = wordset(
    "deploy post put place send set increase step run conduct launch begin start raise establish station "
    "patrol add double take remove open withdraw watch"
)
_GUARDS = wordset(
    "guard post patrol police checkpoint point camera measure surveillance control tower unit security position"
)
_ARMY = wordset(
    "troop soldier army brigade battalion division regiment marine member tank paratrooper serviceman presence"
)
"""Whose sending to a border is a movement of forces, told as such."""
_CLASHES = wordset("clash fighting skirmish firefight battle gunfight violence gunfire hostility shootout flare-up")
_FIGHT = wordset("clash fight skirmish battle")
_BREACHES = wordset("incursion infiltration violation intrusion trespass breach")
_BREACH = wordset(
    "cross breach violate enter infiltrate intrude penetrate smuggle trespass stray slip sneak steal wade traffic"
)
STOP = wordset(
    "foil thwart stop prevent intercept seize arrest catch detain confiscate capture shoot repel curb fall "
    "drop end kill disrupt turn push bust dismantle uncover"
)
_TRAFFIC = wordset(
    "smuggle smuggler smuggling infiltrate infiltration infiltrator drug captagon narcotic weapon pill trafficker "
    "trafficking traffic contraband migrant narcotics tunnel"
)
_ABOUT = wordset(
    "security closure control crossing reopening opening dispute demarcation delimitation tension situation"
)
_CLOSURES = {"closure": "close", "shutdown": "close", "closing": "close", "reopening": "open", "opening": "open"}
_TALKS = wordset("talk talks exchange discussion consultation negotiation meeting")
_ALONG = wordset("along at over for on across near around of in with to into")


@dataclass(frozen=True, slots=True)
class Handling:
    """What is done, and the words that say so."""

    pattern: str
    verb: Token
    nouns: list[Token] = field(default_factory=list)
    """Nouns of happening between the verb and the border: "clashes on the border"."""


def handling(noun: Token) -> Handling | None:
    """What is done to the border that a noun means, if anything is."""
    between: list[Token] = []
    if noun.dep_ in {"pobj"} and noun.head.lower_ in {"through", "via"} and not _is_traffic(noun):
        return None  # the way somebody took
    for above in noun.ancestors:
        if above.pos_ in {"NOUN", "PROPN"}:
            between.append(above)
        if above.pos_ not in {"VERB", "AUX"}:
            continue
        lemma = above.lemma_.lower()
        if lemma in _SECURE and above.head.lemma_.lower() in _DISCUSS | _SECURE and above.dep_ in {"pcomp", "xcomp"}:
            continue
        pattern = _by_state(above, noun, between) or _by_verb(above, lemma, noun, between)
        if pattern:
            return Handling(pattern, above, between)
        if above.dep_ in {"ROOT", "ccomp"}:
            return Handling("discuss", above, between) if _is_about(above, lemma) else None
    return None


def _is_traffic(noun: Token) -> bool:
    verb = syntax.clause_verb(noun)
    return verb.lemma_.lower() in _CLOSE | _OPEN or any(
        above.lower_ in {"traffic", "trade", "movement"} for above in noun.ancestors
    )


def _by_state(verb: Token, noun: Token, between: list[Token]) -> str:
    """ "The crossing remains closed", "keeps its border closed", "is under control"."""
    if verb.lemma_.lower() not in {"be", "remain", "stay", "keep", "stand", "become"}:
        return ""
    if not _is_argument(verb, noun):
        return ""
    for child in verb.children:
        if child.dep_ in {"acomp", "oprd", "advcl", "ccomp", "xcomp", "attr"} and child.lower_ in _STATES:
            return _STATES[child.lower_]
        if (
            child.dep_ == "prep"
            and child.lower_ == "under"
            and any(t.lower_ in {"control", "surveillance"} for t in child.subtree)
        ):
            return "secure"
    return next((_CLOSURES[n.lemma_] for n in between if n.lemma_ in _CLOSURES), "")


def _is_argument(verb: Token, noun: Token) -> bool:
    """Whether the noun belongs to the verb's subject or object, rather than to what stands around it."""
    arguments = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj", "ccomp", "oprd"}]
    return any(noun in argument.subtree for argument in arguments)


def _by_verb(verb: Token, lemma: str, noun: Token, between: list[Token]) -> str:
    lemmas = {each.lemma_.lower() for each in between}
    inside = {token.lemma_.lower() for token in verb.subtree}
    direct = _touches(verb, noun)
    if lemma in {"exchange", "open", "trade"} and any(c.lemma_ in {"fire", "shot"} for c in verb.children):
        return "clash"
    if lemma in _FIGHT or lemmas & _CLASHES or _happens(verb, _CLASHES):
        return "clash"
    if lemma in _CLOSE | _OPEN and (direct or _is_argument(verb, noun)):
        opened = lemma in _OPEN and not (lemmas & _BARRIERS)
        return "open" if opened else "close"
    if held := _by_hold(verb, lemma, noun):
        return held
    closures = [_CLOSURES[each] for each in sorted(lemmas) if each in _CLOSURES]
    if closures and lemma not in _DISCUSS:
        return closures[0]
    entered = noun.dep_ == "pobj" and noun.head.lower_ == "into" and is_waters(noun)
    if (lemma in _BREACH and (direct or _is_over(noun, verb))) or (entered and lemma not in _DISCUSS):
        return "breach"
    if lemmas & _BREACHES and lemma not in _DISCUSS | STOP:
        return "breach"
    if (lemma in STOP and inside & _TRAFFIC) or (lemma in STOP and lemmas & _BREACHES):
        return "secure"
    return _by_work(verb, lemma, noun, lemmas, direct=direct)


def _by_hold(verb: Token, lemma: str, noun: Token) -> str:
    """A crossing or a post on a border that is taken, or handed to others."""
    beside = {child.lower_ for child in verb.children}
    suffers = {t.i for each in syntax.patients(verb) for t in syntax.noun_phrase(each, frozenset({"of"}))}
    taken = lemma in _SEIZE or (lemma == "take" and beside & {"over", "control"})
    if lemma == "take" and "control" in beside:
        suffers |= {n.i for o in syntax.objects(verb) for n in syntax.prepositional([o], "of", "over")}
    if taken and noun.i in suffers:
        return "seize"
    if lemma == "fall" and "to" in beside and noun.i in {s.i for s in syntax.surface_subject(verb)}:
        return "seize"
    return "cede" if lemma in _CEDE and noun.i in suffers and beside & {"over", "back", "to"} else ""


def _by_work(verb: Token, lemma: str, noun: Token, lemmas: set[str], *, direct: bool) -> str:
    """Walls, guards and patrols; delimitation; and what is only discussed."""
    nouns = [*syntax.patients(verb), *syntax.agents(verb)]
    objects = {t.lemma_.lower() for o in nouns for t in syntax.noun_phrase(o)}
    if lemma in {"hold", "have", "conduct"} and (lemmas | objects) & _TALKS:
        return "discuss"
    if lemma in _BUILD and (lemmas | objects) & _BARRIERS:
        return "secure"
    grown = {"mass", "amass", "boost", "beef", "strengthen", "reinforce", "bolster"}
    if lemma in _STAFF | grown and any(noun.lemma_.lower() in _ARMY for noun in syntax.patients(verb)):
        return ""
    if lemma in _STAFF and (objects & _GUARDS) and (direct or lemmas & _GUARDS or _is_over(noun, verb)):
        return "secure"
    if lemma in _SECURE and (direct or (_is_argument(verb, noun) and lemmas & _ABOUT)):
        return "secure"
    if lemma in _DISCUSS:
        return "discuss"
    if lemma in _SETTLE and (direct or lemmas & wordset("section demarcation delimitation line")):
        return "settle"
    return ""


def _touches(verb: Token, noun: Token) -> bool:
    """Whether the border is what the verb acts on or along, rather than where something else is."""
    acted = {
        t.i
        for o in (
            *syntax.patients(verb),
            *syntax.prepositional([verb, *syntax.objects(verb)], "along", "at", "over", "for", "on"),
        )
        for t in syntax.noun_phrase(o, wordset("of at along on for"))
    }
    unaccusative = {s.i for s in syntax.surface_subject(verb)} if not syntax.objects(verb) else set[int]()
    return noun.i in acted or noun.i in unaccusative


def _is_over(noun: Token, verb: Token) -> bool:
    """Whether the verb leads over the border or along it: "strayed over the line", "posts on the border"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in _ALONG and (verb in noun.head.ancestors)


def _happens(verb: Token, words: Iterable[str]) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass", "dobj"} and child.lemma_ in words for child in verb.children)


def _is_about(verb: Token, lemma: str) -> bool:
    return lemma in {"be", "remain", "continue"} and any(
        child.lemma_ in {"focused", "focus", "concerned", "committed", "talk", "discussion"} for child in verb.children
    )
