"""The one date of a sentence, where the parser hung it on another word than what happened then."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.hungdates import is_begun, is_now, is_simultaneous, only_dates
from dashboard.extraction.reading.sentence import Sentence, cluster, is_happening, speaking
from dashboard.extraction.reading.timing import is_earlier
from dashboard.extraction.who.arms import BLOWS
from dashboard.periods import Period

_MONTH = 31
_FROM_OR_TO = ("since", "until", "by ", "before", "after", "through")
_DEADLY = wordset("kill wound injure hurt leave")
"""What an attack does on the day that it is made: "an attack that killed six on Monday"."""
_BOUNDS = frozenset({"since", "before", "after", "until", "while"})


def only_date(trigger: Token, sentence: Sentence) -> Period | None:
    """The one day or month that a sentence names, where no other happening in it claims that for itself."""
    if len(sentence.when) != 1:
        return None
    mention = sentence.when[0]
    if mention.period is None or mention.period.days > _MONTH or mention.text.lower().startswith(_FROM_OR_TO):
        return None
    said = speaking(trigger) if is_earlier(trigger) else None
    if said is not None and sentence.dates(cluster(said)):
        return None  # "said on Monday that he had met X"
    clause = trigger if trigger.pos_ in {"VERB", "AUX"} else syntax.clause_verb(trigger)
    if clause.dep_ == "conj" and is_now(clause) and mention.start < clause.left_edge.idx:
        return None  # "lost the town in May, yet attacks have gone on since"
    for above in sentence.token_at(mention).ancestors:
        if above == trigger:
            break
        if _claims_date(above):
            return None
    return mention.period


def _claims_date(above: Token) -> bool:
    """Whether a word between a date and what is told keeps the date: "since they died in June", "made in May"."""
    bound = above.dep_ == "advcl" and any(child.lower_ in _BOUNDS for child in above.children)
    described = above.dep_ in {"acl", "relcl"} and not only_dates(above) and not is_simultaneous(above, _DEADLY)
    return bound or described or (is_happening(above) and base(above) not in BLOWS and not is_begun(above))
