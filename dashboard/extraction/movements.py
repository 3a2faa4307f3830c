"""Forces that are sent, arrive, leave, grow and shrink, told by a verb or by its noun."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction import forces, syntax
from dashboard.extraction.drafts import Draft, rule
from dashboard.extraction.holdings import handover
from dashboard.extraction.lexicon import wordset
from dashboard.extraction.mentions import Who
from dashboard.extraction.missions import conclusion, is_mission, mission
from dashboard.extraction.reading import Sentence
from dashboard.extraction.story import Story
from dashboard.extraction.syntax import base
from dashboard.extraction.whereabouts import beneficiary, places_of, posture

_VERBS = {
    "move": "move relocate redeploy transfer shift reposition rotate",
    "send": "deploy send dispatch reinforce airlift provide contribute position mass amass commit pour surge fly ship "
    "rush bring mobilise mobilize scramble order concentrate gather assemble station-forward place put supply lend "
    "detach dispatch divert",
    "arrive": "arrive enter return land join cross reach come go head sail march roll advance push drive travel touch "
    "visit proceed transit deploy-in penetrate infiltrate back steam",
    "station": "station post base headquarter encamp house garrison",
    "stay": "remain stay spread number total serve operate patrol form constitute comprise",
    "leave": "withdraw leave depart exit evacuate vacate pull quit abandon retreat disengage",
    "reduce": "reduce lower cut scale shrink downsize slide drop fall decrease halve trim slash take bring "
    "draw consolidate "
    "thin",
    "grow": "increase boost double triple raise expand bolster augment strengthen rise climb swell beef grow",
    "end": "end conclude finish terminate expire wind cease extend prolong renew authorise authorize",
}
VERBS = {lemma: pattern for pattern, lemmas in _VERBS.items() for lemma in lemmas.split()} | {"bring": "reduce"}
_LATER = {"bring": "send"}
"""What a verb means without the particles that give it its first meaning: "bring down" and "bring in"."""
NOUNS = {
    "withdrawal": "leave", "pullout": "leave", "drawdown": "leave", "departure": "leave", "pullback": "leave",
    "pull-out": "leave", "evacuation": "leave", "retreat": "leave", "exit": "leave",
    "reduction": "reduce", "consolidation": "reduce", "downsizing": "reduce", "redeployment": "move",
    "deployment": "send", "dispatch": "send", "arrival": "arrive", "relocation": "move", "transfer": "move",
    "handover": "leave", "closure": "leave", "repositioning": "move", "rotation": "move", "reinforcement": "send",
    "buildup": "grow", "build-up": "grow", "conclusion": "end", "end": "end", "termination": "end", "completion": "end",
}  # fmt: skip
_PARTICLES = {
    "pull": {"out", "back", "from"}, "draw": {"down", "together", "back"}, "take": {"down", "back", "home"},
    "bring": {"down", "home", "back", "below", "under"}, "thin": {"out"},
    "scale": {"back", "down", "up"}, "wind": {"down", "up"}, "pour": {"into", "in"}, "surge": {"into", "to"},
    "cross": {"into"}, "beef": {"up"}, "touch": {"down"},
}  # fmt: skip
"""Verbs that speak of forces only with one of these words."""
_NEED_FORCE = wordset(
    "provide contribute commit keep maintain house join raise double take bring return land supply lend fly ship rush "
    "rise climb grow swell concentrate gather assemble"
)
_NEED_PLACE = wordset(
    "order bring rush fly ship put place gather assemble concentrate supply lend divert serve operate patrol "
    "back form constitute comprise"
)
_LOOSE = wordset("come go head sail march roll advance push drive travel reach visit proceed transit back steam")
"""Verbs of going: what goes must be an army, not somebody from it."""
_REMAINDER = wordset("rest another others second third remainder")
_TRANSITIVE = wordset("send move reduce grow")
_RETURNS = frozenset({"back", "home"})


@rule("verb of a force ({})")
def from_verb(verb: Token, pattern: str, sentence: Sentence, story: Story) -> Draft | None:
    """What a verb tells of the force that it moves or that moves."""
    lemma = verb.lemma_.lower()
    if not _has_particle(verb, lemma):
        pattern = _LATER.get(lemma, "")
    if not pattern:
        return None
    agents, patients = syntax.agents(verb), syntax.patients(verb)
    if any(is_mission(noun) for noun in (*patients, *agents)):
        return mission(verb, pattern, sentence, story, [*patients, *agents])
    theme = _theme(pattern, sentence, agents, [] if lemma in _LOOSE else patients) or _rest(agents, patients, story)
    count = forces.count_of(sentence, verb, theme)
    if pattern == "end" or not _fits(verb, pattern, theme, count is not None, patients, sentence):
        return None
    pattern = _homeward(verb, lemma, pattern)
    actors = actors_of(verb, theme, sentence, agents, story)
    places = places_of(verb, pattern, sentence, theme, story)
    if not places and pattern == "send":
        places = beneficiary(verb, sentence, actors)
    here = _is_here(verb)
    if not _is_tellable(lemma, pattern, actors, theme, placed=bool(places) or here, counted=count is not None):
        return None
    draft = posture(verb, pattern, sentence, story, actors, places, count, theme)
    if draft is not None:
        draft.status = "planned" if lemma == "order" else draft.status
        told = places or count or here or forces.is_unit(theme, sentence)
        draft.is_retelling = pattern in {"send", "move", "arrive", "leave"} and not told
    return draft


def _rest(agents: list[Token], patients: list[Token], story: Story) -> list[Token]:
    """ "The rest", "another": of the force that was told of before."""
    nouns = (patients or agents) if story.troops else []
    return [noun for noun in nouns if noun.lower_ in _REMAINDER and not list(noun.rights)]


def _has_particle(verb: Token, lemma: str) -> bool:
    """Whether the verb stands with the word that makes it speak of forces, if it needs one."""
    return lemma not in _PARTICLES or any(child.lower_ in _PARTICLES[lemma] for child in verb.children)


def _homeward(verb: Token, lemma: str, pattern: str) -> str:
    """ "Taken back to their bases", "brought home": a move, not a cut."""
    returns = lemma in {"take", "bring"} and any(child.lower_ in _RETURNS for child in verb.children)
    return "move" if returns else pattern


def _is_here(verb: Token) -> bool:
    return any(
        child.lower_ in {"here", "there"} or (child.lower_ == "in" and child.dep_ == "prt") for child in verb.children
    )


def _is_tellable(
    lemma: str, pattern: str, actors: list[Who], theme: list[Token], *, placed: bool, counted: bool
) -> bool:
    """Whether enough is said: who, or an army by any name; and where or how many, if the verb means little without."""
    soldiers = counted and any(forces.stands_alone(noun) for noun in theme)
    if not placed and not soldiers and (pattern in {"stay", "station", "arrive", "move"} or lemma in _NEED_PLACE):
        return False
    return bool(actors) or (placed and any(forces.stands_alone(noun) for noun in theme))


def _fits(
    verb: Token, pattern: str, theme: list[Token], counted: bool, patients: list[Token], sentence: Sentence
) -> bool:
    """Whether what moves is a force, as far as this verb needs it to be."""
    lemma = verb.lemma_.lower()
    if lemma == "come" and any(child.lower_ in {"under", "to", "as"} for child in verb.children):
        return False
    if lemma in {"push", "drive", "advance", "back"} and patients:
        return False
    if lemma in {"form", "constitute", "comprise"} and not counted:
        return False
    if not theme and (not counted or patients or lemma in _LOOSE):
        return False
    sure = any(forces.is_force(noun, sentence) or forces.stands_alone(noun) for noun in theme)
    if lemma in _NEED_FORCE and not counted and not sure:
        return False
    if lemma in {"put", "place", "position"} and not any(child.dep_ == "prep" for child in verb.children):
        return False
    # Rockets that land are an attack.
    return not (pattern in {"arrive", "leave"} and any(forces.is_projectile(noun) for noun in theme))


def _theme(pattern: str, sentence: Sentence, agents: list[Token], patients: list[Token]) -> list[Token]:
    """The nouns for the force that is or moves: the object if the verb has one that fits, else the subject."""
    if moved := [noun for noun in patients if forces.is_movable(noun, sentence)]:
        return moved
    if pattern in {"reduce", "grow"}:
        strengths = [noun for noun in (patients or agents) if forces.is_strength(noun, sentence)]
        if strengths:
            return strengths
    if patients and pattern in _TRANSITIVE:
        return []
    return [noun for noun in agents if forces.is_movable(noun, sentence)]


def actors_of(verb: Token, theme: list[Token], sentence: Sentence, agents: list[Token], story: Story) -> list[Who]:
    """The force, and who sends it where that is another."""
    moved = [who for who in sentence.actors(theme) if who.kind != "person"]
    if any(who.kind == "force" for who in moved):
        moved = [who for who in moved if who.kind != "organisation"]
    senders = [] if theme and set(theme) <= set(agents) else sentence.actors(agents)
    senders += [who for who in sentence.actors(syntax.prepositional([verb], "from")) if who.kind == "force"]
    if not moved and not senders:
        before = [who for who in sentence.who if who.kind == "force" and who.start < verb.i]
        moved = before[-1:] or ([story.force] if story.force else [])
    everyone = {who.name: who for who in (*moved, *senders)}
    return list(everyone.values())


@rule("noun of a force ({})")
def from_noun(noun: Token, pattern: str, sentence: Sentence, story: Story) -> Draft | None:
    """What a noun of movement tells: "the withdrawal of French troops from Senegal"."""
    if noun.dep_ in {"compound", "nmod"}:
        return None
    if pattern == "end":
        return conclusion(noun, sentence, story)
    if handed := handover(noun, sentence, story):
        return handed
    moved = [n for n in syntax.prepositional([noun], "of") if forces.is_movable(n, sentence)]
    owners = [*forces.owners([noun], sentence), *forces.owners(moved, sentence)]
    if any(child.dep_ == "poss" and child.pos_ == "PRON" for child in noun.children):
        owners += sentence.actors(syntax.surface_subject(syntax.clause_verb(noun)))
    named = list({w.name: w for w in owners if w.kind in {"force", "government", "armed group"}}.values())
    definite = any(child.lower_ in {"the", "this"} for child in noun.children)
    places, count = places_of(noun, pattern, sentence, moved), forces.count_of(sentence, noun, moved)
    if (
        base(noun) in {"arrival", "transfer", "evacuation", "exit", "dispatch", "reinforcement", "handover", "closure"}
        and not moved
    ):
        return None
    if not named and not definite:
        return None
    actors = named or ([story.force] if story.force and not definite else [])
    draft = posture(noun, pattern, sentence, story, actors, places, count, moved)
    if draft is not None:
        draft.is_retelling = not (named or (moved and count)) or not (places or count)
        if draft.is_retelling and draft.when is None:
            draft.when = next((mention.period for mention in sentence.when if mention.period), None)
    return draft
