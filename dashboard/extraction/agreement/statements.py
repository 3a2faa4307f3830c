"""What parties say together, and so commit to: joint statements and what they hold."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.agreement.deals import JOINT, agreement
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.excerpts import excerpt
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.status import status
from dashboard.extraction.reading.story import Story
from dashboard.extraction.who.words import Who

_TOGETHER = frozenset({"joint", "common", "trilateral"})
_FORMAL = wordset("government person office force organisation")


@rule("X and Y said jointly that they will")
def stated_together(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "A and B said in a joint statement that they will ...": what they will do is agreed."""
    papers = [noun for noun in (*syntax.prepositional([verb], "in"), *syntax.agents(verb)) if _is_joint(noun)]
    content = next((child for child in verb.children if child.dep_ == "ccomp"), None)
    if not papers or content is None or status(content) not in {"planned", "denied"}:
        return None
    parties = _parties(verb, papers[0], content, sentence)
    if len(parties) < 2 and story.just_met(sentence.number):
        parties = story.pair
    if len({who.name for who in parties}) < 2:
        return None
    draft = agreement(verb, "agree", sentence, story, parties)
    if draft is not None:
        dates = sentence.dates({verb.i, *(noun.i for noun in papers)})
        draft.object = content_of(content)
        draft.when = draft.when or next((m.period for m in dates if m.period), None)
    return draft


@rule("X and Y said jointly that they will")
def promised_together(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "According to a joint statement, A and B will ...": that is agreed."""
    sources = [child for child in verb.children if child.lower_ == "according"]
    papers = [noun for noun in syntax.prepositional(sources, "to") if _is_joint(noun)]
    parties = sentence.actors(syntax.agents(verb)) if papers and status(verb) == "planned" else []
    draft = agreement(verb, "agree", sentence, story, parties) if len({who.name for who in parties}) > 1 else None
    if draft is not None:
        draft.status, draft.object = "reported", f"that {excerpt(verb)}"
    return draft


def _is_joint(noun: Token) -> bool:
    return base(noun) in JOINT and bool(_TOGETHER & {child.lower_ for child in noun.children})


def _parties(verb: Token, paper: Token, content: Token, sentence: Sentence) -> list[Who]:
    """Who speaks: by the verb, by who will do it where the paper itself speaks, or by their order in the sentence."""
    named = sentence.actors(syntax.agents(verb)) or sentence.actors(syntax.surface_subject(content))
    between = (who for who in sentence.who if paper.i < who.start < verb.i and who.kind in _FORMAL)
    return named or list(between)


def content_of(clause: Token) -> str:
    """What was agreed, in the report's words: "to share it all", "that posts would be set up"; nothing if too long."""
    text = excerpt(clause)
    if text and clause.dep_ == "ccomp" and not text.startswith(("that ", "to ")):
        opens = text.startswith(clause.left_edge.text) and clause.left_edge.pos_ != "PROPN"
        text = f"that {text[:1].lower() if opens else text[:1]}{text[1:]}"
    return text
