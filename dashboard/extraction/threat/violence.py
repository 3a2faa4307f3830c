"""Violence that no attacker needs to be named for: the dead, blasts, rockets that land, fighting, coming under fire."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.status import status
from dashboard.extraction.reading.story import Story
from dashboard.extraction.reading.timing import own_date
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
    is_truce_broken,
)
from dashboard.extraction.who.words import FORCES, Who, is_armed_group

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
_FIGHTS = wordset("clash fighting battle firefight skirmish gunfight hostility gunfire violence")
_AT_HOME = wordset("domestic sexual gun police street family political gender online verbal physical")
"""What describes violence that is no fighting."""

_BREAKS_OUT = wordset(
    "break erupt flare rage continue start begin resume intensify escalate take kill leave spread occur be report "
    "see renew subside follow ease ongoing displace force"
)
_FIGHT = wordset("fight clash battle skirmish")
_UNDER = wordset("fire attack shelling bombardment strike siege assault gunfire barrage")
_HITS = wordset("strike hit attack bomb shell fire ambush storm raid explode detonate target")
_WHEN = frozenset({"when", "as", "after"})
_SHOT = wordset("dead down")
_FATES = {"take": wordset("captive hostage"), "cut": wordset("down")}
"""What becomes of those who suffer by a verb of other uses: "were taken captive"."""
_LIVES = wordset("lose claim take cost")
"""What is done with lives."""


@rule("people suffered violence")
def violence(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """What a verb tells of violence whose maker the sentence may leave out."""
    lemma = verb.lemma_.lower()
    words = sentence.bases
    if status(verb) != "reported" or (words - {lemma}) & MISHAPS:
        return None
    sufferers, makers = syntax.patients(verb), syntax.agents(verb)
    nouns = [*sufferers, *makers]
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


@rule("fighting of X and Y")
def fighting(noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "Clashes between the army and the RSF broke out in El Obeid"."""
    verb = syntax.clause_verb(noun)
    broken = is_truce_broken(noun)
    if not (broken or noun.lemma_.lower() in _FIGHTS) or sentence.bases & MISHAPS:
        return None
    words = {child.lower_ for child in noun.children} - ({"gun"} if noun.lemma_ == "battle" else set())
    if words & _AT_HOME or ("of" in words and not broken):
        return None  # "a clash of styles"
    breaking = [verb] if noun.dep_ in {"nsubj", "nsubjpass"} else []
    sides = syntax.prepositional([noun, *breaking], "between", "with", "among", "by") or _parties(noun, verb)
    actors = [who for who in sentence.actors(sides) if who.kind != "person"]
    actors += list(sentence.actors(c for c in noun.children if c.dep_ in {"amod", "compound", "poss"}))
    armed = actors or any(base(n) in FORCES or is_armed_group(n) for side in sides for n in syntax.noun_phrase(side))
    told = verb.lemma_.lower() in _BREAKS_OUT and noun.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "pobj"}
    above = noun.head.head.head if noun.head.lower_ == "of" and noun.head.head.ent_type_ == "DATE" else noun.head
    after = noun.dep_ == "pobj" and above.lower_ in {"after", "amid", "amidst", "in", "during", "following"}
    if status(noun) != "reported" or not (told or after or armed or broken) or (noun.lemma_ == "battle" and not armed):
        return None
    places = _where_fought(noun, verb, sentence)
    if not places and (not actors or len(actors) < 2):
        return None
    when = next((m.period for m in sentence.dates({noun.i, verb.i} if told else {noun.i}) if m.period), None)
    when = when or own_date(noun, sentence, story)[0]
    return Draft("threat", "fight", sentence.number, noun.i, [sentence.span], "reported", actors, places, when)


def _where_fought(noun: Token, verb: Token, sentence: Sentence) -> list[PlaceMention]:
    """Where fighting was: as its own phrase says, else its clause."""
    inside = {token.i for token in noun.subtree}
    within = [w for w in sentence.where if w.head.i in inside and w.preposition not in {"between", "with"}]
    own = sentence.places({noun.i, verb.i}) if noun.dep_ in {"nsubj", "nsubjpass", "dobj"} else []
    return [where.mention("at") for where in within or own]


def _parties(noun: Token, verb: Token) -> list[Token]:
    """Those between whom there is fighting, wherever the parser hangs them: "clashes pitting X against Y"."""
    inside = verb.subtree if noun.dep_ in {"nsubj", "nsubjpass"} else noun.subtree
    between = [token.head for token in inside if token.lower_ == "between" and token.i > noun.i]
    there = noun.dep_ == "attr" and verb.lemma_ == "be"  # "there were clashes on and off with X"
    others = [side for token in noun.subtree if there and token.lower_ == "with" for side in syntax.complements(token)]
    pitting = [child for child in noun.children if child.dep_ == "acl" and child.lemma_ in {"pit", "involve"}]
    sides = [side for each in pitting for side in (*syntax.objects(each), *syntax.prepositional([each], "against"))]
    return [*syntax.prepositional(between, "between"), *others, *sides]


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
    coming, fired = (any(_is_shot(noun) for noun in nouns) for nouns in (makers, sufferers))
    landed = lemma in _COMES_DOWN or (lemma in {"come", "go"} and down)
    return (landed and coming) or (fired and (lemma in _IS_FIRED or (lemma in _BRINGS and down)))


def _fallen_to(verb: Token, lemma: str, sentence: Sentence) -> list[Who]:
    """Those to whom a town or a post fell."""
    lost = syntax.surface_subject(verb) if lemma == "fall" else []
    if lemma == "lose":  # "lost control of X to the rebels"
        lost = [inner for noun in syntax.objects(verb) for inner in (noun, *syntax.prepositional([noun], "of", "over"))]
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
    """Whether the noun is a weapon that flies, and no parcel's, toy's or camera's."""
    return base(noun) in _FLYING and not any(child.lower_ in _CIVIL for child in noun.children)


def _attackers(verb: Token, makers: list[Token], sentence: Sentence) -> list[Who]:
    """Who did it: by whom somebody was killed, or from whom somebody came under fire."""
    doers = makers if syntax.is_passive(verb) else []
    under = [child for child in verb.children if child.lower_ == "under"]
    fire = [noun for child in under for noun in syntax.complements(child)]
    shooting = syntax.prepositional([verb, *fire], "from", "by") if under else []
    return [who for who in sentence.actors([*doers, *shooting]) if who.kind in {"force", "armed group"}]


def _comes_under(verb: Token, lemma: str) -> bool:
    about = syntax.prepositional([verb], "for", "over")
    if any(noun.ent_type_ not in {"DATE", "TIME"} for noun in about):
        return False  # "came under fire for his remarks"
    if lemma in {"take", "draw", "receive"}:
        fire = [noun for noun in syntax.objects(verb) if noun.lemma_ in {"fire", "shelling"}]
        return bool(fire) and bool(syntax.prepositional([verb, *fire], "from"))
    under = [child for child in verb.children if child.dep_ == "prep" and child.lower_ == "under"]
    if lemma == "be" and not any(base(noun) in TARGETS | SOLDIERS for noun in syntax.surface_subject(verb)):
        return False  # "the bill is under attack"
    return lemma in {"come", "be"} and any(base(t) in _UNDER for child in under for t in child.subtree)


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
