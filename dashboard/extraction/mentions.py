"""Everybody and every place that a passage names, found once, before any event is looked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from dashboard.actors import Actor, ActorKind, Actors
from dashboard.extraction.lexicon import wordset
from dashboard.extraction.naming import Names, title_after
from dashboard.extraction.nations import Nations, Polity
from dashboard.extraction.people import (
    LONGEST,
    OFFICES,
    People,
    clean_title,
    is_office,
    title_before,
)
from dashboard.extraction.pipeline import ACTOR, PERHAPS
from dashboard.extraction.places import BORDERS, FEATURES
from dashboard.extraction.syntax import base
from gazetteer.place import Place

FORCES = wordset(
    """
    troop soldier serviceman servicewoman servicemember airman marine sailor personnel paratrooper infantryman fighter
    force army military navy warship warplane jet aircraft submarine convoy battalion brigade squadron fleet
    helicopter peacekeeper commando adviser advisor trainer contingent reservist gendarme garrison bomber frigate
    destroyer carrier airpower guard presence footprint vessel instructor trainer mercenary sapper engineer missile
    rocket artillery drone warplane gunship tank
    """
)
"""Nouns that mean soldiers, or what they man."""
OFFICIALS = wordset(
    """
    official authority commander officer lawmaker government leadership leader delegation side minister
    diplomat team representative envoy negotiator agency administration cabinet foreign-ministry parliament
    counterpart intelligence
    """
)
"""Nouns that stand for the government whose adjective is before them."""
RELATIONS = wordset(
    """
    agreement deal pact accord partnership talk summit commission committee statement treaty relation cooperation tie
    negotiation declaration memorandum dialogue consultation meeting framework understanding ceasefire truce alliance
    """
)
"""Nouns that hold between those named before them: "the Iraq-Iran agreement"."""
_UNDERTAKINGS = wordset("mission operation withdrawal deployment drawdown base contingent convoy pullout")
"""Nouns for what soldiers do or hold: "the French mission" is the French army's."""
_GROUPS = re.compile(
    r"^(?:militia|militant|rebel|insurgent|gunman|extremist|terrorist|jihadist|jihadi|faction|separatist|guerrilla|bandit)$"
)
_UNITS = wordset("wing squadron brigade division battalion regiment fleet guard corps command group navy army")
_DONE_TO_PLACES = wordset(
    """
    hit strike bomb attack shell target capture seize take liberate rock damage destroy surround besiege visit cover
    divide locate situate occupy invade retake recapture evacuate raid storm overrun link connect
    """
)
_ACTING = frozenset({"nsubj", "agent"})
_PARTNERS = wordset("with between by among against")
_KINDS: dict[str, ActorKind] = {"ORG": "organisation", "PERSON": "person"}
_MEDIA = re.compile(
    r"\b(?:news|agency|tv|post|times|reuters|press|twitter|facebook|x|telegram|university|ltd|inc|corp)\b", re.I
)


_BARE_RANKS = wordset("general colonel admiral brigadier marshal captain lieutenant")
"""Ranks by which somebody named before is called: "the general"."""


@dataclass(frozen=True, slots=True)
class Who:
    """Words that name an actor."""

    name: str
    kind: ActorKind
    start: int
    end: int
    title: str = ""
    country: str = ""
    home: Place | None = None
    """The country that a government governs."""
    force: str = ""
    """The soldiers of a government, by the name they go by here."""
    state: str = ""
    """The government of a force."""
    is_collective: bool = False
    """Its officials or soldiers rather than itself: "Kurdish and US officials"."""
    titles: frozenset[int] = frozenset()
    """The tokens of the offices that stand before or after a person's name."""

    @property
    def is_principal(self) -> bool:
        """Whether it is somebody who can sit at a table."""
        return self.kind in {"person", "office"}

    def covers(self, token: Token) -> bool:
        """Whether the token is one of its words."""
        return self.start <= token.i < self.end or token.i in self.titles


class Finder:
    """Finds who a document names."""

    def __init__(self, actors: Actors, nations: Nations, is_notable: Callable[[str], bool]) -> None:
        self._actors = actors
        self._nations = nations
        self._names = Names(actors, nations, is_notable)

    def find(self, doc: Doc, people: People) -> tuple[list[Who], set[int]]:
        """The actors in the order of the text, and the tokens of their titles, which mean nobody else."""
        titled, masked = self._persons(doc, people)
        taken = {i for who in titled for i in range(who.start, who.end)} | masked
        found = list(titled)
        for who in (
            *self._known(doc, taken, people),
            *self._unnamed_offices(doc, taken, people),
            *self._groups(doc, taken),
        ):
            if taken.isdisjoint(range(who.start, who.end)):
                found.append(who)
                taken.update(range(who.start, who.end))
        found += [
            who for who in self._nationals(doc, masked) if not any(who.start in range(w.start, w.end) for w in found)
        ]
        return sorted(found, key=lambda who: who.start), masked

    # --- persons -------------------------------------------------------------

    def _persons(self, doc: Doc, people: People) -> tuple[list[Who], set[int]]:
        found, masked, done = [], set[int](), 0
        for start, end in self._names.find(doc, people):
            first = title_before(doc, start, done, self._nations.names)
            done = end
            before = clean_title(doc[first:start].text)
            after = title_after(doc, start, end)
            title = before or clean_title(after.text if after is not None else "")
            name = doc[start:end].text
            if not title and end - start == 1 and not self._names.is_somebody(doc, start, end, people):
                continue
            person = people.named(_tidy(name), title)
            titles = {*range(first, start), *(range(after.start, after.end) if after is not None else ())}
            country = person.country or self._country_of(doc, titles)
            found.append(
                Who(person.name, "person", start, end, person.title, country, titles=frozenset(titles))
            )
            masked |= titles
        return found, masked

    def _country_of(self, doc: Doc, titles: set[int]) -> str:
        """The country whose office a title names: "Armenian Prime Minister", "Prime Minister of Armenia"."""
        polities = (self._nations.by_adjective(doc[i].text) or self._nations.by_name(doc[i].text) for i in sorted(titles))
        return next((polity.code for polity in polities if polity), "")

    # --- bodies --------------------------------------------------------------

    def _known(self, doc: Doc, taken: set[int], people: People) -> Iterator[Who]:
        for entity in doc.ents:
            actor = self._actor(entity, people)
            if actor is None or actor.kind == "person" or not taken.isdisjoint(range(entity.start, entity.end)):
                continue
            if entity.start > 0 and doc[entity.start - 1].lower_ in {"counter", "anti"}:
                continue
            office = actor.kind == "office"
            polity = self._nations.governed_by(actor.name)
            home, force = (polity.place, polity.force) if polity else (None, "")
            if actor.kind == "force" and actor.country in self._nations.by_code:
                home = self._nations.by_code[actor.country].place
            title = actor.name if office else ""
            yield Who(actor.name, actor.kind, entity.start, entity.end, title, actor.country, home, force)

    def _actor(self, entity: Span, people: People) -> Actor | None:
        """The known actor that an entity is; by a name it shares with others only if the report named it in full."""
        if entity.label_ == ACTOR:
            people.bodies.add(entity.ent_id_)
            return self._actors.named(entity.ent_id_)
        if entity.label_ == PERHAPS or entity.label_ == "ORG":
            name = entity.text.removeprefix("the ").removeprefix("The ")
            perhaps = (*self._actors.perhaps(name), *self._actors.perhaps(f"the {name}"))
            return next((actor for actor in perhaps if actor.name in people.bodies), None)
        return None

    def _unnamed_offices(self, doc: Doc, taken: set[int], people: People) -> Iterator[Who]:
        for token in doc:
            if token.i in taken or not _is_office_head(token) or token.tag_ not in {"NN", "NNP"}:
                continue
            if (
                token.dep_ in {"compound", "nmod", "amod"}
                and token.head.pos_ in {"NOUN", "PROPN"}
                and token.head.i > token.i
            ):
                continue
            start, end = _office_phrase(token, taken)
            words = doc[start:end].text
            if (person := people.office(words)) is not None:
                yield Who(person.name, "person", start, end, person.title, person.country)
            elif _is_specific(doc[start:end], self._nations):
                name = clean_title(words)
                perhaps = (known for known in self._actors.perhaps(name) if self._is_near(doc, known))
                actor = self._actors.named(name) or next(perhaps, None)
                yield Who(actor.name if actor else name, "office", start, end, name)

    def _is_near(self, doc: Doc, office: Actor) -> bool:
        """Whether an office that goes by its bare name is that of a country which the passage names."""
        meant = (self._nations.by_adjective(t.text) or self._nations.by_name(t.text) for t in doc if t.text[0].isupper())
        return office.kind == "office" and any(polity and polity.code == office.country for polity in meant)

    def _groups(self, doc: Doc, taken: set[int]) -> Iterator[Who]:
        """Armed groups without a name of their own, by what tells them from others, and units by their numbers."""
        for token in doc:
            if token.i in taken or token.pos_ not in {"NOUN", "PROPN"}:
                continue
            start = _compound_start(token, taken)
            if (
                token.lower_ in _UNITS
                and token.i > start
                and token.pos_ == "PROPN"
                and doc[start].text[0] not in "TtAa"
            ):
                yield Who(doc[start : token.i + 1].text, "force", start, token.i + 1)
            elif is_armed_group(token) and token.i > start:
                words = doc[start : token.i + 1]
                if any(word.pos_ == "PROPN" or word.text[0].isupper() for word in words):
                    yield Who(words.text, "armed group", start, token.i + 1)

    def _nationals(self, doc: Doc, masked: set[int]) -> Iterator[Who]:
        """Governments and forces that an adjective, a country or its capital stands for."""
        for start, end, polity, is_adjective in self._polities(doc, masked):
            noun = _modified(doc[end - 1])
            if noun is not None and noun.i in masked:
                continue
            who = None
            if noun is not None and base(noun) in FORCES | _UNDERTAKINGS and polity.force:
                who = Who(polity.force, "force", start, end, "", polity.code, polity.place, state=polity.government)
            elif noun is not None and base(noun) in OFFICIALS | RELATIONS:
                collective = base(noun) in OFFICIALS
                who = Who(
                    polity.government,
                    "government",
                    start,
                    end,
                    "",
                    polity.code,
                    polity.place,
                    polity.force,
                    is_collective=collective,
                )
            elif not is_adjective and self._acts(doc, start, end):
                who = Who(polity.government, "government", start, end, "", polity.code, polity.place, polity.force)
            if who is not None:
                yield who

    def _polities(self, doc: Doc, masked: set[int]) -> Iterator[tuple[int, int, Polity, bool]]:
        i = 0
        while i < len(doc):
            if not doc[i].text[0].isupper():
                i += 1
                continue
            for length in (6, 5, 4, 3, 2, 1):
                words = doc[i : i + length]
                if len(words) < length or any(t.i in masked for t in words) or not words.text[0].isupper():
                    continue
                name = words.text
                if length == 1 and _in_longer_name(doc[i]) and self._nations.by_seat(name):
                    break
                if (polity := self._nations.by_name(name) or self._nations.by_seat(name)) is not None:
                    yield i, i + length, polity, False
                    i += length - 1
                    break
                if (polity := self._nations.by_adjective(name)) is not None:
                    yield i, i + length, polity, True
                    i += length - 1
                    break
            i += 1

    def _acts(self, doc: Doc, start: int, end: int) -> bool:
        """Whether a country or a capital acts in the sentence, rather than being where something happens."""
        head = doc[start:end].root
        token = head
        while token.dep_ == "conj" and token.head.pos_ in {"PROPN", "NOUN"}:
            token = token.head
        if token.dep_ in _ACTING:
            return token.head.dep_ != "relcl" or token.head.lemma_ != "meet"
        if token.dep_ == "nsubjpass":
            return token.head.lemma_ not in _DONE_TO_PLACES
        if token.dep_ == "pobj":
            relational = token.head.lower_ in _PARTNERS and token.head.head.lemma_ not in {*BORDERS, "gate", "link"}
            sent_by = token.head.lower_ in {"from", "of"} and base(token.head.head) in OFFICIALS
            return relational or sent_by or (token.head.lower_ == "of" and token.head.head.lemma_ == "part")
        if token.dep_ == "poss":
            return token.head.lemma_ not in FEATURES | {"capital", "north", "south", "east", "west", "airspace"}
        if token.dep_ == "compound":
            return token.head.lemma_ in RELATIONS
        return False


def _is_office_head(token: Token) -> bool:
    """Whether the noun is an office, and not the rank in "Consul General" or "Major General"."""
    if token.lower_ in _BARE_RANKS and token.i > 0 and token.nbor(-1).lower_ == "the":
        return True
    if token.lower_ != "general":
        return token.lower_ in OFFICES
    return token.i > 0 and token.nbor(-1).lower_ in {"consul", "secretary", "attorney", "director"}


def _in_longer_name(token: Token) -> bool:
    """Whether a city's name is only part of another: "Real Madrid"."""
    before = token.nbor(-1) if token.i else token
    return before.pos_ == "PROPN" and before.dep_ == "compound" and before.head == token and not before.ent_type_ == "NORP"


def _tidy(name: str) -> str:
    name = re.sub(r"\s*[\"“”]\s*[^\"“”]*[\"“”]", "", name)
    return " ".join(re.sub(r"\s*-\s*", "-", name).split()).rstrip("'’")


def _office_phrase(token: Token, taken: set[int]) -> tuple[int, int]:
    """The office with what it is of: "Peshmerga Chief of Staff", "ambassador to China"."""
    start = _compound_start(token, taken)
    end = token.i + 1
    for child in token.children:
        if child.dep_ == "prep" and child.i == end and child.lower_ in {"of", "for", "to"}:
            edge = child.right_edge.i + 1
            stop = next((t.i for t in token.doc[child.i : edge] if t.text == "," or t.pos_ == "VERB"), edge)
            end = stop
    return start, end


def _compound_start(token: Token, taken: set[int]) -> int:
    start = token.i
    while start > max(token.sent.start, token.i - LONGEST):
        before = token.doc[start - 1]
        inside = before.pos_ in {"PROPN", "NOUN", "ADJ"} or before.text == "-" or before.dep_ in {"compound", "amod"}
        if not inside or before.i in taken or before.dep_ == "det" or (before.is_punct and before.text != "-"):
            break
        start -= 1
    return start


def _is_specific(words: Span, nations: Nations) -> bool:
    """Whether an office says whose it is: "the Iraqi Foreign Minister", not "the minister"."""
    return (
        any(
            (token.pos_ == "PROPN" and not is_office(token.lower_)) or nations.by_adjective(token.text)
            for token in words
            if token.lower_ not in {"minister", "prime", "president", "state"}
        )
        or sum(token.text[0].isupper() for token in words) >= 2
    )


def is_armed_group(token: Token) -> bool:
    """Whether the noun means fighters of no state."""
    lemma = token.lemma_.lower()
    return bool(_GROUPS.match(lemma)) or (lemma == "group" and any(c.lower_ == "armed" for c in token.children))


def _modified(token: Token) -> Token | None:
    """The noun that an adjective or a name before it modifies, through coordination."""
    head = token
    while head.dep_ in {"conj", "compound", "amod", "nmod", "poss", "npadvmod"} and head.head is not head:
        head = head.head
        if head.pos_ in {"NOUN", "PROPN"} and base(head) in FORCES | _UNDERTAKINGS | OFFICIALS | RELATIONS:
            return head if head.i > token.i else None
    return None


def organisations(doc: Doc) -> Iterator[Who]:
    """Yield the bodies that the language model recognised and nobody knows."""
    for entity in doc.ents:
        if entity.label_ == "ORG" and not entity.ent_id_ and not _MEDIA.search(entity.text):
            start = entity.start + (entity[0].lower_ in {"the", "a"})
            end = entity.end - (entity[-1].text in {"'s", "’s", "’", "'"})
            if end > start:
                yield Who(doc[start:end].text, "organisation", start, end)
