"""Armed groups that threaten, and attacks, whoever made them."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dashboard.events import PlaceMention, Role, Status
from dashboard.extraction import syntax
from dashboard.extraction.drafts import Draft
from dashboard.extraction.lexicon import wordset
from dashboard.extraction.menaces import comeback, menacing
from dashboard.extraction.mentions import FORCES, Who, is_armed_group
from dashboard.extraction.places import Where
from dashboard.extraction.reading import Sentence, cluster
from dashboard.extraction.status import status
from dashboard.extraction.story import Story
from dashboard.extraction.syntax import base
from dashboard.extraction.timing import own_date, said_on
from dashboard.extraction.violence import fighting, violence
from dashboard.periods import Period

_THREATS = frozenset({"threat", "danger", "menace"})
_POSE = wordset("pose remain be constitute present represent continue become demand require stay")
_REGARD = wordset("regard see view consider describe designate label classify treat")
_LINGERS = wordset(
    """
    presence remnant cell resurgence comeback re-emergence reemergence activity sleeper insurgency brutality
    """
)
_RISES = wordset("rise regroup resurge re-emerge reemerge regenerate operate")
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
_BLOWS = wordset(
    """
    attack bombing strike offensive airstrike blast explosion shelling raid assault bombardment ambush shooting massacre
    """
)
_HARMS = wordset("treatment use murder killing atrocity abuse execution massacre offensive")
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
_WORKERS = wordset("worker union teacher doctor nurse driver employee pilot staff miner civil-servant wage pay")
_TOLLS = wordset("kill die wound injure perish")
"""Verbs that, after the attack in the same sentence, only count its victims."""
_NO_ASSAULT = wordset(
    "heart shark gas panic asthma cyber dog bear verbal stomach volcanic hunger labour labor rail transport"
)
"""What stands before an attack, an explosion or a strike that no armed hand made."""
_OFTEN = wordset("frequently regularly often repeatedly sometimes occasionally continually constantly")


def threats(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """Yield what the sentence says of threats and attacks."""
    attacked = False
    for token in sentence.tokens:
        if token.i in sentence.masked:
            continue
        draft = None
        lemma = token.lemma_.lower()
        if token.pos_ == "NOUN":
            draft = _from_noun(token, lemma, sentence, story)
        elif token.pos_ == "VERB":
            draft = _from_verb(token, lemma, sentence, story)
        elif lemma == "be" and token.pos_ == "AUX":
            draft = _menace(token, lemma, sentence, story)
        elif lemma in {"left", "remain"} and token.pos_ == "ADJ":
            draft = _lingering(token, sentence, story)
        toll = attacked and (lemma in _TOLLS or (draft is not None and not draft.places))
        if draft is not None and not (toll and draft.pattern in {"attack", "fight"}):
            attacked = attacked or draft.pattern in {"attack", "fight"}
            yield draft


def _menace(verb: Token, lemma: str, sentence: Sentence, story: Story) -> Draft | None:
    groups = menacing(verb, lemma, sentence)
    return _pose(verb, verb, groups, sentence, story, "reported") if groups else None


def _from_noun(noun: Token, lemma: str, sentence: Sentence, story: Story) -> Draft | None:
    if noun.dep_ in {"compound", "amod", "nmod"}:
        return None
    if groups := comeback(noun, sentence):
        return _pose(noun, syntax.clause_verb(noun), groups, sentence, story, "reported")
    if lemma in _BLOWS and any(child.lower_ in _NO_ASSAULT for child in noun.children):
        return None
    if lemma == "strike" and {base(token) for token in sentence.tokens} & _WORKERS:
        return None
    if told := fighting(noun, sentence, story):
        return told
    if lemma in _THREATS:
        return _threat(noun, sentence, story)
    if lemma in _LINGERS:
        return _lingering(noun, sentence, story)
    if lemma in _BLOWS:
        return _blow(noun, sentence, story)
    return _harm(noun, sentence, story) if lemma in _HARMS else None


def _groups(actors: list[Who]) -> list[Who]:
    return [who for who in actors if who.kind == "armed group"]


def _threat(noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    verb = syntax.clause_verb(noun)
    named = sentence.actors([c for c in noun.children if c.dep_ in {"compound", "poss", "amod", "nmod", "nsubj"}])
    named += sentence.actors(syntax.prepositional([noun, *_participles(noun)], "of", "from", "by"))
    if noun.head.dep_ != "prep":
        named += [who for who in [sentence.at(noun.head)] if who]
    said: Status | None = "reported"
    posing = [child for child in noun.children if child.dep_ == "relcl" and child.lemma_ in _POSE]
    named += [who for child in posing for who in sentence.actors(c for c in child.children if c.dep_ == "nsubj")]
    if not _groups(named) and verb.lemma_ in _POSE and noun.dep_ in {"dobj", "attr"}:
        named = sentence.actors(syntax.surface_subject(verb))
    if verb.lemma_ in _POSE:
        said = status(verb)
        said = "reported" if said == "planned" else said
    if not _groups(named) and verb.lemma_ in _REGARD and noun.head.lower_ == "as":
        named = sentence.actors(syntax.objects(verb))
    groups = _groups(named)
    if not groups or said is None:
        return None
    return _pose(noun, verb, groups, sentence, story, said)


def _participles(noun: Token) -> list[Token]:
    return [child for child in noun.children if child.dep_ in {"acl", "relcl"}]


def _pose(trigger: Token, verb: Token, groups: list[Who], sentence: Sentence, story: Story, said: Status) -> Draft:
    places = [w for w in _around(trigger, verb, sentence) if w.preposition not in {"to", "against"}]
    mentions = (
        [where.mention("at") for where in places] or _shared_places(sentence, story) or _homeland(trigger, sentence)
    )
    when, _ = own_date(verb, sentence, story)
    if when is None and _said_in_scene(verb, sentence, story) and story.scene:
        when = story.scene.when
    return Draft("threat", "pose", sentence.number, trigger.i, [sentence.span], said, groups, mentions, when)


def _around(trigger: Token, verb: Token, sentence: Sentence) -> list[Where]:
    """Places of the clause, and those that stand in the phrase of the word itself."""
    inside = {token.i for token in trigger.subtree}
    own = sentence.places(cluster(verb) | {trigger.i})
    return [w for w in sentence.where if w in own or w.head.i in inside]


def _shared_places(sentence: Sentence, story: Story) -> list[PlaceMention]:
    """ "In both countries": the two named last."""
    for token in sentence.tokens:
        both = any(child.lower_ in {"both", "two"} for child in token.children)
        if token.lemma_ in {"country", "nation"} and both and token.dep_ == "pobj":
            return [PlaceMention(place.name, "at", place) for place in story.countries[:2]]
    return []


def _homeland(trigger: Token, sentence: Sentence) -> list[PlaceMention]:
    """The country whose government the sentence speaks of, last before the threat."""
    inside = {token.i for token in trigger.subtree}
    threatened = [place for start, place in sentence.homes if start in inside]
    if threatened:
        return [PlaceMention(threatened[0].name, "about", threatened[0])]
    before = [(start, place) for start, place in sentence.homes if start < trigger.i]
    _, place = max(before, key=lambda home: home[0], default=(0, None))
    return [PlaceMention(place.name, "about", place)] if place else []


def _said_in_scene(verb: Token, sentence: Sentence, story: Story) -> bool:
    """Whether it was said at the meeting that is told of."""
    if story.scene is None:
        return False
    names = set(story.scene.names())
    return any(
        {who.name for who in sentence.actors(syntax.surface_subject(above))} & names
        for above in verb.ancestors
        if above.pos_ == "VERB"
    )


def _lingering(token: Token, sentence: Sentence, story: Story) -> Draft | None:
    named = sentence.actors(syntax.prepositional([token], "of", "by"))
    named += sentence.actors([c for c in token.children if c.dep_ in {"compound", "poss", "amod", "nmod"}])
    groups = _groups(named)
    verb = syntax.clause_verb(token)
    said = status(verb) if verb.lemma_ in _POSE else "reported"
    return _pose(token, verb, groups, sentence, story, said) if groups and said else None


def _from_verb(verb: Token, lemma: str, sentence: Sentence, story: Story) -> Draft | None:
    if lemma == "leave" and any(s.lower_ == "what" for s in syntax.surface_subject(verb)):
        return _lingering(verb, sentence, story)
    if lemma in _RISES:
        groups = _groups(sentence.actors(syntax.surface_subject(verb)))
        return _pose(verb, verb, groups, sentence, story, "reported") if groups and status(verb) != "denied" else None
    if groups := menacing(verb, lemma, sentence):
        return _pose(verb, verb, groups, sentence, story, "reported")
    return _assault(verb, lemma, sentence, story) or violence(verb, sentence, story)


def _assault(verb: Token, lemma: str, sentence: Sentence, story: Story) -> Draft | None:
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
    if lemma in {"open", "exchange"} or (_groups(sentence.actors(victims)) and not _is_precise(verb, sentence)):
        return None
    by_group = bool(_groups(attackers)) or any(is_armed_group(noun) for noun in syntax.agents(verb))
    if {base(token) for token in sentence.tokens} & _CYBER:
        return None
    if lemma in {"land", "fall", "crash"} and not armed:
        return None
    struck = _struck(victims, sentence) or (armed and bool(_around(verb, verb, sentence)))
    strong = (lemma in _ATTACKS and (struck or by_group or armed)) or (lemma in {"detonate", "explode"} and not _soars(verb))
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
        places = _homeland(verb, sentence)
    if not places and sentence.number <= 1:
        places = [PlaceMention(place.name, "at", place) for place in story.headline[:1]]
    if not places and not _groups(attackers):
        return None
    pattern = "pose" if often and _groups(attackers) else "attack"
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


def _blow(noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    words = {child.lower_ for child in noun.children}
    verb = syntax.clause_verb(noun)
    if words & {"any", "no", "such", "future", "possible", "potential"} or verb.lemma_ in {
        "risk",
        "prevent",
        "avoid",
        "threaten",
    }:
        return _threat(noun, sentence, story) if verb.lemma_ in {"prevent", "threaten"} else None
    makers = sentence.actors([c for c in noun.children if c.dep_ in {"poss", "compound", "nmod", "amod"}])
    makers += sentence.actors(syntax.prepositional([noun], "by", "from"))
    aims = syntax.prepositional([noun], "on", "against", "at", "in", "near", "outside", "targeting", "across")
    if _groups(sentence.actors(aims)) and not _names_spot(noun, verb, sentence):
        return None
    if verb.lemma_.lower() in _HAPPENS and noun.dep_ == "dobj":
        makers += [who for who in sentence.actors(syntax.agents(verb)) if who.kind != "person"]
    if verb.lemma_.lower() in _HAPPENS:
        makers += sentence.actors(syntax.prepositional([verb], "by"))
    aimed = {t.i for aim in aims for t in syntax.noun_phrase(aim, frozenset({"of", "in", "at"}))}
    own = sentence.places({noun.i} | ({verb.i} if verb.lemma_.lower() in _HAPPENS else set()))
    places = [w.mention(_aimed(w)) for w in sentence.where if w in own or w.head.i in aimed]
    retelling = bool(words & {"the", "this", "these"}) and not places
    attackers = [who for who in makers if who.kind in {"armed group", "force", "government"}]
    claimed = noun.head.lower_ == "for" and noun.head.head.lemma_ in {"responsibility", "blame", "credit"}
    told = noun.dep_ in {"nsubj", "nsubjpass"} or claimed or status(noun) == "reported"
    if (not places and not attackers and not retelling) or not told:
        return None
    when = next((m.period for m in sentence.dates({noun.i}) if m.period), None)
    if when is None and verb.lemma_.lower() in _HAPPENS:
        when, _ = own_date(verb, sentence, story)
    if when is None:
        when = _date_beside(noun, sentence)
    return Draft(
        "threat",
        "attack",
        sentence.number,
        noun.i,
        [sentence.span],
        "reported",
        attackers,
        places,
        when,
        is_retelling=retelling,
    )


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


def _harm(noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    owners = sentence.actors([c for c in noun.children if c.dep_ == "poss"])
    groups = _groups(owners + sentence.actors(syntax.prepositional([noun, *_participles(noun)], "by")))
    if not groups:
        return None
    return _pose(noun, syntax.clause_verb(noun), groups, sentence, story, "reported")
