"""Attacks told by a verb, by who made them or by what they hit."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.excerpts import excerpt, undated
from dashboard.extraction.reading.forces import EXERCISES
from dashboard.extraction.reading.sentence import Sentence, cluster
from dashboard.extraction.reading.status import status
from dashboard.extraction.reading.story import Story
from dashboard.extraction.threat.attacks import attack
from dashboard.extraction.threat.menaces import around, groups_in, pose
from dashboard.extraction.threat.victims import SHOTS, TAKES, THROWS, victims_of
from dashboard.extraction.who.arms import (
    BEARERS,
    BLOWS,
    CREATURES,
    CYBER,
    PEOPLE,
    SOLDIERS,
    TARGETS,
    WEAPONS,
    is_of_arms,
)
from dashboard.extraction.who.words import Who, is_armed_group

_ALWAYS = wordset(
    """
    bomb shell ambush bombard assassinate overrun behead massacre kidnap abduct strafe firebomb besiege slaughter
    carpet-bomb hijack waylay lynch mortar rocket machine-gun butcher
    """
)
"""Verbs that mean an attack on whatever they are done to."""
_ATTACKS = _ALWAYS | wordset(
    "attack raid detonate explode storm torch shoot terrorize terrorise assault invade hack ransack gun mow pummel "
    "rampage"
)
"""Verbs that mean one where its maker is armed, or its victim is such as armies and gangs attack."""
_PERHAPS = wordset(
    """
    hit strike target kill fire launch open exchange seize capture take wound injure destroy murder down
    pound retake recapture regain wrest execute burn throw hurl lob set blow surround encircle rain shower unleash drop
    pour raze loot pillage plunder sink scuttle flatten level gut damage hammer slay drive steer crash ram
    slaughter devastate spray riddle pepper rake swarm burst break descend fall pounce snipe demolish wreck toss fling
    plant sabotage use snatch occupy wipe trade send barge breach maim blast
    """
)
"""Verbs that mean one only where victim and maker together say so."""
_BY_BANDS = wordset("occupy snatch break burst barge demolish breach fall descend wipe")
"""Verbs that mean an attack only of gunmen and armed groups."""
_WRECKS = wordset(
    "hit strike target bomb shell torch raid storm set ambush strafe rocket mortar besiege attack blow spray riddle"
)
"""Verbs that need no maker where they are done to a place."""
_STRONGHOLDS = wordset(
    "base outpost post barracks barrack checkpoint headquarters camp airport airfield position town ship vessel boat "
    "tanker palace ministry station prison bridge refinery dam hill ridge"
)
_BASES = wordset("base camp outpost airfield airbase barracks")
_CRAFT = wordset("ship vessel tanker freighter")
_RAIDERS = wordset(
    "fighter gunman attacker assailant raider militiaman herdsman kidnapper sniper bomber saboteur pirate hijacker "
    "tribesman gang rioter arsonist hitman mercenary"
)
"""Those who come to attack, whoever they belong to."""
_POLICE = wordset("officer police policeman deputy cop trooper sheriff detective")
_VEHICLES = wordset("lorry truck car bus train plane lightning spark candle cigarette tanker firework man woman")
_RIGGED = wordset("car vehicle truck lorry van motorcycle motorbike rickshaw boat package parcel bag belt vest cart")
"""What is made a bomb of."""
_LADEN = wordset("unmanned explosive suicide armed booby rigged")
_GUNS = wordset("arm arms gun machine-gun gun sniper tank hostile enemy live anti-aircraft rifle rebel")
_UNDERTAKINGS = wordset("operation campaign effort mission drive bid push launch mount")
"""What is undertaken, or undertaking it, with a deed for its purpose."""
_WITHIN = wordset("of in at near")
_WIDE = wordset("country continent region")


@rule("X attacked Y")
def assault(verb: Token, lemma: str, sentence: Sentence, story: Story) -> Draft | None:
    """An attack that its verb, its maker or what it hit gives away."""
    if lemma not in _ATTACKS | _PERHAPS or status(verb) != "reported" or _is_ruled_out(verb):
        return None
    words = sentence.bases
    if words & CYBER or "satellite" in words or _is_natural(syntax.agents(verb)):
        return None
    makers = [who for who in sentence.actors(syntax.agents(verb)) if who.kind != "person"]
    makers = makers or _meant(syntax.agents(verb), sentence, story)
    victims = victims_of(verb, lemma)
    if victims is None or (lemma in TAKES and not _takes(verb, victims, sentence, story)):
        return None
    if groups_in(sentence.actors(victims)) and not _is_precise(verb, victims, sentence):
        return None
    hit_it = lemma in _ATTACKS and bool(makers) and _takes_it(verb, sentence, story)
    if not hit_it and not _is_attack(verb, lemma, makers, victims, sentence):
        return None
    mutual = lemma in {"exchange", "trade"} and len(makers) > 1
    return attack(verb, makers, victims, sentence, story, "fight" if mutual else "attack")


@rule("X threatened Y")
def threatening(verb: Token, lemma: str, sentence: Sentence, story: Story) -> Draft | None:
    """Whom a group, or a power by arms, is said to have threatened: nothing has been done to them yet."""
    if lemma != "threaten" or syntax.is_passive(verb):
        return None
    threatened = syntax.objects(verb)
    if not threatened or status(verb) != "reported":
        return None
    speakers = syntax.agents(verb)
    makers = sentence.actors([*speakers, *syntax.prepositional(speakers, "for")])  # "a spokesman for X"
    makers = [who for who in makers if who.kind != "person"] or _meant(speakers, sentence, story)
    if not groups_in(makers) and not (makers and _struck(threatened, sentence)):
        return None
    draft = pose(verb, verb, makers, sentence, story, "reported")
    homes = [who.home for who in sentence.actors(threatened) if who.home is not None]
    draft.places = [PlaceMention(home.name, "about", home) for home in homes[:1]] or draft.places
    draft.deed = f"threatened {undated(excerpt(threatened[0]))}"
    return draft


def _is_ruled_out(verb: Token) -> bool:
    """ "They would not attack", "an operation to destroy tunnels", "launched drills": nobody was harmed by that."""
    if any(base(noun) in EXERCISES for noun in syntax.patients(verb)):
        return True
    words = {child.lower_ for child in verb.children}
    promised = verb.dep_ == "xcomp" and verb.head.lemma_ in {"vow", "pledge", "promise", "agree", "undertake"}
    if verb.tag_ == "VB" and "to" in words and base(verb.head) in _UNDERTAKINGS:
        return True
    return bool(words & {"not", "never", "n't"}) and (promised or bool(words & {"will", "would", "wo"}))


def _meant(agents: list[Token], sentence: Sentence, story: Story) -> list[Who]:
    """ "It killed 40 soldiers": the armed group that was named last, else the state that acted just before."""
    unknown = any(noun.lower_ in {"it", "they"} and not sentence.stands(noun) for noun in agents)
    if unknown and story.group and story.group.kind == "armed group":
        return [story.group]
    return story.doers.state_before(sentence.number) if unknown else []


def _is_attack(verb: Token, lemma: str, makers: list[Who], victims: list[Token], sentence: Sentence) -> bool:
    """Whether verb, maker and victim together mean that arms were used."""
    agents = syntax.agents(verb)
    armed = _is_armed(verb, agents, victims)
    by_group = bool(groups_in(makers)) or any(is_armed_group(noun) or base(noun) in _RAIDERS for noun in agents)
    if lemma in _BY_BANDS:
        return by_group and bool(victims)
    struck = _struck(victims, sentence) or (armed and bool(around(verb, verb, sentence)))
    if lemma in _ALWAYS:
        hurt = any(base(t) in PEOPLE for noun in victims for t in syntax.noun_phrase(noun))
        return bool(victims) and (struck or by_group or armed or hurt or bool(makers))
    if lemma in _ATTACKS:
        shot = lemma == "shoot" and bool(makers) and bool(victims)
        return struck or by_group or armed or shot or (lemma in {"detonate", "explode"} and _is_bomb(agents))
    if by_group and (struck or victims or lemma == "kill"):
        return True
    if lemma == "kill" and makers and any(base(noun) in PEOPLE or sentence.at(noun) for noun in victims):
        return True  # "Israel killed a commander of Hezbollah"
    if lemma in {"drive", "steer", "use"} or (lemma in THROWS and (armed or lemma not in SHOTS)):
        return True
    if lemma in {"open", "exchange", "set", "trade"} and (makers or (agents and not _is_civil(lemma, agents))):
        return True
    return (struck and (armed or bool(makers))) or (not agents and _hit_place(verb, lemma, victims, sentence))


def _is_civil(lemma: str, agents: list[Token]) -> bool:
    """Whether policemen fire, or a car sets something ablaze."""
    return all(base(noun) in (_VEHICLES if lemma == "set" else _POLICE) for noun in agents)


def _is_armed(verb: Token, agents: list[Token], victims: list[Token]) -> bool:
    """Whether weapons, those who bear them, or an attack itself do it: "the bomb killed", "drones with explosives"."""
    made_with = {base(t) for agent in agents for t in syntax.noun_phrase(agent, frozenset({"of", "with"}))}
    if any(child.lower_ in _LADEN for agent in agents for child in agent.children):
        return True
    shot = any(base(noun) in WEAPONS for noun in victims)
    means = any(base(noun) in WEAPONS for noun in syntax.prepositional([verb], "with"))
    fire = any(base(noun) == "fire" and _is_gunfire(noun) for noun in agents)
    return shot or means or fire or bool(made_with & (WEAPONS | BEARERS | BLOWS))


def _is_gunfire(fire: Token) -> bool:
    """ "Small arms fire", "machine-gun fire", and not one that burns."""
    return any(child.lemma_.lower() in _GUNS for child in fire.lefts)


def _is_natural(agents: list[Token]) -> bool:
    """Whether an animal, a sickness or an accident does it: "locusts", "a heart attack", "a gas explosion"."""
    return any(base(noun) in CREATURES or not is_of_arms(noun) for noun in agents)


def _is_bomb(agents: list[Token]) -> bool:
    """Whether what explodes may be a bomb: no heater, and no prices or anger that only grow."""
    return not agents or any(base(noun) in WEAPONS | BEARERS | _RIGGED for noun in agents)


def _takes(verb: Token, victims: list[Token], sentence: Sentence, story: Story) -> bool:
    """Whether it is a place that is taken, or people: "took part" and "seized pills" are no attacks."""
    if verb.lemma_ == "take" and _is_handed(verb, victims):
        return False
    people = verb.lemma_ in {"seize", "capture"} and any(base(noun) in PEOPLE | SOLDIERS for noun in victims)
    return people or not _takes_no_town(verb, sentence) or _takes_it(verb, sentence, story)


def _is_handed(verb: Token, victims: list[Token]) -> bool:
    """ "Took control of the base from the coalition": from allies, who leave it."""
    givers = syntax.prepositional([verb, *syntax.objects(verb), *victims], "from")
    return bool(givers) and not _is_by_band(verb) and any(base(noun) in _BASES for noun in victims)


def _takes_no_town(verb: Token, sentence: Sentence) -> bool:
    """Whether what is taken is no place: "took part", "took over checkpoints", "seized pills"."""
    inside = {token.i for noun in syntax.patients(verb) for token in syntax.noun_phrase(noun, _WITHIN)}
    idioms = {"over", "up", "part", "place", "on"} if verb.lemma_ == "take" else set[str]()
    over = any(child.lower_ in idioms and child.dep_ != "prep" for child in verb.children) and not _is_by_band(verb)
    prize = any(base(noun) in _prizes(verb) for noun in syntax.patients(verb))
    return over or not (prize or any(where.head.i in inside for where in sentence.where))


def _prizes(verb: Token) -> frozenset[str]:
    """What is taken by arms: of armies that "take", ships, and not those that they take to a port."""
    if verb.lemma_ != "take" or _is_by_band(verb):
        return _STRONGHOLDS
    return frozenset() if any(child.lower_ in {"to", "into"} for child in verb.children) else _CRAFT


def _is_by_band(verb: Token) -> bool:
    return any(is_armed_group(noun) or base(noun) in _RAIDERS for noun in syntax.agents(verb))


def _takes_it(verb: Token, sentence: Sentence, story: Story) -> bool:
    """Whether "it" is what is taken, and a place that was spoken of just before: "fighters captured it in May"."""
    taken = syntax.patients(verb)
    return bool(taken) and all(noun.lower_ == "it" for noun in taken) and story.trail.it(sentence) is not None


def _is_precise(verb: Token, victims: list[Token], sentence: Sentence) -> bool:
    """Whether an attack on a group is told with what it hit or where, and not as a campaign against it."""
    spot = any(base(noun) in TARGETS for noun in victims)
    return spot or any(where.place and where.place.kind not in _WIDE for where in sentence.places(cluster(verb)))


def _hit_place(verb: Token, lemma: str, victims: list[Token], sentence: Sentence) -> bool:
    """ "The field was hit": passive, and what suffers is a place."""
    return syntax.is_passive(verb) and lemma in _WRECKS and _struck(victims, sentence)


def _struck(victims: list[Token], sentence: Sentence) -> bool:
    """Whether what is hit is a place, a building or soldiers."""
    for noun in victims:
        words = {token.lemma_.lower() for token in syntax.noun_phrase(noun)}
        inside = {token.i for token in syntax.noun_phrase(noun)}
        if words & (TARGETS | SOLDIERS) or any(where.head.i in inside for where in sentence.where):
            return True
    return False
