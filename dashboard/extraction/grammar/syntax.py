"""Who does what to whom in a parsed sentence, read from its dependencies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Span, Token

from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.remembered import remembered
from dashboard.extraction.grammar.text import root_of, sentence_of, words_of
from dashboard.extraction.grammar.tree import children, conjoined, coordinated

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_INSIDE = wordset("compound nmod amod appos conj nummod npadvmod quantmod poss det")
_RELATIVE = wordset("who which that whom")
_LED = wordset("lead head chair represent")
"""A delegation is also who leads it."""
_RAISED = wordset("form raise field provide contribute")
"""A brigade is also those who formed it."""
_TIED = wordset("link affiliate tie ally align loyal belong")
"""Fighters linked to a group are taken for the group's."""
_BELIEVED = wordset("believe suspect think presume know report")
"""Those who are believed to be a group's fighters are taken for them."""
_ACCUSES = wordset("accuse suspect blame convict charge")
_BORROWS = wordset("xcomp conj advcl pcomp ccomp")
_BASES = frozenset({"basis", "bases"})
"""What the lemmatiser makes of bases."""
_DEPTH = 6
"""Verbs that a subject is borrowed across at most."""


def base(token: Token) -> str:
    """The dictionary form in lower case, of proper nouns too: Airmen -> airman."""
    if token.pos_ != "PROPN":
        lemma = token.lemma_.lower()
        return "base" if lemma in _BASES and token.lower_ == "bases" else lemma
    word = token.lower_
    if word.endswith("men"):
        return f"{word[:-2]}an"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def is_passive(verb: Token) -> bool:
    """Whether the verb's surface subject suffers it: "was received", "troops stationed in ..."."""
    if any(child.dep_ in {"auxpass", "nsubjpass"} for child in children(verb)):
        return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not _own_subject(verb) and not _auxiliaries(verb):
        return is_passive(verb.head)
    return verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl"} and not _auxiliaries(verb)


def _auxiliaries(verb: Token) -> list[Token]:
    return [child for child in children(verb) if child.dep_ == "aux"]


def _own_subject(verb: Token) -> list[Token]:
    return [child for child in children(verb) if child.dep_ in _SUBJECTS]


def with_conjuncts(tokens: Iterable[Token]) -> list[Token]:
    """The tokens and the nouns coordinated with them, in order, none twice."""
    return sorted({each for token in tokens for each in coordinated(token)}, key=lambda each: each.i)


@remembered
def surface_subject(verb: Token) -> list[Token]:
    """The verb's grammatical subject, borrowed from the verb or noun it hangs on where it has none of its own."""
    return _subject(verb, _DEPTH)


def _subject(verb: Token, depth: int) -> list[Token]:
    if own := _own_subject(verb):
        if own[0].lower_ in _RELATIVE and verb.dep_ == "relcl":
            return [_antecedent(own[0], verb.head)]
        return with_conjuncts(own)
    if depth == 0:
        return []
    if verb.dep_ in {"acl", "relcl"}:
        head = verb.head
        if head.pos_ in {"NOUN", "PROPN"} and not _to_infinitive(verb):
            return [head]
        return _subject(head, depth - 1) if head.pos_ in {"VERB", "AUX"} else _owner_of_plan(head, depth)
    return _borrowed_subject(verb, depth) if verb.dep_ in _BORROWS and verb.head is not verb else []


def _antecedent(relative: Token, head: Token) -> Token:
    """Whom a relative clause tells of; where the parser hung it on a verb, the noun right before "who"."""
    before = words_of(relative.doc)[sentence_of(relative).start : relative.i]
    noun = next((token for token in reversed(before) if not token.is_punct), head)
    hung_high = head.pos_ in {"VERB", "AUX"} and relative.lower_ == "who"
    return noun if hung_high and noun.pos_ in {"NOUN", "PROPN"} else head


def _borrowed_subject(verb: Token, depth: int) -> list[Token]:
    """The subject of the clause that a verb without one of its own hangs on."""
    head = verb.head
    if verb.dep_ == "conj":
        if verb.tag_ == "VBD" and head.tag_ == "VBN":
            head = next((above for above in head.ancestors if above.tag_ == "VBD"), head)
        head = _said_before(head) or head
    if verb.dep_ in {"xcomp", "advcl"} and _to_infinitive(verb) and (asked := _asked(head)):
        return asked
    if verb.dep_ == "xcomp" and head.pos_ == "VERB" and not is_passive(head):
        return objects(head) or _subject(head, depth - 1)
    if head.dep_ == "prep" or head.pos_ in {"ADJ", "ADP"}:
        head = head.head
        if head.pos_ == "ADJ" and head.dep_ == "acomp":
            head = head.head  # "are close to signing"
        if verb.dep_ == "pcomp" and head.lemma_ in _ACCUSES and (accused := patients(head)):
            return accused
    return _subject(head, depth - 1) if head.pos_ in {"VERB", "AUX"} else []


def _asked(verb: Token) -> list[Token]:
    """Those who are called on to do something."""
    return prepositional([verb], "on", "upon", "to") if verb.lemma_ in {"call", "appeal"} else []


def _said_before(verb: Token) -> Token | None:
    """The clause that a verb of saying follows, and which goes on behind it: "A agreed, B said, and will meet"."""
    content = next((child for child in children(verb) if child.dep_ == "ccomp" and child.i < verb.i), None)
    comma = content is not None and any(t.text == "," for t in verb.doc[content.i : verb.i])
    return content if comma else None


def _to_infinitive(verb: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in children(verb))


def _owner_of_plan(noun: Token, depth: int) -> list[Token]:
    """Whose plan it is: "confirmed plans to ..." is the confirmer's."""
    owners = [child for child in children(noun) if child.dep_ == "poss"]
    if owners:
        return owners
    return _subject(noun.head, depth - 1) if noun.head.pos_ in {"VERB", "AUX"} else []


@remembered
def objects(verb: Token) -> list[Token]:
    """The verb's direct objects."""
    return with_conjuncts(
        child
        for child in children(verb)
        if child.dep_ in {"dobj", "oprd"} or (child.dep_ == "dative" and child.pos_ != "ADP")
    )


@remembered
def agents(verb: Token) -> list[Token]:
    """Those who do it, whichever voice the verb stands in."""
    if is_passive(verb):
        by = [child for child in children(verb) if child.dep_ == "agent" or _is_by(child)]
        return [noun for child in by for noun in complements(child)]
    return surface_subject(verb)


def _is_by(child: Token) -> bool:
    """Whether a phrase that the parser took for another names who did it: "were removed by both X and Y"."""
    doers = [noun for noun in complements(child) if noun.pos_ in {"NOUN", "PROPN"} and noun.ent_type_ != "DATE"]
    return child.dep_ == "prep" and child.lower_ == "by" and bool(doers)


def patients(verb: Token) -> list[Token]:
    """Those to whom it is done, whichever voice the verb stands in."""
    return surface_subject(verb) if is_passive(verb) else objects(verb)


@remembered
def complements(preposition: Token) -> list[Token]:
    """The nouns a preposition governs."""
    return with_conjuncts(child for child in children(preposition) if child.dep_ in {"pobj", "pcomp"})


def prepositional(heads: Iterable[Token], *words: str) -> list[Token]:
    """The nouns that `words` (prepositions) attach to any of `heads`."""
    return [
        noun
        for head in heads
        for child in children(head)
        if child.dep_ in {"prep", "agent", "dative"} and child.lower_ in words
        for noun in complements(child)
    ]


def noun_phrase(
    noun: Token, prepositions: frozenset[str] = frozenset({"of", "from", "including", "under"})
) -> Iterator[Token]:
    """Yield a noun and what names it: modifiers, appositions, conjuncts and complements of `prepositions`."""
    seen = {noun.i}
    stack = [noun]
    while stack:
        token = stack.pop()
        yield token
        for child in children(token):
            if child.i in seen:
                continue
            behind = _leaders(child) + _masters(child) if child.dep_ in {"acl", "amod"} else []
            inner = child.dep_ in _INSIDE or child.dep_ == "pobj"
            if inner or (child.dep_ == "prep" and child.lower_ in prepositions):
                behind.append(child)
            seen.update(each.i for each in behind)
            stack += behind


def _leaders(participle: Token) -> list[Token]:
    """Who leads or raised those that a noun names: "a delegation led by X"."""
    led = participle.dep_ == "acl" and participle.lemma_ in _LED | _RAISED
    return prepositional([participle], "by") if led else []


def _masters(tie: Token) -> list[Token]:
    """Whose those are that a noun names: "jihadists linked to Y", "forces loyal to Z"."""
    if tie.dep_ not in {"acl", "amod"} or tie.i < tie.head.i:
        return []
    if tie.lemma_ in _BELIEVED:
        being = [child for child in children(tie) if child.dep_ in {"xcomp", "prep"} and child.i > tie.i]
        return [noun for each in being for noun in (*_said_to_be(each), *prepositional([each], "to", "with"))]
    return prepositional([tie], "to", "with") if tie.lemma_ in _TIED else []


def _said_to_be(being: Token) -> list[Token]:
    """What somebody is believed to be: "to be members of X", "of being X fighters"."""
    inner = [child for child in being.children if child.dep_ == "pcomp"]
    return [child for each in (being, *inner) for child in children(each) if child.dep_ == "attr"]


def tied_to(noun: Token) -> list[Token]:
    """Those to whom the people that a noun names are loyal or linked."""
    return [master for child in children(noun) for master in _masters(child)]


def ancestors(token: Token) -> Iterator[Token]:
    """Yield the token and what it hangs on, up to the sentence's root."""
    yield token
    yield from token.ancestors


def clause_verb(token: Token) -> Token:
    """The verb of the clause that the token stands in, or the sentence's root."""
    last = token
    for last in ancestors(token):
        if last.pos_ in {"VERB", "AUX"}:
            break
    return last


def main_verbs(sentence: Span) -> list[Token]:
    """The verb of a sentence's main clause, and those coordinated with it."""
    return conjoined(root_of(sentence[0]))
