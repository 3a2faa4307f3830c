"""The clauses that say where another one was: "flew to X, where he was to meet Y", "it was in X that they met"."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import PlaceMention, Role
from dashboard.extraction.grammar import syntax
from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.reading.sentence import Sentence, cluster
from dashboard.extraction.where.words import Where
from gazetteer import facing

_NEAR = 6
"""Words between a place and the "where" behind it, if the parser hangs the clause on another word."""
_FIRST = 2
"""Words at the head of a clause among which its "where" stands: "where", "from where"."""
_INSIDE = frozenset({"conj", "xcomp", "ccomp", "advcl"})
"""What a clause is to one that it is of the same place as."""
_ROLES: dict[str, Role] = {"send": "to", "arrive": "to", "move": "to", "leave": "from", "end": "from"}
"""What the place is to a force that does this there."""


def described(trigger: Token, sentence: Sentence) -> Where | None:
    """The place that the trigger's clause says something of, by its "where"."""
    clause = _clause(trigger)
    if clause is None:
        return None
    there = _opening(clause)
    before = [where for where in sentence.where if where.end <= there.i]
    named = [where for where in before if where.head in _named_by(clause.head)]
    inside = {token.i for token in clause.head.subtree if token.i < there.i}
    below = [where for where in before if where.head.i in inside]
    near = [where for where in before if there.i - _NEAR <= where.end]
    found = next((those[-1] for those in (named, below, near) if those), None)
    return _explained_by(found, before) if found is not None else None


def _explained_by(inner: Where, before: list[Where]) -> Where:
    """The place that the phrase explains which another one stands in: "near X, a town in the north, where"."""
    sort = inner.head.head.head if inner.head.head.dep_ == "prep" else inner.head
    beside = sort.left_edge.i - 1 if inner.head.text in facing.SIDES else None  # "X, the last stronghold in the north"
    outer = (w for w in before if w.end == beside or (sort.dep_ == "appos" and w.head == sort.head))
    return next(outer, inner)


def place_there(draft: Draft, sentence: Sentence) -> None:
    """Give what is told in such a clause, and nowhere else, the place that the clause is of."""
    if draft.places and any(mention.place for mention in draft.places):
        return
    where = described(sentence.tokens.doc[draft.trigger], sentence)
    if where is not None and where.place is not None:
        role = _ROLES.get(draft.pattern, "at") if draft.kind == "posture" else "at"
        draft.places = [PlaceMention(where.text, role, where.place)]


def _clause(trigger: Token) -> Token | None:
    """The verb of the clause with "where" that a word stands in."""
    verb = trigger if trigger.pos_ in {"VERB", "AUX"} else syntax.clause_verb(trigger)
    while True:
        if verb.dep_ in {"relcl", "advcl", "ccomp"} and _opens(verb):
            return verb
        if verb.dep_ not in _INSIDE or verb.head is verb:
            return None
        verb = verb.head


def _opens(verb: Token) -> bool:
    return any(token.lower_ == "where" for token in verb.doc[verb.left_edge.i : verb.left_edge.i + _FIRST])


def _opening(verb: Token) -> Token:
    return next(t for t in verb.doc[verb.left_edge.i : verb.left_edge.i + _FIRST] if t.lower_ == "where")


def _named_by(noun: Token) -> list[Token]:
    """A noun and what it only explains: "around X, the army's last stronghold in the west, where"."""
    return [noun, noun.head] if noun.dep_ == "appos" else [noun]


def framing(trigger: Token) -> set[int]:
    """The clause that only says where it was: "It was in X that they agreed", "was laid in X, when they signed"."""
    above = trigger.head if trigger.head.pos_ in {"VERB", "AUX"} else syntax.clause_verb(trigger.head)
    cleft = above.lemma_ == "be" and any(noun.lower_ == "it" for noun in syntax.surface_subject(above))
    when = trigger.dep_ in {"advcl", "relcl"} and any(child.lower_ == "when" for child in trigger.children)
    return cluster(above) if when or (cleft and trigger.dep_ in {"ccomp", "advcl", "relcl"}) else set()
