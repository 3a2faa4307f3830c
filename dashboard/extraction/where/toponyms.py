"""Which words of a text name places: by the model, by the gazetteer, or by where they stand in the sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Doc, Span, Token

from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.text import entities_of, text_between, words_of
from dashboard.extraction.where.atlas import Atlas
from dashboard.extraction.where.namespans import (
    PLACE_LABELS,
    grown_name,
    name_around,
    proper_runs,
    shared_feature,
    word_before,
)
from dashboard.extraction.where.words import BODY_NOUNS, FEATURES, LOCATIVE, SIDES, SORTS, WARSHIPS

_NEVER_PLACES = frozenset({"DATE", "TIME", "NORP", "LANGUAGE", "LAW", "EVENT", "MONEY", "QUANTITY", "WORK_OF_ART"})
_INSIDE = wordset("in into inside near outside around throughout via onto at")
"""Prepositions that only a place follows as a bare name."""
_TOWARDS = wordset("from to toward towards through across off for")
"""Prepositions that a place follows beside a verb of motion."""
_MOTION = wordset(
    """
    go move travel fly drive march walk sail ride head depart arrive come return advance retreat withdraw pull pullout
    withdrawal redeploy redeployment deploy deployment relocate relocation transfer rotate rotation send dispatch
    shift bring take carry transport ferry airlift evacuate expel cross flee escape spread extend stretch journey visit
    trip tour way road convoy flight route back handover land enter proceed push ship deport reinforce extend leave
    """
)
"""Verbs of going and sending, and their nouns."""
REACHED = wordset(
    """
    reach enter quit exit vacate evacuate abandon overrun liberate besiege encircle recapture retake reoccupy near leave
    capture seize cross patrol storm occupy garrison bomb bombard shell pound
    """
)
"""Verbs whose object, as a bare name, is a place."""
_HOUSES = frozenset({"house", "accommodate"})  # what a place does with people
STRUCK = wordset("attack hit strike raid target take hold control lose defend secure visit tour rock")
"""Verbs whose object is a place if the gazetteer has one of that name."""
_NAMED_AFTER = wordset("agreement agreements accord accords treaty pact protocol deal declaration memorandum")
_GATHERINGS = wordset("conference summit forum council war operation dialogue commission mission")
_TRUST = wordset("confidence trust faith interest belief hope believe trust-building stake role")
"""Words that take "in" with somebody rather than somewhere."""
_WITHIN = wordset("in at near into outside inside around between")
_LOOSELY = wordset("from to of toward towards for on")
_DEPTH = 4
"""Names in a list up to which one is asked what the first is."""
_FATES = wordset("attack fire shelling siege bombardment bombing airstrike clash fighting strike raid")
_SUFFERS = wordset("see witness suffer endure experience")
"""What towns do in war, and what is done to them there."""
_TAKERS = wordset("rebel militant insurgent fighter jihadist militia group army force separatist guerrilla troop")
_SMALLEST_VILLAGE = 3_000
"""Inhabitants from which a name after "in" or "near" means the place, in a report on whatever country."""
_OF_TOWNS = wordset("mayor outskirt suburb airport resident police centre center neighborhood neighbourhood district")
_SETTLEMENTS = wordset("city town village hamlet")
_LONGEST_SHIP = 8
"""Words behind the sort of a ship within which its name ends."""


def named_places(doc: Doc, blocked: set[int], atlas: Atlas) -> Iterator[tuple[int, int]]:
    """Yield the token spans of names that mean places, outside the tokens that are `blocked`."""
    dates = [entity for entity in entities_of(doc) if entity.label_ == "DATE" and not atlas.is_country(entity.text)]
    taken = blocked | {token.i for entity in dates for token in entity} | set(_ships(doc))
    yield from _recognised(doc, taken)
    for start, end in proper_runs(doc, taken):
        if (span := _meant(doc, start, end, taken, atlas)) is not None:
            taken.update(range(start, end), range(*span))
            yield span
    yield from _first_words(doc, taken, atlas)


def _ships(doc: Doc) -> Iterator[int]:
    """Yield the words of ships' names behind the sort of ship: "the frigate Hessen", "a new carrier, the Fujian"."""
    for token in words_of(doc):
        if token.lower_ not in WARSHIPS:
            continue
        behind = words_of(doc)[token.i + 1 : token.i + _LONGEST_SHIP]
        apart = [word.lower_ for word in behind[:2]] == [",", "the"]
        name = list(takewhile(lambda word: word.pos_ == "PROPN", behind[2 if apart else 0 :]))
        closed = bool(name) and name[-1].i + 1 < len(doc) and name[-1].nbor().text == ","
        if closed or not apart:  # and not "a cutter, the Philippines said"
            yield from (word.i for word in name)


def _recognised(doc: Doc, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Yield what the model gave a place's label, and take its tokens."""
    for entity in entities_of(doc):
        place = entity.label_ in PLACE_LABELS and entity[-1].lower_ not in _NAMED_AFTER | _GATHERINGS
        if place and taken.isdisjoint(range(entity.start, entity.end)):
            start, end = grown_name(doc, entity.start, entity.end, taken)
            if any(token.pos_ == "PROPN" or token.ent_type_ in PLACE_LABELS for token in words_of(doc)[start:end]):
                taken.update(range(start, end))
                yield start, end


def _meant(doc: Doc, start: int, end: int, taken: set[int], atlas: Atlas) -> tuple[int, int] | None:
    """The span of the place that a run of proper nouns means, if it means one."""
    if end - start == 1 and doc[start].lower_ in _GATHERINGS:
        return None  # "took part in the Summit for Democracy"
    if atlas.is_country(text_between(doc, start, end)):
        return start, end
    if end - start > 1 and doc[end - 1].lower_ in _NAMED_AFTER and atlas.place(text_between(doc, start, end - 1)):
        return start, end - 1  # the town in "the Doha Agreement"
    grown = grown_name(doc, start, end, taken)
    return grown if _means_place(doc, start, end, grown, atlas) else None


def _first_words(doc: Doc, taken: set[int], atlas: Atlas) -> Iterator[tuple[int, int]]:
    """Yield towns named elsewhere in the report that the tagger takes for a thing at the start of a sentence."""
    for token in words_of(doc):
        first = token.is_sent_start and token.pos_ == "NOUN" and token.dep_ in {"nsubj", "nsubjpass"}
        if first and token.i not in taken and token.text.istitle() and atlas.has_learnt(token.text):
            yield token.i, token.i + 1


def _means_place(doc: Doc, start: int, end: int, grown: tuple[int, int], atlas: Atlas) -> bool:
    """Whether a run of proper nouns that the model gave no place's label means a place all the same."""
    name = doc[start:end]
    if (doc[grown[1] - 1].lower_ in FEATURES and grown[1] - grown[0] > 1) or is_where(name):
        return True
    if not (
        _is_of_town(name)
        or word_before(doc, start) in LOCATIVE | {"between", "of", "for"}
        or _among_places(name)
        or _is_object(name)
        or _has_fate_of_towns(name)
    ):
        return False
    if _is_of_town(name) and atlas.is_notable(name.text):
        return True
    fallen = _has_fate_of_towns(name) and name.root.head.lemma_ == "fall"
    struck = (_is_struck(name) or fallen) and atlas.place(name.text) is not None
    return struck or atlas.is_notable(name.text) or _is_inside(name, atlas)


def is_where(name: Span, depth: int = _DEPTH) -> bool:
    """Whether the sentence puts something in, into or out of what a bare name means, so that it is a place's."""
    root = name.root
    if root.ent_id_ or (root.ent_type_ in _NEVER_PLACES and not _is_in(name)) or not _may_be_place(name):
        return False
    if _is_explained(root) or shared_feature(root):
        return True
    if root.dep_ == "nsubj":
        return _is_told_of_places(root.head)
    if root.dep_ in {"conj", "appos"} and root.head.pos_ == "PROPN" and root.head.i < name.start and depth:
        return is_where(name_around(root.head), depth - 1)
    if root.dep_ in {"dobj", "nsubjpass"}:
        return root.head.lemma_ in REACHED and not (root.dep_ == "nsubjpass" and root.head.lemma_ == "leave")
    preposition, word = root.head, word_before(name.doc, name.start)
    if root.dep_ != "pobj" or word != preposition.lower_:
        return False
    if word in _INSIDE:
        return preposition.head.lemma_ not in _TRUST
    if word in _TOWARDS:
        return any(above.lemma_.lower() in _MOTION for above in (preposition.head, preposition.head.head))
    return word == "of" and is_called(name)


def _is_explained(root: Token) -> bool:
    """Whether the words behind a name say what sort of place it is: "X, a village in the north"."""
    behind = (child for child in root.children if child.dep_ == "appos" and child.i > root.i)
    return any(sort.lemma_ in _SETTLEMENTS and any(c.dep_ == "det" for c in sort.children) for sort in behind)


def _is_of_town(name: Span) -> bool:
    """Whether it owns what only towns have: "Kharkiv's mayor", "Goma's outskirts"."""
    root = name.root
    following = words_of(name.doc)[name.end : name.end + 1]
    owns = root.dep_ == "poss" and any(word.text in {"'s", "’s"} for word in following)
    return owns and root.head.lemma_ in _OF_TOWNS


def _is_in(name: Span) -> bool:
    """Whether a name taken for a people's is one that something is in or near, and so a place's."""
    near = name.root.dep_ == "pobj" and word_before(name.doc, name.start) in _INSIDE
    return name.root.ent_type_ == "NORP" and name.root.tag_ == "NNP" and near


def _is_told_of_places(verb: Token) -> bool:
    """Whether a clause has a place for its subject: "X is a town in the north", "X housed foreign troops"."""
    called = verb.lemma_ == "be" and any(child.dep_ == "attr" and child.lemma_ in SORTS for child in verb.children)
    return called or verb.lemma_ in _HOUSES


def is_called(name: Span) -> bool:
    """Whether a noun before the name says what sort of place it is: "the village of X", "the neighbourhoods of X"."""
    start = name.start
    if start < 2 or name.doc[start - 1].lower_ != "of":
        return False
    noun = name.doc[start - 2]
    return noun.lemma_.lower() in SORTS | SIDES | (FEATURES - {"state", "county", "square", "bank", "building"})


def _may_be_place(name: Span) -> bool:
    """Whether nothing in a name itself says that it is a body's, an acronym's or part of something else's."""
    words = [token.lower_ for token in name]
    following = name.doc[name.end] if name.end < len(name.doc) else None
    owns = following is not None and (following.tag_ == "POS" or name.root.head == following)
    acronym = len(name) == 1 and name.text.isupper() and len(name.text) > 1
    return not owns and not acronym and BODY_NOUNS.isdisjoint(words) and any(len(word) > 2 for word in words)


def _is_inside(name: Span, atlas: Atlas) -> bool:
    """Whether a name that is no great city's is still a place: after "in" or "near", or in the report's own country."""
    before = word_before(name.doc, name.start)
    if len(name.text) < 4 or before not in _WITHIN | _LOOSELY or name[0].lower_ in FEATURES:
        return False
    place = atlas.place(name.text)
    at_home = place is not None and atlas.country is not None and atlas.country in place.countries
    sizeable = place is not None and (place.population or 0) >= _SMALLEST_VILLAGE
    return place is not None and (at_home or place.kind not in _SETTLEMENTS or (before in _WITHIN and sizeable))


def _is_struck(name: Span) -> bool:
    """Whether it is done to a name what is done to towns, and to persons too: "attacked Makhmour", "reached Kidal"."""
    return _is_object(name) and name.root.head.lemma_ in STRUCK | REACHED and len(name.text) > 3


def _has_fate_of_towns(name: Span) -> bool:
    """Whether it is told of a name what befalls towns in war: "fell to rebels", "came under fire", "saw clashes"."""
    subject = name.root.head if name.root.dep_ == "conj" else name.root
    verb = subject.head
    if subject.dep_ != "nsubj" or len(name.text) < 4 or any(child.dep_ == "relcl" for child in subject.children):
        return False
    beside = {child.lower_: {inner.lemma_ for inner in child.children} for child in verb.children}
    if verb.lemma_ == "fall":
        return "to" in beside and any(noun.lemma_ in _TAKERS or noun.pos_ == "PROPN" for noun in _taking(verb))
    if verb.lemma_ in {"come", "be", "remain"}:
        blamed = any(token.lower_ in {"over", "for"} for token in verb.subtree)
        return bool(beside.get("under", set()) & _FATES) and not blamed
    return verb.lemma_ in _SUFFERS and any(child.lemma_ in _FATES for child in verb.children if child.dep_ == "dobj")


def _taking(verb: Token) -> list[Token]:
    return [noun for child in verb.children if child.lower_ == "to" for noun in child.children if noun.dep_ == "pobj"]


def _is_object(name: Span) -> bool:
    """Whether something is done to what the name means: "left Erbil", "Erbil was hit"."""
    return name.root.dep_ in {"dobj", "nsubjpass"}


def _among_places(name: Span) -> bool:
    first = name[0]
    beside = first.dep_ == "conj" and first.i > 0 and first.nbor(-1).text == ","  # "in the capital, Niamey, and ..."
    sort = first.nbor(-1) if first.i > 0 else first
    if sort.pos_ == "NOUN" and sort.dep_ == "compound" and sort.lemma_ in SORTS and sort != first:
        return True  # "in the capital Niamey"
    called = (beside or first.dep_ in {"appos", "compound", "nmod"}) and first.head.lemma_ in SORTS
    return called or (first.dep_ in {"conj", "appos"} and first.head.ent_type_ in PLACE_LABELS)
