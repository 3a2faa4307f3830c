"""Fighting that is told by its noun: clashes, battles, and truces broken."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.status import status
from dashboard.extraction.reading.story import Story
from dashboard.extraction.reading.timing import own_date
from dashboard.extraction.who.arms import MISHAPS, is_truce_broken
from dashboard.extraction.who.words import FORCES, is_armed_group

_FIGHTS = wordset("clash fighting battle firefight skirmish gunfight hostility gunfire violence")
_AT_HOME = wordset("domestic sexual gun police street family political gender online verbal physical")
"""What describes violence that is no fighting."""

_BREAKS_OUT = wordset(
    "break erupt flare rage continue start begin resume intensify escalate take kill leave spread occur be report "
    "see renew subside follow ease ongoing displace force"
)


@rule("fighting of X and Y")
def fighting(noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "Clashes between the army and the RSF broke out in El Obeid"."""
    broken = is_truce_broken(noun)
    if not (broken or noun.lemma_.lower() in _FIGHTS) or sentence.bases & MISHAPS:
        return None
    verb = syntax.clause_verb(noun)
    words = {child.lower_ for child in noun.children} - ({"gun"} if noun.lemma_ == "battle" else set())
    if words & _AT_HOME or ("of" in words and not broken):
        return None  # "a clash of styles"
    breaking = [verb] if noun.dep_ in {"nsubj", "nsubjpass"} else []
    sides = syntax.prepositional([noun, *breaking], "between", "with", "among", "by") or _parties(noun, verb)
    actors = [who for who in sentence.actors(sides) if who.kind != "person"]
    actors += list(sentence.actors(c for c in noun.children if c.dep_ in {"amod", "compound", "poss"}))
    armed = actors or any(base(n) in FORCES or is_armed_group(n) for side in sides for n in syntax.noun_phrase(side))
    told = verb.lemma_.lower() in _BREAKS_OUT and noun.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "pobj"}
    above = noun.head.head.head if noun.head.lower_ == "of" and noun.head.head.ent_type_ == "DATE" else noun.head
    after = noun.dep_ == "pobj" and above.lower_ in {"after", "amid", "amidst", "in", "during", "following"}
    if status(noun) != "reported" or not (told or after or armed or broken) or (noun.lemma_ == "battle" and not armed):
        return None
    places = _where_fought(noun, verb, sentence)
    if not places and (not actors or len(actors) < 2):
        return None
    when = next((m.period for m in sentence.dates({noun.i, verb.i} if told else {noun.i}) if m.period), None)
    when = when or own_date(noun, sentence, story)[0]
    return Draft("threat", "fight", sentence.number, noun.i, [sentence.span], "reported", actors, places, when)


def _where_fought(noun: Token, verb: Token, sentence: Sentence) -> list[PlaceMention]:
    """Where fighting was: as its own phrase says, else its clause."""
    inside = {token.i for token in noun.subtree}
    within = [w for w in sentence.where if w.head.i in inside and w.preposition not in {"between", "with"}]
    own = sentence.places({noun.i, verb.i}) if noun.dep_ in {"nsubj", "nsubjpass", "dobj"} else []
    return [where.mention("at") for where in within or own]


def _parties(noun: Token, verb: Token) -> list[Token]:
    """Those between whom there is fighting, wherever the parser hangs them: "clashes pitting X against Y"."""
    inside = verb.subtree if noun.dep_ in {"nsubj", "nsubjpass"} else noun.subtree
    between = [token.head for token in inside if token.lower_ == "between" and token.i > noun.i]
    there = noun.dep_ == "attr" and verb.lemma_ == "be"  # "there were clashes on and off with X"
    others = [side for token in noun.subtree if there and token.lower_ == "with" for side in syntax.complements(token)]
    pitting = [child for child in noun.children if child.dep_ == "acl" and child.lemma_ in {"pit", "involve"}]
    sides = [side for each in pitting for side in (*syntax.objects(each), *syntax.prepositional([each], "against"))]
    return [*syntax.prepositional(between, "between"), *others, *sides]
