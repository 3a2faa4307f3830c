"""Everybody and every place that a passage names, found once, before any event is looked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from dashboard.actors import Actor, ActorKind, Actors
from dashboard.extraction.lexicon import wordset
from dashboard.extraction.nations import Nations, Polity
from dashboard.extraction.people import (
    LONGEST,
    OFFICES,
    RANKS,
    TITLE_WORDS,
    People,
    clean_title,
    is_office,
    name_after,
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

    @property
    def is_principal(self) -> bool:
        """Whether it is somebody who can sit at a table."""
        return self.kind in {"person", "office"}

    def covers(self, token: Token) -> bool:
        """Whether the token is one of its words."""
        return self.start <= token.i < self.end


class Finder:
    """Finds who a document names."""

    def __init__(self, actors: Actors, nations: Nations, is_notable: Callable[[str], bool]) -> None:
        self._actors = actors
        self._nations = nations
        self._is_notable = is_notable

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
        for start, end in self._names(doc, people):
            first = title_before(doc, start, done, self._nations.names)
            done = end
            before = clean_title(doc[first:start].text)
            after = self._title_after(doc, start, end)
            title = before or clean_title(after.text if after is not None else "")
            name = doc[start:end].text
            if (
                not title
                and end - start == 1
                and not self._is_person(name, people)
                and not self._is_met(doc, start, end)
            ):
                continue
            person = people.named(_tidy(name), title)
            found.append(Who(person.name, "person", start, end, person.title, person.country))
            masked.update(range(first, start))
            masked.update(range(after.start, after.end) if after is not None else ())
        return found, masked

    def _is_person(self, name: str, people: People) -> bool:
        known = self._actors.named(name)
        return people.knows(name) or bool(known and known.kind == "person")

    def _names(self, doc: Doc, people: People) -> Iterator[tuple[int, int]]:
        """Spans of personal names, without titles: what the pipeline recognised, and what follows a title."""
        done = 0
        for token in doc:
            if token.i < done or (not token.text[0].isupper() and token.lower_ != "al"):
                continue
            span = self._name_at(doc, token, people)
            if span is not None:
                done = span[1]
                yield span

    def _name_at(self, doc: Doc, token: Token, people: People) -> tuple[int, int] | None:
        """The name that begins at a token, if one does."""
        start = token.i
        if token.ent_id_ in self._person_ids:
            entity = next(entity for entity in doc.ents if entity.start <= start < entity.end)
            if entity.start < start:
                return None
            while start < entity.end - 1 and doc[start].lower_.rstrip(".") in TITLE_WORDS:
                start += 1
            return start, entity.end
        if self._is_known_surname(token, people):
            return start, max(name_after(doc, start), start + 1)
        if token.pos_ not in {"PROPN", "NOUN", "ADJ", "X"} or token.lower_.rstrip(".") in TITLE_WORDS:
            return None
        end = name_after(doc, start)
        begins = start == 0 or not (
            token.nbor(-1).pos_ == "PROPN" and token.nbor(-1).ent_type_ == token.ent_type_ != ""
        )
        titled = start > 0 and self._follows_title(token)
        recognised = token.ent_type_ == "PERSON" and not self._is_place(doc, start, end)
        apposed = begins and end - start > 1 and not token.ent_id_ and self._title_after(doc, start, end) is not None
        met = begins and token.ent_type_ in {"", "ORG", "GPE"} and not token.ent_id_ and self._is_met(doc, start, end)
        return (start, end) if end > start and (titled or recognised or apposed or met) else None

    def _is_place(self, doc: Doc, start: int, end: int) -> bool:
        """Whether what looks like a name is a place that something is in, at or near."""
        before = doc[start - 1].lower_ if start else ""
        featured = end < len(doc) and doc[end].lower_ in FEATURES
        return featured or (
            before in {"in", "at", "near", "from", "to", "of", "and"} and self._is_notable(doc[start:end].text)
        )

    def _is_met(self, doc: Doc, start: int, end: int) -> bool:
        """Whether an unknown name is somebody whom somebody meets: "will meet Zelenskyy"."""
        head = doc[start:end].root
        verb = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "with" else head.head
        direct = head.dep_ == "dobj" or (head.dep_ == "pobj" and head.head.lower_ == "with")
        named = self._nations.meant_by(doc[start:end].text) or self._is_notable(doc[start:end].text)
        return direct and verb.lemma_ in {"meet", "receive", "phone", "telephone"} and not named

    @property
    def _person_ids(self) -> frozenset[str]:
        return self._actors.persons

    @staticmethod
    def _is_known_surname(token: Token, people: People) -> bool:
        """Whether the word is the surname of somebody already named, whatever the language model takes it for."""
        alone = token.i == token.sent.start or token.nbor(-1).pos_ != "PROPN" or is_office(token.nbor(-1).lower_)
        return alone and not token.ent_id_ and len(token) > 2 and people.knows(token.text)

    def _follows_title(self, token: Token) -> bool:
        before = token.nbor(-1)
        word = before.lower_.rstrip(".")
        if before.text == "." and token.i > 1:
            word = token.nbor(-2).lower_
        titled = word in RANKS | OFFICES - {"deputy", "chief"} or word in {"mr", "mrs", "ms", "dr", "state", "staff"}
        named = token.pos_ == "PROPN" and token.text[0].isupper() and token.lower_ not in TITLE_WORDS
        known = token.ent_id_ and token.ent_id_ not in self._person_ids
        return (
            titled
            and named
            and not known
            and token.ent_type_ not in {"DATE", "ORG", "NORP"}
            and not is_office(token.lower_)
        )

    def _title_after(self, doc: Doc, start: int, end: int) -> Span | None:
        """The apposition after a name that gives its office: ", commander of the forces in Iraq and Syria,"."""
        if end >= len(doc) or doc[end].text not in {",", "("}:
            return None
        words = doc[end + 1 : min(doc[start].sent.end, end + 1 + LONGEST)]
        stop = next((t.i for t in words if t.text in {",", ";", ")", "—", "–"} or _ends_apposition(t)), words.end)
        phrase = doc[end + 1 : stop]
        if len(phrase) and phrase[0].lower_ in {"who", "which"}:
            return (
                phrase
                if any(t.lemma_ in {"command", "lead", "head", "chair", "represent"} for t in phrase[:4])
                else None
            )
        heads = [t for t in phrase if is_office(t.lower_)]
        verb = any(t.pos_ in {"VERB", "AUX"} for t in phrase)
        return phrase if heads and not verb and heads[0].ent_type_ != "PERSON" else None

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
                actor = self._actors.named(name)
                yield Who(actor.name if actor else name, "office", start, end, name)

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
            for length in (3, 2, 1):
                words = doc[i : i + length]
                if len(words) < length or any(t.i in masked for t in words) or not words.text[0].isupper():
                    continue
                name = words.text
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
    if token.lower_ != "general":
        return token.lower_ in OFFICES
    return token.i > 0 and token.nbor(-1).lower_ in {"consul", "secretary", "attorney", "director"}


def _tidy(name: str) -> str:
    return " ".join(re.sub(r"\s*-\s*", "-", name).split()).rstrip("'’")


def _ends_apposition(token: Token) -> bool:
    return (
        token.pos_ in {"VERB", "AUX"}
        and token.dep_ in {"ROOT", "relcl", "conj", "ccomp", "acl"}
        and token.tag_ != "VBN"
    )


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
