"""From parsed paragraphs to sentences in which everybody and every place is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Token

from dashboard.extraction.document.structure import Passage
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.text import sentence_of, text_between, words_of
from dashboard.extraction.reading.compass import parts
from dashboard.extraction.reading.lands import Lands
from dashboard.extraction.reading.quantities import counts
from dashboard.extraction.reading.sentence import Sentence, is_happening, is_speech
from dashboard.extraction.reading.upcoming import is_upcoming
from dashboard.extraction.when.calendars import Clock
from dashboard.extraction.when.dates import dates
from dashboard.extraction.where.atlas import Atlas
from dashboard.extraction.where.namesakes import is_elsewhere
from dashboard.extraction.where.namespans import shared_feature
from dashboard.extraction.where.nations import Nations
from dashboard.extraction.where.toponyms import REACHED, STRUCK, is_where, named_places
from dashboard.extraction.where.words import FEATURES, SORTS, Where, preposition_of
from dashboard.extraction.who.bodies import Bodies
from dashboard.extraction.who.mentions import Finder
from dashboard.extraction.who.people import People
from dashboard.extraction.who.words import Who
from gazetteer.place import Place

_ROADS = frozenset({"road", "highway", "motorway", "axis", "route", "crossing", "bridge"})
_ENDS = 2
_AT = wordset("from at in to near inside outside into")
_OUT_OF = frozenset({"out", "control", "handover"})
_STATIONS = wordset("base airport camp crossing")
"""What is named after persons, and may be called by the name alone."""
_LEADS_IN = frozenset({",", "in", "the"})
"""What stands between a place and the larger one that it lies in."""
_NEAR_KM = 40
"""Kilometres, or miles, from a town within which an unknown place may be shown at it."""
_MEASURES = wordset("km kilometers kilometres miles kilometer kilometre mile")


class Reader:
    """Reads the paragraphs of one report in order."""

    def __init__(self, clock: Clock, finder: Finder, nations: Nations, atlas: Atlas, people: People) -> None:
        self._finder = finder
        self._nations = nations
        self._atlas = atlas
        self._people = people
        self._clock = clock
        self._count = 0
        self._lands = Lands(nations, atlas)
        self._bodies = Bodies(nations)

    def sentences(self, passage: Passage, doc: Doc) -> Iterator[Sentence]:
        """Yield the paragraph's sentences, read."""
        who, masked = self._finder.find(doc, self._people)
        who = [each for each in who if not (_names_feature(doc, each) or self._is_building(doc, each))]
        who = [each for each in who if not self._is_station(doc, each)]
        where = list(self._places(doc, who, masked))
        taken = masked | _covered(who) | _covered(where)
        measures = [each for each in where if _only_measures(doc, each, where)]
        where = [each for each in where if each not in measures]
        who = [self._finder.owned(each) for each in (*who, *self._bodies.organisations(doc, taken))]
        who = self._bodies.with_acronyms(doc, who)
        when = dates(passage.text, self._clock, future=lambda offset: is_upcoming(doc, offset, self._clock.today))
        spans = [(mention.start, mention.end) for mention in when]
        for tokens in doc.sents:
            first, last = tokens.start_char, tokens.end_char
            inside = range(tokens.start, tokens.end)
            yield Sentence(
                tokens,
                passage,
                self._count,
                [w for w in who if w.start in inside],
                [w for w in where if w.start in inside],
                [mention for mention in when if first <= mention.start < last],
                counts(doc, passage.text, first, last, spans),
                masked,
                near=[w for w in measures if w.start in inside and _is_near(doc, w)],
            )
            self._count += 1

    def _places(self, doc: Doc, who: Sequence[Who], masked: set[int]) -> Iterator[Where]:
        framed = [*self._lands.find(doc, who, masked), *parts(doc, masked | _covered(who), self._atlas)]
        yield from framed
        blocked = masked | _covered(who) | _covered(framed)
        yield from self._joined(doc, sorted(named_places(doc, blocked, self._atlas)))

    def _is_building(self, doc: Doc, who: Who) -> bool:
        """Whether what stands for an office of state is the building where something is done: "met at the X"."""
        if who.kind not in {"government", "organisation"} or not _is_venue(doc[who.start : who.end].root):
            return False
        place = self._atlas.place(text_between(doc, who.start, who.end))
        return place is not None and place.kind == "site"

    def _is_station(self, doc: Doc, who: Who) -> bool:
        """Whether what was taken for a person, or part of it, is a base's bare name: "from Ain al-Asad to Erbil"."""
        start = who.start
        while start > 0 and doc[start - 1].pos_ == "PROPN":
            start -= 1
        last = doc[who.end - 1]
        reached = last.dep_ == "dobj" and last.head.lemma_ in REACHED | STRUCK
        out_of = start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in _OUT_OF
        there = reached or out_of or (start > 0 and doc[start - 1].lower_ in _AT)
        if who.kind != "person" or who.title or not there:
            return False
        place = self._atlas.place(text_between(doc, start, who.end)) if who.end - start > 1 else None
        return place is not None and place.kind in _STATIONS

    def _joined(self, doc: Doc, spans: list[tuple[int, int]]) -> Iterator[Where]:
        """Places, with the larger one that follows after a comma taken into the name: "Rome, Italy"."""
        taken = -1
        for number, (start, end) in enumerate(spans):
            if number == taken:
                continue
            if self._is_numbered(doc, start, end):
                end += 1
            place = self._located(f"{text_between(doc, start, end)} {shared_feature(doc[start:end].root)}".rstrip())
            if place is None and not self._may_be_unknown(doc, start, end):
                continue
            start, place = self._before_brackets(doc, start, place)
            following = spans[number + 1] if number + 1 < len(spans) else (0, 0)
            between = {token.lower_ for token in words_of(doc)[end : following[0]]}
            larger = self._atlas.place(text_between(doc, *following)) if between and between <= _LEADS_IN else None
            if larger is not None and larger.is_area and not self._atlas.is_country(text_between(doc, start, end)):
                inside = self._atlas.within(text_between(doc, start, end), larger)
                if inside is not None:
                    place, taken = inside, number + 1 if between == {","} else taken
                elif place is not None and "in" in between and is_elsewhere(place, larger):
                    place = None
            elif larger is not None and place is not None and "in" in between and is_elsewhere(place, larger):
                place = None  # "the Victoria base in Baghdad"
            root = doc[start:end].root
            last = following[1] if taken == number + 1 else end
            yield Where(text_between(doc, start, last), start, last, root, preposition_of(root), place)

    def _is_numbered(self, doc: Doc, start: int, end: int) -> bool:
        """Whether the number behind a name is part of it: "Air Base 201", "Tower 22"."""
        number = end < len(doc) and doc[end].is_digit
        return number and self._atlas.place(text_between(doc, start, end + 1)) is not None

    def _before_brackets(self, doc: Doc, start: int, place: Place | None) -> tuple[int, Place | None]:
        """The name of a feature that stands before its other name in brackets: "the Semalka (Fishkhabur) crossing"."""
        if place is not None or start < 4 or doc[start - 1].text != ")":
            return start, place
        bracket = next((i for i in range(start - 2, max(0, start - 6), -1) if doc[i].text == "("), 0)
        first = bracket
        while first > 0 and doc[first - 1].pos_ == "PROPN":
            first -= 1
        if not bracket or first == bracket:
            return start, place
        names = text_between(doc, first, bracket), text_between(doc, bracket + 1, start - 1)
        found = self._located(names[0]) or self._located(names[1])
        return (first, found) if found else (start, place)

    def _located(self, name: str) -> Place | None:
        """The place of a name; a building that only stands for its government is none."""
        place = self._atlas.place(name) or self._on_the_way(name)
        seat = self._nations.by_seat(name)
        if place and seat and seat.code not in place.countries:
            return None
        return place

    def _on_the_way(self, name: str) -> Place | None:
        """A town at an end of a road or a crossing that is called by its ends: "the Aleppo-Raqqa highway"."""
        ends, _, road = name.rpartition(" ")
        towns = ends.split("-") if road.lower() in _ROADS else []
        return next(filter(None, map(self._atlas.place, towns)), None) if len(towns) == _ENDS else None

    @staticmethod
    def _may_be_unknown(doc: Doc, start: int, end: int) -> bool:
        """Whether the words around a name make it a place even where the gazetteer has none of that name."""
        name = doc[start:end]
        return preposition_of(name.root) != "" or doc[end - 1].lower_ in FEATURES or is_where(name)


def _is_venue(name: Token) -> bool:
    """Whether something is done at or inside what a name means: not "officials at the X", who are of it."""
    at = name.head
    done = at.head.pos_ == "VERB" or is_happening(at.head)
    return name.dep_ == "pobj" and at.lower_ in {"at", "inside"} and done and not is_speech(at.head)


def _names_feature(doc: Doc, who: Who) -> bool:
    """Whether what was taken for a person names a crossing, a base or a camp: "the al-Qaim border crossing"."""
    last = doc[who.end - 1]
    head = last.head
    following = words_of(doc)[who.end : who.end + 2]
    near = any(token.lower_ in FEATURES for token in following)
    named_so = who.end - who.start > 1 and last.lower_ in FEATURES
    if who.kind == "person" and not who.title and named_so:
        return True  # "Ben Gurion Airport"
    return (
        who.kind == "person"
        and not who.title
        and near
        and last.dep_ in {"compound", "nmod", "amod"}
        and head.lower_ in FEATURES
    )


def _only_measures(doc: Doc, where: Where, others: Sequence[Where]) -> bool:
    """Whether a place only says how far another one is: "al-Qaim, 200 miles northwest of Baghdad"."""
    sort = where.head.head if where.head.dep_ == "appos" and where.head.head.lemma_ in SORTS else None
    first = where.start if sort is None else sort.left_edge.i  # "30 km west of the capital, X"
    before = words_of(doc)[max(0, first - 6) : first]
    measured = any(token.ent_type_ == "QUANTITY" or token.lower_ in _MEASURES for token in before)
    near = range(max(sentence_of(where.head).start, where.start - 12), where.start)
    named = any(each.end - 1 in near for each in others) or any(
        doc[i].pos_ == "PROPN" and doc[i].ent_type_ not in {"", "QUANTITY"} for i in near
    )
    counted = measured and any(token.like_num for token in before)
    return doc[max(0, first - 1)].lower_ in {"of", "from"} and counted and named


def _is_near(doc: Doc, where: Where) -> bool:
    """Whether what lies so far from a town lies beside it: "some 30 km north of X"."""
    town = where.place is not None and not where.place.is_area
    numbers = [token.text for token in words_of(doc)[max(0, where.start - 7) : where.start] if token.text.isdigit()]
    return town and bool(numbers) and int(numbers[-1]) <= _NEAR_KM


def _covered(named: Iterable[Who | Where]) -> set[int]:
    return {i for each in named for i in range(each.start, each.end)}
