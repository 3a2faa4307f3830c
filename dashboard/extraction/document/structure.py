"""The parts of a report's text: prose to be read, and the furniture around it: datelines, stamps, headlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from dashboard.events import Span
from dashboard.extraction.document.datelines import Dateline, alone, opening
from dashboard.reports import Report

LONGEST = 8_000
"""Characters read in one piece: a longer paragraph is cut at a space, so that no text takes more than linear time."""

_STAMP = re.compile(
    r"^(?:(?:updated|published|posted|last updated)\W{0,3})?"
    r"(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})?"
    r"\W{0,3}(?:\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?)?\W*(?:GMT|UTC|[A-Z]{3,4})?\W*$",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"^(?:photo|image|file photo|credit|read (?:more|also)|related|share|follow|sign up|subscribe|by\s+[A-Z]"
    r"|reporting by|editing by|\(?writing by|source:|tags?:|be sure to follow)\b",
    re.IGNORECASE,
)
_DATED = 6
"""Paragraphs in which the dateline is looked for: captions and a standfirst may come before it."""
_HEAD = 300
"""Characters of a line in which a dateline or a stamp is looked for: whatever is longer is prose."""
_MARKUP = re.compile(
    r"""<(?P<code>script|style)\b.*?(?:</(?P=code)\s*>|\Z)
      | <!--.*?(?:-->|\Z)
      | (?P<block></?(?:p|div|br|h[1-6]|li|[uo]l|t[dhr]|table|section|article|header|footer|blockquote)\b[^<>]{0,2000}>)
      | </?[a-z][^<>]{0,2000}>
      | (?P<entity>&(?:\#\d{1,7}|\#x[0-9a-f]{1,6}|[a-z]{2,8}\d{0,2});)""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
"""What a web page holds besides its words; what is opened and never closed ends with the text, as browsers have it."""
_TORN_ARTICLE = re.compile(r"\b([Aa]l-) ([A-Z][\w'’-]*)")
"""An Arabic article that line breaking or typesetting tore from its name; joined, the text stays as long."""
_TOGETHER = re.compile(
    r"\b[Cc]o-(?=(?:chair|host|sponsor)(?:ed|ing)\b|led\b)|(?<=\b(?:to|ll) )[Cc]o-(?=(?:chair|host|lead)\b)"
)
"""What stands before a verb that several do together, by which the parser does not know the verb: "co-chaired"."""
_ENDS = re.compile(r"[.!?:;\"”’)\]…]\s*$")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of prose, where it stands in the report and where it was written from."""

    text: str
    """As long as the stretch itself: markup is blanked, so that offsets hold."""
    start: int
    dateline: str = ""
    """The town a news agency wrote from: "ERBIL (Agency) –". Nothing happened there for that reason alone."""
    day: str = ""
    """The day that its dateline names."""
    is_formal: bool = False
    """Whether the dateline is one under which an office of state tells what it did there."""

    def span(self, start: int, end: int) -> Span:
        """Offsets in the passage as offsets in the report."""
        return Span(self.start + start, self.start + end)


def passages(report: Report) -> Iterator[Passage]:
    """Yield the report's prose, a paragraph at a time, without what only frames it."""
    text = _MARKUP.sub(_blank, report.text)
    text = _TORN_ARTICLE.sub(r"\1\2 ", text)
    text = _TOGETHER.sub("   ", text)
    prose_seen, dated = False, 0
    above = Dateline()
    for line in re.finditer(r"[^\n\r\u2028\u2029]+", text):
        words = line[0]
        if not prose_seen:
            above = alone(words[:_HEAD].strip()) or above
        if _is_furniture(words.strip(), report, prose_seen=prose_seen):
            continue
        lead = _leading(words)
        dateline = _dateline(words[lead : lead + _HEAD], prose_seen=prose_seen) if dated < _DATED else Dateline()
        skipped = lead + dateline.end
        if not words[skipped:].strip():
            continue
        yield from _pieces(words[skipped:], line.start() + skipped, dateline if dateline.town else above)
        prose_seen, above, dated = True, Dateline(), _DATED if dateline.town else dated + 1


def _dateline(line: str, *, prose_seen: bool) -> Dateline:
    """The dateline that a line begins with; after a standfirst or a caption only one in capitals or with an agency."""
    found = opening(line) or Dateline()
    plain = prose_seen and not (found.is_marked and found.town)
    return Dateline() if plain else found


def _blank(markup: re.Match[str]) -> str:
    """Spaces in place of markup, as long as it: a block ends its line, and a letter written in code comes last."""
    if markup["block"]:
        return "\n".rjust(len(markup[0]))
    letter = unescape(markup[0]) if markup["entity"] else " "
    return letter.rjust(len(markup[0])) if len(letter) == 1 and letter.isprintable() else " " * len(markup[0])


def _leading(words: str) -> int:
    """How many characters of bullets, quotes of e-mail and spaces stand before the words."""
    bullet = re.match(r"\s*(?:[-*•‣▪>#]+\s+|\d{1,2}[.)]\s+)?", words)
    return bullet.end() if bullet else 0


def _is_furniture(words: str, report: Report, *, prose_seen: bool) -> bool:
    if not re.search(r"[A-Za-z]{2}", words) or (len(words) < _HEAD and _STAMP.match(words)):
        return True
    if words.startswith("#") or _same(words, report.title) or _same(words, report.publisher):
        return True
    short = len(words) < 160 and not _ENDS.search(words)
    if short and (_CREDIT.match(words) or not prose_seen):
        return True
    byline = re.match(r"^(?:For|By)\s[A-Z][\w .]+,\s", words)
    return (short and len(words.split()) < 8) or bool(byline and len(words.split()) < 12)


def _same(one: str, other: str) -> bool:
    return bool(other) and re.sub(r"\W+", "", one).casefold() == re.sub(r"\W+", "", other).casefold()


def _pieces(words: str, start: int, dateline: Dateline) -> Iterator[Passage]:
    origin = (dateline.town, dateline.day, dateline.is_formal)
    while len(words) > LONGEST:
        cut = max(words.rfind(". ", 0, LONGEST) + 1, words.rfind(" ", LONGEST // 2, LONGEST)) or LONGEST
        yield Passage(words[:cut], start, *origin)
        words, start = words[cut:], start + cut
    yield Passage(words.rstrip(), start, *origin)
