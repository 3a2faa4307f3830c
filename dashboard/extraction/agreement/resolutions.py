"""What a body of several states adopts: "the Security Council adopted a resolution on Mali"."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.agreement.deals import agreement, is_deal, thing
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story
from dashboard.extraction.who.words import Who

_ADOPTS = wordset("adopt pass approve endorse ratify")
_TEXTS = wordset("resolution declaration communique communiqué statement roadmap text")
_RESOLVED = wordset("resolution")
_MATTERS = wordset("conflict dispute crisis issue problem question case row")
"""What a resolution may be of that no body adopts."""
_PEACE = wordset("peace transition security ceasefire reconstruction withdrawal")
_COUNCILS = wordset("council assembly organ body bloc summit")
_DRAFTED = wordset("draft proposed failed")


@rule("X adopted a resolution")
def resolved(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """A text that a body of several states, or its leaders or ministers, made its own."""
    if verb.lemma_ not in _ADOPTS:
        return None
    texts = [noun for noun in syntax.patients(verb) if _is_text(noun, verb)]
    bodies = _bodies(verb, sentence, story) if texts else []
    if not bodies:
        return None
    draft = agreement(verb, "sign", sentence, story, bodies, texts[0])
    if draft is not None:
        draft.pattern, draft.object = "agree", f"on {thing(texts[0])}"
    return draft


def _is_text(noun: Token, verb: Token) -> bool:
    """Whether what is adopted is a text: "resolution 1701", and not the resolution of a conflict."""
    drafted = verb.lemma_ not in {"adopt", "pass", "approve"} and any(c.lower_ in _DRAFTED for c in noun.lefts)
    of_matter = any(base(each) in _MATTERS for each in syntax.prepositional([noun], "of", "to"))
    if drafted or of_matter:
        return False
    if verb.lemma_ == "endorse":  # which is done with others' texts too
        return base(noun) in {"roadmap", "resolution"} or is_deal(noun) or _is_of_peace(noun)
    return base(noun) in (_RESOLVED if verb.lemma_ == "pass" else _TEXTS) or _is_of_peace(noun)


def _is_of_peace(noun: Token) -> bool:
    return base(noun) == "plan" and any(child.lower_ in _PEACE for child in noun.lefts)


def _bodies(verb: Token, sentence: Sentence, story: Story) -> list[Who]:
    """The body of several states that does it, by its name, by its members, or as "the Council" told of before."""
    agents = syntax.agents(verb)
    named = sentence.actors([*agents, *syntax.prepositional(agents, "of", "from")])
    joint = [who for who in named if who.kind == "organisation" and not who.country]
    if joint or named or not any(base(noun) in _COUNCILS for noun in agents):
        return joint
    body = story.doers.body
    return [body] if body is not None and not body.country else []
