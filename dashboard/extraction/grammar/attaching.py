"""Words that the parser hangs on the wrong one: phrases after a place or a day, objects after a long phrase."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from dashboard.extraction.grammar.lexicon import wordset

_HAPPENINGS = wordset(
    """
    arrival departure visit trip meeting encounter talk withdrawal deployment redeployment dispatch relocation transfer
    handover opening reopening closure closing signing launch killing kidnapping abduction assassination murder
    shooting bombing shelling capture seizure release return landing evacuation gathering summit reception presence
    stationing entry crossing detention arrest
    """
)
"""Nouns for what is done to somebody or by somebody, who is named after "of"."""
_NAMED_WITH_OF = wordset("republic gulf sea bay strait district province city ministry")
_THERE = frozenset({"in", "on", "at", "to", "from", "near"})
_OFF = frozenset({"off", "in", "near"})
_ROUNDLY = frozenset({"close", "near", "up"})
"""Words that make a number a rough one with "to": "close to 6,000"."""


def reattached(doc: Doc) -> None:
    """Hang on the right word what stands apart from it."""
    for sentence in doc.sents:
        _after_first_word(sentence.root)
    for token in doc:
        if token.lower_ == "of" and token.dep_ == "prep":
            _of_happening(token)
        elif token.dep_ == "pobj":
            _as_late_object(token)
        elif token.dep_ == "conj" and token.pos_ == "NOUN":
            _as_owned_by_both(token)
        elif token.dep_ == "prt" and token.lower_ in _OFF:
            _as_preposition(token)
        elif token.lower_ in _ROUNDLY and token.dep_ == "advmod":
            _as_number(token)
        if token.pos_ == "NOUN" and any(child.dep_ == "auxpass" for child in token.children):
            token.pos_, token.tag_ = "VERB", "VBN"  # "the town was overrun"


def _of_happening(of: Token) -> None:
    """ "The arrival in X of the soldiers", "a meeting on Monday of A and B": not X's soldiers, nor Monday's."""
    there = of.head.head
    happening = there.head
    hung = of.head.dep_ == "pobj" and there.lower_ in _THERE and happening.lemma_.lower() in _HAPPENINGS
    year = any(child.like_num for child in of.children)
    named = of.head.ent_type_ or of.head.text.istitle() or of.head.text.isdigit()
    if hung and named and not year and not _is_in_name(of):
        of.head = happening


def _is_in_name(of: Token) -> bool:
    """ "The Republic of X", "the Gulf of Y": one name by the model's own account."""
    following = [child for child in of.children if child.dep_ == "pobj"]
    one = any(child.ent_type_ == of.head.ent_type_ != "" and of.ent_type_ for child in following)
    return one or of.head.lower_ in _NAMED_WITH_OF


def _as_late_object(noun: Token) -> None:
    """ "Handed over to X its base": a preposition governs one noun, and the second is what the verb is done to."""
    preposition, verb = noun.head, noun.head.head
    first = next((child for child in preposition.children if child.dep_ == "pobj"), noun)
    own = noun.left_edge.dep_ in {"poss", "det"} and noun.left_edge.i == first.right_edge.i + 1
    taken = any(child.dep_ in {"dobj", "nsubjpass"} for child in verb.children)
    if first.i < noun.i and own and verb.pos_ == "VERB" and not taken:
        noun.head, noun.dep_ = verb, "dobj"


def _as_owned_by_both(noun: Token) -> None:
    """ "X and Y's treaty came into force": the treaty did, and it is X's too."""
    first = noun.head
    second = next((child for child in noun.lefts if child.dep_ == "poss" and child.i == first.i + 2), None)
    joined = second is not None and first.pos_ == second.pos_ == "PROPN" and second.nbor(-1).lower_ == "and"
    if joined and first.left_edge.i == first.i:
        noun.head, noun.dep_ = (noun if first.head == first else first.head), first.dep_
        first.head, first.dep_ = noun, "poss"


def _as_preposition(particle: Token) -> None:
    """ "Patrols off Lamu": what stands with a capital after the word is where that is."""
    name = particle.nbor() if particle.i + 1 < len(particle.doc) else None
    beside = name is not None and name.head == particle.head != name
    if name is None or not beside or not name.text.istitle() or name.dep_ == "nsubj":
        return
    particle.dep_, particle.pos_, particle.tag_ = "prep", "ADP", "IN"
    name.head, name.dep_, name.pos_, name.tag_, name.lemma_ = particle, "pobj", "PROPN", "NNP", name.text


def _as_number(word: Token) -> None:
    """ "Close to 6,000 of its soldiers have left": they have left, and nobody close to it."""
    verb = word.head
    counted = any(inner.like_num for child in word.children if child.lower_ == "to" for inner in child.children)
    subject = any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)
    if counted and verb.pos_ == "VERB" and word.i < verb.i and not subject:
        passive = any(child.dep_ == "auxpass" for child in verb.children)
        word.dep_, word.pos_ = "nsubjpass" if passive else "nsubj", "NOUN"


def _after_first_word(root: Token) -> None:
    """ "ECOWAS defence chiefs gathered": letters at the start of a sentence are a name's, and no verb's."""
    clause = next((child for child in root.rights if child.dep_ == "ccomp"), None)
    subject = next((child for child in clause.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None) if clause else None
    letters = root.is_sent_start and root.pos_ == "VERB" and root.text.isupper() and len(root.text) > 1
    if clause is None or subject is None or not letters:
        return
    clause.head, clause.dep_ = clause, "ROOT"
    for child in [each for each in root.children if each != clause]:
        child.head = clause
    root.head, root.dep_, root.pos_, root.tag_, root.lemma_ = subject, "compound", "PROPN", "NNP", root.text
