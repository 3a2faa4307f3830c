"""Titles: the offices and ranks that stand before a name, what they are made of, and where the name ends."""

from __future__ import annotations

import re
from functools import lru_cache

from spacy.tokens import Doc, Token

from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.text import sentence_of, words_before, words_of

RANKS = wordset(
    """
    general lieutenant major colonel captain admiral brigadier sergeant marshal commodore corporal gen gen. lt lt. maj
    maj. col col. capt capt. brig brig. adm adm. sgt sgt. cmdr cmdr.
    """
)
OFFICES = wordset(
    """
    president premier pm minister ministers secretary chancellor king queen emir prince sheikh ambassador consul envoy
    representative governor mayor chief commander leader chair chairman chairwoman chairperson co-chair speaker
    spokesperson spokesman spokeswoman director head adviser advisor coordinator undersecretary under-secretary
    commissioner senator congressman congresswoman lawmaker mp inspector prosecutor judge patriarch pope ayatollah
    d'affaires chargé chargé-d'affaires supremo vice-president counsellor attaché dean deputy
    """
)
_MODIFIERS = wordset(
    """
    prime foreign defense defence interior vice counterpart first former then-president interim acting caretaker
    new outgoing incoming special presidential national federal security military staff state affairs armed forces
    of for and army navy air joint general- intelligence parliamentary parliament regional charge transitional
    senior top ruling opposition assistant permanent deputy crown supreme high resident party political field
    ground land oil finance health justice
    """
)
LONGEST = 16
"""Words in a title, a name or an apposition: what goes on for longer is none, and is not read to its end."""
_SENT = wordset(
    "ambassador envoy adviser advisor representative consul consul-general general chargé d'affaires nuncio attaché"
)
"""Offices that are held in, or at the court of, another state: "the French ambassador in Syria"."""
_COURTESY = wordset("hon hon. mr mr. mrs mrs. ms ms. dr dr. sir lord his her excellency")
_PARTICLES = wordset("al el bin ibn ben abu van von de der da di - ’ '")
_SAME_OFFICE = {
    "premier": "prime minister", "pm": "prime minister", "defence": "defense", "advisor": "adviser",
    "spokesman": "spokesperson", "spokeswoman": "spokesperson", "chairman": "chair", "chairwoman": "chair",
    "chairperson": "chair", "gen": "general", "lt": "lieutenant", "maj": "major", "adm": "admiral", "col": "colonel",
}  # fmt: skip
_OFFICE_WORDS = OFFICES | RANKS
TITLE_WORDS = _OFFICE_WORDS | _MODIFIERS
"""Everything that a title is made of, besides names."""


def is_office(word: str) -> bool:
    """Whether the word, in lower case, names an office or a rank."""
    return word in _OFFICE_WORDS


def core(title: str) -> frozenset[str]:
    """What a title says in one spelling: the office or rank and the words that tell it from others."""
    words = re.findall(r"[a-z'-]+", title.lower().replace("’", "'"))
    said = " ".join(_SAME_OFFICE.get(word, word) for word in words)
    return frozenset(said.split()) & _TELLING


_TELLING = (_OFFICE_WORDS | wordset("prime foreign defense interior deputy vice peshmerga army security")) - {
    "gen", "lt", "maj", "col", "adm", "capt", "brig", "sgt", "premier", "pm", "chief"
} | {"chief"}  # fmt: skip


@lru_cache(maxsize=4096)
def surname(name: str) -> str:
    """The last word of a name, without the article, in lower case."""
    last = name.casefold().replace("’", "'").rstrip("'").split()[-1]
    return re.sub(r"^(?:al|el|an|as|ash|ar|at)-", "", last)


def title_before(doc: Doc, start: int, floor: int, nation_names: frozenset[str]) -> int:
    """Index of the token where the titles stacked before a name at `start` begin; `start` if it has none.

    Nothing before `floor` is taken: there stands the name before this one.
    """
    first = start
    for token in reversed(words_of(doc)[max(floor, sentence_of(doc[start]).start, start - LONGEST) : start]):
        if token.text == "," and not _apposes(doc, token.i, start):
            break
        if token.text != "," and not _belongs_to_title(token, first):
            break
        first = token.i
    while first < start and doc[first].lower_ in {"of", "for", "and", "-", "'s", "’s", ",", "then"}:
        first += 1
    owns = first + 1 < start and doc[first + 1].tag_ == "POS"  # "with Turkey's minister"
    if first > 0 and doc[first].lower_ in nation_names and doc[first - 1].pos_ == "ADP" and not owns:
        first += 1  # "In Turkey Minister ..." is no minister of Turkey
    first = _behind_town(doc, first, start)
    if first > 0 and doc[first].lower_ == "the":
        first += 1
    has_office = any(
        singular(token.lower_).rstrip(".") in _OFFICE_WORDS | _COURTESY | {"counterpart"}
        for token in words_of(doc)[first:start]
    )
    return first if has_office else start


def _behind_town(doc: Doc, first: int, start: int) -> int:
    """Where a title begins that follows upon where the sentence is: "In Quito Peruvian Foreign Minister X met"."""
    if first == 0 or doc[first - 1].lower_ not in {"in", "at"}:
        return first
    return next((token.i for token in doc[first + 1 : start] if token.ent_type_ == "NORP"), first)


def _apposes(doc: Doc, comma: int, start: int) -> bool:
    """Whether what stands before a comma is the office of the name after it: "the Minister for X, Jane Doe, said"."""
    rank = _OFFICE_WORDS | _MODIFIERS | _COURTESY | {"-", ""}
    if any(token.lower_.rstrip(".") not in rank for token in doc[comma + 1 : start]):
        return False
    has_office = False
    for token in reversed(words_before(doc[comma], LONGEST)):
        has_office = has_office or token.lower_ in _OFFICE_WORDS
        opens = has_office and token.nbor().lower_ in _OFFICE_WORDS | _MODIFIERS
        if opens and (token.pos_ == "VERB" or token.lower_ == "with"):
            return True  # "met Chief of Staff of the Army, General ..."
        taken_up = token.lower_ in {"appointed", "elected", "named", "nominated"}  # "the newly appointed envoy, X"
        if (
            token.pos_ in {"VERB", "AUX", "PUNCT"} and not taken_up and token.text != "-"
        ) or token.ent_type_ == "PERSON":
            return False
        if has_office and token.text in {"'s", "’s"}:
            return True  # "Poland's interior minister, Jane Doe"
        if token.lower_ in {"the", "a", "an"} and not _is_of_office(token):
            return has_office
    return has_office  # the office opens the sentence: "US Defense Secretary, Jane Doe said"


def _is_of_office(article: Token) -> bool:
    """Whether an article stands within an office: "ambassador to the United Nations"."""
    if article.i < 2 or article.nbor(-1).lower_ not in {"of", "for", "to"}:
        return False
    before = article.nbor(-2)
    return is_office(before.lower_) or article.nbor(-1).lower_ in {"of", "for"}


def _belongs_to_title(token: Token, following: int) -> bool:
    word = token.lower_
    if token.ent_type_ == "DATE":
        return False
    if word in _OFFICE_WORDS or word in _COURTESY or word.rstrip(".") in RANKS or singular(word) != word:
        return True
    if word == "the":
        return token.i > sentence_of(token).start and (
            token.nbor(-1).lower_ in {"of", "for", "to"} or token.nbor().lower_ in _OFFICE_WORDS | _MODIFIERS
        )
    if word == "and":
        return following > token.i and any(before.lower_ in {"of", "for"} for before in words_before(token, 5))
    if word in {"to", "in"}:
        return token.i > 0 and token.nbor(-1).lower_ in _SENT
    if word in {"of", "for", "'s", "’s", "-"}:
        return token.nbor().lower_ not in _COURTESY
    return word in _MODIFIERS or token.pos_ == "PROPN" or (token.pos_ == "ADJ" and token.text[0].isupper())


_NO_NAME = _OFFICE_WORDS - {"king", "prince"}
"""Words of offices that no name goes on with."""


def name_after(doc: Doc, start: int) -> int:
    """Index after the last token of a name that starts at `start`."""
    words = words_of(doc)
    end = start
    quoted = _nickname(doc, start)
    for token in words[start : min(sentence_of(words[start]).stop, start + LONGEST)]:
        if token.i in quoted:
            continue
        joined = token.i == end > start and words[end - 1].text == "-" and not words[end - 1].whitespace_
        part = token.pos_ == "PROPN" or (token.lower_ in _PARTICLES and end > start) or _is_article(token) or joined
        if not part or token.lower_ in _NO_NAME or token.text in {",", "."}:
            break
        end = token.i + 1
    while end > start and words[end - 1].text in {"-", "'", "’"}:
        end -= 1
    return end


def _nickname(doc: Doc, start: int) -> range:
    """The tokens of a nickname in quotes within the name at `start`: Benjamin "Benny" Gantz."""
    marks = [token.i for token in words_of(doc)[start : start + 6] if token.text in {'"', "“", "”"}]
    return (
        range(marks[0], marks[1] + 1) if len(marks) == 2 and marks[1] - marks[0] == 2 and marks[0] > start else range(0)
    )


def _is_article(token: Token) -> bool:
    following = token.i + 1 < len(token.doc) and token.nbor().text == "-"
    return token.lower_ in {"al", "el", "ash", "an", "as"} and following


def singular(title: str) -> str:
    """The office of one of those who share it: "Defence Ministers" -> "Defence Minister"."""
    rest, _, last = title.rpartition(" ")
    is_plural = last.lower().endswith("s") and last.lower()[:-1] in _OFFICE_WORDS
    return f"{rest} {last[:-1]}".strip() if is_plural else title


def clean_title(title: str) -> str:
    """A title as it would stand in a list: no article, no courtesy, no comma, on one line."""
    words = [w for w in title.replace(" ,", ",").split() if w.lower() not in _COURTESY]
    text = " ".join(words)
    if text.count("(") > text.count(")"):
        text = text.rpartition("(")[0]
    text = re.sub(r"\s+(['’]s?\b)", r"\1", re.sub(r"\s*-\s*", "-", text))
    return re.sub(r"^(?:the|a|an)\s+", "", text, flags=re.IGNORECASE).strip(" -–,(")
