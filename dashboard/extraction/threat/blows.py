"""Attacks told by their noun: "the drone strike on the field", "an attack by X"."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence, is_speech, speaking
from dashboard.extraction.reading.status import status
from dashboard.extraction.reading.story import Story
from dashboard.extraction.reading.timing import deed_day, own_date
from dashboard.extraction.threat.attacks import aimed, container, is_another, is_known, says_whose, unlisted
from dashboard.extraction.threat.menaces import groups_in, threat
from dashboard.extraction.threat.occurring import SUFFERS, clauses_of, occurs, suffering, topmost
from dashboard.extraction.threat.targets import targets
from dashboard.extraction.where.words import Where
from dashboard.extraction.who.arms import BLOWS, SOLDIERS
from dashboard.extraction.who.words import Who, is_armed_group
from dashboard.periods import Period
from gazetteer.place import Place

_KILLS = wordset("kill wound injure leave")
_WORKS = wordset(
    "film movie book documentary novel play exhibition memoir song painting lecture memorial monument museum "
    "anniversary story poem opera commemoration trial verdict hearing survivor inquest lawsuit retrial"
)
"""What tells or reminds of an attack of old."""
_REMINDS = wordset("about of on to over for into")
_PLANS = wordset("plot plan prepare mull contemplate envisage order authorise authorize approve oppose rule")
"""What is done to an attack that has not been made."""
_OF_VICTIMS = wordset(
    "bombing shelling targeting ambush bombardment siege massacre raid killing assassination abduction kidnapping"
)
"""Blows that are of those who suffer them, and not of those who make them."""
_UNDERGOES = SUFFERS | wordset(
    "report hear document record detect repel repulse foil thwart claim mourn escape halt follow see verify"
) - {"claim"}
"""What is done to an attack by others than those who made it."""
_BLAMES = wordset("blame accuse suspect hold")
_BESIDE = 8
"""Words between an attack and its date."""
_WITHIN = frozenset({"of", "in", "at"})
_HOUSES = wordset("house host station accommodate hold shelter lodge quarter use be")
"""What is said of a base by those who tell where it is: "bases that house soldiers in X"."""
_WIDE = wordset("country continent region")
_NOT_YET = wordset("any no such future possible potential")
_AVERTS = wordset("risk prevent avoid threaten")
_AIMS = ("on", "against", "at", "in", "near", "outside", "targeting", "across")
_COMES = wordset("come follow occur happen")
_UNDERTAKEN = wordset("operation campaign action foray incursion push")
"""What is undertaken by armies and others, and is an attack where an armed group makes it against somebody."""
_WAGES = wordset("carry conduct launch mount claim stage wage execute announce")
_MOBILE = SOLDIERS | wordset("convoy patrol")
_ABROAD = wordset("base ship warship vessel tanker embassy consulate interest peacekeeper")
"""What states have in other countries too: a US base lies anywhere."""
_CLAIMED = frozenset({"responsibility", "blame", "credit"})


@rule("attack by X or on Y")
def blow(noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "The drone strike on the field": an attack told by its noun."""
    words, verb = {child.lower_ for child in noun.children}, syntax.clause_verb(noun)
    if _is_verb_torn(noun) or noun.head.lower_ == "under" or (topmost(noun).dep_ == "dobj" and verb.lemma_ in _PLANS):
        return None
    if words & _NOT_YET or verb.lemma_ in _AVERTS:
        return threat(noun, sentence, story) if verb.lemma_ in {"prevent", "threaten"} else None
    aims = _aims_of(noun, verb)
    if groups_in(sentence.actors(aims)) and not _names_spot(noun, verb, sentence):
        return None
    happens = occurs(topmost(noun), verb)
    places = _places(noun, verb, aims, sentence, story, happens=happens)
    places = places or (unlisted([noun], sentence, story) if happens else [])
    more = happens and bool(aims) and is_another(noun, sentence)
    retelling = bool(words & {"the", "this", "these"}) and not places and not more
    makers = _makers(noun, verb, sentence, happens=happens)
    if not (places or makers or retelling or more) or not _is_told(noun, verb):
        return None
    when = _date(noun, verb, sentence, story, happens=happens)
    often = noun.tag_ == "NNS" and verb.tag_ in {"VBZ", "VBP"} and happens
    pattern = "pose" if often and groups_in(makers) else "attack"
    draft = Draft("threat", pattern, sentence.number, noun.i, [sentence.span], "reported", makers, places, when)
    if not places:
        draft.around = _around(sentence, story) if more else container([], sentence, story) if happens else []
    return _completed(draft, noun, [*aims, *(syntax.objects(verb) if happens else [])], retelling, sentence)


def _around(sentence: Sentence, story: Story) -> list[PlaceMention]:
    """Where one more attack was that is told without a place: in the area spoken of, else at the place."""
    area = story.area if story.area is not None and story.area.place is not None else None
    return [area.mention("at")] if area is not None else container([], sentence, story)


def _aims_of(noun: Token, verb: Token) -> list[Token]:
    """What an attack is made on, behind its noun or behind the verb by which it comes: "then came an attack, on X"."""
    coming = [verb] if verb.lemma_ in _COMES and noun.dep_ in {"nsubj", "dobj"} and noun.i > verb.i else []
    words = [noun, *clauses_of(noun), *coming]
    words += syntax.prepositional([noun], "with", "using")  # "attacks with rockets and drones on bases"
    return syntax.prepositional(words, *_AIMS, *(["of"] if noun.lemma_ in _OF_VICTIMS else []))


def is_operation(noun: Token, lemma: str, sentence: Sentence) -> bool:
    """Whether the noun means fighting by who makes it against whom: "an ISIS operation against the army"."""
    if lemma not in _UNDERTAKEN or not syntax.prepositional([noun], "against", "on", "targeting"):
        return False
    verb = syntax.clause_verb(noun)
    makers = [child for child in noun.children if child.dep_ in {"poss", "compound", "nmod", "amod"}]
    makers += syntax.prepositional([noun, *clauses_of(noun)], "by", "from")
    makers += syntax.agents(verb) if noun.dep_ == "dobj" and verb.lemma_ in _WAGES else []
    return bool(groups_in(sentence.actors(makers))) or any(map(is_armed_group, makers))


def _completed(draft: Draft, noun: Token, struck: list[Token], retelling: bool, sentence: Sentence) -> Draft:
    """The attack with whom it hit, and what it is to those told before."""
    draft.targets = targets(noun, struck, draft.actors, sentence)
    draft.is_another = is_another(noun, sentence)
    draft.is_referring = is_known(noun) and noun.dep_ in {"nsubj", "nsubjpass"}
    draft.is_retelling, draft.is_campaign = retelling, noun.tag_ == "NNS"
    return draft


def _places(
    noun: Token, verb: Token, aims: list[Token], sentence: Sentence, story: Story, *, happens: bool
) -> list[PlaceMention]:
    """Where it was: what suffered it, what it was aimed at, else the country of those who died in it."""
    spots = _spots(noun, verb, aims, sentence, happens=happens)
    places = suffering(noun, verb, sentence) or [where.mention(aimed(where)) for where in spots]
    return places or (_at_home(verb, aims, sentence, story) if aims and happens else [])


def is_done_by_arms(noun: Token) -> bool:
    """Whether a killing is told with the strike or the attack that did it: "the killing of X in a drone strike"."""
    return any(base(inner) in BLOWS for inner in syntax.prepositional([noun], "in", "by"))


def is_remembered(noun: Token) -> bool:
    """Whether it is only what something is about: "a film about the siege", "the anniversary of the bombing"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in _REMINDS and base(noun.head.head) in _WORKS


def _is_verb_torn(noun: Token) -> bool:
    """Whether the parser took a part of a verb for a noun: "are to counter-attack"."""
    before = noun.doc[max(0, noun.i - 3) : noun.i].text.lower()
    return before.startswith("to ") and before.endswith("-")


def _spots(noun: Token, verb: Token, aims: list[Token], sentence: Sentence, *, happens: bool) -> list[Where]:
    """Where the attack was: what it was aimed at, where it happened, where a relative clause says that people died."""
    aimed_at = {t.i for aim in aims for t in syntax.noun_phrase(aim, _WITHIN)}
    told_of = [clause for aim in aims for clause in aim.children if clause.dep_ == "relcl" and clause.lemma_ in _HOUSES]
    aimed_at |= {
        n.i
        for clause in told_of
        for each in (clause, *syntax.objects(clause))
        for n in syntax.prepositional([each], "in", "at", "near")
    }
    clauses = {c.i for c in clauses_of(noun)}
    own = sentence.places({noun.i} | clauses | ({verb.i} if happens else set()))
    if noun.dep_ == "appos":
        aimed_at.add(noun.head.i)  # the parser's reading of "in X, a strike on ..."
    near = [where for where in sentence.where if where in own or where.head.i in aimed_at]
    return [where for where in near if not says_whose(where)]


def _at_home(verb: Token, aims: list[Token], sentence: Sentence, story: Story) -> list[PlaceMention]:
    """The country of the checkpoint that an attack hit, or of the soldiers who died in it, where no place is named.

    Where the report is about another country, soldiers and their convoys are there; what stands somewhere does not.
    """
    dead = sentence.actors(syntax.objects(verb)) if verb.lemma_ in _KILLS else []
    on_the_move = [who.home for who in dead if who.kind == "force" and who.home is not None]
    on_the_move += _homes([aim for aim in aims if base(aim) in _MOBILE], sentence)
    fixed = _homes([aim for aim in aims if base(aim) not in _ABROAD | _MOBILE], sentence)
    there = [*fixed, *(story.country or home for home in on_the_move)]
    return [PlaceMention(place.name, "about", place) for place in there[:1]]


def _homes(aims: list[Token], sentence: Sentence) -> list[Place]:
    """The countries whose these are."""
    inside = {token.i for aim in aims for token in syntax.noun_phrase(aim)}
    return [place for i, place in sentence.homes if i in inside]


def _is_told(noun: Token, verb: Token) -> bool:
    """Whether the attack is said to have been made, whoever is said to have claimed it or not."""
    claimed = verb.lemma_ == "claim" or (noun.head.lower_ == "for" and noun.head.head.lemma_ in _CLAIMED)
    claimed = claimed or noun.head.lower_ == "behind" or _is_blamed(noun)
    if topmost(noun).dep_ in {"nsubj", "nsubjpass"}:
        return status(verb) not in {None, "planned"} and status(noun) != "planned"
    return claimed or status(noun) == "reported"


def _is_blamed(noun: Token) -> bool:
    """ "Blamed X for the ambush", "X is suspected of the bombing"."""
    return (
        noun.head.lower_ in {"for", "of", "over"} and noun.head.head.lemma_ in _BLAMES and noun.head.head.pos_ == "VERB"
    )


def _makers(noun: Token, verb: Token, sentence: Sentence, *, happens: bool) -> list[Who]:
    """Who made the attack: by what stands before its noun, by "by", or as who launched or claimed it."""
    makers = sentence.actors([c for c in noun.children if c.dep_ in {"poss", "compound", "nmod", "amod"}])
    makers += sentence.actors(syntax.prepositional([noun, *clauses_of(noun)], "by", "from"))
    if noun.head.lower_ == "for" and noun.head.head.lemma_ in _CLAIMED and verb.lemma_ == "claim":
        makers += sentence.actors(syntax.agents(verb))
    if _is_blamed(noun):
        makers += sentence.actors(syntax.patients(verb))
    if noun.head.lower_ == "behind" and verb.lemma_ == "be":
        said = speaking(verb)
        makers += sentence.actors(syntax.surface_subject(verb))
        makers += sentence.actors(syntax.surface_subject(said)) if said is not None and not makers else []
    if happens and topmost(noun).dep_ == "dobj" and verb.lemma_ not in _UNDERGOES:
        makers += [who for who in sentence.actors(syntax.agents(verb)) if who.kind != "person"]
    if happens:
        makers += sentence.actors(syntax.prepositional([verb], "by"))
    if verb.lemma_ in {"announce", "declare"} and noun.dep_ == "dobj":
        makers += groups_in(sentence.actors(syntax.agents(verb)))
    armed = (who for who in makers if who.kind in {"armed group", "force", "government"})
    return list({who.name: who for who in armed}.values())


def _date(noun: Token, verb: Token, sentence: Sentence, story: Story, *, happens: bool) -> Period | None:
    when = next((m.period for m in sentence.dates({noun.i}) if m.period), None)
    if when is None and happens:
        when, _ = own_date(verb, sentence, story)
    clauses = {child.i for child in clauses_of(noun)}
    when = when or next((m.period for m in sentence.dates(clauses) if m.period), None)
    if when is None and topmost(noun).dep_ in {"dobj", "nsubj", "nsubjpass"} and not is_speech(verb):
        when, _ = own_date(noun, sentence, story)
    when = when or _date_beside(noun, sentence) or (deed_day(noun, sentence, story) if happens else None)
    # "has carried out bombings since 2021" goes on
    return None if when is not None and when.text.lower().startswith("since") else when


def _date_beside(noun: Token, sentence: Sentence) -> Period | None:
    """The date right after the noun and its place, whatever the parser hangs it on: "the strike in X on Friday"."""
    for mention in sentence.when:
        between = [token for token in sentence.words if noun.i < token.i and token.idx < mention.start]
        after = mention.start > noun.idx and len(between) <= _BESIDE
        if mention.period and after and not any(t.pos_ in {"VERB", "AUX"} or t.is_punct for t in between):
            return mention.period
    return None


def _names_spot(noun: Token, verb: Token, sentence: Sentence) -> bool:
    """Whether a strike on a group is told with the spot it hit, and so as one strike and not as a campaign."""
    inside = {token.i for token in noun.subtree}
    near = [*sentence.places({noun.i, verb.i}), *(w for w in sentence.where if w.head.i in inside)]
    return any(where.place and where.place.kind not in _WIDE for where in near)
