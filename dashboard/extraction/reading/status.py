"""Whether something is said to have happened, to be planned, or not to be so."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from spacy.tokens import Token

from dashboard.events import Status
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.tree import children

_PLANS = wordset(
    """
    expect plan intend schedule propose prepare aim seek want wish hope decide order request clear authorize authorise
    approve vow pledge promise commit agree mull consider instruct task direct urge ask call need forecast project
    anticipate go due set likely ready poised bound slated going ask permit allow demand recommend offer threaten oblige
    require compel mandate stipulate determined keen eager
    intention proposal decision bid timetable offer readiness
    """
)
_FUTURE = wordset("will shall 'll ’ll wo would")
_DOUBT = wordset("may might could can should must ca")
_DROPS = wordset("cancel scrap abandon halt shelve revoke rescind reverse axe freeze")
_DELAYS = wordset("postpone delay defer suspend")
_DENIES = wordset("deny reject refute dismiss")
_CANCELS = _DROPS | _DELAYS | _DENIES | wordset("refuse avert avoid prevent stop fail")
_UNTRUE = wordset("untrue false baseless unfounded fabricated incorrect")
_REPORTS = wordset("report claim rumour rumor allegation")
Fate = Literal["cancelled", "postponed", "denied"]
"""What became of something that was planned or rumoured, and is told only for that."""
_AHEAD = wordset("planned proposed expected possible upcoming scheduled prospective future next forthcoming eventual")
_CLIMBS = wordset("xcomp ccomp acl pcomp acomp dobj pobj prep nsubj nsubjpass attr relcl")
_EXPECTS = wordset("expect await anticipate plan schedule slate forecast foresee predict project")
"""What is done with something before it comes."""
_MAYBE = wordset("possibility chance idea likelihood feasibility option")
"""What is only thought of: "discussed the possibility of holding talks"."""
_ODDS = wordset("likely unlikely probable expected due certain sure bound set inevitable")
"""What is said of what has not happened yet."""
_OCCASION = wordset("at during amid")
"""What stands between a plan and the meeting that it was made at."""
_WHEN = wordset("when once after until before")
_AFTERWARDS = wordset("after following during amid since despite")
_SINCE = frozenset({"after", "following"})
_ASKS = wordset("call appeal press urge ask")
_WEIGHS = wordset("consider propose weigh mull contemplate ponder envisage foresee suggest study explore")
_LAYS_DOWN = wordset("plan timetable schedule proposal roadmap draft scheme")
_NEARLY = wordset("close near verge brink cusp")
_NOW = wordset("is are 's 're")
_IFS = wordset("if unless whether should")


def status(trigger: Token) -> Status | None:
    """The status of what a word reports; None where it is doubted or called off, so that nothing is asserted."""
    chain = _until_done(_governing(trigger))
    if any(_is_conditional(token) for token in chain):
        return None
    if any(_is_cancelled(token) for token in chain[1:]):
        return None
    if _is_timed_by_future(trigger):
        return "planned"
    if any(is_negated(token) for token in chain):
        return "denied"
    if any(_looks_ahead(token, below) for token, below in zip(chain, _hanging(chain), strict=True)):
        return "planned"
    return None if any(_doubted(token) for token in chain) else "reported"


def _hanging(chain: list[Token]) -> list[Token | None]:
    """What hangs on each word of a chain; nothing on what was done at a meeting: "prepared the visit at talks"."""
    hanging = [None, *chain[:-1]]
    occasion = next((i for i, each in enumerate(chain) if each.dep_ == "prep" and _is_occasion(each)), None)
    if occasion is None:
        return hanging
    done = next((i for i in range(occasion, len(chain)) if chain[i].pos_ == "VERB"), len(chain) - 1)
    return [None if occasion < i <= done else below for i, below in enumerate(hanging)]


def _is_occasion(preposition: Token) -> bool:
    """Whether a meeting is that at which something was said: "at talks", "in a meeting on Sunday, X promised"."""
    opens = preposition.lower_ == "in" and preposition.i < preposition.head.i
    return opens or preposition.lower_ in _OCCASION


def fate(trigger: Token) -> Fate | None:
    """Whether what a word reports is said to be called off, put off or untrue."""
    for below, token in pairwise(_governing(trigger)):
        lemma = token.lemma_.lower()
        beside = {word.lower_ for child in children(token) for word in (child, *children(child))}
        if lemma in _DELAYS or (lemma in {"put", "push"} and beside & {"off", "back", "hold"}):
            return "postponed"
        if lemma in _DROPS or (lemma == "call" and "off" in beside):
            return "cancelled"
        rumour = below.lemma_.lower() in _REPORTS or (lemma == "deny" and below.dep_ == "ccomp")
        if rumour and (lemma in _DENIES or beside & _UNTRUE):
            return "denied"
    return None


def looks_ahead(trigger: Token) -> bool:
    """Whether the word's clause speaks of the future."""
    return status(trigger) == "planned"


def _governing(trigger: Token) -> list[Token]:
    """The trigger and the words above it whose mood it shares."""
    chain = [trigger]
    token = trigger
    while (
        (token.dep_ in _CLIMBS or _is_asked(token) or _is_listed(token)) and token.head is not token and len(chain) < 8
    ):
        above = token.head
        heard = _is_plan(above) or above.lemma_ in {"see", "have"} or above.lemma_.lower() in _CANCELS | _REPORTS
        if token.dep_ in {"ccomp", "relcl"} and (not heard or _is_past_relative(token)):
            break
        if token is trigger and token.dep_ == "acl" and token.tag_ == "VBN" and not _auxiliaries(token):
            break  # "the committee set up by them will meet"
        if token.dep_ in {"nsubj", "nsubjpass"} and above.pos_ not in {"VERB", "AUX"}:
            break
        token = above
        chain.append(token)
        bound = token.dep_ in {"xcomp", "acl", "pcomp"} or _is_plan(token) or _is_foreseen(token)
        if token.pos_ == "VERB" and not bound:
            break
    if (
        trigger.dep_ == "conj"
        and _auxiliaries(trigger) <= {"to"}
        and trigger.head.pos_ == trigger.pos_
        and trigger.tag_ in {"VB", "VBN"}
    ):
        chain += _governing(trigger.head)
    return chain


def _until_done(chain: list[Token]) -> list[Token]:
    """The chain as far as "after" or "following", where what followed was done: "agreed to leave after talks"."""
    cut = next((i for i, token in enumerate(chain) if token.dep_ == "prep" and token.lower_ in _SINCE), len(chain))
    top = chain[-1]
    while top.tag_ == "VB" and top.dep_ in {"xcomp", "conj"}:
        top = top.head
    done = top.tag_ == "VBD" or (top.tag_ == "VBN" and bool(_auxiliaries(top) & {"has", "have"}))
    return chain[: cut + 1] if done and not _auxiliaries(top) & _FUTURE else chain


def _is_foreseen(verb: Token) -> bool:
    """Whether others are only expected to do it: "we expect the group to keep up its attacks"."""
    return verb.dep_ == "ccomp" and "to" in _auxiliaries(verb) and verb.head.lemma_ in _EXPECTS


def _is_asked(verb: Token) -> bool:
    """Whether others are called on, or expected, to do it: "he is expected in X on Monday to meet Y"."""
    above = verb.head
    return verb.dep_ == "advcl" and "to" in _auxiliaries(verb) and (above.lemma_ in _ASKS or _is_awaited(above))


def _is_awaited(verb: Token) -> bool:
    """Whether somebody or something has yet to come: "is expected in X on Monday"."""
    passive = any(child.dep_ == "auxpass" for child in children(verb))
    return passive and verb.tag_ == "VBN" and verb.lemma_ in _EXPECTS


def _is_listed(preposition: Token) -> bool:
    """Whether a phrase goes on from another: the second "about" of "will talk about X and about guarding Y"."""
    return preposition.dep_ == "conj" and preposition.pos_ == "ADP"


def _is_past_relative(verb: Token) -> bool:
    """ "A plan on which they agreed": that was done, whatever becomes of the plan."""
    return verb.dep_ == "relcl" and verb.tag_ == "VBD"


def _is_plan(token: Token) -> bool:
    return token.lemma_.lower() in _PLANS


def _auxiliaries(token: Token) -> set[str]:
    return {child.lower_ for child in children(token) if child.dep_ in {"aux", "auxpass"}}


def _looks_ahead(token: Token, below: Token | None) -> bool:
    auxiliaries = _auxiliaries(token)
    if auxiliaries & _FUTURE or _is_awaited(token):
        return True
    modifiers = {child.lower_ for child in children(token) if child.dep_ == "amod"}
    if modifiers & _AHEAD:
        return True
    if token.lemma_ == "go" and token.tag_ == "VBG" and auxiliaries & _NOW and _leads_to(token):
        return True  # "is going to Baghdad on Monday"
    return below is not None and _is_ahead_of(token, below)


def _is_ahead_of(token: Token, below: Token) -> bool:
    """Whether a word puts what hangs on it into the future: "is expected to", "plans to", "on the verge of"."""
    if token.lemma_ == "go" and token.tag_ != "VBG":
        return False
    if _is_asked(below):
        return True
    if token.lower_ in _NEARLY and token.pos_ in {"ADJ", "NOUN"} and below.dep_ == "prep":
        return True  # "are close to signing", "on the verge of leaving"
    infinitive = "to" in _auxiliaries(below) or below.dep_ == "pcomp"
    if token.pos_ == "AUX" and token.lemma_ == "be" and ((infinitive and below.dep_ == "xcomp") or _is_bound(token)):
        return True
    if below.dep_ == "prep" and below.lower_ in _AFTERWARDS:
        return False  # "agreed to it after talks in X"
    awaited = any(child.dep_ == "acomp" and child.lower_ in _ODDS for child in children(token))
    if awaited and (below.dep_ == "nsubj" or (below.dep_, below.lower_) == ("prep", "for")):
        return True  # "attacks are likely to continue", "is due in X for talks"
    if _is_thought_of(token, below):
        return True
    plan = _is_plan(token) and below.dep_ in {"xcomp", "ccomp", "acl", "dobj", "prep", "pcomp", "acomp", "relcl"}
    return plan and (infinitive or below.dep_ in {"dobj", "ccomp", "prep"} or below.tag_ == "VB")


def _is_thought_of(verb: Token, below: Token) -> bool:
    """Whether it is only looked to, weighed or laid down: "is looking to send", "weighs sending", "the plan has"."""
    if verb.lemma_ == "look":
        return below.dep_ in {"xcomp", "advcl"} and "to" in _auxiliaries(below)
    if verb.lemma_ in _WEIGHS:
        return below.tag_ == "VBG" and below.dep_ in {"xcomp", "pcomp", "ccomp"}
    laid_down = any(child.dep_ == "nsubj" and child.lemma_ in _LAYS_DOWN for child in children(verb))
    return verb.lemma_ in {"have", "see"} and laid_down


def _is_bound(verb: Token) -> bool:
    """ "They are to counter-attack": whatever the parser makes of what stands behind "to"."""
    return verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "to" and verb.tag_ in {"VBZ", "VBP", "VBD"}


def _leads_to(verb: Token) -> bool:
    return any(child.dep_ == "prep" and child.lower_ == "to" for child in children(verb))


def is_negated(token: Token) -> bool:
    """Whether the word is denied: not, never, no longer, nobody."""
    beside = children(token)
    if any(c.dep_ == "neg" or (c.lower_ == "longer" and any(d.lower_ == "no" for d in children(c))) for c in beside):
        return True
    subject = [child for child in beside if child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}]
    return any(
        c.lower_ in {"no", "neither"} and c.dep_ in {"det", "preconj"} for noun in subject for c in children(noun)
    )


def _is_timed_by_future(verb: Token) -> bool:
    """Whether a clause in the present says when something future will be: "will pay when the troops leave"."""
    timed = verb.dep_ == "advcl" and any(child.lower_ in _WHEN for child in children(verb))
    return timed and verb.tag_ in {"VBZ", "VBP"} and bool(_auxiliaries(verb.head) & _FUTURE)


def _is_conditional(token: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ in _IFS for child in children(token))


def _is_cancelled(token: Token) -> bool:
    called_off = token.lemma_ == "call" and any(child.lower_ == "off" for child in children(token))
    return token.lemma_.lower() in _CANCELS or called_off


def _doubted(token: Token) -> bool:
    return bool(_auxiliaries(token) & _DOUBT) or token.lemma_.lower() in _MAYBE
