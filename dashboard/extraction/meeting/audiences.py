"""One goes to see the other, calls him, or is his guest."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.meeting.occasions import is_people, meeting, spoken, with_next
from dashboard.extraction.meeting.scenes import is_purpose
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story
from dashboard.extraction.who.words import Who, government_of

_ENVOYS = wordset("ambassador envoy charge chargé affaires diplomat attache attaché consul")
_GUESTS = wordset("guest visitor host interlocutor")
_PAID = wordset("call visit respect")
_CALLS = wordset("call see phone telephone ring pay be play")


@rule("X called on Y")
def called_on(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """One goes to see the other, or is his guest."""
    lemma = verb.lemma_.lower()
    if lemma not in _CALLS:
        return None
    callers = sentence.actors(syntax.agents(verb))
    called: list[Token] = []
    if lemma == "call" and _has_no_object(verb):
        called = [] if _asks(verb) else _called_upon(verb)
    elif lemma == "see":
        called = [noun for noun in syntax.objects(verb) if _is_seen(noun, sentence)]
    elif lemma in {"phone", "telephone"} or (lemma in {"call", "ring"} and _is_called(verb, sentence)):
        return _phoned(verb, sentence, story, callers)
    elif lemma == "pay":
        paid = [noun for noun in syntax.objects(verb) if noun.lemma_.lower() in _PAID]
        called = syntax.prepositional([verb, *paid], "on", "to") if paid else []
    elif lemma == "be":
        called = _guest_of(verb)
    elif lemma == "play":
        called = syntax.prepositional([verb, *syntax.objects(verb)], "to") if _plays_host(verb) else []
    met = with_next(verb, sentence, sentence.actors(called))
    if not callers or not (met or any(is_people(noun) for noun in called)):
        return None
    if not any(who.is_principal for who in (*callers, *met)) or (lemma == "be" and all(_is_body(who) for who in met)):
        return None  # guests of a forum are guests of nobody
    return meeting(verb, "meet", sentence, story, [*callers, *met])


@rule("X summoned Y")
def summoned(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """A state that calls in another's ambassador: he by his name if it is told, else the state that he is of."""
    if verb.lemma_ != "summon":
        return None
    called = [noun for noun in syntax.patients(verb) if any(base(t) in _ENVOYS for t in syntax.noun_phrase(noun))]
    named = [who for who in sentence.actors(called) if who.kind == "person" and _is_named(who, sentence)]
    words = [child for noun in called for child in noun.children if child.dep_ in {"amod", "poss", "compound"}]
    found = [story.nations.named_in(word.text) for word in words] if story.nations else []
    states = [government_of(polity) for polity in found if polity is not None]
    callers = sentence.actors(syntax.agents(verb))
    if not callers or not (named or states):
        return None
    return meeting(verb, "receive", sentence, story, [*callers, *(named or states[:1])])


def _is_named(who: Who, sentence: Sentence) -> bool:
    """Whether the report's words have a name, and not only the office by which somebody was found."""
    return who.name.split()[-1] in sentence.tokens.doc[who.start : who.end].text


def _is_body(who: Who) -> bool:
    return who.kind == "organisation"


def _has_no_object(verb: Token) -> bool:
    """Whether nobody is called, or called to: "called on the minister"."""
    return not any(child.dep_ == "dobj" or (child.lower_ == "to" and child.dep_ == "prep") for child in verb.children)


def _called_upon(verb: Token) -> list[Token]:
    calls = [child for child in verb.children if child.dep_ == "prep" and child.lower_ in {"on", "upon"}]
    return [noun for call in calls for each in (call, *call.conjuncts) for noun in syntax.complements(each)]


def _asks(verb: Token) -> bool:
    """ "called on the parties to stop" asks them to."""
    return any(child.dep_ in {"xcomp", "ccomp", "advcl"} and is_purpose(child) for child in verb.subtree) or any(
        child.dep_ == "prep" and child.lower_ == "for" for child in verb.children
    )


def _is_seen(noun: Token, sentence: Sentence) -> bool:
    who = sentence.at(noun)
    seen = who is not None and who.is_principal
    return seen and not any(c.dep_ in {"acl", "ccomp", "xcomp"} and c.i > noun.i for c in noun.head.children)


def _is_called(verb: Token, sentence: Sentence) -> bool:
    """Whether somebody is telephoned: not named or described, "called him a traitor"."""
    called = [noun for child in verb.children if child.dep_ == "dobj" for noun in (child,)]
    described = any(child.dep_ in {"oprd", "ccomp", "xcomp", "acomp"} for child in verb.children)
    who = sentence.at(called[0]) if len(called) == 1 else None
    return who is not None and who.is_principal and not described and not syntax.is_passive(verb)


@rule("X phoned Y")
def _phoned(verb: Token, sentence: Sentence, story: Story, callers: list[Who]) -> Draft | None:
    called = sentence.actors(syntax.patients(verb))
    if not callers or not called:
        return None
    return spoken(verb, sentence, story, [*callers, *called], by_phone=True)


def _guest_of(verb: Token) -> list[Token]:
    """ "was today the guest of X", "was X's guest", "was host to Y"."""
    guests = [child for child in verb.children if child.dep_ == "attr" and child.lemma_.lower() in _GUESTS]
    owners = [child for guest in guests for child in guest.children if child.dep_ == "poss"]
    return [*syntax.prepositional(guests, "of", "to"), *owners]


def _plays_host(verb: Token) -> bool:
    return any(noun.lemma_.lower() == "host" for noun in syntax.objects(verb))
