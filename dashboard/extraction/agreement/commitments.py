"""What parties vow to do together, and the agreements that they say they stand by."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.agreement.deals import agreement, is_deal, parties_of
from dashboard.extraction.agreement.statements import content_of
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.meeting.attendance import NOUNS
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.sides import bodies_of
from dashboard.extraction.reading.story import Story

AGREE = frozenset({"agree", "concur", "consent", "assent", "acquiesce"})
PLEDGE = wordset("pledge vow promise undertake commit resolve decide")
STANDS_BY = wordset("confirm reaffirm reiterate affirm restate renew underline underscore stress emphasize emphasise")
_DIALOGUES = wordset("dialogue framework partnership")
_REAFFIRMS = wordset("reaffirm renew restate reiterate reconfirm")
_BONDS = wordset("commitment partnership alliance pledge resolve cooperation")
_TWO = 2
_PLAN_WORDS = wordset("plan intention readiness commitment willingness")


def affirmed(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """What those who renew a commitment, or talks at which it is settled, tell of an agreement."""
    lemma = verb.lemma_.lower()
    if lemma in STANDS_BY:
        return confirmed(verb, sentence, story) or reaffirmed(verb, sentence, story)
    return settled_at_talks(verb, sentence, story) if lemma in {"agree", "decide"} else None


@rule("X and Y pledged")
def pledged(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """What those who met, or two or more, promise: "the presidents vowed to reopen the border"."""
    contents = [
        child for child in verb.children if child.dep_ in {"xcomp", "dobj", "ccomp", "advcl"} and not _ing(child)
    ] or _bound_to(verb)
    agreed = verb.dep_ in {"xcomp", "ccomp"} and verb.head.lemma_ in AGREE | PLEDGE
    if not contents or syntax.is_passive(verb) or agreed:
        return None
    actors = parties_of(verb, sentence)
    if len(actors) < 2 and not story.were_there(actors):
        return None
    if verb.lemma_ in {"decide", "resolve"} and len(actors) < 2:
        return None
    draft = agreement(verb, "pledge", sentence, story, actors) if actors else None
    if draft is not None and contents[0].dep_ in {"xcomp", "advcl"}:
        draft.pattern, draft.object = "agree", content_of(contents[0])
    elif draft is not None and contents[0].dep_ == "pcomp":
        draft.pattern, draft.object = "agree", f"on {content_of(contents[0])}"
    return draft


def _bound_to(verb: Token) -> list[Token]:
    """ "Committed to pooling ships"."""
    ties = [child for child in verb.children if child.lower_ == "to" and verb.lemma_ == "commit"]
    return [doing for tie in ties for doing in tie.children if doing.dep_ == "pcomp"]


def _ing(verb: Token) -> bool:
    return verb.tag_ == "VBG" or (verb.dep_ == "advcl" and not any(c.lower_ == "to" for c in verb.children))


@rule("X and Y reaffirmed a commitment")
def reaffirmed(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "Both sides reaffirmed their partnership": what several say that they will keep up together."""
    bonds = [noun for noun in syntax.objects(verb) if base(noun) in _BONDS]
    parties = sentence.actors(syntax.agents(verb))
    if verb.lemma_ not in _REAFFIRMS or not bonds or len({who.name for who in parties}) < _TWO:
        return None
    draft = agreement(verb, "agree", sentence, story, parties)
    if draft is not None:
        draft.object = f"to keep up {content_of(bonds[0])}"
    return draft


@rule("it was agreed at talks")
def settled_at_talks(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "At the talks it was decided to ...": what those agreed who met there, though nobody is named with it."""
    contents = [child for child in verb.children if child.dep_ in {"xcomp", "ccomp", "advcl"}]
    unnamed = [noun.lower_ for noun in syntax.surface_subject(verb)] == ["it"]
    talks = [noun for noun in syntax.prepositional([verb], "in", "at", "during") if base(noun) in NOUNS]
    if not (syntax.is_passive(verb) and unnamed and contents and talks and story.scene) or len(story.pair) < _TWO:
        return None
    parties = story.sides.parties if len(bodies_of(story.pair, story.nations)) >= _TWO else story.pair
    draft = agreement(verb, "agree", sentence, story, parties or story.pair)
    if draft is not None:
        draft.object = content_of(contents[0])
    return draft


@rule("X and Y confirmed a plan")
def confirmed(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "They confirmed plans to ...", "reaffirmed France's commitment to the accord with Kuwait"."""
    plan = next(
        (child for child in verb.children if child.lemma_ in _PLAN_WORDS and child.dep_ in {"dobj", "ccomp"}), None
    )
    actors = sentence.actors(syntax.agents(verb))
    if plan is not None and plan.lemma_ == "commitment" and (kept := _kept(plan)):
        return _stood_by(verb, plan, kept, sentence, story)
    if plan is None or len(actors) < 2 or verb.lemma_ != "confirm":
        return None
    draft = agreement(verb, "agree", sentence, story, actors)
    infinitive = next((child for child in plan.children if child.dep_ in {"acl", "xcomp"}), None)
    if draft is not None and infinitive is not None:
        draft.object = content_of(infinitive)
    return draft


def _kept(commitment: Token) -> list[Token]:
    """The agreement, or the dialogue of two states, that a commitment is to: "to the results of the dialogue"."""
    to = syntax.prepositional([commitment], "to", "under")
    return [n for n in (*to, *syntax.prepositional(to, "of", "under")) if is_deal(n) or n.lower_ in _DIALOGUES]


def _stood_by(verb: Token, plan: Token, kept: list[Token], sentence: Sentence, story: Story) -> Draft | None:
    """Whose commitment to an agreement is confirmed, by whom, and with whom it is."""
    owners = [child for child in plan.children if child.dep_ == "poss"]
    partners = sentence.actors(syntax.prepositional(kept, "with", "between"))
    actors = [*sentence.actors([*syntax.agents(verb), *owners]), *partners]
    return agreement(verb, "pledge", sentence, story, actors, kept[0]) if partners and len(actors) > 1 else None
