"""Frontiers and crossings: discussed, secured, opened, closed, controlled, breached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction import syntax
from dashboard.extraction.drafts import Draft
from dashboard.extraction.lexicon import wordset
from dashboard.extraction.mentions import Who
from dashboard.extraction.places import BORDERS, Where
from dashboard.extraction.reading import Sentence, cluster, speaking
from dashboard.extraction.status import status
from dashboard.extraction.story import Story
from dashboard.extraction.syntax import base
from dashboard.extraction.timing import own_date, said_on

_DISCUSS = wordset(
    """
    discuss address touch deal review talk speak negotiate raise compare sound examine tackle cover explore
    debate consider focus exchange mention stress emphasize emphasise highlight express voice agree demarcate
    delimit
    """
)
_SECURE = wordset(
    """
    secure reinforce control patrol monitor guard close open reopen re-open shut seal fence strengthen tighten protect
    inspect restore install erect deploy visit man reinforce demarcate police fortify block blockade improve enhance
    boost work beef step build maintain
    """
)
_CLASH = frozenset({"exchange", "open", "trade"})
_NAMED_LINES = re.compile(
    r"\b(?:line of control|line of contact|(?:military )?demarcation line|ceasefire line|demilitari[sz]ed zone|dmz"
    r"|blue line|buffer zone|durand line|contact line|line of actual control)\b",
    re.IGNORECASE,
)
_PAPERS = wordset("memorandum agreement deal meeting talk talks document")
"""What speaks for those who made it: "the memorandum deals with the border"."""
_BREACH = wordset("cross breach violate enter infiltrate intrude penetrate smuggle trespass")
_NOUNS = wordset(
    """
    security closure control crossing reopening opening incursion infiltration intrusion violation dispute demarcation
    delimitation clash tension situation fence wall guard
    """
)
_LINES = wordset("line section delimitation demarcation")
_WATERS = re.compile(r"\b(?:territorial|coastal)\s(?:waters|sea)\b|\bairspace\b", re.IGNORECASE)
_DISTANCE = re.compile(r"\b(?:km|kms|kilomet(?:er|re)s?|miles?|meters|metres)\b[^.,;]{0,25}$", re.IGNORECASE)


def borders(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """Yield what the sentence says of borders: one event, however many words for it."""
    nouns = list(_border_nouns(sentence, story))
    for noun, predicate in ((noun, _predicate(noun)) for noun in nouns):
        if predicate is None:
            continue
        draft = _draft(predicate, noun, sentence, story)
        if draft is not None:
            yield draft
            return


def _border_nouns(sentence: Sentence, story: Story) -> Iterator[Token]:
    text = sentence.tokens.doc.text
    for token in sentence.tokens:
        if token.pos_ not in {"NOUN", "PROPN"}:
            continue
        lemma = token.lemma_.lower()
        named = lemma in BORDERS or (lemma in {"crossing", "gate"} and _is_crossing(token, sentence))
        sea = lemma in {"water", "waters", "airspace", "sea"} and _WATERS.search(
            text[token.idx - 14 if token.idx > 14 else 0 : token.idx + 8]
        )
        line = lemma in {"line", "zone", "control"} and any(
            token.i in range(*_token_range(sentence, match)) for match in _NAMED_LINES.finditer(sentence.tokens.text)
        )
        line = line or (lemma in _LINES and story.border is not None)
        if not (named or sea or line) or token.i in sentence.masked or _is_compound_word(token):
            continue
        if token.dep_ == "pobj" and token.head.lower_ in {"through", "via"}:
            continue  # the way somebody took
        if _DISTANCE.search(text[max(0, token.idx - 45) : token.idx]) or (token.ent_type_ == "ORG" and not line):
            continue
        yield token


def _token_range(sentence: Sentence, match: re.Match[str]) -> tuple[int, int]:
    offset = sentence.tokens.start_char
    span = sentence.tokens.doc.char_span(offset + match.start(), offset + match.end(), alignment_mode="expand")
    return (span.start, span.end) if span is not None else (0, 0)


def _is_crossing(token: Token, sentence: Sentence) -> bool:
    place = any(w.start <= token.i < w.end and w.place and w.place.kind == "crossing" for w in sentence.where)
    return place or any(child.lower_ == "border" for child in token.children)


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


def _predicate(noun: Token) -> Token | None:
    """The verb that discusses, guards or breaches the border, if one does."""
    for above in noun.ancestors:
        if above.pos_ not in {"VERB", "AUX"}:
            continue
        lemma = above.lemma_.lower()
        if lemma in _SECURE and (above.head.lemma_.lower() in _DISCUSS | _SECURE and above.dep_ in {"pcomp", "xcomp"}):
            continue
        if lemma in _DISCUSS or lemma in _BREACH or (lemma in _SECURE and _touches(above, noun)):
            return above
        if above.dep_ in {"ROOT", "ccomp"}:
            if lemma in {"be", "remain", "continue"} and _about(above):
                return above
            return None
    return None


def _touches(verb: Token, noun: Token) -> bool:
    """Whether the border is what the verb acts on or along, rather than where something else is."""
    acted = {
        t.i
        for o in (
            *syntax.patients(verb),
            *syntax.prepositional([verb, *syntax.objects(verb)], "along", "at", "over", "for", "on"),
        )
        for t in syntax.noun_phrase(o, wordset("of at along on for"))
    }
    return noun.i in acted


def _about(verb: Token) -> bool:
    return any(
        child.lemma_ in {"focused", "focus", "concerned", "committed", "talk", "discussion"} for child in verb.children
    )


def _draft(predicate: Token, noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    said = status(predicate)
    if said is None or said == "denied":
        return None
    if any(above.lemma_ in {"accept", "agree", "sign"} for above in predicate.ancestors):
        return None  # what was agreed about the border is the agreement's content
    actors = _actors(predicate, sentence, story)
    places = _places(noun, predicate, sentence)
    if not actors and not (syntax.is_passive(predicate) and any(mention.place for mention in places)):
        return None
    lemma = predicate.lemma_.lower()
    clash = lemma in _CLASH and any(child.lemma_ in {"fire", "shot"} for child in predicate.children)
    discussed = lemma in _DISCUSS and not clash
    when, stated = own_date(predicate, sentence, story)
    announced = said_on(predicate, sentence, story)
    in_scene = story.scene is not None and story.were_there(actors)
    if when is None and not stated:
        when = announced or (story.scene.when if discussed and in_scene and story.scene else None)
    pattern = "clash" if clash else "discuss" if discussed else "breach" if lemma in _BREACH else _handling(lemma)
    return Draft(
        "border",
        pattern,
        sentence.number,
        predicate.i,
        [sentence.span],
        said,
        actors,
        places,
        when,
        announced,
    )


def _handling(lemma: str) -> str:
    return {
        "close": "close",
        "shut": "close",
        "seal": "close",
        "open": "open",
        "reopen": "open",
        "re-open": "open",
    }.get(lemma, "secure")


def _actors(predicate: Token, sentence: Sentence, story: Story) -> list[Who]:
    verb = predicate
    actors = sentence.actors(syntax.agents(verb))
    for above in verb.ancestors:
        if actors:
            break
        if above.pos_ in {"VERB", "AUX"}:
            actors = sentence.actors(syntax.agents(above))
    partners = sentence.actors(syntax.prepositional([predicate], "with"))
    speaker = speaking(predicate)
    said_by = (
        [who for who in sentence.actors(syntax.surface_subject(speaker)) if who.kind == "person"] if speaker else []
    )
    if predicate.lemma_.lower() in _BREACH:
        actors = [*_states(actors), *actors]
    if not actors and any(base(noun) in _PAPERS for noun in syntax.agents(predicate)):
        actors = story.pair
    names = {who.name: who for who in (*actors, *partners, *said_by)}
    return list(names.values())


def _states(actors: list[Who]) -> list[Who]:
    """The states whose forces crossed a border: it is they who answer for it."""
    return [replace(who, name=who.state, kind="government") for who in actors if who.kind == "force" and who.state]


def _places(noun: Token, predicate: Token, sentence: Sentence) -> list[PlaceMention]:
    """The border named, and the crossings; failing these the border in the words that stand there."""
    edges = [where for where in sentence.where if where.is_border or (where.place and where.place.kind == "crossing")]
    near = [where for where in edges if where.start <= noun.i < where.end or where.place]
    if near:
        return [_along(where) for where in near]
    owners = [who for who in sentence.actors(c for c in noun.children if c.dep_ == "poss") if who.home]
    if owners and owners[0].home and _WATERS.search(_phrase(noun)):
        return [PlaceMention(_phrase(noun), "about", owners[0].home)]
    around = [where for where in sentence.where if where.place and where.head in noun.subtree]
    around = around or [where for where in sentence.places(cluster(predicate)) if where.place]
    if _WATERS.search(text := _phrase(noun)):
        return [PlaceMention(text, "along"), *(where.mention("about") for where in around)]
    return [where.mention("about") for where in around] or [PlaceMention(_phrase(noun), "along")]


def _along(where: Where) -> PlaceMention:
    line = where.is_border and not (where.place and where.place.kind == "crossing")
    return where.mention("along" if line else "at")


def _phrase(noun: Token) -> str:
    words = [child for child in noun.children if child.dep_ in {"amod", "compound"} and child.i < noun.i]
    return " ".join(token.text for token in (*words, noun))
