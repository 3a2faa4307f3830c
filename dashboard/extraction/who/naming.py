"""Where personal names stand in a text, and the office that an apposition after one gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Doc, Span, Token

from dashboard.actors import Actors
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.grammar.text import sentence_of, text_between, words_of
from dashboard.extraction.where.namespans import name_around
from dashboard.extraction.where.nations import Nations
from dashboard.extraction.where.toponyms import is_called, is_where
from dashboard.extraction.where.words import BODY_NOUNS, FEATURES, LOCATIVE
from dashboard.extraction.who.people import People
from dashboard.extraction.who.titles import LONGEST, OFFICES, RANKS, TITLE_WORDS, is_office, name_after, singular

_BEFORE_PLACES = LOCATIVE | {"of", "and", "between"}
_CAMPS = frozenset({"Camp", "Fort", "Mount", "Lake", "Port"})
"""Words that begin the name of a place, and nobody's."""
_MISTAKEN = frozenset({"", "ORG", "GPE", "WORK_OF_ART", "FAC", "PRODUCT", "LOC"})
"""What the model takes strange names for."""
_MEETS = frozenset({"meet", "receive", "phone", "telephone"})
_TALKS = frozenset({"talk", "meeting", "conversation", "speak", "confer", "negotiate", "consultation"})
_LEADS = frozenset({"command", "lead", "head", "chair", "represent"})
_MISTER = frozenset({"mr", "mrs", "ms", "dr", "sir", "baroness"})


class Names:
    """Finds personal names: those known, those the language model recognises, and those that a title announces."""

    def __init__(self, actors: Actors, nations: Nations, is_notable: Callable[[str], bool]) -> None:
        self._actors = actors
        self._nations = nations
        self._is_notable = is_notable

    def is_somebody(self, doc: Doc, start: int, end: int, people: People) -> bool:
        """Whether a single word without a title is a person: known, named before, or met in the sentence."""
        name = text_between(doc, start, end)
        known = self._actors.named(name) or people.surnamed(name)
        return people.knows(name) or bool(known and known.kind == "person") or self._is_met(doc, start, end)

    def find(self, doc: Doc, people: People) -> Iterator[tuple[int, int]]:
        """Spans of personal names, without titles: what the pipeline recognised, and what follows a title."""
        done = 0
        for token in words_of(doc):
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
            return _known_name(doc, token)
        if self._is_known_surname(token, people):
            return start, max(name_after(doc, start), start + 1)
        if token.pos_ not in {"PROPN", "NOUN", "ADJ", "X"} or _is_of_title(token):
            return None
        end = name_after(doc, start)
        if end - start > 1 and self._nations.by_name(token.text) and token.i and token.nbor(-1).lower_ == "of":
            return None  # "the president of Kyrgyzstan Sadyr Japarov"
        if end == start or is_called(name_around(token)) or self._is_of_a_body(doc, start, end):
            return None
        titled = start > 0 and self._follows_title(token)
        recognised = token.ent_type_ == "PERSON" and not self._is_place(doc, start, end)
        named = titled or recognised or (_begins(token) and self._is_told_by_neighbours(doc[start:end], people))
        return (start, end) if named else None

    def _is_of_a_body(self, doc: Doc, start: int, end: int) -> bool:
        """Whether a name is a body's, a nation's or one that an acronym in brackets follows, and no person's."""
        name, last, behind = text_between(doc, start, end), doc[end - 1], words_of(doc)[end : end + 3]
        bracketed = len(behind) == 3 and behind[0].text == "(" and behind[1].text.isupper() and len(behind[1]) > 1
        national = end - start == 1 and self._nations.by_adjective(name) is not None
        return last.lower_ in BODY_NOUNS or bracketed or national or self._nations.by_name(name) is not None

    def _is_told_by_neighbours(self, name: Span, people: People) -> bool:
        """Whether the words around a name that the model gave to nobody make it a person's: an office, a meeting."""
        doc, start, end = name.doc, name.start, name.end
        if name[0].ent_id_:
            return False
        if name[0].ent_type_ in _MISTAKEN and self._is_met(doc, start, end):
            return True
        if len(name) == 1:
            return self._is_surname(name, people)
        listed = not self._nations.by_name(name[0].text) and _is_listed(name)
        return listed or title_after(doc, start, end) is not None

    def _is_place(self, doc: Doc, start: int, end: int) -> bool:
        """Whether what looks like a name is a place that something is in, at or near."""
        before = doc[start - 1].lower_ if start else ""
        featured = doc[start].text in _CAMPS or (end < len(doc) and doc[end].lower_ in FEATURES)
        name = name_around(doc[start]) if before == "-" else doc[start:end]  # "outside al-Qaim"
        return featured or is_where(name) or (before in _BEFORE_PLACES and self._is_notable(name.text))

    def _is_surname(self, name: Span, people: People) -> bool:
        """Whether a single word is the surname of somebody known, and no place."""
        known = name[0].pos_ == "PROPN" and not name[0].ent_id_ and people.surnamed(name.text) is not None
        return known and not is_where(name) and not self._is_notable(name.text)

    def _is_met(self, doc: Doc, start: int, end: int) -> bool:
        """Whether an unknown name is somebody whom somebody meets: "will meet Zelenskyy"."""
        head, name = doc[start:end].root, text_between(doc, start, end)
        if self._nations.meant_by(name) or self._is_notable(name):
            return False
        while end - start > 1 and head.dep_ == "conj" and head.head.pos_ == "PROPN":
            head = head.head
        if head.dep_ == "dobj":
            return head.head.lemma_ in _MEETS
        return (
            head.dep_ == "pobj"
            and head.head.lower_ == "with"
            and head.head.head.lemma_ in _MEETS | (_TALKS if end - start > 1 else frozenset())
        )

    @property
    def _person_ids(self) -> frozenset[str]:
        return self._actors.persons

    def _is_known_surname(self, token: Token, people: People) -> bool:
        """Whether the word is the surname of somebody already named, whatever the language model takes it for."""
        if token.ent_id_ or len(token) <= 2 or not people.knows(token.text):
            return False
        before = token.nbor(-1) if token.i > sentence_of(token).start else None
        alone = before is None or before.pos_ != "PROPN" or is_office(before.lower_)
        return alone or (before is not None and self._nations.by_name(before.text) is not None)

    def _follows_title(self, token: Token) -> bool:
        before = token.nbor(-1)
        word = before.lower_.rstrip(".")
        if before.text == "." and token.i > 1:
            word = token.nbor(-2).lower_
        titled = word in RANKS | OFFICES - {"deputy", "chief"} or word in {"mr", "mrs", "ms", "dr", "state", "staff"}
        titled = titled or _ends_office(before) or singular(before.text) != before.text
        named = token.pos_ == "PROPN" and token.text[0].isupper() and token.lower_ not in TITLE_WORDS
        known = token.ent_id_ and token.ent_id_ not in self._person_ids
        return (
            titled
            and named
            and not known
            and (token.ent_type_ not in {"DATE", "ORG", "NORP"} or (token.ent_type_ == "ORG" and _ends_office(before)))
            and not is_office(token.lower_)
        )


def _is_of_title(word: Token) -> bool:
    """Whether a word is an office, a rank or a courtesy, of one or of several, and begins no name."""
    return singular(word.lower_).rstrip(".") in TITLE_WORDS | _MISTER


def _known_name(doc: Doc, token: Token) -> tuple[int, int] | None:
    """The name of somebody known that begins at a token, without the titles that are part of how it is known."""
    start = token.i
    if token.ent_iob_ == "I":
        return None
    end = next((i for i in range(start + 1, len(doc)) if doc[i].ent_iob_ != "I"), len(doc))
    while start < end - 1 and doc[start].lower_.rstrip(".") in TITLE_WORDS | _MISTER:
        start += 1
    return start, end


def _begins(token: Token) -> bool:
    """Whether no name that the model recognised goes on at the token."""
    before = token.nbor(-1) if token.i else None
    return before is None or not (before.pos_ == "PROPN" and before.ent_type_ == token.ent_type_ != "")


def _is_listed(name: Span) -> bool:
    """Whether a name stands beside its office: "the ministers, Jane Doe and John Roe", "his counterpart, X"."""
    root = name.root
    if root.dep_ == "conj" and root.head.pos_ == "PROPN":
        titles = (child for child in root.head.lefts if child.dep_ == "compound")
        apposed = root.head.dep_ in {"appos", "conj"} and root.head.head.tag_ in {"NNS", "NNPS"}
        return (apposed and base(root.head.head) in OFFICES) or any(singular(t.text) != t.text for t in titles)
    shared = root.dep_ == "conj" and root.head.tag_ in {"NNS", "NNPS"}
    return (shared or root.dep_ == "appos") and base(root.head) in OFFICES | {"counterpart", "colleague"}


def _ends_office(word: Token) -> bool:
    """Whether a department ends an office: the Defense in "Minister of Defense", "Secretary of National Defense"."""
    first = word
    while first.i > 2 and first.lower_ in TITLE_WORDS and first.nbor(-1).lower_ in TITLE_WORDS - {"of", "for"}:
        first = first.nbor(-1)
    if first.i < 2 or first.nbor(-1).lower_ not in {"of", "for"}:
        return False
    return word.lower_ in TITLE_WORDS and is_office(first.nbor(-2).lower_)


def title_after(doc: Doc, start: int, end: int) -> Span | None:
    """The apposition after a name that gives its office: ", commander of the forces in Iraq and Syria,"."""
    if end >= len(doc) or doc[end].text not in {",", "("}:
        return None
    words = doc[end + 1 : min(sentence_of(doc[start]).stop, end + 1 + LONGEST)]
    if len(words) and words[0].lower_ in {"who", "which"}:
        return _led(words)
    stop = next((t.i for t in words if t.text in {",", ";", ")", "—", "–"} or _ends_apposition(t)), words.end)
    phrase = doc[end + 1 : stop]
    if len(phrase) and phrase[0].lower_ in {"and", "or", "but", "while"}:
        return None
    heads = [t for t in phrase if is_office(t.lower_)]
    if heads and _names_another(heads[0], phrase):
        return None
    verb = any(t.pos_ in {"VERB", "AUX"} for t in phrase)
    return phrase if heads and not verb and heads[0].ent_type_ != "PERSON" else None


def _led(clause: Span) -> Span | None:
    """The clause behind a name that says what its bearer leads: ", who heads the border service,"."""
    stop = next((token.i for token in clause if token.text in {",", ";", ")"}), clause.end)
    phrase = clause.doc[clause.start : stop]
    return phrase if any(token.lemma_ in _LEADS for token in phrase[:4]) else None


def _names_another(office: Token, phrase: Span) -> bool:
    """Whether an office is that of the next in a list: "Jane Doe, Lithuanian President John Roe and ..."."""
    following = next((t for t in phrase if t.i > office.i and t.lower_ not in TITLE_WORDS and t.text != "."), None)
    before = following.nbor(-1).lower_.rstrip(".") if following is not None else ""
    return following is not None and following.pos_ == "PROPN" and before in TITLE_WORDS - {"of", "for", "and"}


def _ends_apposition(token: Token) -> bool:
    return (
        token.pos_ in {"VERB", "AUX"}
        and token.dep_ in {"ROOT", "relcl", "conj", "ccomp", "acl"}
        and token.tag_ != "VBN"
    )
