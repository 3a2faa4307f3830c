"""A report's words with the evidence marked: every sentence, exactly, and nothing else."""

from __future__ import annotations

from html import escape

import pytest

from dashboard.events import Span
from dashboard.evidence.quotation import Paragraph, paragraphs, quotation

TEXT = "Barzani met Leahy in Erbil. They spoke of ISIS.\n\nThe coalition stays. So do its advisers.\n\nNobody left."
ERBIL, STAYS, ADVISERS = "Barzani met Leahy in Erbil.", "The coalition stays.", "So do its advisers."


def spans(*sentences: str) -> tuple[Span, ...]:
    return tuple(Span(TEXT.index(sentence), TEXT.index(sentence) + len(sentence)) for sentence in sentences)


def marked(shown: list[Paragraph]) -> list[str]:
    return [piece.text for paragraph in shown for piece in paragraph if piece.weight]


@pytest.mark.parametrize(
    "sentences", [(ERBIL,), (STAYS,), (ADVISERS,), (ERBIL, ADVISERS), (STAYS, ADVISERS), (ADVISERS, ERBIL)]
)
def test_marks_the_sentences_exactly_and_drops_no_word(sentences: tuple[str, ...]) -> None:
    shown = paragraphs(TEXT, spans(*sentences))
    assert marked(shown) == sorted(sentences, key=TEXT.index)
    assert "".join(piece.text for paragraph in shown for piece in paragraph) == TEXT.replace("\n", "")


def test_marks_the_telling_sentence_more_strongly_than_what_adds_to_it() -> None:
    html = quotation(paragraphs(TEXT, spans(STAYS, ERBIL)))
    assert f"<mark>{STAYS}</mark>" in html
    assert f'<mark class="also">{ERBIL}</mark>' in html


def test_marks_a_sentence_that_runs_over_paragraphs_in_each() -> None:
    across = Span(TEXT.index("They spoke"), TEXT.index(" So do"))
    assert marked(paragraphs(TEXT, [across])) == ["They spoke of ISIS.", STAYS]


def test_marks_what_overlaps_once() -> None:
    assert (
        "".join(marked(paragraphs(TEXT, spans(ERBIL, "Erbil. They spoke of ISIS.")))) == f"{ERBIL} They spoke of ISIS."
    )


def test_quotes_only_the_paragraphs_of_the_evidence() -> None:
    shown = paragraphs(TEXT, spans(STAYS))
    assert len(shown) == 3
    assert quotation(shown).count("<p ") == 1


def test_escapes_what_stands_in_the_report(hostile: str) -> None:
    text = f"{hostile} {ERBIL} {hostile}"
    start = len(hostile) + 1
    html = quotation(paragraphs(text, [Span(start, start + len(ERBIL))]))
    said = escape(hostile)
    assert html == f'<blockquote><p dir="auto">{said} <mark>{ERBIL}</mark> {said}</p></blockquote>'
