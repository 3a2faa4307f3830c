"""Everybody that a passage names, found once, before any event is looked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from spacy.tokens import Doc, Span, Token

from dashboard.actors import Actor, Actors
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.pipeline import ACTOR, PERHAPS
from dashboard.extraction.grammar.text import entities_of, text_between, words_of
from dashboard.extraction.where.nations import Nations, Polity
from dashboard.extraction.who.bodies import groups
from dashboard.extraction.who.collectives import collectives
from dashboard.extraction.who.ministries import ministries
from dashboard.extraction.who.naming import Names, title_after
from dashboard.extraction.who.nationals import nationals, shares_soldiers
from dashboard.extraction.who.offices import is_office_head, is_specific, office_phrase
from dashboard.extraction.who.people import People, Person
from dashboard.extraction.who.proxies import proxies
from dashboard.extraction.who.services import services
from dashboard.extraction.who.ships import ships
from dashboard.extraction.who.titles import clean_title, singular, title_before
from dashboard.extraction.who.units import owned
from dashboard.extraction.who.words import Who

_COMMANDS = re.compile(r"\b(?:defen[cs]e|president|prime minister|premier|general|commander)\b", re.IGNORECASE)
"""Offices that send soldiers."""


class Finder:
    """Finds who a document names."""

    def __init__(self, actors: Actors, nations: Nations, is_notable: Callable[[str], bool]) -> None:
        self._actors = actors
        self._nations = nations
        self._names = Names(actors, nations, is_notable)

    def find(self, doc: Doc, people: People) -> tuple[list[Who], set[int]]:
        """The actors in the order of the text, and the tokens of their titles, which mean nobody else."""
        known = people.names
        afloat = list(ships(doc, self._nations, self._actors))
        taken = {i for who in afloat for i in range(who.start, who.end)}
        titled, masked = self._persons(doc, people, taken)
        fresh = [who for who in titled if who.name not in known]
        taken |= {i for who in titled for i in range(who.start, who.end)} | masked
        found = [*afloat, *titled]
        for who in (
            *self._known(doc, taken, people),
            *self._unnamed_offices(doc, taken, people, fresh),
            *proxies(doc, self._nations),
            *collectives(doc, taken, self._nations),
            *ministries(doc, taken, self._nations, self._actors),
            *services(doc, taken, self._nations, self._actors),
            *groups(doc, taken, self._nations),
        ):
            if taken.isdisjoint(range(who.start, who.end)):
                found.append(who)
                taken.update(range(who.start, who.end))
        named = {i for who in found for i in range(who.start, who.end)}
        found += [who for who in nationals(doc, masked, self._nations) if who.start not in named]
        return sorted(found, key=lambda who: who.start), masked

    def owned(self, who: Who) -> Who:
        """A force as the unit of the army that its name tells, if it tells one."""
        return owned(who, self._nations, self._actors)

    # --- persons -------------------------------------------------------------

    def _persons(self, doc: Doc, people: People, taken: set[int]) -> tuple[list[Who], set[int]]:
        found, masked, done = [], set[int](), 0
        shared, ended = "", -1
        for start, end in self._names.find(doc, people):
            if not taken.isdisjoint(range(start, end)):
                continue
            first = title_before(doc, start, done, self._nations.names)
            done = end
            before = clean_title(text_between(doc, first, start))
            after = title_after(doc, start, end)
            title = before or clean_title(after.text if after is not None else "")
            name = text_between(doc, start, end)
            if not title and shared and all(token.text in {",", "and"} for token in words_of(doc)[ended:start]):
                title = shared
            shared, ended = (one, end) if (one := singular(title)) != title or title == shared else ("", -1)
            title = one
            if not title and end - start == 1 and not self._names.is_somebody(doc, start, end, people):
                continue
            titles = {*range(first, start), *(range(after.start, after.end) if after is not None else ())}
            found.append(self._holder(doc, people.named(_tidy(name), title), people, range(start, end), titles))
            masked |= titles
        return found, masked

    def _holder(self, doc: Doc, person: Person, people: People, name: range, titles: set[int]) -> Who:
        """A person with the country, the seat and the army of the government in which the titles give an office."""
        polity = self._nations.named_in(clean_title(" ".join(doc[i].text for i in sorted(titles))))
        polity = polity or self._owner(doc, min({name.start, *titles}))
        country = person.country or (polity.code if polity else "")
        state = polity or self._nations.by_code.get(country)
        return Who(
            person.name,
            "person",
            name.start,
            name.stop,
            person.title,
            country,
            force=state.force if state and _COMMANDS.search(person.title) else "",
            seat=polity.seat if polity else self._seat_of(person, people),
            titles=frozenset(titles),
        )

    def _seat_of(self, person: Person, people: People) -> str:
        """The town of the government in which somebody known holds an office."""
        polities = (self._nations.named_in(title) for title in people.held_by(person.name))
        return next((polity.seat for polity in polities if polity), "")

    # --- bodies --------------------------------------------------------------

    def _known(self, doc: Doc, taken: set[int], people: People) -> Iterator[Who]:
        for entity in entities_of(doc):
            actor = self._actor(entity, people)
            if actor is None or actor.kind == "person" or not taken.isdisjoint(range(entity.start, entity.end)):
                continue
            before = text_between(doc, max(0, entity.start - 2), entity.start).lower().rstrip(" -")
            opposed = before.endswith(("counter", "anti", "defeat")) and not _is_told_of(doc, entity.end)
            if opposed or _only_describes(doc, entity.end):
                continue
            office = actor.kind == "office"
            polity = self._nations.governed_by(actor.name)
            home, force = (polity.place, polity.force) if polity else (None, "")
            if polity is not None and force and shares_soldiers(doc[entity.end - 1]):
                yield Who(force, "force", entity.start, entity.end, "", actor.country, home, state=actor.name)
                continue
            land = self._nations.by_code.get(actor.country)
            if actor.kind == "government" and land and not force and _COMMANDS_ARMY.search(actor.name):
                force = land.force
            if actor.kind == "force" and actor.country in self._nations.by_code:
                home = self._nations.by_code[actor.country].place
            title = actor.name if office else ""
            army = self._nations.army_of(actor.name) if actor.kind == "force" else None
            army = army or (land if land and land.force == actor.name else None)
            state = army.government if army else ""
            yield Who(actor.name, actor.kind, entity.start, entity.end, title, actor.country, home, force, state)

    def _actor(self, entity: Span, people: People) -> Actor | None:
        """The known actor that an entity is; by a name it shares with others only if the report named it in full."""
        if entity.label_ == ACTOR:
            people.bodies.add(entity.ent_id_)
            return self._actors.named(entity.ent_id_)
        if entity.label_ == PERHAPS and _is_of_arms(entity):
            return self._actors.named(entity.ent_id_)
        if entity.label_ == PERHAPS or entity.label_ == "ORG":
            name = entity.text.removeprefix("the ").removeprefix("The ")
            perhaps = (*self._actors.perhaps(name), *self._actors.perhaps(f"the {name}"))
            return next((actor for actor in perhaps if actor.name in people.bodies), None)
        return None

    def _unnamed_offices(self, doc: Doc, taken: set[int], people: People, fresh: list[Who]) -> Iterator[Who]:
        """Offices without names; those whom the text names for the first time only behind them are not meant."""
        for token in words_of(doc):
            if token.i in taken or not is_office_head(token) or not _stands_alone(token):
                continue
            start, end = office_phrase(token, taken)
            words = text_between(doc, start, end)
            polity = self._nations.named_in(words) or self._owner(doc, start)
            later = {who.name for who in fresh if who.start > token.i} - {
                who.name for who in fresh if who.start < start
            }
            if (person := people.office(words, polity.code if polity else "", later)) is not None:
                yield Who(person.name, "person", start, end, person.title, person.country)
            elif is_specific(doc[start:end], self._nations):
                name = clean_title(words)
                perhaps = (known for known in self._actors.perhaps(name) if self._is_near(doc, known))
                actor = self._actors.named(name) or next(perhaps, None)
                yield Who(actor.name if actor else name, "office", start, end, name, polity.code if polity else "")
            elif polity is not None and polity.place is not None:
                name = f"{words} of {polity.place.name}"  # "Austria's chancellor"
                yield Who(name[:1].upper() + name[1:], "office", start, end, words, polity.code)

    def _owner(self, doc: Doc, start: int) -> Polity | None:
        """The polity whose office it is: "Austria's chancellor"."""
        if start < 2 or doc[start - 1].tag_ != "POS":
            return None
        names = (text_between(doc, max(0, start - 1 - size), start - 1) for size in (3, 2, 1))
        return next((polity for name in names if (polity := self._nations.by_name(name)) is not None), None)

    def _is_near(self, doc: Doc, office: Actor) -> bool:
        """Whether an office that goes by its bare name is that of a country which the passage names."""
        meant = (
            self._nations.by_adjective(t.text) or self._nations.by_name(t.text) for t in doc if t.text[0].isupper()
        )
        return office.kind == "office" and any(polity and polity.code == office.country for polity in meant)


_OF_ARMS = wordset(
    "commander general officer soldier troop delegation aircraft warplane convoy adviser advisor personnel base mission"
)
"""What forces have, and parties that govern together have not."""
_COMMANDS_ARMY = re.compile(r"\b(?:Defen[cs]e|War)\b")
_TIED = frozenset(
    {"led", "backed", "linked", "affiliated", "aligned", "allied", "run", "held", "controlled", "dominated"}
)


def _stands_alone(office: Token) -> bool:
    """Whether the noun is one office, and no part of another noun."""
    modifies = office.dep_ in {"compound", "nmod", "amod"} and office.head.pos_ in {"NOUN", "PROPN"}
    return office.tag_ in {"NN", "NNP"} and not (modifies and office.head.i > office.i)


def _is_told_of(doc: Doc, end: int) -> bool:
    """Whether a clause goes on to tell of who was just named: "to defeat X, which is a threat"."""
    return text_between(doc, end, end + 1) == "," and text_between(doc, end + 1, end + 2) in {"which", "who"}


def _is_of_arms(name: Span) -> bool:
    """Whether a name that is also a common word is a force's here: "a Coalition commander", with its capital."""
    following = [word for word in words_of(name.doc)[name.end : name.end + 2] if word.tag_ != "POS"][:1]
    armed = any(word.lemma_.lower() in _OF_ARMS for word in following)
    return name.text[0].isupper() and not name[0].is_sent_start and armed


def _only_describes(doc: Doc, end: int) -> bool:
    """Whether a name only describes whoever is named next: "YPG-led forces"."""
    return text_between(doc, end, end + 1) == "-" and text_between(doc, end + 1, end + 2).lower() in _TIED


def _tidy(name: str) -> str:
    name = re.sub(r"\s*[\"“”]\s*[^\"“”]*[\"“”]", "", name)
    return " ".join(re.sub(r"\s*-\s*", "-", name).split()).rstrip("'’")
