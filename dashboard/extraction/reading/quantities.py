"""How many: numbers of people and equipment under arms, with the bounds that the words around them give."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dashboard.events import Quantity
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.grammar.text import sentence_of, words_of

_UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "dozen": 12,
}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "k": 1_000}

_WORD = "|".join(_UNITS)
_NUMERAL = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"


def _number(group: str) -> str:
    """A pattern for a number in digits, in words or in both, as a named group."""
    return (
        rf"(?P<{group}>(?:(?:{_NUMERAL})(?:\s(?:hundred|thousand|million)|k)?)"
        rf"|(?:(?:{_WORD}|a)[\s-])?(?:hundred|thousand)(?!\w)(?:\s(?:{_WORD}))?"
        rf"|(?:{_WORD})(?:-(?:{_WORD}))?(?!\w))"
    )


_LESS = (
    r"(?:fewer|less|lower|smaller|no more|not more)\sthan|under|below|at\smost|up\sto|a\smaximum\sof"
    r"|almost|nearly|close\sto"
)
_MORE = (
    r"more\sthan|over|above|at\sleast|no\s(?:less|fewer)\sthan|not\s(?:less|fewer)\sthan|a\sminimum\sof"
    r"|upwards\sof|in\sexcess\sof"
)
_ABOUT = r"about|around|roughly|some|approximately|an\sestimated|estimated|circa"
_FURTHER = r"(?:an?\sadditional\s|another\s|a\stotal\sof\s|as\smany\sas\s|the\s)?"
_HEDGE = rf"(?:(?P<less>{_LESS})\s|(?P<more>{_MORE})\s|(?P<about>{_ABOUT})\s)?{_FURTHER}"

_QUANTITY = re.compile(
    rf"(?<![\w$€£.,/-])(?:(?P<between>between|from)\s(?:roughly\s|about\s|some\s|around\s)?{_number('floor')}\s(?:and|to)\s)?"
    rf"{_HEDGE}(?:{_number('least')}(?:\s(?:to|or)\s|(?<=\d)\s?[-–]\s?(?=\d)))?{_number('count')}(?![\w%]|\s?%|,\d|\.\d|:\d)",
    re.IGNORECASE,
)
_WIDEST = 10
"""How many times the lower number of a range the higher may be."""
_YEARS = re.compile(r"(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d")
_NEAR = frozenset({"almost", "nearly", "close to"})

UNITS = wordset(
    """
    troop soldier serviceman servicewoman servicemember airman marine sailor personnel trooper paratrooper infantryman
    fighter combatant militant adviser advisor trainer instructor peacekeeper guard force man reservist commando
    officer policeman gendarme mercenary contractor operator recruit conscript militiaman member aircraft jet plane
    warplane helicopter drone bomber tanker tank vehicle ship warship vessel boat submarine destroyer frigate carrier
    launcher battery missile rocket howitzer battalion brigade division company regiment squadron truck convoy base
    outpost position post police patrolman instructor mercenary paramilitary rebel insurgent frigate warplane checkpoint
    guardsman legionnaire pilot medic gunman engineer sapper battlegroup military
    """
)
"""What counts as strength, as lemmas: not kilometres, masks, missions, detainees or the displaced."""

_PEOPLE = wordset("member man officer force")
_EXCLUDED = re.compile(
    r"\b(?:detain|captiv|prison|displac|refugee|wounded|killed|injur|family|civilian|mission|km\b)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Count:
    """A quantity, where it stands, and the noun it counts, if one follows."""

    quantity: Quantity
    start: int
    """Index of its first token in the document."""
    end: int
    noun: Token | None

    @property
    def is_bare(self) -> bool:
        """Whether no noun follows: "over 900 in Syria"."""
        return self.noun is None


def counts(doc: Doc, text: str, start: int, end: int, dates: list[tuple[int, int]]) -> list[Count]:
    """The quantities of forces between two characters of a document's `text`, except where one of `dates` stands."""
    found = []
    for match in _QUANTITY.finditer(text, start, end):
        if any(begin < match.end("count") and match.start("count") < last for begin, last in dates):
            continue
        span = doc.char_span(match.start(), match.end(), alignment_mode="expand")
        first = match.start("least" if match["least"] else "count")
        number = doc.char_span(first, match.end("count"), alignment_mode="expand")
        if span is None or number is None or _YEARS.fullmatch(number.text) or not _stands_alone(number[0], number[-1]):
            continue
        noun = _counted(number[-1])
        if noun is not None and not _is_strength(noun):
            continue
        if noun is None and not _may_stand_for_people(number[-1], match):
            continue
        found.append(Count(_quantity(match, noun), span.start, span.end, noun))
    return found


def _stands_alone(first: Token, last: Token) -> bool:
    """Whether the number is a number, and not part of a name: B-2, F-16, Checkpoint 1, 407th."""
    before = first.nbor(-1) if first.i > sentence_of(first).start else None
    if before is not None and (before.text in {"-", "$", "€", "£"} and not before.whitespace_):
        return False
    if before is not None and before.pos_ == "PROPN" and before.ent_type_ not in {"", "GPE", "NORP", "DATE"}:
        return False
    hyphened = last.i + 2 < len(last.doc) and last.nbor().text == "-" and last.nbor().whitespace_ == ""
    return not hyphened or last.nbor(2).lower_ == "strong"


def _counted(number: Token) -> Token | None:
    """The noun that the number counts: the head of the noun phrase that follows it."""
    if number.dep_ == "nummod" and number.head.pos_ in {"NOUN", "PROPN"} and number.head.i > number.i:
        return _after_names(number.head)
    noun = None
    for token in words_of(number.doc)[number.i + 1 : sentence_of(number).stop]:
        if token.ent_type_ == "DATE":
            break
        if token.lower_ == "strong" and token.nbor(-1).text == "-":
            continue
        if token.pos_ in {"NOUN", "PROPN"} or token.text == "%":
            noun = token
        elif token.pos_ not in {"ADJ"} and token.text != "-":
            break
    if noun is None and number.i + 1 < sentence_of(number).stop and number.nbor().lower_ == "of":
        return next((token for token in number.doc[number.i + 2 : number.sent.end] if token.pos_ == "NOUN"), None)
    return noun


def _after_names(head: Token) -> Token:
    """The noun after the names of services that it belongs to: "350 Army and Air Force personnel"."""
    if head.pos_ != "PROPN" or base(head) in UNITS:
        return head
    for token in head.doc[head.i + 1 : head.sent.end]:
        if token.pos_ == "NOUN":
            return token if base(token) in UNITS else head
        if token.pos_ not in {"PROPN", "CCONJ", "ADJ"}:
            break
    return head


def _is_strength(noun: Token) -> bool:
    words = noun.doc[max(noun.sent.start, noun.i - 3) : noun.i + 1].text
    return base(noun) in UNITS and not _EXCLUDED.search(words)


def _may_stand_for_people(number: Token, match: re.Match[str]) -> bool:
    """Whether a number without a noun can be a strength: a date, an age or a rank is not."""
    count = _value(match["count"])
    return (
        number.pos_ == "NUM" and count >= 10 and number.dep_ not in {"npadvmod", "appos", "nmod", "nummod", "compound"}
    )


def _quantity(match: re.Match[str], noun: Token | None) -> Quantity:
    count = round(_value(match["count"]))
    hedge = " ".join((match["less"] or match["more"] or match["about"] or "").lower().split())
    low: int | None = count
    high: int | None = count
    if match["less"] and hedge not in _NEAR:
        low = None
    elif match["more"]:
        high = None
    elif match["between"] and match["between"].lower() == "between":
        low = round(_value(match["floor"]))
    if match["least"] and low is not None:
        low = _least(match, count)
    return Quantity(low, high, _unit(noun), bool(match["about"]) or hedge in _NEAR, " ".join(match[0].split()))


def _least(match: re.Match[str], most: int) -> int:
    """The lower number of a range, in the units of the higher: 10,000 in "10-12 thousand"."""
    scale = next((scale for word, scale in _SCALES.items() if match["count"].lower().endswith(word)), 1)
    said = round(_value(match["least"]))
    return next((least for least in (said * scale, said) if least * _WIDEST >= most and least <= most), most)


def _unit(noun: Token | None) -> str:
    if noun is None:
        return "troops"
    lemma = noun.lemma_.lower()
    return "personnel" if lemma in _PEOPLE else noun.lower_ if noun.tag_ in {"NNS", "NNPS"} else lemma


def _value(words: str) -> float:
    """A number in digits, in words, or in both: 24K, two thousand, ninety-four."""
    total, current = 0.0, 0.0
    for part in re.findall(r"\d[\d,]*(?:\.\d+)?|[a-z]+", words.lower()):
        if part[0].isdigit():
            current = float(part.replace(",", ""))
        elif part in _SCALES:
            current = max(current, 1) * _SCALES[part]
            total, current = (total + current, 0.0) if part != "hundred" else (total, current)
        else:
            current += _UNITS.get(part, 0)
    return total + current
