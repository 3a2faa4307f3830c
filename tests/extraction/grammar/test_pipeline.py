"""The language model as it is loaded here: as quick as it can be without finding anything else."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc
from threadpoolctl import threadpool_info

from dashboard.actors import read_actors
from dashboard.extraction.grammar import pipeline
from dashboard.extraction.grammar.attributes import LOOKED_UP, RULER, Attributes
from dashboard.reports import read_reports
from dashboard.settings import HOUSE, Settings


@pytest.fixture(scope="module")
def model() -> Language:
    return pipeline.load(read_actors(Settings().actors))


TEXTS = [
    *(report.text for report in read_reports([HOUSE / "seeds/reports"], print)),
    "There's no doubt: they're going to, and gonna, get what I've got. It gets me; you'd let's say. What's it?",
    "I saw you. You saw me  \n\n and   its own. He did not do it, and had had enough. Cannot. Can not. That that is.",
    "THERE WAS NONE. Mr. O'Neill-Smith isn't @ 10:30 a.m. on 21-10-2025 (€5m, 50%)… “quoted”. 😀 التقى",
    "",
    "   ",
]


def told(doc: Doc) -> list[tuple[object, ...]]:
    return [(t.text, t.tag_, t.pos_, t.dep_, str(t.morph), t.has_morph(), t.lemma_, t.norm_) for t in doc]


def test_what_is_looked_up_is_what_the_model_s_own_rules_say(model: Language) -> None:
    with model.select_pipes(enable=["tok2vec", "tagger", "sentence_bounds", "parser"]):
        parsed = list(model.pipe(TEXTS))
        again = list(model.pipe(TEXTS))
    looked_up, ruler = model.get_pipe(LOOKED_UP), model.get_pipe(RULER)
    for doc, other in zip(parsed, again, strict=True):
        assert told(looked_up(doc)) == told(ruler(other))


def test_a_model_whose_rules_ask_for_more_is_refused(model: Language) -> None:
    ruler = model.create_pipe("attribute_ruler")
    ruler.add([[{"ORTH": "US"}]], {"POS": "PROPN"})  # type: ignore[attr-defined]
    with pytest.raises(ValueError, match="an attribute rule asks for ORTH"):
        Attributes(ruler)  # type: ignore[arg-type]


def test_the_pipeline_leaves_out_what_nothing_is_asked_of(model: Language) -> None:
    assert {RULER, "senter"}.isdisjoint(model.pipe_names)


@pytest.mark.usefixtures("model")
def test_matrices_are_multiplied_by_one_thread() -> None:
    assert {pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"} == {1}


@pytest.mark.parametrize(
    "sentence",
    [
        "On October 25 Pakistan and Afghanistan will hold talks in Istanbul.",
        "In March Rwanda withdrew its troops from Goma.",
        "On Monday Iraq and Turkey signed an accord in Baghdad.",
        "After talks between representatives of the two neighbors, Peru and Chile have agreed to end hostilities.",
    ],
)
def test_a_subject_after_a_date_or_a_phrase_belongs_to_its_verb(model: Language, sentence: str) -> None:
    doc = model(sentence)
    (subject,) = (token for token in doc if token.dep_ == "nsubj")

    assert subject.head == next(doc.sents).root
    assert subject.text in {"Pakistan", "Rwanda", "Iraq", "Peru"}


@pytest.mark.parametrize(
    "sentence", ["IS militants attacked a post.", "IS stormed the town.", "US troops left the base."]
)
def test_a_name_in_capitals_is_no_small_word(model: Language, sentence: str) -> None:
    first, *_ = model(sentence)
    assert first.tag_ == "NNP"
    assert first.head.tag_.startswith(("NN", "VBD"))


def test_a_small_word_stays_one(model: Language) -> None:
    (verb,) = (token for token in model("The army is in the town.") if token.text == "is")
    assert verb.tag_ == "VBZ"
