"""How many a force counts, and what the report calls it besides its number."""

from __future__ import annotations

import re

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.forces import MOVABLE, PARTS, STRENGTHS, VAGUE
from dashboard.extraction.reading.quantities import UNITS, Count
from dashboard.extraction.reading.sentence import Sentence, cluster
from dashboard.extraction.reading.story import Story
from dashboard.extraction.who.words import FORCES


def count_of(sentence: Sentence, trigger: Token, theme: list[Token]) -> Count | None:
    """The number that belongs to the verb or to the nouns it moves."""
    if not sentence.counts:
        return None
    nouns = {inner.i for noun in theme for inner in (*syntax.noun_phrase(noun), *_numbered(noun))}
    strength = any(noun.lemma_ in STRENGTHS for noun in theme)
    heads = {noun.i for noun in theme}
    for count in sorted(sentence.counts, key=lambda each: (each.end - 1 not in heads, _is_of_units(each))):
        number = sentence.tokens.doc[count.end - 1]
        if _is_of_a_part(count, sentence):
            continue
        named = count.noun if count.noun is not None else number
        if named.i in nouns or number.i in nouns or sentence.owner(named).i in cluster(trigger):
            return _first_of_several(count, sentence)
        if strength and count.is_bare and trigger in number.ancestors:
            return count
    return None


def _is_of_a_part(count: Count, sentence: Sentence) -> bool:
    """Whether only a part of those counted is meant: "a third of the 45,000 troops"."""
    way = sentence.tokens.doc[count.start - 1] if count.start else None
    return way is not None and way.lower_ == "of" and way.head.lemma_.lower() in _FRACTIONS


def _numbered(noun: Token) -> list[Token]:
    """What a participle behind a force says that it counts: "a contingent numbering 200 men"."""
    clauses = [child for child in noun.children if child.dep_ == "acl" and child.lemma_ in _NUMBERS]
    return [each for clause in clauses for each in (*syntax.objects(clause), *syntax.prepositional([clause], "of"))]


def _first_of_several(count: Count, sentence: Sentence) -> Count:
    """What is counted first of what is counted together: "21 aircraft, six ships and a tanker"."""
    noun = count.noun
    while noun is not None and noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head
        count = next((each for each in sentence.counts if each.noun == noun), count)
    return count


def _is_of_units(count: Count) -> bool:
    """Whether units are counted, which say less than the soldiers in them: "a battalion of 600 men"."""
    members = syntax.prepositional([count.noun], "of") if count.noun is not None else []
    return any(base(noun) in UNITS and not _is_named(noun) for noun in members)


def _is_named(noun: Token) -> bool:
    """Whether a noun is an army by its name, of which soldiers are counted: "400 soldiers of the Defence Forces"."""
    return noun.pos_ == "PROPN" or any(child.lower_ == "the" for child in noun.children)


_FRACTIONS = wordset("third quarter half fraction part percent fifth tenth")
_NUMBERS = wordset("number total comprise include consist count carry")
_NEAR = 4
"""Words between a unit and the soldiers it is of, for both to be one phrase."""
_FILLERS = wordset("scattered additional extra more other foreign remaining new last first few several fresh further")


def phrase(theme: list[Token], story: Story) -> str:
    """The force in the report's words, without its number: "most US troops"; the last one for a bare number."""
    noun = next(
        (
            noun
            for noun in theme
            if noun.pos_ in {"NOUN", "PROPN"} and base(noun) in (FORCES | MOVABLE | UNITS) - {"presence", "footprint"}
        ),
        None,
    )
    if noun is None:
        return story.troops if any(token.pos_ == "NUM" for token in theme) else _part(theme)
    left = [t for t in noun.lefts if t.dep_ in {"compound", "amod", "nmod"} and t.lower_ not in _FILLERS - {"first"}]
    start = min((token.left_edge.i for token in left), default=noun.i)
    members = [n for n in syntax.prepositional([noun], "of") if base(n) in FORCES and n.i - noun.i <= _NEAR]
    end = max((n.i for n in members), default=noun.i)
    idle = _FILLERS - {"first", "last"} if noun.tag_ == "NN" else _FILLERS  # "the first battalion" is that one
    words = (
        t.text_with_ws
        for t in noun.doc[start : end + 1]
        if t.pos_ != "NUM" and t.dep_ != "quantmod" and t.lower_ not in idle and t.ent_type_ != "DATE"
    )
    said = re.sub(r"\bU\.S\.", "US", "".join(words).strip(" -"))
    story.troops = said.removeprefix("most ").removeprefix("Most ")
    return said


def _part(theme: list[Token]) -> str:
    """A part of a force in the report's words: "hundreds of soldiers", "most of its troops"."""
    for noun in theme:
        whole = [n for n in syntax.prepositional([noun], "of") if base(n) in FORCES | MOVABLE]
        if base(noun) in PARTS | VAGUE and whole:
            words = noun.doc[noun.i : whole[0].i + 1].text
            article = "a " if base(noun) in _FRACTIONS and noun.tag_ in {"NN", "JJ"} else ""
            return f"{article}{words[0].lower()}{words[1:]}"
    return ""
