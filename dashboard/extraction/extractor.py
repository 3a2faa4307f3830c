"""`Extractor`: reports in, events out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby, takewhile

from spacy.tokens import Doc, Token

from dashboard import lasting
from dashboard.actors import Actors
from dashboard.events import Event, PlaceMention
from dashboard.extraction.agreement.agreements import agreements
from dashboard.extraction.border.borders import borders
from dashboard.extraction.document.headlines import headline
from dashboard.extraction.document.language import unread
from dashboard.extraction.document.structure import Passage, passages
from dashboard.extraction.grammar import pipeline, syntax
from dashboard.extraction.grammar.remembered import forget
from dashboard.extraction.meeting.meetings import meetings
from dashboard.extraction.posture.postures import postures
from dashboard.extraction.reading.announcers import (
    name_announcers,
    name_bound,
    name_facing,
    name_fallen,
    name_opponents,
)
from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.reading.lonedates import only_date
from dashboard.extraction.reading.neighbours import name_neighbours
from dashboard.extraction.reading.officeholders import name_officeholders
from dashboard.extraction.reading.placing import place_what_was_told
from dashboard.extraction.reading.reader import Reader
from dashboard.extraction.reading.reference import understand
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story
from dashboard.extraction.telling.findings import Reading, findings
from dashboard.extraction.telling.merging import settled, tell
from dashboard.extraction.telling.sport import is_played, is_sport
from dashboard.extraction.threat.bands import is_flight
from dashboard.extraction.threat.threats import threats
from dashboard.extraction.when.calendars import Clock
from dashboard.extraction.when.dates import dates, days_named
from dashboard.extraction.where.atlas import Atlas
from dashboard.extraction.where.nations import Nations
from dashboard.extraction.where.toponyms import named_places
from dashboard.extraction.who.mentions import Finder
from dashboard.extraction.who.people import People
from dashboard.reports import Report
from gazetteer import Gazetteer

_Rule = Callable[[Sentence, Story], Iterator[Draft]]
_RULES: tuple[_Rule, ...] = (meetings, postures, borders, threats, agreements)

_LASTING = frozenset({"pose", "stay", "station", "discuss", "dispute"})
"""Patterns of what goes on for longer than a day."""

_FOUGHT = frozenset({"clash", "breach", "seize"})
"""Patterns of what is done to a border by arms."""

LONGEST = 250_000
"""Characters of a report that are read, some hundred pages: so no text takes more memory or time than that."""
_MONTH = 31
_BATCH = 128
"""Paragraphs parsed at a time: enough to keep the model busy, few enough to need no memory to speak of."""


class Extractor:
    """Finds the events in reports. Loading takes a second or two; one instance serves any number of reports."""

    def __init__(self, gazetteer: Gazetteer, actors: Actors) -> None:
        self._gazetteer = gazetteer
        self._actors = actors
        self._model = pipeline.load(actors)
        self._nations = Nations(actors, gazetteer.spellings(kinds=["country"]))
        self._finder = Finder(actors, self._nations, Atlas(gazetteer, self._nations).is_notable)
        lasting.settle()

    def events(self, report: Report) -> list[Event]:
        """The events of one report, in the order it tells them."""
        return next(events for _, events in self.stream([report]))

    def stream(
        self, reports: Iterable[Report], complain: Callable[[str], None] | None = None
    ) -> Iterator[tuple[Report, list[Event]]]:
        """Yield each report with its events, in order; see `readings`."""
        return ((reading.report, reading.events) for reading in self.readings(reports, complain))

    def readings(self, reports: Iterable[Report], complain: Callable[[str], None] | None = None) -> Iterator[Reading]:
        """Yield what is understood of each report, in order, parsing the paragraphs of several reports together.

        What is left unread is told with the reading and to `complain`, a sentence each: reports in other languages,
        whatever comes after the first `LONGEST` characters, and reports that a rule fails on; without `complain`, that
        failure is raised.
        """
        pieces = ((passage.text, (begun, passage)) for begun in map(_begun, reports) for passage in _passages(begun))
        parsed = self._model.pipe(pieces, as_tuples=True, batch_size=_BATCH)
        for begun, those in groupby(parsed, key=lambda piece: piece[1][0]):
            read = [(passage, doc) for doc, (_, passage) in those]
            reading = self._completed(begun, read, strictly=complain is None)
            if complain is not None:
                for problem in reading.problems:
                    complain(problem)
            yield reading

    def _completed(self, begun: Reading, read: list[tuple[Passage, Doc]], *, strictly: bool) -> Reading:
        try:
            return replace(self._read(begun.report, read), problems=begun.problems)
        except Exception as error:  # whatever its text did to a rule, one report never stops the others
            if strictly:
                raise
            why = f"could not be understood ({type(error).__name__}: {error}): its events are missing."
            return replace(begun, problems=(*begun.problems, f"{begun.report.id} {why}"))
        finally:
            for _, doc in read:
                forget(doc)

    def _read(self, report: Report, read: list[tuple[Passage, Doc]]) -> Reading:
        atlas, reader, story = self._prepared(report, read)
        drafts: list[Draft] = []
        sentences: list[Sentence] = []
        for passage, doc in read:
            _note_dateline(passage, atlas, story)
            for sentence in reader.sentences(passage, doc):
                understand(sentence, story)
                found = _read_sentence(sentence, story)
                story.note(sentence, [event for draft in found if (event := tell(drafts, draft))])
                sentences.append(sentence)
        name_officeholders(drafts, sentences)
        told = settled(drafts)
        if is_sport(report.text):
            told = [draft for draft in told if not is_played(draft)]
        return Reading(report, sentences, findings(told, report))

    def _prepared(self, report: Report, read: list[tuple[Passage, Doc]]) -> tuple[Atlas, Reader, Story]:
        """What a report is read with: its places, its reader, and its story, of which only the title is told."""
        published, clock = report.published, _clock(report, read)
        atlas = Atlas(self._gazetteer, self._nations)
        about = f"{report.title}\n{report.text}"
        atlas.learn((doc[a:b].text for _, doc in read for a, b in named_places(doc, set(), atlas)), about)
        people = People(self._actors, clock.reference, atlas.countries)
        reader = Reader(clock, self._finder, self._nations, atlas, people)
        title = self._model.get_pipe("known")(self._model.make_doc(report.title))
        above = headline(title, atlas, self._nations, self._actors)
        places = people, atlas.place, atlas.frontier, self._nations, atlas.countries
        story = Story(*places, above, published=published, force=above.force)
        if published is not None and 1 < published.days <= _MONTH:
            story.written = published.on("published")
        return atlas, reader, story


def _clock(report: Report, read: list[tuple[Passage, Doc]]) -> Clock:
    """What a report's dates are counted from: its day of publication, or the one that its dateline names in full."""
    named = tuple(days_named(report.text))
    if report.published is not None:
        return Clock(report.published, named)
    days = (mention.period for passage, _ in read if passage.day for mention in dates(passage.day, Clock()))
    return Clock(next((day for day in days if day and day.days == 1), None), named, "stated")


def _note_dateline(passage: Passage, atlas: Atlas, story: Story) -> None:
    """Tell the story where and when a passage says that it was written."""
    town = atlas.place(passage.dateline) if passage.dateline else None
    if town is not None and not town.is_area:
        story.dateline, story.is_formal = PlaceMention(passage.dateline, "at", town), passage.is_formal
    if passage.day:
        named = dates(passage.day, Clock(story.published))
        story.written = next((mention.period for mention in named if mention.period), story.written)


def _read_sentence(sentence: Sentence, story: Story) -> list[Draft]:
    """What the rules find in a sentence; a force that breaches a border has not also just arrived."""
    found = [draft for rule in _RULES for draft in rule(sentence, story)]
    for draft in found:
        draft.is_aside = _is_aside(sentence.tokens.doc[draft.trigger], draft)
    _date_what_was_raised(found)
    _date_what_stands_alone(found, sentence, story)
    place_what_was_told(found, sentence, story)
    for draft in found:
        name_announcers(draft, sentence, story)
        name_opponents(draft, sentence)
        name_fallen(draft, sentence)
        name_facing(draft, sentence)
        name_bound(draft, story)
        name_neighbours(draft, sentence, story)
    found = [draft for draft in found if not any(_is_at_border(draft, border) for border in found)]
    doc = sentence.tokens.doc
    found = [draft for draft in found if not any(_is_of_breach(draft, border, doc) for border in found)]
    return [draft for draft in found if not any(is_flight(draft, attack, doc) for attack in found)]


def _is_aside(trigger: Token, draft: Draft) -> bool:
    """Whether an event is told only in passing: "a base that was built in 2014", "has fought since 2016"."""
    since = draft.when is not None and draft.when.text.lower().startswith("since")
    above = takewhile(lambda token: token.dep_ != "ccomp", syntax.ancestors(trigger))
    explains = (token for token in above if token.dep_ in {"relcl", "acl", "advcl"})
    return since or any(not any(child.lower_ == "when" for child in token.children) for token in explains)


def _is_of_breach(move: Draft, border: Draft, doc: Doc) -> bool:
    """Whether a movement is told already as the crossing of a border, made or foiled: "crossed it and went back"."""
    if (border.kind, move.kind) != ("border", "posture"):
        return False
    aside = border.pattern == "breach" and not move.places and bool(set(move.names()) & set(border.names()))
    foiled = border.pattern == "secure" and move.pattern == "arrive"
    foiled = foiled and doc[border.trigger] in doc[move.trigger].ancestors
    return aside or foiled or move.trigger == border.trigger


def _is_at_border(fight: Draft, border: Draft) -> bool:
    """Whether a fight is told already as what happened on a border."""
    if (border.kind, fight.kind) != ("border", "threat") or fight.pattern == "pose":
        return False
    there = bool(fight.place_ids()) and fight.place_ids() <= border.place_ids()
    foiled = border.pattern == "secure" and not fight.actors
    return fight.trigger == border.trigger or (there and (border.pattern in _FOUGHT or foiled))


def _date_what_was_raised(found: list[Draft]) -> None:
    """A threat that a meeting was about is told as of the day of that meeting."""
    met = next((draft.when for draft in found if draft.kind == "meeting" and draft.when), None)
    for draft in (draft for draft in found if draft.pattern == "pose" and draft.when is None):
        draft.when = met


def _date_what_stands_alone(found: list[Draft], sentence: Sentence, story: Story) -> None:
    """What was done once and has no date is told as of the one day that its sentence names."""
    for draft in found:
        once = draft.status == "reported" and draft.pattern not in _LASTING and not draft.is_retelling
        if once and draft.when is None and draft.pattern != "deal":
            day = only_date(sentence.tokens.doc[draft.trigger], sentence)
            ahead = day is not None and story.published is not None and day.start > story.published.end
            draft.when = None if ahead else day


def _begun(report: Report) -> Reading:
    """The report as far as it is read, and what is not: text in another language, and what is too much."""
    if reason := unread(report):
        return Reading(replace(report, text=""), problems=(reason,))
    if len(report.text) <= LONGEST:
        return Reading(report)
    problem = f"{report.id} has {len(report.text):,} characters: only the first {LONGEST:,} are read."
    return Reading(replace(report, text=report.text[:LONGEST]), problems=(problem,))


def _passages(begun: Reading) -> Iterator[Passage]:
    """Yield a report's prose, or one empty passage, so that every report comes back."""
    yield from list(passages(begun.report)) or [Passage("", 0)]
