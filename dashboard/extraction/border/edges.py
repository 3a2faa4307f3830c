"""Words that mean a border, a crossing, a line between armies or a state's waters and airspace, and where that is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction.border.words import BREACH, DISCUSS, SETTLE, TALKS
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.sentence import Sentence, cluster, is_speech
from dashboard.extraction.reading.story import Story
from dashboard.extraction.where.words import BORDERS, CROSSINGS, Where, is_country
from dashboard.extraction.who.words import Who
from gazetteer.place import Place

_NAMED_LINES = re.compile(
    r"\b(?:line of control|line of contact|(?:military )?demarcation line|ceasefire line|demilitari[sz]ed zone|dmz"
    r"|blue line|buffer zone|durand line|contact line|line of actual control"
    r"|zero line|purple line|green line|median line)\b",
    re.IGNORECASE,
)
_LINES = wordset("line section delimitation demarcation")
_NO_BORDERS = wordset("defense defence army supply communication fire duty work attack")
"""What a line or a section is of that is no border."""
_ORGANS = wordset(
    "guard force police patrol service agency unit authority commission officer official agent command "
    "ministry corps corp scout"
)
"""What is of a border by its name: those who guard it."""
_WAYS = frozenset({"bridge", "bridges", "road", "highway", "tunnel", "railway", "pass"})
"""Ways that are a crossing where they lie between two states."""
_GATE_WORDS = frozenset({"gate", "gates", "post", "corridor"})
_SIDES = 2
_THERE = frozenset({"at", "in", "near"})
_NATURAL = wordset("river sea lake strait mountain gulf")
_GATES = wordset("open reopen close shut seal resume")
_WATERS = re.compile(
    r"\b(?:territorial|coastal)\s(?:waters|sea)\b|\bairspace\b|\bexclusive economic zone\b|\bEEZ\b", re.IGNORECASE
)
_AT_SEA = frozenset({"water", "waters", "airspace", "sea", "zone", "eez"})
_DISTANCE = re.compile(
    r"\b(?:km|kms|kilomet(?:er|re)s?|miles?|meters|metres)\b\s(?:\w+\s){0,2}"
    r"(?:(?:from|inside|off|away|short|to|beyond)\b[^.,;]{0,25}|of\s(?:the\s)?[A-Z]?[\w-]{0,20}\s?)$",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"\b(?:demarcated?|delimit\w*|drawn?|built|fenced?|finish\w*|complet\w*|clos\w*|wall|fence|trench"
    r"|seal\w*|secur\w*|fortif\w*|guard\w*|patrol\w*|cover\w*)\b",
    re.I,
)
"""What is done to so many kilometres of a border, and is no distance from it."""


def edges(sentence: Sentence, story: Story) -> Iterator[Token]:
    """Yield the nouns that mean a frontier, a crossing of it, or what a state calls its own at sea and in the air."""
    text = sentence.passage.text
    lines = [range(*_token_range(sentence, match)) for match in _NAMED_LINES.finditer(sentence.text)]
    heads = {where.head.i for where in sentence.where if where.is_border and where.place}
    for token in sentence.words:
        if token.pos_ not in {"NOUN", "PROPN"} and token.lower_ not in CROSSINGS:
            continue
        lemma = token.lemma_.lower()
        named = lemma in BORDERS or (
            (token.lower_.rstrip("s") in CROSSINGS or token.lower_ in _WAYS) and is_crossing(token, sentence, story)
        )
        sea = lemma in _AT_SEA and is_waters(token)
        line = lemma in {"line", "zone", "control", "dmz"} and any(token.i in each for each in lines)
        line = line or token.i in heads
        drawn = story.border is not None or _is_settled(token, sentence)
        line = line or (lemma in _LINES and drawn and not _is_of_another_sort(token))
        if not (named or sea or line) or token.i in sentence.masked or _is_compound_word(token):
            continue
        if token.dep_ == "compound" and base(token.head) in _ORGANS:
            continue
        if _is_far(text[max(0, token.idx - 60) : token.idx]) or (token.ent_type_ == "ORG" and not (line or named)):
            continue
        yield token


def _is_settled(line: Token, sentence: Sentence) -> bool:
    """ "Two states finished delimiting their shared line"."""
    verb = syntax.clause_verb(line)
    parties = {who.name for who in sentence.actors(syntax.agents(verb)) if who.kind == "government"}
    return verb.lemma_ in SETTLE and line in syntax.objects(verb) and len(parties) >= _SIDES


def _is_of_another_sort(line: Token) -> bool:
    """ "A line of defence", "a section of the army"."""
    return any(base(noun) in _NO_BORDERS for noun in syntax.prepositional([line], "of"))


def _is_far(before: str) -> bool:
    """Whether the words before a border say how far from it something is."""
    distance = _DISTANCE.search(before[-45:])
    return bool(distance) and not _LENGTH.search(before)


def _token_range(sentence: Sentence, match: re.Match[str]) -> tuple[int, int]:
    offset = sentence.tokens.start_char
    span = sentence.tokens.doc.char_span(offset + match.start(), offset + match.end(), alignment_mode="expand")
    return (span.start, span.end) if span is not None else (0, 0)


def is_crossing(token: Token, sentence: Sentence, story: Story) -> bool:
    """Whether a crossing or a gate is one between countries: by its name, by "border", or by what was told before."""
    where = next((w for w in sentence.where if w.start <= token.i < w.end), None)
    if where is not None and where.place is not None and where.place.kind == "crossing":
        return True
    if any(child.lower_ == "border" for child in token.children):
        return True
    named = any(child.pos_ == "PROPN" for child in token.children if child.dep_ == "compound")
    if _is_handled(token, sentence, named=named):
        return True
    partners = syntax.prepositional([token], "with", "between", "to", "into")
    if token.lower_ in _WAYS:
        return sum(who.kind == "government" for who in sentence.actors(syntax.prepositional([token], "between"))) > 1
    if token.lower_.startswith("crossing") and (partners or named or _is_called(token, sentence)):
        return True
    known = story.topic is not None and story.topic.place is not None and story.topic.place.kind == "crossing"
    return known and any(child.lower_ in {"the", "this", "both"} for child in token.children)


def _is_called(token: Token, sentence: Sentence) -> bool:
    """Whether a crossing goes by a name, and is not that of a river: "the crossing of X"."""
    names = [noun for noun in syntax.prepositional([token], "of", "at") if noun.pos_ == "PROPN"]
    rivers = [w for w in sentence.where if w.head in names and w.place is not None and w.place.kind in _NATURAL]
    return bool(names) and not rivers


def _is_handled(token: Token, sentence: Sentence, *, named: bool) -> bool:
    """Whether a gate is opened or shut as only those between countries are: by a state, or with another named."""
    states = {who.name for who in sentence.who if who.kind == "government"}
    verb = syntax.clause_verb(token)
    if verb.lemma_ not in _GATES:
        return False
    if any(who.kind == "government" for who in sentence.actors(syntax.agents(verb))):
        return True  # no state opens or shuts a garden's gate
    if token.lower_.startswith("crossing"):
        return len(states) > 1 or any(where.place and is_country(where.place) for where in sentence.where)
    return named and (token.lower_ in _GATE_WORDS or (token.lower_ == "checkpoint" and len(states) > 1))


def _is_compound_word(token: Token) -> bool:
    """ "Cross-border communication" is about no border in particular."""
    after = token.i + 1 < len(token.doc) and token.nbor().text == "-"
    before = (
        token.i > 0
        and token.nbor(-1).text == "-"
        and token.nbor(-1).i > 0
        and token.nbor(-2).lower_ in {"cross", "intra"}
    )
    return before or (after and not token.nbor(1).whitespace_ and token.whitespace_ == "")


def places_along(noun: Token, predicate: Token, sentence: Sentence, story: Story) -> list[PlaceMention]:
    """The border named, and the crossings; failing these the border in the words that stand there."""
    named = [where for where in sentence.where if _is_edge(where)]
    near = [where for where in named if where.start <= noun.i < where.end or where.place]
    crossing = story.topic if story.topic and story.topic.place and story.topic.place.kind == "crossing" else None
    if crossing is not None and noun.lower_ in CROSSINGS and not any(w.start <= noun.i < w.end for w in named):
        return [along(crossing)]  # "the crossing was shut after an attack close to the border"
    own = [where for where in near if where.start <= noun.i < where.end]
    if own and own[0].place is None and noun.lower_ in CROSSINGS and len(near) == 1:
        return [own[0].mention("at")]
    if any(where.place for where in near):
        return [*(along(where) for where in near), *_spots(near, predicate, sentence)]
    if near:
        return [*(along(where) for where in near), *_beside(near, sentence)]
    around = [where for where in sentence.where if where.place and where.head in noun.subtree]
    if is_waters(noun):
        return _at_sea(noun, predicate, around, sentence)
    around = around or [where for where in sentence.places(cluster(predicate)) if where.place]
    told = None if around else crossing if noun.lower_ in CROSSINGS else story.border or crossing
    if told is not None:
        return [along(told)]
    if around:
        return [where.mention("about") for where in around]
    line = PlaceMention(phrase(noun), "along", _between(sentence, story))
    return [line] if line.place else [line, *_beside([], sentence)]


def _spots(lines: list[Where], predicate: Token, sentence: Sentence) -> list[PlaceMention]:
    """The towns on a border where something is done to it, and not only said of it."""
    if base(predicate) in DISCUSS | SETTLE | TALKS or is_speech(predicate):
        return []
    states = {code for line in lines if line.place for code in line.place.countries}
    near = (where for where in sentence.places(cluster(predicate)) if where.preposition in _THERE)
    spots = (where for where in near if where.place and not (where.place.is_area or where.place.is_line))
    return [where.mention("at") for where in spots if where.place and states.issuperset(where.place.countries)]


def _at_sea(noun: Token, predicate: Token, around: list[Where], sentence: Sentence) -> list[PlaceMention]:
    """Where a state's waters or airspace are: at what the clause names, and in whose they are."""
    owners = _owners(noun, predicate, sentence)
    if owners and owners[0].home and not around:
        return [PlaceMention(phrase(noun), "about", owners[0].home)]
    clause = [where for where in sentence.places(cluster(predicate)) if where.place and where.head != noun]
    if all(where.head == noun for where in around):
        around = [*clause, *around] or _country_before(noun, predicate, sentence)
    return [PlaceMention(phrase(noun), "along"), *(where.mention("about") for where in around)]


def _country_before(noun: Token, predicate: Token, sentence: Sentence) -> list[Where]:
    """The country that a pronoun means: "sent up jets over X after Y's fighters violated its airspace"."""
    if not any(child.dep_ == "poss" and child.pos_ == "PRON" for child in noun.children):
        return []
    coming = {who.country for who in sentence.actors(syntax.agents(predicate))}
    before = (where for where in reversed(sentence.where) if where.end <= noun.i and where.place)
    lands = (where for where in before if where.place and is_country(where.place))
    return [where for where in lands if where.place and coming.isdisjoint(where.place.countries)][:1]


def _beside(unknown: list[Where], sentence: Sentence) -> list[PlaceMention]:
    """Where a border is that no gazetteer has: at what the sentence names, else in the country that handles it."""
    named = [w for w in sentence.where if w.place and w not in unknown and w.role in {"at", "about"}]
    homes = [place for _, place in sentence.homes][:1]
    return [w.mention("about") for w in named][:1] or [PlaceMention(home.name, "about", home) for home in homes]


def _owners(noun: Token, predicate: Token, sentence: Sentence) -> list[Who]:
    """Whose waters or border it is: a pronoun does not mean those who come from outside."""
    owners = [who for who in sentence.actors(c for c in noun.children if c.dep_ == "poss") if who.home]
    coming = {who.country for who in sentence.actors(syntax.agents(predicate))}
    own = [who for who in owners if who.country not in coming]
    pronoun = any(child.dep_ == "poss" and child.pos_ == "PRON" for child in noun.children)
    if own or not pronoun or predicate.lemma_.lower() not in BREACH:
        return own or owners
    return [who for who in sentence.who if who.home and who.country not in coming]


def _between(sentence: Sentence, story: Story) -> Place | None:
    """The frontier of the two states that the sentence names."""
    codes = list(dict.fromkeys(who.country for who in sentence.who if who.home))
    return story.frontier(codes[0], codes[1]) if len(codes) == _SIDES else None


def _is_edge(where: Where) -> bool:
    known = where.place is not None and where.place.kind == "crossing"
    return where.is_border or known or where.text.lower().endswith(("crossing", "border gate", "crossings"))


def is_waters(noun: Token) -> bool:
    """Whether the noun is a state's waters or its airspace: "territorial waters", "its waters", "Greek waters"."""
    owned = any(c.dep_ == "poss" or (c.dep_ in {"amod", "compound"} and c.text[0].isupper()) for c in noun.lefts)
    return bool(_WATERS.search(phrase(noun))) or (noun.lower_ == "waters" and owned)


def along(where: Where) -> PlaceMention:
    """A border with its role: along it, or at a crossing of it."""
    line = where.is_border and not (where.place and where.place.kind == "crossing")
    return where.mention("along" if line else "at")


def phrase(noun: Token) -> str:
    """The noun with the words before it."""
    words = [child for child in noun.children if child.dep_ in {"amod", "compound"} and child.i < noun.i]
    return " ".join(token.text for token in (*words, noun))


def only_lies_close(noun: Token, sentence: Sentence) -> bool:
    """Whether it only says where the fight was that is told of another place: "around X, close to the border"."""
    close = noun.head.lower_ == "to" and noun.head.head.lower_ in {"close", "next"}
    named = (where for where in sentence.where if where.place and not where.is_border and where.end <= noun.i)
    return close and any(not where.place.is_area for where in named if where.place)
