"""Who else took part in a meeting: those who attended, joined, sat in, were there."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.reading.sentence import Sentence, speaking
from dashboard.extraction.reading.story import Story
from dashboard.extraction.who.words import Who

NOUNS = wordset(
    """
    meeting talk session summit round conversation call consultation conference discussion negotiation ministerial
    dialogue briefing gathering forum visit trip tour audience luncheon parley sit-down get-together exchange
    powwow tête-à-tête videoconference trilateral bilateral
    """
)
"""Nouns for people coming together."""
HOLD = wordset(
    """
    host convene organise organize hold have conduct chair open begin start conclude resume attend join wrap lead
    take grant receive give make place get preside complete finish end continue launch kick co-chair co-host enter
    arrange round stage
    """
)
"""What is done with a meeting by those who hold it."""
_PARTIES = wordset("delegation side team")
"""Whom somebody leads into a meeting: "X headed the Cambodian side"."""
_OPENS = wordset("open close address")
_EVENTS = wordset("event ceremony proceedings")
_REMARKS = wordset("remark comment statement announcement discussion")
_INVITES = wordset("join host invite receive summon welcome bring fly")
_ATTEND = wordset("attend participate join accompany chair")
_TAKES_PART = _ATTEND | _OPENS | wordset("lead head include take sit be come do")
"""All verbs by which somebody takes part in a meeting."""


def attendance(verb: Token) -> list[Token]:
    """The nouns for those whom the verb lets take part in a meeting; none if it speaks of something else."""
    lemma = verb.lemma_.lower()
    if lemma not in _TAKES_PART:
        return []
    things = syntax.objects(verb)
    agents = syntax.agents(verb)
    if lemma in _ATTEND:
        fits = not things or is_meeting(things) or lemma in {"join", "accompany"}
        return [*agents, *syntax.prepositional([verb], "with")] if fits else []
    if lemma in _OPENS and (verb.is_sent_start or verb.dep_ == "advcl"):
        return _openers(verb, things)
    if lemma in {"lead", "head"}:
        led = verb.dep_ not in {"relcl", "acl"} and any(syntax.base(noun) in _PARTIES for noun in things)
        return agents if led else []
    if lemma == "include" and is_meeting(syntax.surface_subject(verb)):
        return things
    if lemma == "take" and (has_child(verb, "part") or any(noun.lemma_ == "part" for noun in things)):
        joined = syntax.prepositional([verb, *things], "in")
        return agents if not joined or is_meeting(joined) else []
    if (lemma == "sit" and has_child(verb, "in")) or (lemma == "be" and has_child(verb, "there", "present")):
        return agents
    if lemma == "come" and syntax.prepositional([verb], "with"):
        return [*agents, *syntax.prepositional([verb], "with")]
    if lemma == "do" and has_child(verb, "so"):
        return [child for child in verb.children if child.dep_ == "nsubj"]
    return _inverted(verb) if lemma == "be" else []


def _openers(verb: Token, things: list[Token]) -> list[Token]:
    """Who opened a meeting, by the clause or, wherever the parser hangs it, behind its comma: "opening it, X said"."""
    opened = next((noun for noun in things if syntax.base(noun) in NOUNS | _EVENTS), None)
    if opened is None or (agents := syntax.agents(verb)) or not verb.is_sent_start:
        return agents if opened is not None else []
    comma = opened.right_edge.i + 1
    behind = verb.doc[comma : comma + 2]
    return [behind[1]] if len(behind) > 1 and behind[0].text == "," else []


def _inverted(verb: Token) -> list[Token]:
    """ "Among the representatives was the Consul General": the one named is the subject."""
    among = any(child.lower_ in {"among", "with"} and child.i < verb.i for child in verb.children)
    return [child for child in verb.children if child.dep_ in {"nsubj", "attr"} and child.i > verb.i] if among else []


def is_meeting(nouns: list[Token]) -> bool:
    """Whether any of the nouns is one for people coming together."""
    return any(noun.lemma_ in NOUNS for noun in nouns)


def has_child(token: Token, *words: str) -> bool:
    """Whether one of the words, in lower case, hangs on the token."""
    return any(child.lower_ in words for child in token.children)


def speaks_for(who: Who) -> bool:
    """Whether somebody only speaks for those who met."""
    return "spokes" in who.title.lower() or "press secretary" in who.title.lower()


def tellers(verb: Token, sentence: Sentence) -> list[Who]:
    """Who says that a meeting was held with others, and so was there: "Doe said that talks were held with X"."""
    saying = speaking(verb)
    named = sentence.actors(syntax.surface_subject(saying)) if saying is not None else []
    return [who for who in named if who.kind == "person" and not speaks_for(who)]


def attendees(noun: Token, sentence: Sentence) -> list[Who]:
    """Those by whom a meeting is said to be attended or led: "the meeting, attended by X", "talks that X held"."""
    participles = [child for child in noun.children if child.dep_ in {"acl", "relcl"}]
    holders = [n for verb in participles if verb.lemma_ in HOLD for n in _holders(verb, noun)]
    led = sentence.actors([*holders, *syntax.prepositional(participles, "by", "with", "between")])
    return led or [who for verb in participles for who in _next_to(verb, sentence)]


def _next_to(participle: Token, sentence: Sentence) -> list[Who]:
    """Who stands right behind "chaired by", where the parser takes the name for something else."""
    by = next((child for child in participle.children if child.lower_ == "by"), None)
    if by is None:
        return []
    return [who for who in sentence.who if by.i + 1 in {who.start, *who.titles}]


def _holders(verb: Token, noun: Token) -> list[Token]:
    return [each for each in syntax.agents(verb) if each is not noun] if not syntax.is_passive(verb) else []


def done_at(noun: Token) -> Token:
    """What was done at a meeting, where the parser hangs it on what it was done to: "prepared a visit at a meeting"."""
    above = noun.head.head
    return above.head if above.dep_ == "dobj" and noun.head.lower_ in {"at", "during"} else above


def who_did(verb: Token, sentence: Sentence, story: Story) -> list[Who]:
    """Who did what was done at a meeting; remarks are the speaker's: "the remarks came during a meeting with X"."""
    doers = [*syntax.agents(verb), *(syntax.objects(verb) if verb.lemma_ in _INVITES else [])]
    remarks = story.speaker is not None and any(each.lemma_ in _REMARKS for each in doers)
    return [*sentence.actors(doers), *([story.speaker] if remarks and story.speaker else [])]
