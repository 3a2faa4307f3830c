"""Attacks told by who made them or what they hit, by a verb or by its noun."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import PlaceMention, Role
from dashboard.extraction import syntax
from dashboard.extraction.drafts import Draft, rule
from dashboard.extraction.lexicon import wordset
from dashboard.extraction.menaces import around, groups_in, homeland, threat
from dashboard.extraction.mentions import FORCES, Who, is_armed_group
from dashboard.extraction.places import Where
from dashboard.extraction.reading import Sentence, cluster
from dashboard.extraction.status import status
from dashboard.extraction.story import Story
from dashboard.extraction.syntax import base
from dashboard.extraction.timing import own_date, said_on
from dashboard.periods import Period

_ATTACKS = wordset(
    """
    attack bomb shell ambush raid bombard detonate explode assassinate storm overrun behead massacre kidnap abduct
    besiege torch shoot terrorize terrorise
    """
)
_ASSAULTS = wordset(
    """
    hit strike target kill fire launch open exchange seize capture take wound injure threaten destroy murder down
    pound
    """
)
"""Verbs that mean an attack where its victim or its maker says so."""
_CYBER = wordset("hacker cyberattack cyber website server malware ransomware")
_WIDE = wordset("country continent region")
_WEAPONS = wordset(
    """
    drone rocket missile bomb mortar artillery gunfire shell bomber explosive weapon ied uav projectile warhead
    """
)
_TARGETS = wordset(
    """
    base station field headquarters convoy village town city school hospital market church mosque camp embassy
    consulate airport refinery port prison patrol checkpoint infrastructure facility plant depot warehouse building
    ship tanker vessel outpost compound house home area site district province region pipeline bridge dam
    """
)
_HAPPENS = wordset(
    """
    occur happen take carry launch conduct claim kill hit rock target follow come leave wound strike stage
    """
)
_BESIDE = 8
_SOARING = wordset("price sale demand anger debate crowd population cost number growth market interest row scandal")
_OFTEN = wordset("frequently regularly often repeatedly sometimes occasionally continually constantly")


@rule("X attacked Y")
def assault(verb: Token, lemma: str, sentence: Sentence, story: Story) -> Draft | None:
    """An attack that its verb, its maker or what it hit gives away."""
    if lemma not in _ATTACKS | _ASSAULTS or (lemma in {"take", "seize"} and _takes_no_town(verb, sentence)):
        return None
    agents = sentence.actors(syntax.agents(verb))
    victims = syntax.patients(verb)
    attackers = [who for who in agents if who.kind != "person"]
    armed = bool({t.lemma_.lower() for a in syntax.agents(verb) for t in syntax.noun_phrase(a)} & _WEAPONS)
    armed = armed or any(noun.lemma_.lower() in _WEAPONS for noun in victims)
    if status(verb) in {None, "planned"}:
        return None
    if lemma in {"open", "exchange", "fire"} and any(noun.lemma_ in {"fire", "shot"} for noun in victims):
        return _attack(verb, attackers, syntax.prepositional([verb, *victims], "on", "at", "across"), sentence, story)
    if lemma in {"open", "exchange"} or (groups_in(sentence.actors(victims)) and not _is_precise(verb, sentence)):
        return None
    by_group = bool(groups_in(attackers)) or any(is_armed_group(noun) for noun in syntax.agents(verb))
    if {base(token) for token in sentence.tokens} & _CYBER:
        return None
    if lemma in {"land", "fall", "crash"} and not armed:
        return None
    struck = _struck(victims, sentence) or (armed and bool(around(verb, verb, sentence)))
    strong = (lemma in _ATTACKS and (struck or by_group or armed)) or (
        lemma in {"detonate", "explode"} and not _soars(verb)
    )
    if not (
        strong
        or (by_group and (struck or victims or lemma == "kill"))
        or ((struck and (armed or attackers)) or _hit_place(verb, lemma, victims, sentence))
    ):
        return None
    return _attack(verb, attackers, victims, sentence, story)


def _soars(verb: Token) -> bool:
    """Whether what explodes only grows: prices, anger, demand."""
    return any(noun.lemma_.lower() in _SOARING for noun in syntax.agents(verb))


def _takes_no_town(verb: Token, sentence: Sentence) -> bool:
    """Whether what is taken is no place: "took part", "took over checkpoints", "seized pills"."""
    inside = {token.i for noun in syntax.patients(verb) for token in syntax.noun_phrase(noun)}
    over = any(child.lower_ in {"over", "up", "part", "place", "on"} for child in verb.children)
    return over or not any(where.head.i in inside for where in sentence.where)


def _is_precise(verb: Token, sentence: Sentence) -> bool:
    """Whether an attack on a group is told with where it was, and not as a campaign against it."""
    return any(where.place and where.place.kind not in _WIDE for where in sentence.places(cluster(verb)))


def _hit_place(verb: Token, lemma: str, victims: list[Token], sentence: Sentence) -> bool:
    """ "The field was hit": passive, and what suffers is a place."""
    return (
        syntax.is_passive(verb) and lemma in {"hit", "strike", "target", "bomb", "shell"} and _struck(victims, sentence)
    )


def _struck(victims: list[Token], sentence: Sentence) -> bool:
    """Whether what is hit is a place, a building or soldiers."""
    for noun in victims:
        words = {token.lemma_.lower() for token in syntax.noun_phrase(noun)}
        inside = {token.i for token in syntax.noun_phrase(noun)}
        if words & (_TARGETS | FORCES) or any(where.head.i in inside for where in sentence.where):
            return True
    return False


def _attack(verb: Token, attackers: list[Who], victims: list[Token], sentence: Sentence, story: Story) -> Draft | None:
    inside = {token.i for noun in victims for token in syntax.noun_phrase(noun, frozenset({"of", "in", "at"}))}
    own = sentence.places(cluster(verb))
    places = [w.mention(_aimed(w)) for w in sentence.where if w in own or w.head.i in inside]
    definite = [noun for noun in victims if any(child.lower_ in {"the", "it"} for child in noun.children)]
    if not places and definite and story.topic and definite[0].lemma_.lower() in _TARGETS:
        places = [story.topic.mention("at")]
    often = any(child.lower_ in _OFTEN for child in verb.children)
    when, stated = own_date(verb, sentence, story)
    if when is None and not stated and any(child.lower_ in {"have", "has", "had"} for child in verb.children):
        when = said_on(verb, sentence, story)
    if not places and often:
        places = homeland(verb, sentence)
    if not places and sentence.number <= 1:
        places = [PlaceMention(place.name, "at", place) for place in story.headline[:1]]
    if not places and not groups_in(attackers):
        return None
    pattern = "pose" if often and groups_in(attackers) else "attack"
    said = status(verb) or "reported"
    return Draft(
        "threat",
        pattern,
        sentence.number,
        verb.i,
        [sentence.span],
        said,
        attackers,
        places,
        when,
        is_background=_is_vague_past(sentence, verb),
    )


def _is_vague_past(sentence: Sentence, verb: Token) -> bool:
    return any(m.period is None and "recent" in m.text for m in sentence.dates(cluster(verb)))


def _aimed(where: Where) -> Role:
    return "from" if where.preposition == "from" else "at"


@rule("attack by X or on Y")
def blow(noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "The drone strike on the field": an attack told by its noun."""
    words = {child.lower_ for child in noun.children}
    verb = syntax.clause_verb(noun)
    if words & _NOT_YET or verb.lemma_ in _AVERTS:
        return threat(noun, sentence, story) if verb.lemma_ in {"prevent", "threaten"} else None
    aims = syntax.prepositional([noun], "on", "against", "at", "in", "near", "outside", "targeting", "across")
    if groups_in(sentence.actors(aims)) and not _names_spot(noun, verb, sentence):
        return None
    aimed = {t.i for aim in aims for t in syntax.noun_phrase(aim, frozenset({"of", "in", "at"}))}
    happens = verb.lemma_.lower() in _HAPPENS
    own = sentence.places({noun.i} | ({verb.i} if happens else set()))
    places = [w.mention(_aimed(w)) for w in sentence.where if w in own or w.head.i in aimed]
    retelling = bool(words & {"the", "this", "these"}) and not places
    attackers = _makers(noun, verb, sentence, happens=happens)
    claimed = noun.head.lower_ == "for" and noun.head.head.lemma_ in {"responsibility", "blame", "credit"}
    told = noun.dep_ in {"nsubj", "nsubjpass"} or claimed or status(noun) == "reported"
    if (not places and not attackers and not retelling) or not told:
        return None
    when = next((m.period for m in sentence.dates({noun.i}) if m.period), None)
    if when is None and happens:
        when, _ = own_date(verb, sentence, story)
    when = when or _date_beside(noun, sentence)
    evidence = [sentence.span]
    draft = Draft("threat", "attack", sentence.number, noun.i, evidence, "reported", attackers, places, when)
    draft.is_retelling = retelling
    return draft


def _makers(noun: Token, verb: Token, sentence: Sentence, *, happens: bool) -> list[Who]:
    """Who made the attack: by what stands before its noun, by "by", or as who launched it."""
    makers = sentence.actors([c for c in noun.children if c.dep_ in {"poss", "compound", "nmod", "amod"}])
    makers += sentence.actors(syntax.prepositional([noun], "by", "from"))
    if happens and noun.dep_ == "dobj":
        makers += [who for who in sentence.actors(syntax.agents(verb)) if who.kind != "person"]
    if happens:
        makers += sentence.actors(syntax.prepositional([verb], "by"))
    return [who for who in makers if who.kind in {"armed group", "force", "government"}]


_NOT_YET = wordset("any no such future possible potential")
_AVERTS = wordset("risk prevent avoid threaten")


def _date_beside(noun: Token, sentence: Sentence) -> Period | None:
    """The date right after the noun and its place, whatever the parser hangs it on: "the strike in X on Friday"."""
    for mention in sentence.when:
        between = [token for token in sentence.tokens if noun.i < token.i and token.idx < mention.start]
        after = mention.start > noun.idx and len(between) <= _BESIDE
        if mention.period and after and not any(t.pos_ in {"VERB", "AUX"} or t.is_punct for t in between):
            return mention.period
    return None


def _names_spot(noun: Token, verb: Token, sentence: Sentence) -> bool:
    """Whether a strike on a group is told with the spot it hit, and so as one strike and not as a campaign."""
    inside = {token.i for token in noun.subtree}
    near = [*sentence.places({noun.i, verb.i}), *(w for w in sentence.where if w.head.i in inside)]
    return any(where.place and where.place.kind not in _WIDE for where in near)
