"""Movements of forces told by their noun: "the withdrawal of French troops from Senegal"."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.posture.accounts import posture
from dashboard.extraction.posture.holdings import handover
from dashboard.extraction.posture.missions import conclusion
from dashboard.extraction.posture.whereabouts import places_of
from dashboard.extraction.reading import forces, headcounts
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story
from dashboard.extraction.who.words import Who

NOUNS = {
    "withdrawal": "leave", "pullout": "leave", "drawdown": "leave", "departure": "leave", "pullback": "leave",
    "pull-out": "leave", "evacuation": "leave", "retreat": "leave", "exit": "leave",
    "reduction": "reduce", "consolidation": "reduce", "downsizing": "reduce", "redeployment": "move",
    "deployment": "send", "dispatch": "send", "arrival": "arrive", "relocation": "move", "transfer": "move",
    "disengagement": "leave", "repatriation": "leave", "removal": "leave", "expulsion": "leave",
    "return": "arrive", "entry": "arrive", "landing": "arrive", "movement": "move", "stationing": "send",
    "positioning": "send", "massing": "send", "mobilisation": "send", "mobilization": "send", "airlift": "send",
    "increase": "grow", "surge": "grow", "cut": "reduce",
    "handover": "leave", "closure": "leave", "repositioning": "move", "rotation": "move", "reinforcement": "send",
    "staging": "send", "concentration": "send", "amassing": "send",
    "buildup": "grow", "build-up": "grow", "conclusion": "end", "end": "end", "termination": "end", "completion": "end",
}  # fmt: skip


@rule("noun of a force ({})")
def from_noun(noun: Token, pattern: str, sentence: Sentence, story: Story) -> Draft | None:
    """What a noun of movement tells: "the withdrawal of French troops from Senegal"."""
    if noun.dep_ in {"compound", "nmod"}:
        return None
    if pattern == "end":
        return conclusion(noun, sentence, story)
    if handed := handover(noun, sentence, story):
        return handed
    if _is_ended(noun):
        return None  # what its end means is told by the clause that it ends
    moved = _moved(noun, sentence)
    named, places = _movers(noun, moved, sentence), _places(noun, pattern, moved, sentence)
    both_ends = {"from", "to"} <= {place.role for place in places}
    definite = any(child.lower_ in {"the", "this"} for child in noun.children)
    own = pattern == "leave" and bool(places) and any(who.kind == "force" for who in named)
    if (base(noun) in _OF_ANYTHING and not moved and not own) or not (named or definite or both_ends):
        return None
    meant = moved and not any(child.dep_ == "amod" for child in noun.children)
    actors = named or ([story.force] if story.force and (meant or not definite) else [])
    count = headcounts.count_of(sentence, noun, moved)
    draft = posture(noun, pattern, sentence, story, actors, places, count, moved)
    alone = places and any(map(forces.stands_alone, moved))
    told = named or (moved and (count or alone or (places and actors))) or (both_ends and (actors or moved))
    return draft and _as_told(draft, noun, sentence, enough=bool(told and (places or count)))


def _places(noun: Token, pattern: str, moved: list[Token], sentence: Sentence) -> list[PlaceMention]:
    """Where a movement leads, by its noun, or by the verb of who agrees: "agreed to the dispatch of forces to X"."""
    verb = noun.head.head
    agreed = noun.head.lower_ == "to" and verb.lemma_ in _AGREES and bool(moved)
    places = places_of(noun, pattern, sentence, moved)
    return places or (places_of(verb, pattern, sentence, moved) if agreed else [])


def _as_told(draft: Draft, noun: Token, sentence: Sentence, *, enough: bool) -> Draft:
    """The movement as what is to come where it is announced, and as told again where too little is said of it."""
    draft.status = "planned" if _is_announced(noun) and draft.status == "reported" else draft.status
    draft.is_retelling = not enough
    if draft.is_retelling and draft.when is None:
        draft.when = next((mention.period for mention in sentence.when if mention.period), None)
    return draft


def _is_announced(noun: Token) -> bool:
    """ "Announced the deployment of a brigade": it is to come."""
    return noun.dep_ == "dobj" and noun.head.lemma_ == "announce" and base(noun) in _TO_COME


def _moved(noun: Token, sentence: Sentence) -> list[Token]:
    """The forces that a movement is of, or that a verb says it is of: "the withdrawal involves 300 soldiers"."""
    of = syntax.prepositional([noun], *(("of", "in") if base(noun) in _CHANGES else ("of",)))
    about = noun.head if noun.dep_ == "nsubj" and noun.head.lemma_ in _INVOLVES else None
    return [each for each in (*of, *(syntax.objects(about) if about else ())) if forces.is_movable(each, sentence)]


def _is_ended(noun: Token) -> bool:
    """ "Flew out, ending the deployment"."""
    ending = noun.head
    return noun.dep_ == "dobj" and ending.dep_ == "advcl" and ending.tag_ == "VBG" and ending.lemma_ in _ENDS


_TO_COME = wordset("deployment dispatch withdrawal reduction drawdown pullout increase redeployment stationing")
_CHANGES = wordset("increase surge cut reduction drawdown")
_INVOLVES = wordset("involve include comprise affect cover concern number")
_ENDS = wordset("end conclude complete finish terminate")
_OF_ANYTHING = wordset(
    """
    arrival transfer evacuation exit dispatch reinforcement handover closure repatriation removal expulsion return entry
    landing movement stationing positioning massing mobilisation mobilization airlift increase surge cut
    staging concentration amassing
    """
)
"""Nouns that tell of forces only where a force follows: "the arrival of troops"."""


_CARRIES_OUT = wordset(
    "begin start complete finish make conduct launch resume continue initiate undertake finalise finalize effect stage "
    "conclude accelerate pursue execute"
)
_AGREES = wordset("agree consent commit")
_DECIDES = wordset(
    """
    announce order approve begin start complete finish end cancel postpone delay plan confirm accelerate halt resume
    suspend call carry initiate undertake oversee continue conduct launch authorise authorize consider propose scrap
    shelve speed prepare
    """
)
"""What those do with a deployment whose deployment it is."""


def _movers(noun: Token, moved: list[Token], sentence: Sentence) -> list[Who]:
    """Whose movement it is: by what stands before its noun, by "of", or as "its", "their"."""
    owners = [*forces.owners([noun], sentence), *forces.owners(moved, sentence)]
    verb = syntax.clause_verb(noun)
    before = [who for who in sentence.who if who.kind == "force" and who.start < noun.i]
    if any(child.dep_ == "poss" and child.pos_ == "PRON" for child in noun.children):
        owners += sentence.actors(syntax.surface_subject(verb))
        owners += [] if any(_moves(who) for who in owners) else before[-1:]
    if not owners and before and any(where.preposition == "from" for where in sentence.places({noun.i})):
        owners += before[-1:]  # "went on with a withdrawal from the base"
    agreed = noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head is verb and verb.lemma_ in _AGREES
    if not any(_moves(who) for who in owners) and (going := _going(noun, verb, sentence)):
        return going
    if not owners and moved and (noun.dep_ == "dobj" or agreed) and verb.lemma_ in _DECIDES | _AGREES:
        owners += sentence.actors(syntax.agents(verb))
    return list({w.name: w for w in owners if _moves(w)}.values())


def _going(noun: Token, verb: Token, sentence: Sentence) -> list[Who]:
    """Those who go by a noun of movement: "the peacekeepers began a retreat"."""
    goes = NOUNS.get(base(noun)) in {"leave", "move", "reduce"} and base(noun) != "rotation"
    if not goes or noun.dep_ != "dobj" or verb.lemma_ not in _CARRIES_OUT:
        return []
    movers = [each for each in syntax.agents(verb) if forces.is_movable(each, sentence)]
    return [who for who in sentence.actors(movers) if who.kind != "person"]


def _moves(who: Who) -> bool:
    return who.kind in {"force", "government", "armed group"}
