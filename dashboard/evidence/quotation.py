"""A report's own words, paragraph by paragraph, with the sentences behind an event marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Literal, NamedTuple

from dashboard.events import Span

Weight = Literal["", "telling", "also"]
"""Not marked, the sentence that tells the event, or one that adds to it."""


class Piece(NamedTuple):
    """A stretch of a paragraph."""

    text: str
    weight: Weight


Paragraph = tuple[Piece, ...]


def paragraphs(text: str, evidence: Sequence[Span]) -> list[Paragraph]:
    """The text's paragraphs, empty ones left out; of the evidence, the first is the telling sentence."""
    found: list[Paragraph] = []
    at = 0
    for words in text.split("\n"):
        end = at + len(words)
        if words.strip():
            found.append(tuple(_pieces(text, Span(at, end), evidence)))
        at = end + 1
    return found


def _pieces(text: str, paragraph: Span, evidence: Sequence[Span]) -> Iterator[Piece]:
    """Yield the paragraph's pieces, each once; where two sentences overlap, to the one that begins first."""
    at = paragraph.start
    inside = (span for span in evidence if span.start < paragraph.end and span.end > at)
    for span in sorted(inside, key=lambda span: span.start):
        start, end = max(span.start, at), min(span.end, paragraph.end)
        if start > at:
            yield Piece(text[at:start], "")
        if end > start:
            yield Piece(text[start:end], "telling" if span == evidence[0] else "also")
        at = max(end, at)
    if at < paragraph.end:
        yield Piece(text[at : paragraph.end], "")


def is_marked(paragraph: Paragraph) -> bool:
    """Whether it holds evidence."""
    return any(piece.weight for piece in paragraph)


def quotation(shown: Sequence[Paragraph], language: str = "") -> str:
    """The paragraphs that hold evidence as HTML, the telling sentence marked more strongly than what adds to it."""
    said = f' lang="{escape(language)}"' if language else ""
    return f"<blockquote{said}>{''.join(map(_html, filter(is_marked, shown)))}</blockquote>"


def _html(paragraph: Paragraph) -> str:
    tags = {"": ("", ""), "telling": ("<mark>", "</mark>"), "also": ('<mark class="also">', "</mark>")}
    marked = (f"{tags[piece.weight][0]}{escape(piece.text)}{tags[piece.weight][1]}" for piece in paragraph)
    return f'<p dir="auto">{"".join(marked)}</p>'
