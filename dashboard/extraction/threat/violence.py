"""Violence that no attacker needs to be named for: the dead, blasts, rockets that land, fighting, coming under fire."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.status import status
from dashboard.extraction.reading.story import Story
from dashboard.extraction.threat.attacks import attack
from dashboard.extraction.who.arms import (
    BLOWS,
    CAUSES,
    CRIME,
    GROWING,
    MISHAPS,
    PEOPLE,
    SOLDIERS,
    TARGETS,
    VIOLENT,
    WEAPONS,
    is_of_arms,
)
from dashboard.extraction.who.words import Who, is_armed_group

KILLS = wordset("kill die wound injure slay massacre behead martyr murder perish")
_SNATCHES = wordset("kidnap abduct assassinate ambush bomb shell bombard massacre behead")
_BLASTS = wordset(
    "explosion blast bomb ied device car vehicle bomber mine landmine grenade motorcycle motorbike truck vest drone "
    "rocket shell missile munition mortar"
)
_GOES_OFF = wordset("explode detonate go blow rock shake hear ring echo rip tear")
_FLYING = wordset("rocket missile drone mortar shell projectile uav warhead quadcopter bomb munition round katyusha")
_INTERCEPTS = wordset("down intercept shoot destroy repel")
"""What is done to the weapons of others."""
_CIVIL = wordset("delivery toy hobby camera civilian private commercial racing space")
_COMES_DOWN = wordset(
    "land fall crash hit strike slam explode target smash plough plow ram impact rain pierce dive plunge swoop careen "
    "hurtle burst set tear"
)
_IS_FIRED = wordset("fire launch down intercept shoot destroy repel lob neutralise neutralize")
_BRINGS = wordset("bring take knock")
"""Verbs that, with "down", are done to what flies."""
_FIGHT = wordset("fight clash battle skirmish")
_UNDER = wordset("fire attack shelling bombardment strike siege assault gunfire barrage")
_FALLS_UNDER = wordset("come be take draw receive")
"""Verbs by which somebody comes under fire, or takes it."""
_HITS = wordset("strike hit attack bomb shell fire ambush storm raid explode detonate target")
_WHEN = frozenset({"when", "as", "after"})
_SHOT = wordset("dead down")
_FATES = {"take": wordset("captive hostage"), "cut": wordset("down")}
"""What becomes of those who suffer by a verb of other uses: "were taken captive"."""
_LIVES = wordset("lose claim take cost")
"""What is done with lives."""
_SUFFERED = frozenset().union(
    _GOES_OFF, _COMES_DOWN, _IS_FIRED, _BRINGS, _FIGHT, _FATES, _LIVES, KILLS, _SNATCHES,
    wordset("fall lose shoot gun mow draw receive come be"),
)  # fmt: skip
"""All verbs that may tell of violence."""


@rule("people suffered violence")
def violence(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """What a verb tells of violence whose maker the sentence may leave out."""
    lemma = verb.lemma_.lower()
    words = sentence.bases
    if lemma not in _SUFFERED or (words - {lemma}) & MISHAPS or status(verb) != "reported":
        return None
    sufferers, makers = syntax.patients(verb), syntax.agents(verb)
    draft = _told(verb, lemma, sufferers, makers, sentence, story)
    if draft is not None:
        draft.is_foiled = _is_brought_down(verb, sufferers)
    return draft


def _is_brought_down(verb: Token, sufferers: list[Token]) -> bool:
    """Whether what was fired is told to have been stopped: "shot down a drone", "intercepted a missile fired at X"."""
    fired = verb.head if verb.dep_ in {"relcl", "acl"} and _is_shot(verb.head) else None
    done = {verb.lemma_.lower()} if any(map(_is_shot, sufferers)) else set()
    done |= {fired.head.lemma_} if fired is not None and fired.dep_ == "dobj" else set()
    return bool(done & (_INTERCEPTS | _BRINGS))


def _told(
    verb: Token, lemma: str, sufferers: list[Token], makers: list[Token], sentence: Sentence, story: Story
) -> Draft | None:
    """The attack that a verb tells of: a town or a post that fell, a blast, people killed, weapons fired, a fight."""
    words, nouns = sentence.bases, [*sufferers, *makers]
    if takers := _fallen_to(verb, lemma, sentence):
        return attack(verb, takers, makers, sentence, story)
    blasted = not words & CAUSES and _is_blast(verb, lemma, makers, nouns)
    if blasted or _is_deadly(verb, lemma, nouns, words) or _comes_under(verb, lemma):
        return attack(verb, _attackers(verb, makers, sentence), nouns, sentence, story)
    if _lands(lemma, makers, sufferers, down=any(child.lower_ == "down" for child in verb.children)):
        senders = _senders(lemma, nouns, makers, sentence)
        return attack(verb, senders, nouns, sentence, story)
    earlier = verb.dep_ == "relcl" and any(child.lower_ == "had" for child in verb.children)  # "had fought over it"
    if lemma in _FIGHT and verb.tag_ != "VB" and not earlier and (_fighters(verb, sentence) or _are_at_arms(verb)):
        return attack(verb, _fighters(verb, sentence), nouns, sentence, story, "fight")
    return None


def _is_deadly(verb: Token, lemma: str, nouns: list[Token], words: frozenset[str]) -> bool:
    """Soldiers or policemen killed by nobody named, and other people where the sentence speaks of arms."""
    if lemma in {"shoot", "gun", "mow"}:
        if words & CRIME and not any(base(noun) in SOLDIERS for noun in nouns):
            return False
        return syntax.is_passive(verb) and any(child.lower_ in _SHOT for child in verb.children)
    if lemma in _FATES and syntax.is_passive(verb):
        suffered = any(child.lower_ in _FATES[lemma] for child in verb.children)
        return suffered and any(base(noun) in SOLDIERS | PEOPLE for noun in nouns)
    if lemma in _LIVES:
        return any(noun.lemma_ == "life" for noun in syntax.objects(verb)) and bool(words & (VIOLENT | WEAPONS))
    if lemma in KILLS and (_is_killed_by_arms(verb) or _dies_in(verb)):
        return _is_killed_by_arms(verb) and not _dies_in(verb)
    if lemma not in KILLS | _SNATCHES or (lemma in KILLS and lemma != "die" and not syntax.is_passive(verb)):
        return False
    if lemma in _SNATCHES:
        return syntax.is_passive(verb) and not any(base(noun) in GROWING for noun in nouns)
    return any(base(n) in SOLDIERS for noun in nouns for n in syntax.noun_phrase(noun)) or bool(words & VIOLENT)


def _dies_in(verb: Token) -> bool:
    """Whether the attack itself is told by a clause of its own: "died when artillery struck a market"."""
    clauses = [child for child in verb.children if child.dep_ == "advcl" and child.pos_ == "VERB"]
    return any(clause.lemma_ in _HITS and any(c.lower_ in _WHEN for c in clause.children) for clause in clauses)


def _is_killed_by_arms(verb: Token) -> bool:
    """Whether what kills is a weapon or an attack: "a roadside bomb killed ...", "shelling in X killed ..."."""
    nouns = [noun for noun in syntax.agents(verb) if is_of_arms(noun)]
    makers = {base(t) for noun in nouns for t in syntax.noun_phrase(noun)}
    doing = {child.lemma_.lower() for child in verb.children if child.tag_ == "VBG"}
    return bool(makers & (WEAPONS | BLOWS)) or bool(doing & {"shell", "fight", "bomb", "shoot"})


def _is_blast(verb: Token, lemma: str, makers: list[Token], nouns: list[Token]) -> bool:
    if lemma not in _GOES_OFF:
        return False
    if lemma in {"go", "blow"} and not any(child.lower_ in {"off", "up"} for child in verb.children):
        return False
    return any(base(noun) in _BLASTS for noun in (nouns if lemma == "hear" else makers)) or any(
        base(noun) in {"explosion", "blast"} for noun in nouns
    )


def _lands(lemma: str, makers: list[Token], sufferers: list[Token], *, down: bool) -> bool:
    """Rockets, shells and drones that hit, or that were brought down."""
    landed = lemma in _COMES_DOWN or (lemma in {"come", "go"} and down)
    fired = lemma in _IS_FIRED or (lemma in _BRINGS and down)
    return (landed and any(map(_is_shot, makers))) or (fired and any(map(_is_shot, sufferers)))


def _fallen_to(verb: Token, lemma: str, sentence: Sentence) -> list[Who]:
    """Those to whom a town or a post fell."""
    lost = syntax.surface_subject(verb) if lemma == "fall" else []
    if lemma == "lose":  # "lost control of X to the rebels"
        lost = [inner for noun in syntax.objects(verb) for inner in (noun, *syntax.prepositional([noun], "of", "over"))]
    if not lost:
        return []
    held = any(base(noun) in TARGETS for noun in lost) or any(where.head in lost for where in sentence.where)
    takers = sentence.actors(syntax.prepositional([verb], "to")) if held else []
    return [who for who in takers if who.kind in {"armed group", "force"}]


def _senders(lemma: str, nouns: list[Token], makers: list[Token], sentence: Sentence) -> list[Who]:
    """Whose weapons they were: "drones fired by X crashed", "X fired rockets", but not who intercepts them."""
    fired = [child for noun in nouns for child in noun.children if child.dep_ == "acl" and child.lemma_ in _IS_FIRED]
    doers = [] if lemma in _INTERCEPTS | _BRINGS else makers
    named = sentence.actors([*doers, *syntax.prepositional(fired, "by", "from")])
    return [who for who in named if who.kind != "person"]


def _is_shot(noun: Token) -> bool:
    """Whether the noun is a weapon that flies, or so many of them, and no parcel's, toy's or camera's."""
    if noun.pos_ == "NUM":
        return any(map(_is_shot, syntax.prepositional([noun], "of")))  # "88 of 112 drones"
    return base(noun) in _FLYING and not any(child.lower_ in _CIVIL for child in noun.children)


def _attackers(verb: Token, makers: list[Token], sentence: Sentence) -> list[Who]:
    """Who did it: by whom somebody was killed, or from whom somebody came under fire."""
    doers = makers if syntax.is_passive(verb) else []
    under = [child for child in verb.children if child.lower_ == "under"]
    fire = [noun for child in under for noun in syntax.complements(child)]
    shooting = syntax.prepositional([verb, *fire], "from", "by") if under else []
    return [who for who in sentence.actors([*doers, *shooting]) if who.kind in {"force", "armed group"}]


def _comes_under(verb: Token, lemma: str) -> bool:
    if lemma not in _FALLS_UNDER:
        return False
    about = syntax.prepositional([verb], "for", "over")
    if any(noun.ent_type_ not in {"DATE", "TIME"} for noun in about):
        return False  # "came under fire for his remarks"
    if lemma not in {"come", "be"}:
        fire = [noun for noun in syntax.objects(verb) if noun.lemma_ in {"fire", "shelling"}]
        return bool(fire) and bool(syntax.prepositional([verb, *fire], "from"))
    under = [child for child in verb.children if child.dep_ == "prep" and child.lower_ == "under"]
    if lemma == "be" and not any(base(noun) in TARGETS | SOLDIERS for noun in syntax.surface_subject(verb)):
        return False  # "the bill is under attack"
    return any(base(t) in _UNDER for child in under for t in child.subtree)


def _are_at_arms(verb: Token) -> bool:
    """ "Gunmen battled soldiers": both sides by their common nouns."""
    sides = syntax.agents(verb), [*syntax.objects(verb), *syntax.prepositional([verb], "with", "against")]
    bands = any(is_armed_group(noun) for side in sides for noun in side)
    return bands and all(any(is_armed_group(noun) or base(noun) in SOLDIERS for noun in side) for side in sides)


def _fighters(verb: Token, sentence: Sentence) -> list[Who]:
    sides = [*syntax.agents(verb), *syntax.objects(verb), *syntax.prepositional([verb], "with", "against")]
    named = [who for who in sentence.actors(sides) if who.kind in {"force", "armed group", "government"}]
    armed = named if any(who.kind != "government" for who in named) else []
    mutual = any(child.lower_ == "other" for noun in syntax.objects(verb) for child in (noun, *noun.children))
    return armed if len(armed) > 1 or (armed and (mutual or verb.lemma_ == "clash")) else []
