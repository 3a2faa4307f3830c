"""Where forces are, arrive, leave, grow and shrink, and where their missions end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dashboard.events import PlaceMention, Role
from dashboard.extraction import syntax
from dashboard.extraction.drafts import Draft
from dashboard.extraction.lexicon import wordset
from dashboard.extraction.mentions import FORCES, Who
from dashboard.extraction.places import Where
from dashboard.extraction.quantities import UNITS, Count
from dashboard.extraction.reading import Sentence, cluster
from dashboard.extraction.status import status
from dashboard.extraction.story import Story
from dashboard.extraction.syntax import base
from dashboard.extraction.timing import own_date, said_on

_VERBS = {
    "move": "move relocate redeploy transfer shift reposition rotate",
    "send": "deploy send dispatch reinforce airlift provide contribute position mass amass commit pour surge",
    "arrive": "arrive enter return land join cross",
    "station": "station base headquarter encamp house garrison",
    "stay": "remain stay spread number total",
    "leave": "withdraw leave depart exit evacuate vacate pull quit abandon",
    "reduce": "reduce cut scale shrink downsize slide drop fall decrease halve trim slash take bring draw consolidate",
    "grow": "increase boost double triple raise expand bolster augment strengthen",
    "end": "end conclude finish terminate expire wind cease",
}
_BY_VERB = {lemma: pattern for pattern, lemmas in _VERBS.items() for lemma in lemmas.split()}
_BY_NOUN = {
    "withdrawal": "leave", "pullout": "leave", "drawdown": "leave", "departure": "leave", "pullback": "leave",
    "reduction": "reduce", "consolidation": "reduce", "downsizing": "reduce", "redeployment": "move",
    "deployment": "send", "relocation": "move", "transfer": "move", "repositioning": "move", "rotation": "move",
    "buildup": "grow", "build-up": "grow", "conclusion": "end", "end": "end", "termination": "end", "completion": "end",
}  # fmt: skip
_HOLDINGS = frozenset({"base", "posture", "presence"})
_HAVE = wordset("have host keep maintain operate")
_PARTICLES = {
    "pull": {"out", "back"}, "draw": {"down", "together", "back"}, "take": {"down"}, "bring": {"down", "home", "back"},
    "scale": {"back", "down", "up"}, "wind": {"down", "up"}, "pour": {"into", "in"}, "surge": {"into", "to"},
    "cross": {"into"},
}  # fmt: skip
"""Verbs that speak of forces only with one of these words."""
_MISSIONS = wordset("mission operation mandate role occupation campaign")
_STRENGTHS = wordset("presence footprint strength level number contingent posture force headcount garrison")
_PARTS = wordset("part rest half most some many hundred thousand dozen majority bulk third quarter all")
_MOVABLE = FORCES | wordset(
    """
    bomber system battery tank vehicle missile equipment party fighter unit team fleet plane ship carrier destroyer
    gunboat artillery launcher militant element reinforcement detachment company patrol column group
    """
)
_PROJECTILES = wordset("rocket missile drone mortar shell artillery projectile")
_VAGUE = wordset("party group family team company system equipment vehicle element column")
"""Nouns that are forces only where a known actor's name stands with them."""
_NEED_FORCE = wordset("provide contribute commit keep maintain house join raise double take bring return land")
_TRANSITIVE = wordset("send move reduce grow")
_TO = wordset("to into toward towards for onto")
_INSIDE = wordset("of in at from inside across throughout on near within")


def postures(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """Yield what the sentence says of forces."""
    found: list[tuple[Token, Draft]] = []
    for token in sentence.tokens:
        draft = None if token.i in sentence.masked else _from_word(token, sentence, story)
        if draft is not None and not _only_explains(token, draft, found):
            found.append((token, draft))
    for _, draft in found:
        if not draft.places and draft.pattern in {"reduce", "grow", "end"} and story.country is not None:
            role: Role = "from" if draft.pattern == "end" else "at"
            draft.places = [PlaceMention(story.country.name, role, story.country)]
        yield draft
    if found:
        yield from _gapped(found[-1][1], sentence)


def _from_word(token: Token, sentence: Sentence, story: Story) -> Draft | None:
    lemma = token.lemma_.lower()
    if lemma == "be" and token.pos_ in {"VERB", "AUX"}:
        return _is_there(token, sentence, story) or _is_over(token, sentence, story)
    if lemma in _HAVE and token.pos_ == "VERB":
        return _has(token, sentence, story)
    if token.pos_ == "VERB" and lemma in _BY_VERB:
        return _from_verb(token, _BY_VERB[lemma], sentence, story)
    if token.pos_ == "NOUN" and lemma in _BY_NOUN:
        return _from_noun(token, _BY_NOUN[lemma], sentence, story)
    return None


def _only_explains(token: Token, draft: Draft, found: list[tuple[Token, Draft]]) -> bool:
    """Fold "..., most of them based in Y" and "..., with most troops to move to Y" into the clause they explain."""
    for earlier, main in found:
        partitive = earlier in token.ancestors and any(
            s.lower_ in _PARTS and any(t.pos_ == "PRON" for t in s.subtree) for s in syntax.surface_subject(token)
        )
        vaguer = not main.places and main.status == draft.status and main.pattern in {"reduce", "end"}
        if not (partitive or vaguer or (token.dep_ == "acl" and not draft.places)):
            continue
        main.places += [place for place in draft.places if place not in main.places]
        main.actors += [who for who in draft.actors if who.name not in main.names()]
        main.quantity = main.quantity or draft.quantity
        if vaguer and not partitive:
            main.pattern, main.object = draft.pattern, draft.object
        return True
    return False


# --- verbs -------------------------------------------------------------------


def _from_verb(verb: Token, pattern: str, sentence: Sentence, story: Story) -> Draft | None:
    lemma = verb.lemma_.lower()
    if lemma in _PARTICLES and not any(child.lower_ in _PARTICLES[lemma] for child in verb.children):
        return None
    agents, patients = syntax.agents(verb), syntax.patients(verb)
    if any(noun.lemma_ in _MISSIONS for noun in (*patients, *agents)):
        return _mission(verb, pattern, sentence, story, [*patients, *agents])
    if pattern == "end":
        return None
    theme = _theme(pattern, sentence, agents, patients)
    count = _count(sentence, verb, theme)
    if not theme and (count is None or patients):
        return None
    if lemma in _NEED_FORCE and count is None and not any(_is_force(noun, sentence) for noun in theme):
        return None
    if pattern in {"arrive", "leave"} and any(base(noun) in _PROJECTILES for noun in theme):
        return None  # rockets that land are an attack
    actors = _actors(verb, theme, sentence, agents, story)
    places = _places(verb, pattern, sentence, theme) or _beneficiary(verb, pattern, sentence, actors)
    here = any(child.lower_ in {"here", "there"} for child in verb.children)
    if not actors or (pattern in {"stay", "station", "arrive", "move"} and not places and not here):
        return None
    draft = _draft(verb, pattern, sentence, story, actors, places, count, theme)
    if draft is not None and pattern in {"send", "move", "arrive", "leave"}:
        draft.is_retelling = not (places or count or here or _is_unit(theme, sentence))
    return draft


def _is_unit(theme: list[Token], sentence: Sentence) -> bool:
    """Whether a named unit moves, so that it is worth telling even where nobody says whence and whither."""
    return any(who.kind == "force" and not who.country for who in sentence.actors(theme))


def _theme(pattern: str, sentence: Sentence, agents: list[Token], patients: list[Token]) -> list[Token]:
    """The nouns for the force that is or moves: the object if the verb has one that fits, else the subject."""
    if moved := [noun for noun in patients if _is_movable(noun, sentence)]:
        return moved
    if pattern in {"reduce", "grow"}:
        strengths = [noun for noun in (patients or agents) if noun.lemma_ in _STRENGTHS]
        if strengths:
            return strengths
    if patients and pattern in _TRANSITIVE:
        return []
    return [noun for noun in agents if _is_movable(noun, sentence)]


def _is_movable(noun: Token, sentence: Sentence) -> bool:
    if any(count.start <= noun.i < count.end or count.noun is noun for count in sentence.counts):
        return True
    who = sentence.at(noun)
    if who is not None and who.kind in {"force", "armed group"}:
        return True
    lemma = base(noun)
    if lemma in _PARTS:
        inside = [inner for inner in noun.subtree if inner is not noun]
        return any(base(inner) in FORCES or inner.lower_ in {"them", "whom"} for inner in inside)
    named = [who for who in sentence.actors([noun]) if who.kind in {"force", "armed group"}]
    if lemma in _VAGUE:
        return any(who.start <= noun.i + 1 and who.end >= noun.i - 2 for who in named) or sentence.stands(noun)
    return (
        (lemma in _MOVABLE and lemma not in {"presence", "footprint"})
        or bool(named and lemma == "member")
        or _crews(noun, sentence)
    )


def _crews(noun: Token, sentence: Sentence) -> bool:
    """Whether the noun is something that a unit sent: "Falcons from the Air National Guard"."""
    return any(who.kind == "force" for who in sentence.actors(syntax.prepositional([noun], "from")))


def _is_force(noun: Token, sentence: Sentence) -> bool:
    return base(noun) in FORCES | _STRENGTHS or any(who.kind == "force" for who in sentence.actors([noun]))


def _actors(verb: Token, theme: list[Token], sentence: Sentence, agents: list[Token], story: Story) -> list[Who]:
    """The force, and who sends it where that is another."""
    forces = [who for who in sentence.actors(theme) if who.kind != "person"]
    if any(who.kind == "force" for who in forces):
        forces = [who for who in forces if who.kind != "organisation"]
    senders = [] if theme and set(theme) <= set(agents) else sentence.actors(agents)
    senders += [who for who in sentence.actors(syntax.prepositional([verb], "from")) if who.kind == "force"]
    if not forces and not senders:
        before = [who for who in sentence.who if who.kind == "force" and who.start < verb.i]
        forces = before[-1:] or ([story.force] if story.force else [])
    everyone = {who.name: who for who in (*forces, *senders)}
    return list(everyone.values())


def _beneficiary(verb: Token, pattern: str, sentence: Sentence, actors: list[Who]) -> list[PlaceMention]:
    """Where a force is sent whose country is only told by whom it helps: "soldiers to train the Iraqi Army"."""
    if pattern != "send":
        return []
    inside = {token.i for token in verb.subtree}
    own = {who.country for who in actors}
    helped = [place for i, place in sentence.homes if i in inside and place.countries[0] not in own]
    return [PlaceMention(place.name, "to", place) for place in helped[:1]]


def _is_there(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "About 2,500 troops were in X": the verb to be, a force, a number and a place."""
    nouns = [child for child in verb.children if child.dep_ in {"nsubj", "attr"}]
    theme = [noun for noun in nouns if _is_movable(noun, sentence)]
    count = _count(sentence, verb, theme)
    located = any(
        child.dep_ == "prep" and child.lower_ in {"in", "at", "across", "inside", "on"} for child in verb.children
    )
    expletive = any(child.dep_ == "expl" for child in verb.children)
    if count is None or not theme or not (located or expletive):
        return None
    places = _places(verb, "stay", sentence, theme)
    actors = _actors(verb, theme, sentence, [], story)
    return _draft(verb, "stay", sentence, story, actors, places, count, theme) if places and actors else None


def _has(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "Poland hosts 10,000 US troops", "France has 800 soldiers in Jordan"."""
    theme = [noun for noun in syntax.objects(verb) if _is_movable(noun, sentence) or base(noun) in _HOLDINGS]
    count = _count(sentence, verb, theme)
    if not theme or (count is None and base(theme[0]) != "base"):
        return None
    places = _places(verb, "stay", sentence, theme)
    owners = sentence.actors(syntax.agents(verb))
    forces = [who for who in sentence.actors(theme) if who.kind in {"force", "armed group"}]
    hosts = [who for who in owners if who.home and forces and not any(who.country == force.country for force in forces)]
    if not places and hosts and hosts[0].home:
        places = [PlaceMention(hosts[0].home.name, "at", hosts[0].home)]
    actors = forces or owners
    return _draft(verb, "stay", sentence, story, actors, places, count, theme) if places and actors else None


# --- missions ----------------------------------------------------------------


def _is_over(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    if not any(child.lower_ in {"over", "complete", "finished"} for child in verb.children):
        return None
    return _mission(verb, "end", sentence, story, syntax.surface_subject(verb))


def _mission(verb: Token, pattern: str, sentence: Sentence, story: Story, nouns: list[Token]) -> Draft | None:
    missions = [noun for noun in nouns if noun.lemma_ in _MISSIONS]
    if not missions or pattern not in {"end", "reduce"}:
        return None
    owners = [who for who in _owners(missions, sentence) if who.kind in {"force", "government"}]
    subjects = [who for who in sentence.actors(syntax.agents(verb)) if who.name not in {o.name for o in owners}]
    actors = [*owners, *subjects]
    if not actors and not all(mission.lemma_ == "mission" for mission in missions):
        return None
    if not actors and story.force is not None:
        actors = [story.force]
    if any(who.kind == "armed group" for who in owners) or not actors:
        return None
    return _draft(verb, pattern, sentence, story, actors, _places(verb, pattern, sentence, missions), None, [])


def _owners(nouns: list[Token], sentence: Sentence) -> list[Who]:
    modifiers = [c for noun in nouns for c in noun.children if c.dep_ in {"poss", "compound", "nmod", "amod"}]
    return sentence.actors([*modifiers, *syntax.prepositional(nouns, "of", "by")])


# --- nouns -------------------------------------------------------------------


def _from_noun(noun: Token, pattern: str, sentence: Sentence, story: Story) -> Draft | None:
    if noun.dep_ in {"compound", "nmod"}:
        return None
    if pattern == "end":
        missions = [n for n in syntax.prepositional([noun], "of", "to") if n.lemma_ in _MISSIONS]
        owners = _owners(missions, sentence)
        places = _places(noun, pattern, sentence, missions)
        return _draft(noun, pattern, sentence, story, owners, places, None, []) if owners else None
    owners = _owners([noun], sentence)
    if any(child.dep_ == "poss" and child.pos_ == "PRON" for child in noun.children):
        owners += sentence.actors(syntax.surface_subject(syntax.clause_verb(noun)))
    forces = [who for who in owners if who.kind in {"force", "government", "armed group"}]
    definite = any(child.lower_ in {"the", "this"} for child in noun.children)
    if not forces and not definite:
        return None
    actors = forces or ([story.force] if story.force and not definite else [])
    places, count = _places(noun, pattern, sentence, []), _count(sentence, noun, [])
    draft = _draft(noun, pattern, sentence, story, actors, places, count, [])
    if draft is not None:
        draft.is_retelling = not forces or not (places or count)
        if draft.is_retelling and draft.when is None:
            draft.when = next((mention.period for mention in sentence.when if mention.period), None)
    return draft


# --- what both need ----------------------------------------------------------


def _count(sentence: Sentence, trigger: Token, theme: list[Token]) -> Count | None:
    """The number that belongs to the verb or to the nouns it moves."""
    nouns = {inner.i for noun in theme for inner in syntax.noun_phrase(noun)}
    for count in sentence.counts:
        number = sentence.tokens.doc[count.end - 1]
        named = count.noun if count.noun is not None else number
        if named.i in nouns or number.i in nouns or sentence.owner(named).i in cluster(trigger):
            return count
        strength = any(noun.lemma_ in _STRENGTHS for noun in theme)
        if strength and count.is_bare and trigger in number.ancestors:
            return count
    return None


def _places(trigger: Token, pattern: str, sentence: Sentence, theme: list[Token]) -> list[PlaceMention]:
    """Where the force is, comes from and goes to."""
    inside = {token.i for noun in theme for token in syntax.noun_phrase(noun, _INSIDE)}
    purposes = {child.i for child in trigger.children if child.dep_ == "advcl" and child.tag_ == "VB"}
    own = sentence.places(cluster(trigger))
    found: dict[tuple[int, int], PlaceMention] = {}
    for who in sentence.actors(syntax.prepositional([trigger], "from")) if pattern == "leave" else []:
        if who.kind == "organisation":  # a base by its bare name is taken for a body
            found[who.start, who.end] = PlaceMention(who.name, "from")
    for where in sentence.where:
        reached = where in own or where.head.i in inside or sentence.owner(where.head).i in purposes
        unnamed_border = where.is_border and where.place is None
        if reached and not unnamed_border and where.preposition not in {"against", "with", "by"}:
            found.setdefault((where.start, where.end), where.mention(_role(where, pattern)))
    return _without_repeated(list(found.values()))


def _role(where: Where, pattern: str) -> Role:
    if where.preposition in {"from", "out"}:
        return "from"
    if where.preposition == "for" and pattern not in {"leave", "arrive", "send", "move"}:
        return "about"
    if where.preposition in _TO or pattern == "arrive":
        return "to"
    if pattern in {"leave", "end"}:
        return "from"
    if pattern == "send" and where.preposition in {"", "in", "at", "across", "inside"}:
        return "to"
    return "along" if where.preposition == "along" else "at"


def _without_repeated(places: list[PlaceMention]) -> list[PlaceMention]:
    """A place that is both where it moves and where it is keeps the telling role."""
    moving = {p.place.id for p in places if p.place and p.role in {"from", "to"}}
    return [p for p in places if p.role in {"from", "to"} or not p.place or p.place.id not in moving]


def _gapped(told: Draft, sentence: Sentence) -> Iterator[Draft]:
    """Yield what is told by analogy: "... troops were in X, and over 900 in Y"."""
    if told.quantity is None:
        return
    for count in sentence.counts:
        if not count.is_bare or count.quantity.text == told.quantity.text:
            continue
        where = next(
            (w for w in sentence.where if 0 < w.start - count.end <= 2 and w.preposition in {"in", "at", "near"}), None
        )
        if where is not None:
            told.places = [mention for mention in told.places if mention.place != where.place]
            quantity = replace(count.quantity, unit=told.quantity.unit)
            yield replace(told, places=[where.mention("at")], quantity=quantity, evidence=list(told.evidence))


def _draft(
    trigger: Token,
    pattern: str,
    sentence: Sentence,
    story: Story,
    actors: list[Who],
    places: list[PlaceMention],
    count: Count | None,
    theme: list[Token],
) -> Draft | None:
    said = status(trigger)
    if said is None or said == "denied":
        return None
    when, stated = own_date(trigger, sentence, story)
    if when is not None and trigger.tag_ in {"VBZ", "VBP"} and when.text.lower().startswith(("by ", "until ")):
        said = "planned"  # "the mission ends by September"
    announced = said_on(trigger, sentence, story)
    if when is None and not stated and announced and (said == "planned" or _is_present(trigger)):
        when = announced
    return Draft(
        "posture",
        pattern,
        sentence.number,
        trigger.i,
        [sentence.span],
        said,
        actors,
        places,
        when,
        announced,
        count.quantity if count else None,
        object=_phrase([count.noun, *theme] if count and count.noun is not None else theme, story),
    )


def _is_present(trigger: Token) -> bool:
    return trigger.tag_ in {"VBZ", "VBP", "VBG"} or any(child.lower_ in {"is", "are"} for child in trigger.children)


def _phrase(theme: list[Token], story: Story) -> str:
    """The force in the report's words, without its number: "most US troops"; the last one for a bare number."""
    noun = next(
        (noun for noun in theme if noun.pos_ in {"NOUN", "PROPN"} and base(noun) in FORCES | _MOVABLE | UNITS), None
    )
    if noun is None:
        return story.troops if any(token.pos_ == "NUM" for token in theme) else ""
    left = [t for t in noun.lefts if t.dep_ in {"compound", "amod", "nmod"} and t.lower_ not in _FILLERS]
    start = min((token.left_edge.i for token in left), default=noun.i)
    words = (
        t.text_with_ws
        for t in noun.doc[start : noun.i + 1]
        if t.pos_ != "NUM" and t.dep_ != "quantmod" and t.lower_ not in _FILLERS
    )
    phrase = re.sub(r"\bU\.S\.", "US", "".join(words).strip(" -"))
    story.troops = phrase.removeprefix("most ").removeprefix("Most ")
    return phrase


_FILLERS = wordset("scattered additional extra more other foreign remaining new last first few several")
