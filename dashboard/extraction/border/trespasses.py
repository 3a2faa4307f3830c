"""People who cross into a country against its law, told without its border: "218 people tried to cross from Syria"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.headcounts import count_of
from dashboard.extraction.reading.sentence import Sentence, speaking
from dashboard.extraction.reading.status import status
from dashboard.extraction.reading.story import Story
from dashboard.extraction.reading.timing import own_date
from dashboard.extraction.where.words import is_country
from dashboard.extraction.who.words import Who
from gazetteer.place import Place

_CROSSES = wordset("cross enter infiltrate stream pour flood")
_FLOWS = wordset("cross stream pour flood")
"""What many do at once who flee, with no guards told of."""
_TRIES = wordset("try attempt seek")
_TRIED = "tried to cross"
"""What those did of whom nobody says that they got across."""
_UNLAWFULLY = wordset("illegally unlawfully irregularly clandestinely")
_PEOPLE = wordset(
    "people person man woman migrant refugee foreigner national citizen group smuggler infiltrator asylum-seeker "
    "family civilian villager thousand hundred"
)
_MANY = frozenset({"thousand", "hundred", "dozen"})
_SHOOTS = wordset("fire shoot open kill wound detain arrest catch stop apprehend push turn")
_GUARDS = wordset("guard guards")


def trespasses(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """Yield the crossings that a sentence tells of by who crossed and whence."""
    for token in sentence.words:
        if token.pos_ == "VERB" and token.lemma_ in _CROSSES and token.i not in sentence.masked:
            draft = _trespass(token, sentence, story)
            if draft is not None:
                yield draft


@rule("people crossed a border")
def _trespass(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    crossing = syntax.agents(verb)
    if not any(base(noun) in _PEOPLE or noun.ent_type_ == "NORP" for noun in crossing):
        return None
    guards, told = _guards(verb, sentence), verb.head if tried(verb) else verb
    unlawful = any(token.lower_ in _UNLAWFULLY for token in told.subtree)
    line = _line(sentence, story, guards) if guards or unlawful else _of_flight(verb, crossing, sentence, story)
    if line is None or status(told) != "reported":
        return None
    stopper = next((above for above in told.ancestors if above.lemma_ in _SHOOTS), None)
    when, _ = own_date(stopper or told, sentence, story)
    places = [PlaceMention(line.name, "along", line), *_spots(verb, sentence)]
    acting = guards if stopper is not None else []
    draft = Draft("border", "secure" if acting else "breach", sentence.number, told.i, [sentence.span], "reported")
    draft.actors, draft.places, draft.when = acting, places, when
    draft.concerned = [] if acting else guards
    draft.deed = "" if acting else tried(verb)
    count = count_of(sentence, verb, syntax.agents(verb))
    draft.quantity = count.quantity if count else None
    return draft


def tried(verb: Token) -> str:
    """ "Tried to cross", where a verb says only that; nothing where somebody got across."""
    return _TRIED if verb.dep_ == "xcomp" and verb.head.lemma_ in _TRIES else ""


def _guards(verb: Token, sentence: Sentence) -> list[Who]:
    """The border guards who tell of it, or who stop or shoot those who cross."""
    said = speaking(verb)
    tellers = syntax.surface_subject(said) if said is not None else []
    above = [noun for each in verb.ancestors if each.pos_ == "VERB" for noun in syntax.agents(each)]
    named = sentence.actors([*tellers, *above])
    return [who for who in named if who.kind in {"force", "government"} and _GUARDS & set(who.name.lower().split())]


def _line(sentence: Sentence, story: Story, guards: list[Who]) -> Place | None:
    """The border: that which was spoken of, else that of the country they came from and the one that they entered."""
    named = [w.place for w in sentence.where if w.preposition in {"from", "into", "to"} and w.place]
    codes = list(dict.fromkeys(code for place in named if is_country(place) for code in place.countries))
    known = story.border.place if story.border is not None else None
    if known is not None and set(codes) <= set(known.countries):
        return known
    own = [*codes, *(who.country for who in guards if who.country), *(c for p in story.countries for c in p.countries)]
    pair = list(dict.fromkeys(own))[:2]
    return story.frontier(pair[0], pair[1]) if codes and len(pair) > 1 else None


def _of_flight(verb: Token, crossing: list[Token], sentence: Sentence, story: Story) -> Place | None:
    """The border that many people cross out of their own country: "thousands of Sudanese crossed into Chad"."""
    inside = {token.i for token in verb.subtree}
    into = [w.place for w in sentence.where if w.head.i in inside and w.preposition == "into" and w.place]
    lands = [place for place in into if is_country(place)]
    words = [token for noun in crossing for token in noun.subtree]
    told = any(token.like_num or base(token) in _MANY for token in words)
    nations = {word.text.removesuffix("s") for word in words}
    homes = [story.nations.by_adjective(nation) for nation in sorted(nations)] if story.nations else []
    codes = [polity.code for polity in homes if polity is not None]
    codes += [code for place in story.countries for code in place.countries]
    if verb.lemma_ not in _FLOWS or not lands or not codes or not (told or verb.lemma_ != "cross"):
        return None
    return story.frontier(codes[0], lands[0].countries[0]) if codes[0] not in lands[0].countries else None


def _spots(verb: Token, sentence: Sentence) -> list[PlaceMention]:
    inside = {token.i for token in verb.subtree}
    return [where.mention("at") for where in sentence.where if where.head.i in inside and where.is_seat]
