"""What a report has told so far, by which pronouns, "the two sides" and "the same day" are understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from dashboard.events import PlaceMention
from dashboard.extraction.document.headlines import Headline
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.reading.doers import Doers
from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.reading.parties import cooperating, visitors
from dashboard.extraction.reading.raids import Raids
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.sides import Sides
from dashboard.extraction.reading.trail import Trail
from dashboard.extraction.where.nations import Nations
from dashboard.extraction.where.words import Where
from dashboard.extraction.who.people import People
from dashboard.extraction.who.words import Who, state_of
from dashboard.periods import Period
from gazetteer.place import Place

_CALLED = wordset("army military navy government junta")
_LEAD = 3
"""Sentences after the first whose events are the report's news."""
_NEWS_DAYS = 3
_LATELY = 14
"""Days after which nobody reports a thing as news."""


@dataclass(slots=True)
class Story:
    """The state of a report's telling, from its first sentence to the one now read.

    What ends in `_at` is the number of the sentence that said so.
    """

    people: People
    find: Callable[[str], Place | None] = lambda _: None
    """Where a name is, in the light of the whole report."""
    frontier: Callable[[str, str], Place | None] = lambda _, __: None
    """The frontier of two countries, by their codes."""
    nations: Nations | None = None
    spoken_of: list[str] = field(default_factory=list)
    """The countries that the report names, by their codes, the most often named first."""
    headline: Headline = field(default_factory=Headline)
    dateline: PlaceMention | None = None
    """The town that the report was written from."""
    is_formal: bool = False
    """Whether an office of state wrote it there, of what it did there."""
    published: Period | None = None
    scene: Draft | None = None
    """The meeting told of last."""
    pair: list[Who] = field(default_factory=list)
    """Those who met, or the last two who were named as one."""
    sides: Sides = field(default_factory=Sides)
    speaker: Who | None = None
    """The person who was last a sentence's subject."""
    delegation: list[Who] = field(default_factory=list)
    """Those who lead the delegation that was named last."""
    delegation_at: int = -9
    called: dict[str, Who] = field(default_factory=dict)
    """Whose army, military or government was named last, by that noun."""
    cooperating: list[Who] = field(default_factory=list)
    """Those between whom there is or is to be cooperation, as it was said last."""
    group: Who | None = None
    doers: Doers = field(default_factory=Doers)
    force: Who | None = None
    troops: str = ""
    """The force in the report's own words: "US troops"."""
    border: Where | None = None
    counterparts: list[Who] = field(default_factory=list)
    """The governments named last, the latest first."""
    named_date: Period | None = None
    topic: Where | None = None
    """The precise place spoken of last."""
    topic_at: int = -9
    latest: Where | None = None
    """The place of any size spoken of last: "there"."""
    area: Where | None = None
    """The district, province or region spoken of last."""
    movement: Draft | None = None
    agreement: Draft | None = None
    raids: Raids = field(default_factory=Raids)
    trail: Trail = field(default_factory=Trail)
    day: Period | None = None
    """The day of the news: that of what the first sentences tell."""
    written: Period | None = None
    """The day that its dateline names, or the month that all that is known of its publication leaves."""
    day_at: list[PlaceMention] = field(default_factory=list)
    """Where that took place."""
    places_told: Counter[str] = field(default_factory=Counter)
    """How many places of each country have been named so far, by its code."""
    countries: list[Place] = field(default_factory=list)
    """The countries named so far, the latest first."""

    @property
    def country(self) -> Place | None:
        """The country that the report has named most often so far, by itself or by a place in it."""
        return max(self.countries, key=lambda place: self.places_told[place.countries[0]], default=None)

    @property
    def is_from_capital(self) -> bool:
        """Whether the report comes from where a government sits, and so may be of anywhere in the country."""
        town = self.dateline.place if self.dateline else None
        return bool(town and self.nations and self.nations.by_seat(town.name))

    def were_there(self, actors: list[Who]) -> bool:
        """Whether any of them took part in the meeting that is being told of, in person."""
        there = self.pair + ([who for who in self.scene.actors if who.is_principal] if self.scene else [])
        return bool({who.name for who in actors} & {who.name for who in there})

    def just_met(self, sentence: int) -> bool:
        """Whether the sentence before told of a meeting."""
        return self.scene is not None and sentence - self.scene.sentence <= 1

    @property
    def states(self) -> list[Who]:
        """The two states named last, if there are two; where that was a while ago, those that the report is on."""
        states = [who for who in self.counterparts if who.home is not None]
        if len(states) < 2:
            return self.counterparts[:2]
        topic = [who for code in self.spoken_of[:2] for who in states if who.country == code]
        return topic if len(topic) == 2 and not self.sides.are_recent(states[:2]) else states[:2]

    def note(self, sentence: Sentence, drafts: list[Draft]) -> None:
        """Remember what the sentence told."""
        self._note_speaker(sentence)
        self._note_actors(sentence)
        self.sides.note(sentence, drafts, self.nations)
        self.delegation, self.delegation_at = visitors(sentence) or (self.delegation, self.delegation_at)
        self.cooperating = cooperating(sentence) or self.cooperating
        for draft in drafts:
            self._note_event(draft)
        self.raids.note(sentence, drafts)
        for where in sentence.where:
            self._note_place(where, sentence.number)
        self.trail.note(sentence)
        self._note_dates(sentence)
        if self.day is None and sentence.number < _LEAD:
            self.day = next((m.period for m in sentence.when if m.period and self._is_news(m.period)), None)

    def _note_dates(self, sentence: Sentence) -> None:
        """Note the day named last: one in passing, "the truce that began on D", only as long as there is no other."""
        named = [mention for mention in sentence.when if mention.period]
        told = [each for each in named if syntax.clause_verb(sentence.token_at(each)).dep_ not in {"acl", "relcl"}]
        if told or (named and self.named_date is None):
            self.named_date = (told or named)[-1].period

    def _is_news(self, when: Period) -> bool:
        """Whether a day may be that of the report's news: not to come, and not long ago."""
        if when.days > _NEWS_DAYS or self.published is None:
            return False
        ago = (self.published.end - when.end).days
        return 0 <= ago <= _LATELY

    def _note_event(self, draft: Draft) -> None:
        if draft.kind == "meeting":
            if len(draft.actors) > 1 and (draft is not self.scene or not self.pair):
                named = [who for who in draft.actors if not who.is_collective]
                self.pair = (named if len(named) > 1 else draft.actors)[:4]
            elif draft is not self.scene and any(
                who.is_collective or who.kind == "organisation" for who in draft.actors
            ):
                self.pair = list(draft.actors)
            self.scene = draft
        if draft.kind == "posture":
            self.movement = draft
        if draft.kind == "agreement":
            self.agreement = draft
        if draft.when is not None and draft.when.basis != "published":
            self.named_date = draft.when
        lead = draft.status == "reported" and not draft.is_background and draft.sentence <= _LEAD
        if lead and self.day is None and draft.when is not None and draft.when.days <= _NEWS_DAYS:
            self.day, self.day_at = draft.when, [place for place in draft.places if place.role != "about"]

    def _note_place(self, where: Where, sentence: int) -> None:
        if where.place is None:
            return
        if where.is_border:
            self.border = where
        elif self.topic_at < sentence:
            self.latest = where
        if len(where.place.countries) == 1:
            self.places_told.update(where.place.countries)
        if self.nations is not None and (land := self.nations.country_of(where.place)) is not None:
            self.countries = [land, *(known for known in self.countries if known.id != land.id)]
        if where.place.kind == "country":
            return
        if not where.place.is_area and not where.is_border:
            self.topic, self.latest, self.topic_at = where, where, sentence
        elif where.place.is_area:
            self.area = where

    def _note_speaker(self, sentence: Sentence) -> None:
        for verb in (token for token in syntax.main_verbs(sentence.tokens) if token.pos_ == "VERB"):
            if subject := [who for who in sentence.actors(syntax.surface_subject(verb)) if who.is_principal]:
                self.speaker = subject[0]

    def _note_name(self, who: Who, sentence: Sentence) -> None:
        """Note the common noun by which an army or a government is called: "the Lebanese army"."""
        if who.kind in {"force", "government"}:
            words = (token.lower_ for token in sentence.tokens.doc[who.start : who.end + 1])
            self.called |= {word: who for word in words if word in _CALLED}

    def _note_doers(self, subjects: list[Who], sentence: Sentence) -> None:
        """Note those who do what a sentence tells, and the armed group that "the group" is."""
        acting = self.doers.note(subjects, sentence.number)
        rebels = [who for who in acting if who.kind == "armed group"]
        if rebels or (acting and self.group is None):
            self.group = (rebels or acting)[0]

    def _note_actors(self, sentence: Sentence) -> None:
        for who in sentence.who:
            if who.kind == "force":
                self.force = who
            self._note_name(who, sentence)
            state = state_of(who)
            if state is not None:
                self.counterparts = [state, *(w for w in self.counterparts if w.name != state.name)]
        self.group = next((who for who in reversed(sentence.who) if who.kind == "armed group"), self.group)
        for verb in syntax.main_verbs(sentence.tokens):
            subjects = sentence.actors(syntax.surface_subject(verb))
            self._note_doers(subjects, sentence)
            senders = [who for who in subjects if who.kind == "government" and who.force]
            if senders and not any(who.kind == "force" for who in sentence.who):
                self.force = Who(senders[0].force, "force", -1, -1, "", senders[0].country)
            principals = [who for who in subjects if who.is_principal]
            if {who.name for who in principals} <= {who.name for who in self.pair}:
                principals = []  # told of again
            bodies = len(subjects) > 1 and not any(who.is_principal for who in subjects)
            if len(principals) > 1 or (bodies and self.scene is None):
                self.pair = principals[:4] if len(principals) > 1 else subjects[:2]
