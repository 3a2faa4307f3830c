"""Places named by what they are of: borders by the nations they lie between, soil and capitals by whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.text import sentence_of, text_between, words_of
from dashboard.extraction.where.atlas import Atlas
from dashboard.extraction.where.nations import Nations, Polity
from dashboard.extraction.where.words import BORDERS, CROSSINGS, SIDES_OF_COUNTRIES, Where, preposition_of
from dashboard.extraction.who.words import Who
from gazetteer.place import Place

_STRIPS = wordset(
    """
    strip area areas region regions zone line fence wall crossings crossing post posts gate territory territories
    checkpoint checkpoints
    districts provinces belt
    """
)
_MATTERS = wordset("dispute issue demarcation delimitation security control tension clash incident row question")
"""What a border is the matter of: "their border dispute"."""
_DEMARCATIONS = wordset("demarcation control contact armistice ceasefire demilitarized demilitarised blue green")
_SOIL = frozenset({"soil", "territory", "land"})
_SEA_AND_AIR = frozenset({"airspace", "waters", "skies"})
_POSSESSED = frozenset({"poss", "amod", "compound", "nmod"})
_LETTERS = 4
"""Letters of a line's name at most, where it goes by them."""
_FAR = 8
"""Words from a border's noun within which the nations stand that it is of."""


class Lands:
    """Reads borders, soils and capitals in the paragraphs of one report, in order."""

    def __init__(self, nations: Nations, atlas: Atlas) -> None:
        self._nations = nations
        self._atlas = atlas
        self._border: Place | None = None

    def find(self, doc: Doc, who: Sequence[Who], masked: set[int]) -> Iterator[Where]:
        """Yield the places of a paragraph that are named by what they are of."""
        yield from self._borders(doc, who, masked)
        yield from self._soils(doc, masked)
        yield from self._capitals(doc, masked)

    def _soils(self, doc: Doc, masked: set[int]) -> Iterator[Where]:
        """Countries named by an adjective: "on Iraqi soil", "the Syrian side"."""
        for noun in words_of(doc):
            if (noun.lemma_ not in _SOIL | {"region"} and noun.lower_ not in _SEA_AND_AIR) or noun.i in masked:
                continue
            for child in noun.children:
                polity = self._nations.by_adjective(child.text)
                place = self._land(polity, noun) if polity else None
                if place is not None and child.dep_ in {"amod", "compound", "nmod"}:
                    name = text_between(doc, child.i, noun.i + 1)
                    yield Where(name, child.i, noun.i + 1, noun, preposition_of(noun), place)

    def _land(self, polity: Polity, noun: Token) -> Place | None:
        """The land of a state, or a region that rules itself: "Iraqi soil", "Iraq's semi-autonomous Kurdish region"."""
        if noun.lemma_ != "region":
            return polity.place
        owners = [self._nations.by_name(child.text) for child in noun.children if child.dep_ == "poss"]
        of_it = [owner.code == polity.code for owner in owners if owner] or [self._atlas.countries[:1] == [polity.code]]
        return self._atlas.place(polity.land) if polity.land and all(of_it) else None

    def _capitals(self, doc: Doc, masked: set[int]) -> Iterator[Where]:
        """The towns that "the capital", "the Iraqi capital" and "Somalia's capital" mean, where none is named."""
        for noun in words_of(doc):
            if noun.lower_ != "capital" or noun.pos_ != "NOUN" or noun.i in masked or _is_named(noun):
                continue
            polity = self._whose(noun)
            if polity is None and any(child.lower_ == "of" for child in noun.children):
                continue  # "the capital of the Tigray region"
            definite = any(child.lower_ == "the" for child in noun.children)
            if polity is None and definite:
                polity = self._nations.by_code.get(self._atlas.country or "")
            town = self._atlas.place(polity.seat) if polity is not None and polity.seat else None
            if town is not None:
                start = min((child.i for child in noun.children if child.dep_ in _POSSESSED), default=noun.i)
                yield Where(text_between(doc, start, noun.i + 1), start, noun.i + 1, noun, preposition_of(noun), town)

    def _whose(self, noun: Token) -> Polity | None:
        """The polity that a noun is said to be of: "Somalia's", "Iraqi", "of Niger"."""
        owners = [child for child in noun.children if child.dep_ in _POSSESSED]
        owners += [inner for child in noun.children if child.lower_ == "of" for inner in child.children]
        names = (text_between(noun.doc, owner.left_edge.i, owner.i + 1).removeprefix("the ") for owner in owners)
        found = (self._nations.by_adjective(name) or self._nations.by_name(name) for name in names)
        return next((polity for polity in found if polity is not None), None)

    def _borders(self, doc: Doc, who: Sequence[Who], masked: set[int]) -> Iterator[Where]:
        """Borders with the nations they lie between: "the Iraq-Syria frontier", "their border with Iran"."""
        for noun in words_of(doc):
            if (line := self._line(noun)) is not None and noun.i not in masked:
                name, self._border = line
                yield Where(name.text, name.start, name.end, noun, preposition_of(noun), self._border, is_border=True)
                continue
            is_border = (noun.lemma_.lower() in BORDERS or _is_line(noun)) and noun.i not in masked
            if not is_border or (noun.dep_ == "compound" and not self._is_strip(noun.head)):
                continue
            if noun.pos_ == "PROPN" and noun.head.pos_ == "PROPN" and noun.dep_ in {"compound", "nmod"}:
                continue  # "the Frontier Corps"
            nations = self._nations_of(noun) + self._neighbour(noun)
            start = min([noun.i, *(i for i, _ in nations if i < noun.i), *(child.i for child in _sides_of(noun))])
            end = max([noun.i, *(i for i, _ in nations if i > noun.i)]) + 1
            codes = list(dict.fromkeys(code for _, code in nations))
            named = None if codes else self._named(noun)
            if named is None:
                place = self._between(noun, codes, who)
                self._border = place or self._border
            else:
                start, place = named
            if nations or place:
                words = text_between(doc, start, end)
                yield Where(words, start, end, noun, preposition_of(noun), place, is_border=True)

    def _line(self, noun: Token) -> tuple[Span, Place] | None:
        """A line that goes by its name or its letters: "the Line of Actual Control", "along the LoC"."""
        letters = not noun.is_lower and len(noun) <= _LETTERS and sum(letter.isupper() for letter in noun.text) > 1
        if not letters and not _is_line(noun):
            return None
        name = noun.doc[noun.i : noun.i + 1] if letters else _phrase(noun)
        place = self._atlas.place(name.text) if noun.dep_ not in {"compound", "nmod"} else None
        return (name, place) if place is not None and place.kind == "frontier" else None

    def _named(self, noun: Token) -> tuple[int, Place] | None:
        """The place that a border has its name from, and where that begins: "the Rafah frontier"."""
        name = [child for child in noun.children if child.dep_ == "compound" and child.pos_ == "PROPN"]
        if not name or noun.pos_ != "NOUN" or name[-1].i != noun.i - 1:
            return None
        start = name[-1].left_edge.i
        place = self._atlas.place(text_between(noun.doc, start, noun.i))
        return (start, place) if place is not None else None

    def _is_strip(self, noun: Token) -> bool:
        """Whether the border before a noun is meant itself: "border areas", not "the Al-Qaim border crossing"."""
        names = (child for child in noun.children if child.pos_ == "PROPN" and child.lower_ not in BORDERS)
        is_strip = noun.lower_ in _STRIPS or noun.lemma_ in _MATTERS
        return is_strip and all(self._nations.meant_by(child.text) for child in names)

    def _between(self, noun: Token, codes: list[str], who: Sequence[Who]) -> Place | None:
        """The frontier of the nations named with a border, or of one and whoever's sentence or report it is."""
        if len(codes) > 1:
            return self._atlas.frontier(codes[0], codes[1])
        beyond = self._neighbour(noun) or any(child.lower_ == "with" for child in noun.children)
        whose = codes or _acting(noun, who) or self._atlas.countries
        if not beyond and (facing := self._facing(noun, whose)) is not None:
            return facing
        if not codes:
            return self._understood(noun, who)
        before = range(sentence_of(noun).start, noun.i)
        others = [w.country for w in who if w.start in before and w.country not in {"", codes[0]}]
        acting = [w.country for w in who if w.kind in {"government", "force"} and w.country in others]
        own = self._first_frontier((codes[0], other) for other in acting if others and other == others[0])
        if own is not None:
            return own
        if self._border is not None and codes[0] in self._border.countries:
            return self._border
        return self._first_frontier((codes[0], other) for other in (*reversed(others), *self._atlas.countries))

    def _facing(self, noun: Token, codes: Sequence[str]) -> Place | None:
        """The border on the side of a country that is named: "its southern border".

        Of several on that side it is the one spoken of before, or with a country that the report speaks of.
        """
        side = next((SIDES_OF_COUNTRIES[child.lower_] for child in _sides_of(noun)), "")
        found = self._atlas.frontiers(codes[0], side) if side and codes else []
        if len(found) < 2 or self._border in found:
            return self._border if self._border in found else next(iter(found), None)
        others = (code for code in self._atlas.countries if code != codes[0])
        return next((place for code in others for place in found if code in place.countries), None)

    def _understood(self, noun: Token, who: Sequence[Who]) -> Place | None:
        """ "The border": the one spoken of before, else that of the two governments which the sentence names."""
        codes = _acting(noun, who)
        if self._border is not None and (not codes or set(codes) & set(self._border.countries)):
            return self._border
        if len(codes) == 2:
            return self._atlas.frontier(codes[0], codes[1])
        if len(codes) == 1:
            return self._first_frontier((codes[0], other) for other in self._atlas.countries)
        most = self._atlas.countries[:2]
        return self._first_frontier([(most[0], most[1])]) if len(most) == 2 and len(codes) < 2 else None

    def _first_frontier(self, pairs: Iterator[tuple[str, str]] | Sequence[tuple[str, str]]) -> Place | None:
        found = (self._atlas.frontier(one, other) for one, other in pairs if one != other)
        return next((place for place in found if place is not None), None)

    def _neighbour(self, noun: Token) -> list[tuple[int, str]]:
        """The country in "the border with X", wherever the parser hangs it."""
        doc, i, end = noun.doc, noun.i + 1, sentence_of(noun).stop
        while i < end and doc[i].lower_ in {*BORDERS, *CROSSINGS, *_STRIPS}:
            i += 1
        if i + 1 >= end or doc[i].lower_ != "with":
            return []
        for length in (3, 2, 1):
            name = text_between(doc, i + 1, i + 1 + length).removeprefix("the ")
            if polity := self._nations.by_name(name):
                return [(i + length, polity.code)]
        return []

    def _nations_of(self, noun: Token) -> list[tuple[int, str]]:
        """The countries that a border's phrase names, with where they stand."""
        near = [token for token in noun.subtree if abs(token.i - noun.i) <= _FAR and token.dep_ not in {"relcl", "acl"}]
        found = []
        for token in near:
            for part in token.text.split("-"):
                polity = self._nations.by_adjective(part) or self._nations.by_name(part)
                if polity is not None and polity.code:
                    found.append((token.i, polity.code))
        return found


def _sides_of(noun: Token) -> list[Token]:
    """The words that say on which side of a country a border is."""
    return [child for child in noun.lefts if child.lower_ in SIDES_OF_COUNTRIES]


def _acting(noun: Token, who: Sequence[Who]) -> list[str]:
    """The countries whose governments and forces the noun's sentence names."""
    inside = (w for w in who if w.start in sentence_of(noun) and w.kind in {"government", "force"})
    return list(dict.fromkeys(w.country for w in inside if w.country))


def _phrase(noun: Token) -> Span:
    """A noun with the words before it, but for its article, and what it is of."""
    parts = [noun, *(child for child in noun.lefts if child.dep_ != "det")]
    parts += [t for child in noun.children if child.lower_ == "of" for t in child.subtree if t.i - noun.i <= _FAR]
    return noun.doc[min(t.i for t in parts) : max(t.i for t in parts) + 1]


def _is_line(noun: Token) -> bool:
    """Whether the noun is a line of demarcation: "the Line of Control", "the Military Demarcation Line"."""
    if noun.lower_ not in {"line", "zone"}:
        return False
    words = {child.lower_ for child in noun.children}
    words |= {inner.lower_ for child in noun.children if child.lower_ == "of" for inner in child.children}
    return bool(words & _DEMARCATIONS)


def _is_named(noun: Token) -> bool:
    """Whether the town's own name stands beside "capital": "the capital, Niamey", "the capital city of X"."""
    after = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    if after.text == "," and after.i + 1 < len(noun.doc):
        after = noun.doc[after.i + 1]
    named = any(child.dep_ == "appos" for child in noun.children) or noun.dep_ in {"appos", "compound"}
    return named or (after.pos_ == "PROPN" and after.i > noun.i)
