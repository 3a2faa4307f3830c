"""Armed groups that threaten, and attacks, whoever made them: word by word."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.status import status
from dashboard.extraction.reading.story import Story
from dashboard.extraction.threat.assaults import assault, threatening
from dashboard.extraction.threat.attacks import TOLLS
from dashboard.extraction.threat.bands import attempt, holding_land
from dashboard.extraction.threat.blows import blow, is_done_by_arms, is_operation, is_remembered
from dashboard.extraction.threat.combatants import name_combatants
from dashboard.extraction.threat.culprits import culprits, name_series
from dashboard.extraction.threat.fights import fighting
from dashboard.extraction.threat.menaces import comeback, groups_in, harm, lingering, pose, threat
from dashboard.extraction.threat.plots import PLOTS, foiled, is_schemed, plot
from dashboard.extraction.threat.violence import violence
from dashboard.extraction.threat.vows import may_only, menace, menacing, vowed
from dashboard.extraction.who.arms import BLOWS, CAUSES, CRIME, is_attempt, is_fire, is_of_arms

_THREATS = frozenset({"threat", "danger", "menace"})
_LINGERS = wordset(
    """
    presence remnant cell resurgence comeback re-emergence reemergence activity sleeper insurgency brutality
    """
)
_RISES = wordset(
    "rise regroup resurge re-emerge reemerge regenerate operate rebuild "
    "reorganise reorganize recruit reconstitute rearm hide exploit roam lurk persist thrive infest resurface reappear "
    "proliferate"
)
_HARMS = wordset("treatment use murder killing atrocity abuse execution massacre offensive")
_DEEDS = wordset("killing assassination murder abduction kidnapping shooting")
"""What a group claims to have done."""
_DUTIES = wordset("tariff levy")
"""What is fired in a war of trade."""
_WORKERS = wordset("worker union teacher doctor nurse driver employee pilot staff miner civil-servant wage pay")


def threats(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """Yield what the sentence says of threats and attacks."""
    attacked, last = False, None
    for token in sentence.words:
        if token.i in sentence.masked:
            continue
        draft = None
        lemma = token.lemma_.lower()
        if token.pos_ == "NOUN":
            draft = _from_noun(token, lemma, sentence, story)
        elif token.pos_ == "VERB":
            draft = _from_verb(token, lemma, sentence, story)
        elif lemma == "be" and token.pos_ == "AUX":
            draft = menace(token, lemma, sentence, story) or violence(token, sentence, story)
        elif lemma in {"left", "remain"} and token.pos_ == "ADJ":
            draft = lingering(token, sentence, story)
        toll = attacked and (lemma in TOLLS or (draft is not None and not draft.places))
        if draft is not None and toll and draft.pattern == "attack" and draft.place_ids():
            draft.is_referring, toll = True, False  # "struck Afghanistan; eight died in Khost"
        if draft is not None and not (toll and draft.pattern in {"attack", "fight"}):
            attacked = attacked or draft.pattern in {"attack", "fight"}
            last = draft if draft.pattern != "pose" else last
            name_series(draft, sentence, story)
            name_combatants(draft, sentence, story)
            yield draft
    yield from culprits(sentence, story, last)


@rule("return of X feared")
def _from_noun(noun: Token, lemma: str, sentence: Sentence, story: Story) -> Draft | None:
    if noun.dep_ in {"compound", "amod", "nmod"}:
        return None
    if groups := comeback(noun, sentence):
        return pose(noun, syntax.clause_verb(noun), groups, sentence, story, "reported", feared=True)
    if (lemma in BLOWS and (not is_of_arms(noun) or is_remembered(noun))) or _is_peaceful(lemma, sentence.bases):
        return None
    if told := fighting(noun, sentence, story):
        return told
    if lemma in _THREATS:
        return threat(noun, sentence, story)
    if lemma in _LINGERS:
        return lingering(noun, sentence, story)
    if lemma in PLOTS and (told := plot(noun, sentence, story)):
        return told
    claimed = noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_ == "claim"
    deed = lemma in _DEEDS and (claimed or is_done_by_arms(noun))
    of_arms = deed or is_fire(noun, lemma) or is_attempt(noun, lemma) or is_operation(noun, lemma, sentence)
    if lemma in BLOWS or of_arms:
        return blow(noun, sentence, story) or foiled(noun, sentence, story)
    return harm(noun, sentence, story) if lemma in _HARMS else None


def _is_peaceful(lemma: str, words: frozenset[str]) -> bool:
    """Whether the words around say that it is a strike of workers, an accident or a common crime."""
    if lemma == "strike":
        return bool(words & _WORKERS)
    if lemma in {"explosion", "blast"}:
        return bool(words & CAUSES)
    return bool(words & _DUTIES) or (lemma == "shooting" and bool(words & CRIME))


@rule("X may strike or rise")
def _from_verb(verb: Token, lemma: str, sentence: Sentence, story: Story) -> Draft | None:
    if lemma == "leave" and any(s.lower_ == "what" for s in syntax.surface_subject(verb)):
        return lingering(verb, sentence, story)
    if lemma in _RISES:
        groups = groups_in(sentence.actors(syntax.surface_subject(verb)))
        return pose(verb, verb, groups, sentence, story, "reported") if groups and status(verb) != "denied" else None
    if is_schemed(verb):
        return None  # told by the noun of the plot
    if groups := menacing(verb, lemma, sentence):
        draft = pose(verb, verb, groups, sentence, story, "reported", feared=may_only(verb, lemma))
        draft.deed = vowed(verb, lemma)
        return draft
    if told := threatening(verb, lemma, sentence, story):
        return told
    told = attempt(verb, lemma, sentence, story) or holding_land(verb, lemma, sentence, story)
    return told or assault(verb, lemma, sentence, story) or violence(verb, sentence, story)
