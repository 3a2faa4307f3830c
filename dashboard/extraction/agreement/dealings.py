"""What two sides do only since they have agreed to: prisoners exchanged, envoys appointed, ties restored."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.agreement.deals import agreement
from dashboard.extraction.agreement.statements import content_of
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story

_SWAPS = wordset("exchange swap trade")
_CAPTIVES = wordset("prisoner detainee captive hostage pow inmate body remains ambassador envoy")
"""Whom two sides hand each other only where they have agreed to."""
_HANDED = _CAPTIVES - {"ambassador", "envoy"}
_ABOUT = wordset("on about over regarding concerning for")
_CARRIES = wordset("complete conduct carry hold make take occur happen agree arrange undertake perform finish announce")
_TIES = wordset("appoint restore establish normalise normalize resume open reopen mend")
_BONDS = wordset("envoy ambassador embassy consulate relation relations tie ties mission")
"""What two states name, open or restore with each other."""
_PARTIES = frozenset({"government", "force", "armed group"})
_TWO = 2


@rule("X and Y dealt with each other")
def dealt(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """What two sides do only where they have agreed to: exchange prisoners, appoint envoys, restore their ties."""
    if verb.lemma_.lower() not in _SWAPS | _TIES:
        return None
    sought = _CAPTIVES if verb.lemma_.lower() in _SWAPS else _BONDS
    things = [noun for noun in _with_parts(syntax.patients(verb)) if base(noun) in sought or noun.lower_ in sought]
    partners = syntax.prepositional([verb, *things], "with", "between")
    doers = sentence.actors([*syntax.agents(verb), *partners])
    sides = {who.country if sought is _BONDS else who.name for who in doers if who.kind in _PARTIES}
    if not things or len(sides) < _TWO:
        return None
    draft = agreement(verb, "agree", sentence, story, doers)
    if draft is not None:
        swap = "an exchange of " if sought is _CAPTIVES else ""
        draft.object = f"on {swap}{content_of(things[0])}"
    return draft


@rule("swap between X and Y")
def swapped(noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    """The same as a noun: "a prisoner swap between X and Y took place", "X and Y completed an exchange of captives"."""
    if not is_swap(noun) or (noun.dep_ == "pobj" and noun.head.lower_ in _ABOUT):
        return None  # "talks on an exchange of prisoners"
    verb = noun.head if noun.dep_ in {"dobj", "nsubj", "nsubjpass"} else noun
    carried = verb is not noun and verb.lemma_.lower() in _CARRIES
    near = [noun, *syntax.prepositional([noun], "of")]
    doers = sentence.actors(syntax.prepositional([*near, *([verb] if carried else [])], "between", "with"))
    if carried and noun.dep_ == "dobj":
        doers = [*sentence.actors(syntax.agents(verb)), *doers]
    sides = {who.name for who in doers if who.kind in _PARTIES or who.is_principal}
    if len(sides) < _TWO and not (carried and not doers and story.agreement is not None):
        return None
    draft = agreement(verb if carried else noun, "agree", sentence, story, doers)
    if draft is not None:
        draft.object, draft.is_retelling = f"on {content_of(noun)}", not doers
        held = {child.i for child in noun.children if child.dep_ == "relcl" and child.lemma_ in _CARRIES}
        draft.when = next((m.period for m in sentence.dates(held) if m.period), draft.when)
    return draft


def is_swap(noun: Token) -> bool:
    """Whether the noun means that captives are exchanged: "prisoner swap", "exchange of prisoners of war"."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in _SWAPS:
        return False
    if [child.lower_ for child in noun.children if child.i < noun.i] == ["the"] and noun.dep_ == "nsubj":
        return noun.head.lemma_ in {"take", "occur", "happen"}  # "the swap took place on Monday"
    inside = [child for child in noun.children if child.dep_ in {"compound", "nmod", "amod"}]
    handed = [*inside, *_with_parts(syntax.prepositional([noun], "of"))]
    return any(base(each) in _HANDED or each.lower_ in _HANDED for each in handed)


def _with_parts(nouns: list[Token]) -> list[Token]:
    """The nouns and what they are of: "the bodies of soldiers", "dozens of prisoners"."""
    return [*nouns, *syntax.prepositional(nouns, "of")]
