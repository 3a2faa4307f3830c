"""Where forces are, arrive, leave, grow and shrink, and where their missions end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dashboard.events import PlaceMention, Quantity, Role
from dashboard.extraction import syntax
from dashboard.extraction.drafts import Draft
from dashboard.extraction.mentions import FORCES, Who
from dashboard.extraction.places import Where
from dashboard.extraction.quantities import Count
from dashboard.extraction.reading import Sentence, cluster
from dashboard.extraction.status import status
from dashboard.extraction.story import Story
from dashboard.extraction.timing import own_date, said_on

_VERBS = {
    "move": "move relocate redeploy transfer shift reposition rotate".split(),
    "send": "deploy send dispatch reinforce airlift provide contribute position mass amass commit".split(),
    "arrive": "arrive enter return land join".split(),
    "stay": "station base remain stay garrison spread keep maintain house deploy".split(),
    "leave": "withdraw leave depart exit evacuate vacate pull quit abandon".split(),
    "reduce": "reduce cut scale shrink downsize slide drop fall decrease halve trim slash take bring draw consolidate".split(),
    "grow": "increase boost double triple raise expand bolster augment strengthen".split(),
    "end": "end conclude finish terminate expire be wind cease".split(),
}
_BY_VERB = {lemma: pattern for pattern, lemmas in reversed(_VERBS.items()) for lemma in lemmas}
_BY_NOUN = {
    "withdrawal": "leave", "pullout": "leave", "exit": "leave", "drawdown": "leave", "departure": "leave",
    "reduction": "reduce", "consolidation": "reduce", "downsizing": "reduce",
    "deployment": "send", "redeployment": "move", "relocation": "move", "transfer": "move", "repositioning": "move",
    "buildup": "grow", "reinforcement": "grow", "conclusion": "end", "end": "end", "termination": "end",
}  # fmt: skip
_PARTICLES = {
    "pull": {"out", "back"}, "draw": {"down", "together", "back"}, "take": {"down"}, "bring": {"down", "home"},
    "scale": {"back", "down"}, "wind": {"down", "up"}, "be": {"over"}, "cut": set(), "spread": set(),
}  # fmt: skip
_MISSIONS = frozenset("mission operation presence mandate role deployment occupation combat".split())
_STRENGTHS = frozenset("presence footprint strength level number contingent posture force mission".split())
_MOVABLE = FORCES | frozenset(
    """
    bomber system battery tank vehicle missile equipment party group family fighter unit team hundred thousand dozen
    fleet plane ship carrier destroyer gunboat artillery launcher militant part rest half most some many
    """.split()
)
_NEED_NUMBER_OR_FORCE = frozenset(
    {"provide", "contribute", "commit", "keep", "maintain", "house", "join", "raise", "double"}
)
_TO = frozenset({"to", "into", "toward", "towards", "for", "onto"})
_FROM = frozenset({"from"})


def postures(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """Yield what the sentence says of forces."""
    found: list[tuple[Token, Draft]] = []
    for token in sentence.tokens:
        if token.i in sentence.masked:
            continue
        if token.pos_ in {"VERB", "AUX"} and token.lemma_.lower() in _BY_VERB:
            draft = _from_verb(token, sentence, story)
        elif token.pos_ == "NOUN" and token.lemma_ in _BY_NOUN:
            draft = _from_noun(token, sentence, story)
        else:
            continue
        if draft is not None and not _only_explains(token, draft, found):
            found.append((token, draft))
    yield from (draft for _, draft in found)
    if found:
        yield from _gapped(found[-1][1], sentence)


def _only_explains(token: Token, draft: Draft, found: list[tuple[Token, Draft]]) -> bool:
    """Fold "..., most of them based in Y" and "..., with most troops to move to Y" into the clause they explain."""
    for earlier, main in found:
        below = earlier in token.ancestors
        if not below or draft.status != main.status:
            continue
        partitive = any(s.lower_ in {"most", "some", "many", "all", "half"} for s in syntax.surface_subject(token))
        if partitive or not main.places or draft.pattern == main.pattern:
            main.places += [place for place in draft.places if place not in main.places]
            known = {who.name for who in main.actors}
            main.actors += [who for who in draft.actors if who.name not in known]
            main.quantity = main.quantity or draft.quantity
            if not partitive and draft.places:
                main.pattern = draft.pattern
            return True
    return False


def _from_verb(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    lemma = verb.lemma_.lower()
    particles = _PARTICLES.get(lemma)
    if particles and not any(child.lower_ in particles for child in verb.children):
        return None
    pattern = _BY_VERB[lemma]
    agents, patients = syntax.agents(verb), syntax.patients(verb)
    if lemma == "deploy" and not patients:
        pattern = "send"
    if pattern == "end" or any(noun.lemma_ in _MISSIONS - {"presence", "deployment"} for noun in patients):
        return _mission_ends(verb, sentence, story, [*patients, *agents], pattern)
    theme, theme_nouns = _theme(verb, pattern, sentence, agents, patients)
    count = _count(sentence, [verb, *theme_nouns])
    if not theme and not _is_force(theme_nouns) and count is None:
        return None
    if lemma in _NEED_NUMBER_OR_FORCE and count is None and not _is_force(theme_nouns):
        return None
    owners = [who for who in sentence.actors(agents) if who not in theme] if theme_nouns is not agents else []
    actors = _actors(theme, owners, count, story)
    places = _places(verb, pattern, sentence, theme_nouns)
    if not actors or (pattern in {"stay", "arrive"} and not places and "here" not in {c.lower_ for c in verb.children}):
        return None
    return _draft(verb, pattern, sentence, story, actors, places, count, theme_nouns)


def _theme(
    verb: Token, pattern: str, sentence: Sentence, agents: list[Token], patients: list[Token]
) -> tuple[list[Who], list[Token]]:
    """The force that is or moves, and the nouns that name it: the object if there is a fitting one, else the subject."""
    for nouns in (patients, agents):
        movable = [noun for noun in nouns if _is_movable(noun, sentence)]
        if movable:
            return [who for who in sentence.actors(movable) if who.kind != "person"], movable
    if pattern in {"reduce", "grow"}:
        strengths = [noun for noun in (*patients, *agents) if noun.lemma_ in _STRENGTHS]
        return sentence.actors(strengths), strengths
    return [], []


def _is_movable(noun: Token, sentence: Sentence) -> bool:
    who = sentence.at(noun)
    if who is not None and who.kind in {"force", "armed group"}:
        return True
    if any(count.start <= noun.i < count.end or count.noun is noun for count in sentence.counts):
        return True
    if noun.lemma_.lower() not in _MOVABLE or noun.lemma_ in {"presence", "footprint"}:
        return False
    if noun.lemma_.lower() in {"part", "rest", "half", "most", "some", "many", "hundred", "thousand", "dozen"}:
        return any(inner.lemma_.lower() in FORCES for inner in syntax.noun_phrase(noun)) or noun.lemma_ in {
            "most",
            "some",
        }
    return noun.lemma_.lower() not in {"party", "group", "family", "member"} or bool(sentence.actors([noun]))


def _is_force(nouns: list[Token]) -> bool:
    return any(noun.lemma_.lower() in FORCES | _STRENGTHS for noun in nouns)


def _actors(theme: list[Who], owners: list[Who], count: Count | None, story: Story) -> list[Who]:
    forces = theme or ([story.force] if story.force and (count or not owners) else [])
    everyone = {who.name: who for who in (*forces, *owners)}
    return list(everyone.values())


def _count(sentence: Sentence, heads: list[Token]) -> Count | None:
    """The number that belongs to the verb or to the nouns it moves."""
    for count in sentence.counts:
        number = sentence.tokens.doc[count.end - 1]
        nouns = {noun.i for head in heads for noun in (head, *syntax.noun_phrase(head))}
        if count.noun is not None and count.noun.i in nouns:
            return count
        if number.i in nouns or (count.is_bare and sentence.owner(number).i in cluster(heads[0])):
            return count
        if count.noun is not None and sentence.owner(count.noun).i == heads[0].i:
            return count
    return None


def _places(trigger: Token, pattern: str, sentence: Sentence, theme: list[Token]) -> list[PlaceMention]:
    """Where the force is, comes from and goes to."""
    inside = {token.i for noun in theme for token in syntax.noun_phrase(noun, frozenset({"of", "in", "at", "from"}))}
    reached = sentence.places(cluster(trigger)) + [w for w in sentence.where if w.head.i in inside]
    reached += [w for w in _beyond(trigger, sentence) if w not in reached]
    found: dict[tuple[int, int], PlaceMention] = {}
    for where in reached:
        if where.is_border and where.place is None:
            continue
        found.setdefault((where.start, where.end), where.mention(_role(where, trigger, pattern)))
    return list(found.values())


def _beyond(trigger: Token, sentence: Sentence) -> list[Where]:
    """Places that the purpose or the object's purpose names: "sent ships to strengthen its hand in X"."""
    infinitives = {child.i for child in trigger.children if child.dep_ == "advcl"}
    nouns = {child.i for child in trigger.children if child.dep_ in {"prep", "dobj"} for child in child.subtree}
    return [w for w in sentence.where if sentence.owner(w.head).i in infinitives | nouns and w.preposition != "against"]


def _role(where: Where, trigger: Token, pattern: str) -> Role:
    if where.preposition in _FROM:
        return "from"
    if where.preposition == "for" and pattern not in {"leave", "arrive", "send", "move"}:
        return "about"
    if where.preposition in _TO:
        return "to"
    if pattern in {"leave", "end"}:
        return "from"
    if pattern == "send" and where.preposition in {"", "in", "at"}:
        return "to"
    if pattern == "arrive":
        return "to"
    return "along" if where.preposition == "along" else "at"


def _mission_ends(verb: Token, sentence: Sentence, story: Story, nouns: list[Token], pattern: str) -> Draft | None:
    missions = [noun for noun in nouns if noun.lemma_ in _MISSIONS]
    if not missions or pattern not in {"end", "reduce", "leave"}:
        return None
    owners = sentence.actors(
        child for mission in missions for child in mission.children if child.dep_ in {"poss", "compound", "nmod"}
    )
    owners = [who for who in owners if who.kind in {"force", "government"}] or sentence.actors(missions)
    subjects = [who for who in sentence.actors(syntax.agents(verb)) if who not in owners]
    actors = [*owners, *subjects] or ([story.force] if story.force else [])
    places = _places(verb, pattern, sentence, missions)
    return _draft(verb, pattern, sentence, story, actors, places, None) if actors else None


def _from_noun(noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    pattern = _BY_NOUN[noun.lemma_]
    if pattern == "end":
        missions = [n for n in syntax.prepositional([noun], "of", "to") if n.lemma_ in _MISSIONS]
        if not missions:
            return None
        owners = sentence.actors(c for m in missions for c in m.children if c.dep_ in {"poss", "compound", "nmod"})
        places = _places(noun, pattern, sentence, missions)
        return _draft(noun, pattern, sentence, story, owners, places, None) if owners else None
    owners = sentence.actors([c for c in noun.children if c.dep_ in {"poss", "compound", "nmod", "amod"}])
    owners += sentence.actors(syntax.prepositional([noun], "of", "by"))
    if any(c.dep_ == "poss" and c.pos_ == "PRON" for c in noun.children):
        owners += sentence.actors(syntax.surface_subject(syntax.clause_verb(noun)))
    forces = [who for who in owners if who.kind in {"force", "government", "armed group"}]
    definite = any(child.lower_ in {"the", "this"} for child in noun.children)
    if not forces and not definite:
        return None
    places = _places(noun, pattern, sentence, [])
    actors = forces or ([story.force] if story.force else [])
    if not actors:
        return None
    draft = _draft(noun, pattern, sentence, story, actors, places, _count(sentence, [noun]))
    if draft is not None:
        draft.is_retelling = not forces
    return draft


def _gapped(told: Draft, sentence: Sentence) -> Iterator[Draft]:
    """Yield what is told by analogy: "... troops were in X, and over 900 in Y"."""
    used = {told.quantity.text} if told.quantity else set()
    for count in sentence.counts:
        if not told.quantity or not count.is_bare or count.quantity.text in used:
            continue
        following = [
            where
            for where in sentence.where
            if where.start == count.end + 1 and where.preposition in {"in", "at", "near", ""}
        ]
        if following and sentence.tokens.doc[count.end].lower_ in {"in", "at", "near"}:
            quantity = replace(count.quantity, unit=told.quantity.unit)
            told.places = [mention for mention in told.places if mention.place != following[0].place]
            yield replace(told, places=[following[0].mention("at")], quantity=quantity, evidence=list(told.evidence))


def _draft(
    trigger: Token,
    pattern: str,
    sentence: Sentence,
    story: Story,
    actors: list[Who],
    places: list[PlaceMention],
    count: Count | None,
    theme: list[Token] | None = None,
) -> Draft | None:
    said = status(trigger)
    if said is None or said == "denied":
        return None
    when, stated = own_date(trigger, sentence, story)
    announced = said_on(trigger, sentence, story)
    if when is None and not stated and announced and (said == "planned" or _is_present(trigger)):
        when = announced
    quantity: Quantity | None = count.quantity if count else None
    draft = Draft("posture", pattern, sentence.number, [sentence.span], said, actors, places, when, announced, quantity)
    draft.object = _phrase(theme or [], story)
    return _without_repeated(draft)


def _phrase(theme: list[Token], story: Story) -> str:
    """The force in the report's words, without its number: "most US troops"."""
    noun = next((noun for noun in theme if noun.pos_ in {"NOUN", "PROPN"}), None)
    if noun is None:
        return story.troops
    left = [
        t for t in noun.lefts if t.dep_ in {"compound", "amod", "nmod"} and t.lower_ not in {"scattered", "additional"}
    ]
    words = noun.doc[min((t.left_edge.i for t in left), default=noun.i) : noun.i + 1]
    named = "".join(t.text_with_ws for t in words if t.pos_ != "NUM" and t.dep_ != "quantmod").strip()
    phrase = re.sub(r"\bU\.S\.", "US", named)
    if not phrase.lower().startswith("most"):
        story.troops = phrase
    else:
        story.troops = phrase.split(" ", 1)[-1]
    return phrase


def _is_present(trigger: Token) -> bool:
    return trigger.tag_ in {"VBZ", "VBP", "VBG"} or any(c.lower_ in {"is", "are"} for c in trigger.children)


def _without_repeated(draft: Draft) -> Draft:
    """A place that is both where it starts and where it is keeps the telling role."""
    moving = {p.place.id for p in draft.places if p.place and p.role in {"from", "to"}}
    draft.places = [p for p in draft.places if p.role in {"from", "to"} or not p.place or p.place.id not in moving]
    return draft
