"""Bases, posts and positions: set up, taken over, handed over and given up; and forces held ready."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from dashboard.events import PlaceMention, Role
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.posture.accounts import posture
from dashboard.extraction.posture.whereabouts import places_of
from dashboard.extraction.reading import forces
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story
from dashboard.extraction.where.words import BORDERS
from dashboard.extraction.who.words import Who, is_armed_group

_HOLDINGS = wordset(
    """
    base outpost checkpoint position post camp headquarters barracks barrack garrison airbase airfield encampment
    stronghold fortification watchtower observation-post hill height strongpoint installation facility
    hilltop ridge ridgeline peak summit
    """
)
_RULE = wordset("command control possession security key responsibility charge")
_PARTS = wordset("first second third last one most some several all part remainder")
"""How many of the bases: "the first of its three bases"."""
_DESERTS = wordset("abandon evacuate vacate dismantle")
_TAKES_GROUND = wordset("occupy seize capture hold retake")
_GROUND = wordset("dam field oilfield airport prison town city district neighborhood neighbourhood area village")
"""What is a holding only between two armies."""
_MILITARY = wordset("base outpost checkpoint position barracks barrack garrison airbase airfield stronghold encampment")
"""Holdings that are an army's by their own name."""
_GAINS: Mapping[str, set[str]] = {
    "set": {"up"}, "move": {"into"}, "dig": {"in"},
    "take": {"over", "up", "control", "possession", "charge", "command"},
    "establish": set(), "open": set(), "erect": set(), "build": set(), "construct": set(), "occupy": set(),
    "man": set(), "assume": set(), "hold": set(), "reinforce": set(), "fortify": set(), "expand": set(),
    "strengthen": set(), "consolidate": set(),
    "reopen": set(), "restore": set(), "rebuild": set(), "reinstate": set(), "retake": set(), "staff": set(),
    "stand": {"up"}, "inaugurate": set(), "unveil": set(), "commission": set(), "activate": set(), "pitch": set(),
}  # fmt: skip
_LOSSES: Mapping[str, set[str]] = {
    "hand": {"over", "back", "to"}, "turn": {"over"}, "give": {"up", "back"}, "pull": {"out"}, "shut": set(),
    "close": set(), "shutter": set(), "surrender": set(), "demolish": set(),
    "transfer": set(), "cede": set(), "relinquish": set(), "vacate": set(), "evacuate": set(), "abandon": set(),
    "dismantle": set(), "quit": set(), "leave": set(), "return": set(), "empty": set(), "pass": {"to"},
    "revert": {"to"},
}  # fmt: skip
_SETS_UP = wordset("set establish open erect build construct inaugurate")
_BUILT = wordset("base outpost post camp checkpoint garrison position")
_HANDOVERS = wordset("handover closure transfer evacuation")
_BY_ITSELF = wordset("pass revert close open reopen shut")
"""Verbs that are done to their subject: "the camp closed"."""


@rule("verb of a base ({})", verbs=_GAINS.keys() | _LOSSES.keys())
def holding(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """What the verb does to a base, a post or a position."""
    gains = _says(verb, _GAINS)
    held = _held(verb, sentence) if gains or _says(verb, _LOSSES) else []
    if not held:
        return None
    moved = [noun for noun in _others(verb, held) if forces.is_movable(noun, sentence)]
    if moved or _is_departure(verb, sentence) or any(map(is_armed_group, syntax.agents(verb))):
        return None
    if any(base(token) in BORDERS for noun in held for token in noun.subtree):
        return None
    role: Role = "at" if gains else "from"
    pattern = "station" if gains else "leave"
    actors = _holders(verb, held, sentence)
    takers = [] if gains else sentence.actors(syntax.prepositional([verb], "to"))
    military = all(_is_military(noun) for noun in held)
    if not gains and not sentence.actors(syntax.agents(verb)) and (actors or military):
        actors = _giver(actors, story)
    places = [p for p in places_of(verb, pattern, sentence, held, story) if p.role != "to"]
    places = places or _within(held, role, sentence) or _by_name(held, role) or _at_takers(verb, sentence)
    armies = any(forces.stands_alone(noun) for noun in syntax.agents(verb))
    built = gains and military and _is_built(verb, held)
    military = military or (not gains and verb.lemma_ in _DESERTS and all(map(_is_post, held)))
    if not (actors or ((armies or built) and places)) or not (places or _is_named(held)):
        return None
    armed = not actors or any(who.kind in {"force", "armed group"} for who in actors)
    told = armed or armies or military
    draft = posture(verb, pattern, sentence, story, actors, places) if told else None
    if draft is not None and gains:
        draft.deed = _gained(verb, held)
    if draft is not None and takers and set(draft.names()) <= {who.name for who in takers}:
        draft.pattern = "take"  # whoever gave it up is not told
    return draft


def _gained(verb: Token, held: list[Token]) -> str:
    """What was done, where a verb says more than that a force is there now."""
    if verb.lemma_ in _SETS_UP and any(base(noun) in _BUILT for noun in held):
        return f"set up {_new(held[0])}"
    if all(base(noun) == "position" for noun in held):
        return "took up positions"
    return "took over" if verb.lemma_ == "take" else ""


def _new(noun: Token) -> str:
    """What was set up, in a word: "a base", "outposts"."""
    article = "" if noun.tag_ == "NNS" else "an " if noun.lower_[0] in "aeiou" else "a "
    return f"{article}{noun.lower_}"


def _says(verb: Token, verbs: Mapping[str, set[str]]) -> bool:
    """Whether a verb is one of `verbs`, with the particle that it needs."""
    needed = verbs.get(verb.lemma_.lower())
    return needed is not None and (not needed or any(child.lower_ in needed for child in verb.children))


def _is_departure(verb: Token, sentence: Sentence) -> bool:
    """Whether a force leaves a base, which is told by its movement."""
    leaves = verb.lemma_ in {"leave", "evacuate", "quit", "empty"}
    return leaves and any(forces.is_movable(noun, sentence) for noun in syntax.agents(verb))


def _held(verb: Token, sentence: Sentence) -> list[Token]:
    """The bases and posts that the verb acts on: its object, or what it is done to."""
    through = [c for c in verb.children if c.lower_ in {"out", "possession", "control", "charge", "command"}]
    passes = verb.lemma_ in _BY_ITSELF and not syntax.objects(verb) and not syntax.is_passive(verb)
    suffers = syntax.agents(verb) if passes else syntax.patients(verb)
    nouns = [*suffers, *syntax.prepositional([verb, *through], "of", "over", "into")]
    nouns += syntax.prepositional(
        [noun for noun in nouns if noun.pos_ == "NUM" or base(noun) in _RULE | _PARTS], "of", "over", "to"
    )
    return [noun for noun in nouns if _is_holding(noun) or _is_base(noun, sentence) or _is_ceded(verb, noun, sentence)]


def _is_post(noun: Token) -> bool:
    """Whether a post is one of several places, and nobody's office."""
    return base(noun) == "post" and noun.tag_ == "NNS"


def _others(verb: Token, held: list[Token]) -> list[Token]:
    """What else the verb is done to: not "two" of "two of its bases"."""
    parts = {noun.head.head for noun in held if noun.head.lower_ == "of"}
    return [noun for noun in syntax.patients(verb) if noun not in held and noun not in parts]


def _is_holding(noun: Token) -> bool:
    if base(noun) == "feature":  # an army's word for a height
        return noun.head.lemma_ in _TAKES_GROUND
    return base(noun) in _HOLDINGS or (base(noun) == "point" and _is_military(noun))


def _is_ceded(verb: Token, noun: Token, sentence: Sentence) -> bool:
    """Whether a dam, a field or a town is handed over by one army to another."""
    armies = [*syntax.agents(verb), *syntax.prepositional([verb], "to")]
    over = any(child.lower_ == "over" for child in verb.children)
    ground = base(noun) in _GROUND or any(where.head == noun and where.place for where in sentence.where)
    return over and ground and any(forces.stands_alone(army) for army in armies)


def _is_base(noun: Token, sentence: Sentence) -> bool:
    if any(child.text in {"Camp", "Base", "Fort"} for child in noun.lefts):
        return True
    return any(
        where.place is not None and where.place.kind == "base" and where.start <= noun.i < where.end
        for where in sentence.where
    )


def _is_named(held: list[Token]) -> bool:
    return any(child.pos_ == "PROPN" for noun in held for child in noun.children)


def _by_name(held: list[Token], role: Role) -> list[PlaceMention]:
    """A base by its name, where nobody knows the place: "the Abéché base"."""
    named = [noun for noun in held if any(child.text[0].isupper() for child in noun.lefts if child.dep_ != "poss")]
    return [PlaceMention(noun.doc[noun.left_edge.i : noun.i + 1].text, role) for noun in named]


def _within(held: list[Token], role: Role, sentence: Sentence) -> list[PlaceMention]:
    """The places that stand in the words for what is held."""
    inside = forces.inner_words(held)
    named = [w for w in sentence.where if w.head.i in inside or any(w.start <= noun.i < w.end for noun in held)]
    return [where.mention(role) for where in named]


def _is_built(verb: Token, held: list[Token]) -> bool:
    """ "Two military bases were set up in X", and no base of support."""
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    return passive and not any(child.lower_ == "of" for noun in held for child in noun.rights)


def _at_takers(verb: Token, sentence: Sentence) -> list[PlaceMention]:
    """In whose country a base is that has no name, by who gets it: "handed over a camp to the Malian army"."""
    takers = sentence.actors(syntax.prepositional([verb], "to"))
    homes = [who.home for who in takers if who.kind in {"force", "government"} and who.home is not None]
    return [PlaceMention(home.name, "from", home) for home in homes[:1]]


def _is_military(noun: Token) -> bool:
    if base(noun) in _MILITARY and not any(child.lower_ in {"market", "trade", "legal"} for child in noun.children):
        return True
    return any(child.lower_ in {"military", "army", "air", "naval", "observation"} for child in noun.children)


def _holders(verb: Token, held: list[Token], sentence: Sentence) -> list[Who]:
    partners = syntax.prepositional([verb], "to", "from")
    everyone = [
        *sentence.actors(syntax.agents(verb)),
        *(who for who in forces.owners(held, sentence) if who.kind in {"force", "government"}),
        *(who for who in sentence.actors(partners) if who.kind in {"force", "government", "armed group"}),
    ]
    return list({who.name: who for who in everyone if who.kind != "person"}.values())


def _giver(takers: list[Who], story: Story) -> list[Who]:
    """Who gives up a base where only those who take it are named: the force that was told of before."""
    known = story.force is not None and story.force.country not in {who.country for who in takers}
    return [story.force, *takers] if known and story.force else takers


@rule("handover of a base")
def handover(noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "The handover of the Taji base to the Iraqi army"."""
    if noun.lemma_.lower() not in _HANDOVERS:
        return None
    held = [n for n in syntax.prepositional([noun], "of") if base(n) in _HOLDINGS or _is_base(n, sentence)]
    if not held or not all(_is_military(n) or _is_base(n, sentence) for n in held):
        return None
    actors = [who for who in forces.owners([noun, *held], sentence) if who.kind in {"force", "government"}]
    actors += [who for who in sentence.actors(syntax.prepositional([noun, *held], "to")) if who not in actors]
    actors = actors or ([story.force] if story.force else [])
    places = [p for p in places_of(noun, "leave", sentence, held) if p.role != "to"]
    named = [w.mention("from") for w in sentence.where if any(w.start <= n.i < w.end for n in held)]
    places = places or named or _by_name(held, "from")
    return posture(noun, "leave", sentence, story, actors, places) if actors and places else None
