"""From parsed paragraphs to sentences in which everybody and every place is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Token

from dashboard.extraction.atlas import Atlas
from dashboard.extraction.calendars import Clock
from dashboard.extraction.dates import dates, days_named
from dashboard.extraction.lexicon import wordset
from dashboard.extraction.mentions import Finder, Who, organisations
from dashboard.extraction.nations import Nations
from dashboard.extraction.people import People
from dashboard.extraction.places import BORDERS, FEATURES, Where, preposition_of
from dashboard.extraction.quantities import counts
from dashboard.extraction.reading import Sentence
from dashboard.extraction.status import looks_ahead
from dashboard.extraction.structure import Passage
from dashboard.extraction.toponyms import is_where, named_places
from dashboard.reports import Report
from gazetteer.place import Place

_STRIPS = wordset("strip area areas region regions zone line fence wall crossings")
_MEASURES = wordset("km kilometers kilometres miles kilometer kilometre mile")
_UNDERSTOOD = wordset("the common shared mutual disputed their joint")
"""Words by which "the border" is one that the report has named, or lies between those it speaks of."""
_SOIL = frozenset({"soil", "territory", "land"})


class Reader:
    """Reads the paragraphs of one report in order."""

    def __init__(self, report: Report, finder: Finder, nations: Nations, atlas: Atlas, people: People) -> None:
        self._finder = finder
        self._nations = nations
        self._atlas = atlas
        self._people = people
        self._clock = Clock(report.published, tuple(days_named(report.text)))
        self._count = 0
        self._border: Place | None = None

    def sentences(self, passage: Passage, doc: Doc) -> Iterator[Sentence]:
        """Yield the paragraph's sentences, read."""
        who, masked = self._finder.find(doc, self._people)
        who = [each for each in who if not _names_feature(doc, each)]
        where = [each for each in self._places(doc, who, masked) if not _only_measures(doc, each)]
        taken = masked | _covered(who) | _covered(where)
        who = sorted(
            [
                *who,
                *(
                    body
                    for body in organisations(doc)
                    if not self._nations.by_name(body.name) and taken.isdisjoint(range(body.start, body.end))
                ),
            ],
            key=lambda named: named.start,
        )
        when = dates(doc.text, self._clock, future=lambda offset: _is_ahead(doc, offset))
        spans = [(mention.start, mention.end) for mention in when]
        for tokens in doc.sents:
            first, last = tokens.start_char, tokens.end_char
            sentence = Sentence(
                tokens,
                passage,
                self._count,
                [w for w in who if tokens.start <= w.start < tokens.end],
                [w for w in where if tokens.start <= w.start < tokens.end],
                [mention for mention in when if first <= mention.start < last],
                counts(doc, first, last, spans),
                masked,
            )
            self._count += 1
            yield sentence

    def _places(self, doc: Doc, who: Sequence[Who], masked: set[int]) -> Iterator[Where]:
        framed = [*self._borders(doc, who, masked), *self._soils(doc, masked)]
        yield from framed
        blocked = masked | _covered(who) | _covered(framed)
        yield from self._joined(doc, sorted(named_places(doc, blocked, self._atlas)))

    def _joined(self, doc: Doc, spans: list[tuple[int, int]]) -> Iterator[Where]:
        """Places, with the larger one that follows after a comma taken into the name: "Rome, Italy"."""
        taken = -1
        for number, (start, end) in enumerate(spans):
            if number == taken:
                continue
            place = self._located(doc[start:end].text)
            if place is None and not self._may_be_unknown(doc, start, end):
                continue
            start, place = self._before_brackets(doc, start, place)
            following = spans[number + 1] if number + 1 < len(spans) else (0, 0)
            country = self._atlas.is_country(doc[start:end].text)
            if following[0] == end + 1 and doc[end].text == "," and not country:
                larger = self._atlas.place(doc[slice(*following)].text)
                inside = self._atlas.within(doc[start:end].text, larger) if larger and larger.is_area else None
                if inside is not None:
                    place, taken = inside, number + 1
            root = doc[start:end].root
            last = following[1] if taken == number + 1 else end
            yield Where(doc[start:last].text, start, last, root, preposition_of(root), place)

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
        found = self._located(doc[first:bracket].text) or self._located(doc[bracket + 1 : start - 1].text)
        return (first, found) if found else (start, place)

    def _located(self, name: str) -> Place | None:
        """The place of a name; a building that only stands for its government is none."""
        place = self._atlas.place(name)
        seat = self._nations.by_seat(name)
        if place and seat and seat.code not in place.countries:
            return None
        return place

    @staticmethod
    def _may_be_unknown(doc: Doc, start: int, end: int) -> bool:
        """Whether the words around a name make it a place even where the gazetteer has none of that name."""
        name = doc[start:end]
        return preposition_of(name.root) != "" or doc[end - 1].lower_ in FEATURES or is_where(name)

    def _soils(self, doc: Doc, masked: set[int]) -> Iterator[Where]:
        """Countries named by an adjective: "on Iraqi soil", "the Syrian side"."""
        for noun in doc:
            if noun.lemma_ not in _SOIL or noun.i in masked:
                continue
            for child in noun.children:
                polity = self._nations.by_adjective(child.text)
                if polity and polity.place and child.dep_ in {"amod", "compound", "nmod"}:
                    yield Where(
                        doc[child.i : noun.i + 1].text, child.i, noun.i + 1, noun, preposition_of(noun), polity.place
                    )

    def _borders(self, doc: Doc, who: Sequence[Who], masked: set[int]) -> Iterator[Where]:
        """Borders with the nations they lie between: "the Iraq-Syria frontier", "their border with Iran"."""
        for noun in doc:
            named = noun.lemma_.lower() in BORDERS and noun.i not in masked
            if not named or (noun.dep_ == "compound" and noun.head.lower_ not in _STRIPS):
                continue
            nations = self._nations_of(noun) + self._neighbour(noun)
            start = min([noun.i, *(i for i, _ in nations if i < noun.i)])
            end = max([noun.i, *(i for i, _ in nations if i > noun.i)]) + 1
            codes = list(dict.fromkeys(code for _, code in nations))
            if len(codes) == 1:
                codes += self._other_side(noun, codes[0], who)
            place = self._atlas.frontier(codes[0], codes[1]) if len(codes) > 1 else None
            if not codes and any(child.lower_ in _UNDERSTOOD for child in noun.children):
                place = self._understood_border(noun, who)
            if nations or place:
                self._border = place or self._border
                yield Where(doc[start:end].text, start, end, noun, preposition_of(noun), place, is_border=True)

    def _neighbour(self, noun: Token) -> list[tuple[int, str]]:
        """The country in "the border with X", wherever the parser hangs it."""
        doc, i = noun.doc, noun.i + 1
        while i < noun.sent.end and doc[i].lower_ in {*BORDERS, *_STRIPS}:
            i += 1
        if i + 1 >= noun.sent.end or doc[i].lower_ != "with":
            return []
        for length in (3, 2, 1):
            words = doc[i + 1 : i + 1 + length].text.removeprefix("the ")
            if polity := self._nations.by_name(words):
                return [(i + length, polity.code)]
        return []

    def _other_side(self, noun: Token, code: str, who: Sequence[Who]) -> list[str]:
        """The country on the other side of "the border with X": whose sentence it is, else whose report."""
        before = [w.country for w in who if noun.sent.start <= w.start < noun.i and w.country and w.country != code]
        return before[-1:] or ([self._atlas.country] if self._atlas.country and self._atlas.country != code else [])

    def _understood_border(self, noun: Token, who: Sequence[Who]) -> Place | None:
        """ "The border": the one spoken of before, else that of the two governments which the sentence names."""
        inside = [
            w
            for w in who
            if noun.sent.start <= w.start < noun.sent.end and w.kind in {"government", "force"} and w.country
        ]
        codes = list(dict.fromkeys(w.country for w in inside))
        if self._border is not None and (not codes or set(codes) & set(self._border.countries)):
            return self._border
        return self._atlas.frontier(codes[0], codes[1]) if len(codes) == 2 else None

    def _nations_of(self, noun: Token) -> list[tuple[int, str]]:
        """The countries that a border's phrase names, with where they stand."""
        near = [token for token in noun.subtree if abs(token.i - noun.i) <= 8 and token.dep_ not in {"relcl", "acl"}]
        found = []
        for token in near:
            for part in token.text.split("-"):
                polity = self._nations.by_adjective(part) or self._nations.by_name(part)
                if polity is not None and polity.code:
                    found.append((token.i, polity.code))
        return found


def _names_feature(doc: Doc, who: Who) -> bool:
    """Whether what was taken for a person names a crossing, a base or a camp: "the al-Qaim border crossing"."""
    last = doc[who.end - 1]
    head = last.head
    following = doc[who.end : who.end + 2]
    near = any(token.lower_ in FEATURES for token in following)
    return (
        who.kind == "person"
        and not who.title
        and near
        and last.dep_ in {"compound", "nmod"}
        and head.lower_ in FEATURES
    )


def _only_measures(doc: Doc, where: Where) -> bool:
    """Whether a place only says how far another one is: "al-Qaim, 200 miles northwest of Baghdad"."""
    before = doc[max(0, where.start - 6) : where.start]
    measured = any(token.ent_type_ == "QUANTITY" or token.lower_ in _MEASURES for token in before)
    named = any(
        t.pos_ == "PROPN" and t.ent_type_ not in {"", "QUANTITY"} for t in doc[max(0, where.start - 12) : where.start]
    )
    return where.preposition in {"of", "from"} and measured and named and any(t.is_digit for t in before)


def _covered(named: Iterable[Who | Where]) -> set[int]:
    return {i for each in named for i in range(each.start, each.end)}


def _is_ahead(doc: Doc, offset: int) -> bool:
    """Whether the clause around a character speaks of the future."""
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    if span is None:
        return False
    verb = next((token for token in span.root.ancestors if token.pos_ in {"VERB", "AUX"}), None)
    return verb is not None and looks_ahead(verb)
