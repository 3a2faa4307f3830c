"""Armed groups that threaten: what they are said to be, what is left of them, what they are known to do."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.events import PlaceMention, Status
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence, cluster, speaking
from dashboard.extraction.reading.status import status
from dashboard.extraction.reading.story import Story
from dashboard.extraction.reading.timing import own_date
from dashboard.extraction.where.words import LOCATIVE, Where
from dashboard.extraction.who.words import Who

_POSE = wordset("pose remain be constitute present represent continue become demand require stay")
_REGARD = wordset("regard see view consider describe designate label classify treat")


def groups_in(actors: list[Who]) -> list[Who]:
    """The armed groups among the actors."""
    return [who for who in actors if who.kind == "armed group"]


@rule("X is a threat")
def threat(noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "ISIS poses a threat to Iraq", "the danger from ISIS", "is regarded as a threat"."""
    verb = syntax.clause_verb(noun)
    named = sentence.actors([c for c in noun.children if c.dep_ in {"compound", "poss", "amod", "nmod", "nsubj"}])
    named += sentence.actors(syntax.prepositional([noun, *_participles(noun)], "of", "from", "by"))
    if noun.head.dep_ != "prep":
        named += [who for who in [sentence.at(noun.head)] if who]
    said: Status | None = "reported"
    posing = [child for child in noun.children if child.dep_ == "relcl" and child.lemma_ in _POSE]
    named += [who for child in posing for who in sentence.actors(c for c in child.children if c.dep_ == "nsubj")]
    if not groups_in(named) and verb.lemma_ in _POSE and noun.dep_ in {"dobj", "attr"}:
        named = sentence.actors(syntax.surface_subject(verb))
    if verb.lemma_ in _POSE:
        said = status(verb)
        said = "reported" if said == "planned" else said
    if not groups_in(named) and verb.lemma_ in _REGARD and noun.head.lower_ == "as":
        named = sentence.actors(syntax.objects(verb))
    groups = groups_in(named)
    if not groups or said is None:
        return None
    return pose(noun, verb, groups, sentence, story, said)


def _participles(noun: Token) -> list[Token]:
    return [child for child in noun.children if child.dep_ in {"acl", "relcl"}]


def pose(
    trigger: Token,
    verb: Token,
    groups: list[Who],
    sentence: Sentence,
    story: Story,
    said: Status,
    *,
    feared: bool = False,
) -> Draft:
    """The event that an armed group is a threat, or may become one, with whom or what it threatens."""
    places = [w for w in around(trigger, verb, sentence) if w.preposition not in {"to", "against"}]
    mentions = (
        [where.mention("at") for where in places]
        or _shared_places(sentence, story)
        or homeland(trigger, sentence)
        or _theatre(sentence, story)
    )
    when, _ = own_date(verb, sentence, story)
    if when is None and _said_in_scene(verb, sentence, story) and story.scene:
        when = story.scene.when
    told = [sentence.span]
    return Draft("threat", "pose", sentence.number, trigger.i, told, said, groups, mentions, when, is_feared=feared)


def around(trigger: Token, verb: Token, sentence: Sentence) -> list[Where]:
    """Places of the clause, and those that stand in the phrase of the word itself."""
    inside = {token.i for token in trigger.subtree}
    own = sentence.places(cluster(verb) | {trigger.i, *([trigger.head.i] if trigger.dep_ == "conj" else [])})
    return [w for w in sentence.where if w in own or w.head.i in inside]


def _shared_places(sentence: Sentence, story: Story) -> list[PlaceMention]:
    """ "In both countries": the two named last."""
    for token in sentence.words:
        both = any(child.lower_ in {"both", "two"} for child in token.children)
        if token.lemma_ in {"country", "nation"} and both and token.dep_ == "pobj":
            return [PlaceMention(place.name, "at", place) for place in story.countries[:2]]
    return []


def homeland(trigger: Token, sentence: Sentence) -> list[PlaceMention]:
    """The country whose government the sentence speaks of, last before the threat."""
    inside = {token.i for token in trigger.subtree}
    threatened = [place for start, place in sentence.homes if start in inside]
    if threatened:
        return [PlaceMention(threatened[0].name, "about", threatened[0])]
    said = speaking(trigger)
    speakers = {who.country for who in sentence.actors(syntax.surface_subject(said))} if said is not None else set()
    before = [
        (start, place) for start, place in sentence.homes if start < trigger.i and speakers.isdisjoint(place.countries)
    ]
    _, place = max(before, key=lambda home: home[0], default=(0, None))
    return [PlaceMention(place.name, "about", place)] if place else []


def _theatre(sentence: Sentence, story: Story) -> list[PlaceMention]:
    """Where a group threatens that is not said to do so anywhere: where the sentence is, else the report's country."""
    if near := [where for where in sentence.where if where.place and where.preposition in LOCATIVE]:
        return [where.mention("about") for where in near]
    polities = [story.nations.by_code.get(code) for code in story.spoken_of] if story.nations else []
    named = (each.place for each in polities if each is not None and each.place in story.countries)
    return [PlaceMention(place.name, "about", place) for place in named if place is not None][:1]


def _said_in_scene(verb: Token, sentence: Sentence, story: Story) -> bool:
    """Whether it was said at the meeting that is told of."""
    if story.scene is None:
        return False
    names = set(story.scene.names())
    return any(
        {who.name for who in sentence.actors(syntax.surface_subject(above))} & names
        for above in verb.ancestors
        if above.pos_ == "VERB"
    )


@rule("what is left of X")
def lingering(token: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "The remnants of ISIS", "what is left of ISIS", "ISIS cells"."""
    named = sentence.actors(syntax.prepositional([token], "of", "by"))
    named += sentence.actors([c for c in token.children if c.dep_ in {"compound", "poss", "amod", "nmod"}])
    groups = groups_in(named)
    verb = syntax.clause_verb(token)
    said = status(verb) if verb.lemma_ in _POSE else "reported"
    return pose(token, verb, groups, sentence, story, said) if groups and said else None


@rule("harm done by X")
def harm(noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "The treatment of the people by ISIS": what a group is known to do."""
    owners = sentence.actors([c for c in noun.children if c.dep_ == "poss"])
    groups = groups_in(owners + sentence.actors(syntax.prepositional([noun, *_participles(noun)], "by")))
    if not groups:
        return None
    return pose(noun, syntax.clause_verb(noun), groups, sentence, story, "reported")


_COMEBACKS = wordset(
    "return resurgence comeback re-emergence reemergence revival rise spread infiltration movement expansion jailbreak "
    "breakout prison-break attack offensive assault"
)
_FEARS = wordset("fear warn worry concern dread prevent risk about of against over")


def comeback(noun: Token, sentence: Sentence) -> list[Who]:
    """The groups whose return is feared: "fear a return of ISIS", "the threats and movements of ISIS"."""
    if noun.lemma_.lower() not in _COMEBACKS:
        return []
    if not any(above.lemma_.lower() in _FEARS | {"threat", "danger"} for above in noun.ancestors):
        return []
    owners = [*syntax.prepositional([noun], "of", "by"), *(c for c in noun.children if c.dep_ in {"poss", "compound"})]
    return [who for who in sentence.actors(owners) if who.kind == "armed group"]
