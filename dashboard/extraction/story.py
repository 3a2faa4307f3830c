"""What a report has told so far, by which pronouns, "the two sides" and "the same day" are understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction import syntax
from dashboard.extraction.drafts import Draft
from dashboard.extraction.lexicon import wordset
from dashboard.extraction.people import OFFICES, People, core
from dashboard.extraction.places import Where
from dashboard.extraction.reading import Sentence, is_speech
from dashboard.extraction.status import status
from dashboard.extraction.syntax import base
from dashboard.extraction.who import Who
from dashboard.periods import Period
from gazetteer.place import Place

_HE = frozenset({"he", "she", "him"})
_THEY = frozenset({"they", "them", "both"})
_STATES = wordset("country nation capital government state neighbor neighbour army military republic")
_PAIR_NOUNS = wordset("side leader party man woman official president minister delegation chief general diplomat")
_BOTH = frozenset({"two", "both"})
_THREE = frozenset({"three", "trio", "four"})
_DELEGATIONS = wordset("delegation mission team")
_TOGETHER = wordset("meet receive host welcome greet see bring take send fly")
_RECEIVED = wordset("receive host welcome meet greet see")
_PORTFOLIOS = wordset("foreign defense interior prime")
_ENVOYS = wordset("negotiator official diplomat delegation side team army military")
_DEALINGS = wordset("meet hold negotiate confer talk discuss agree sign gather convene conclude")
_FIRST_WORDS = 3
_LEAD = 3
"""Sentences after the first whose events are the report's news."""
_NEWS_DAYS = 3
_LATELY = 14
"""Days after which nobody reports a thing as news."""
_VISITING = wordset("delegation visitor guest")


@dataclass(slots=True)
class Story:
    """The state of a report's telling, from its first sentence to the one now read."""

    people: People
    headline: list[Place] = field(default_factory=list)
    """Places that the title names."""
    dateline: PlaceMention | None = None
    """The town that the report was written from."""
    is_formal: bool = False
    """Whether an office of state wrote it there, of what it did there."""
    published: Period | None = None
    scene: Draft | None = None
    """The meeting told of last."""
    pair: list[Who] = field(default_factory=list)
    """Those who met, or the last two who were named as one."""
    speaker: Who | None = None
    """The person who was last a sentence's subject."""
    delegation: list[Who] = field(default_factory=list)
    """Those who lead the delegation that was named last."""
    delegation_at: int = -9
    """The sentence that named it."""
    group: Who | None = None
    force: Who | None = None
    troops: str = ""
    """The force in the report's own words: "US troops"."""
    border: Where | None = None
    counterparts: list[Who] = field(default_factory=list)
    """The governments named last, the latest first."""
    said: dict[str, Period] = field(default_factory=dict)
    """When each speaker spoke."""
    spoken_on: Period | None = None
    """When the statements of the passage that is being read were made."""
    named_date: Period | None = None
    topic: Where | None = None
    """The precise place spoken of last."""
    area: Where | None = None
    """The district, province or region spoken of last."""
    movement: Draft | None = None
    """What was told last of a force."""
    seat: Where | None = None
    """The town or the building that somebody was last said to be in or to go to."""
    day: Period | None = None
    """The day of the report's news: that of what its first sentences tell."""
    written: Period | None = None
    """The day that its dateline names."""
    day_at: list[PlaceMention] = field(default_factory=list)
    """Where that took place of which the report's day is."""
    stays: dict[str, Where] = field(default_factory=dict)
    """Where each person was last said to be or to go."""
    came: dict[str, Period] = field(default_factory=dict)
    """When they were said to have come or to be there."""
    places_told: Counter[str] = field(default_factory=Counter)
    countries: list[Place] = field(default_factory=list)
    """The countries named so far, the latest first."""

    @property
    def country(self) -> Place | None:
        """The country that the report has named most often so far."""
        return max(self.countries, key=lambda place: self.places_told[place.id], default=None)

    def were_there(self, actors: list[Who]) -> bool:
        """Whether any of them took part in the meeting that is being told of, in person."""
        there = self.pair + ([who for who in self.scene.actors if who.is_principal] if self.scene else [])
        return bool({who.name for who in actors} & {who.name for who in there})

    def understand(self, sentence: Sentence) -> None:
        """Say in the sentence whom its pronouns and pair phrases mean."""
        for token in sentence.tokens:
            if token.i in sentence.masked:
                continue
            if meant := self._meant(token, sentence):
                sentence.stands_for[token.i] = meant

    def _meant(self, token: Token, sentence: Sentence) -> list[Who]:
        word = token.lower_
        if word in {"it", "its"}:
            above = self._subject_before(token, sentence, persons=False)
            near = sentence.number - self.delegation_at <= 1 and token.i - sentence.tokens.start < _FIRST_WORDS
            return [above] if above else self.delegation if near or _is_object_of(token, _RECEIVED) else []
        if word in _HE:
            inside = self._subject_before(token, sentence) or (
                _named_before(token, sentence) if _is_object(token) else None
            )
            return [inside] if inside else [self.speaker] if self.speaker else []
        if token.lemma_ in _VISITING and _definite(token) and self.delegation and sentence.at(token) is None:
            return self.delegation
        if _is_pair(token):
            if others := self._of_another_office(token):
                return others
            before = [who for who in sentence.who if who.is_principal and who.end <= token.i]
            return before[-2:] if len(before) > 1 else self.pair or (self.states if len(self.states) > 1 else [])
        if word in _THEY and token.pos_ == "PRON":
            return self.pair or self.delegation
        if token.lemma_ == "group" and _definite(token) and self.group:
            return [self.group]
        if token.lemma_ in _STATES and _BOTH & _children(token):
            return self.states
        if _are_unnamed(token) and not sentence.actors([token]):
            return self.states
        return []

    @property
    def states(self) -> list[Who]:
        """The two states named last, if there are two."""
        states = [who for who in self.counterparts if who.home is not None][:2]
        return states if len(states) > 1 else self.counterparts[:2]

    def _of_another_office(self, token: Token) -> list[Who]:
        """The states whose ministers "the two foreign ministers" are, where those named before hold other offices."""
        said = core(" ".join(child.text for child in token.children if child.dep_ in {"amod", "compound"}))
        held = [core(who.title) for who in self.pair if who.title]
        other = bool(said & _PORTFOLIOS) and not any(said & each for each in held)
        return self.states if other and len(self.states) > 1 else []

    @staticmethod
    def _subject_before(token: Token, sentence: Sentence, *, persons: bool = True) -> Who | None:
        """The subject of the clause above a pronoun: "the ministry said it ..."."""
        for above in token.ancestors:
            if persons and _is_object(token) and above == syntax.clause_verb(token.head):
                continue  # nobody is the object of what he does himself: "Trump received him"
            for subject in (c for c in above.children if c.dep_ in {"nsubj", "nsubjpass"} and c.i < token.i):
                named = sentence.at(subject)
                who = named or next(iter(sentence.actors([subject]) if not persons else []), None)
                if who is not None and (who.kind == "person") is persons:
                    return who
        return None

    def note(self, sentence: Sentence, drafts: list[Draft]) -> None:
        """Remember what the sentence told."""
        self._note_speaker(sentence)
        self._note_actors(sentence)
        self._note_delegation(sentence)
        for draft in drafts:
            self._note_event(draft)
        for where in sentence.where:
            self._note_place(where)
        self._note_stays(sentence)
        for mention in sentence.when:
            self.named_date = mention.period or self.named_date
        if self.day is None and sentence.number < _LEAD:
            self.day = next((m.period for m in sentence.when if m.period and self._is_news(m.period)), None)

    def _is_news(self, when: Period) -> bool:
        """Whether a day may be that of the report's news: not to come, and not long ago."""
        if when.days > _NEWS_DAYS or self.published is None:
            return False
        ago = (self.published.end - when.end).days
        return 0 <= ago <= _LATELY

    def _note_stays(self, sentence: Sentence) -> None:
        """Note where those are who are the subject of a clause with a place, and those who meet them there."""
        for where in (where for where in sentence.where if where.is_seat):
            verb = syntax.clause_verb(where.head)
            if status(verb) != "reported":
                continue
            self.seat = where
            there = [*syntax.surface_subject(verb), *(syntax.objects(verb) if verb.lemma_ in _TOGETHER else [])]
            found = [who.name for who in sentence.actors(there) if who.is_principal]
            self.stays |= dict.fromkeys(found, where)
            on = next((m.period for m in sentence.dates({verb.i}) if m.period), None)
            self.came |= dict.fromkeys(found, on) if on else {}

    def _note_delegation(self, sentence: Sentence) -> None:
        for noun in (token for token in sentence.tokens if token.lemma_ in _DELEGATIONS and token.pos_ == "NOUN"):
            if noun.i not in sentence.stands_for and (named := sentence.actors([noun])):
                led = [who for who in named if who.is_principal]
                self.delegation, self.delegation_at = led or named, sentence.number

    def _note_event(self, draft: Draft) -> None:
        if draft.kind == "meeting":
            if len(draft.actors) > 1 and (draft is not self.scene or not self.pair):
                self.pair = [who for who in draft.actors if not who.is_collective][:4]
            self.scene = draft
        if draft.kind == "posture":
            self.movement = draft
        self.named_date = draft.when or self.named_date
        lead = draft.status == "reported" and not draft.is_background and draft.sentence <= _LEAD
        if lead and self.day is None and draft.when is not None and draft.when.days <= _NEWS_DAYS:
            self.day, self.day_at = draft.when, draft.places

    def _note_place(self, where: Where) -> None:
        if where.place is None:
            return
        if where.is_border:
            self.border = where
        if where.place.kind == "country":
            self.places_told[where.place.id] += 1
            self.countries = [where.place, *(known for known in self.countries if known.id != where.place.id)]
        elif not where.place.is_area and not where.is_border:
            self.topic = where
        elif where.place.is_area:
            self.area = where

    def _note_speaker(self, sentence: Sentence) -> None:
        for verb in (token for token in sentence.tokens if token.pos_ == "VERB"):
            subject = [who for who in sentence.actors(syntax.surface_subject(verb)) if who.kind in {"person", "office"}]
            if subject and verb in _main_verbs(sentence):
                self.speaker = subject[0]
        spoken = [
            verb for verb in sentence.tokens if verb.pos_ == "VERB" and (is_speech(verb) or verb.lemma_ == "make")
        ]
        for verb in spoken:
            on = next((m.period for m in sentence.dates({verb.i}) if m.period), None)
            for who in sentence.actors(syntax.surface_subject(verb)):
                if on:
                    self.said[who.name] = on
        dated = [m.period for verb in spoken for m in sentence.dates({verb.i}) if m.period]
        if dated:
            self.spoken_on = dated[0]

    def _note_actors(self, sentence: Sentence) -> None:
        for who in sentence.who:
            if who.kind == "force":
                self.force = who
            state = _state_of(who)
            if state is not None:
                self.counterparts = [state, *(w for w in self.counterparts if w.name != state.name)]
        groups = [who for who in sentence.who if who.kind == "armed group"]
        if groups:
            self.group = groups[-1]
        for verb in _main_verbs(sentence):
            subjects = sentence.actors(syntax.surface_subject(verb))
            acting = [who for who in subjects if who.kind in {"force", "armed group"}]
            self.group = acting[0] if acting else self.group
            senders = [who for who in subjects if who.kind == "government" and who.force]
            if senders and not any(who.kind == "force" for who in sentence.who):
                self.force = Who(senders[0].force, "force", -1, -1, "", senders[0].country)
            principals = [who for who in subjects if who.is_principal]
            if {who.name for who in principals} <= {who.name for who in self.pair}:
                principals = []  # told of again
            if len(principals) > 1 or (len(subjects) > 1 and self.scene is None):
                self.pair = principals[:4] if len(principals) > 1 else subjects[:2]


def _state_of(who: Who) -> Who | None:
    """The government itself, or that of a state's army."""
    if who.kind == "force" and who.state and who.home:
        return Who(who.state, "government", -1, -1, "", who.country, who.home, who.name)
    return who if who.kind == "government" else None


def _named_before(token: Token, sentence: Sentence) -> Who | None:
    """The first person of the sentence who does not do it himself."""
    doers = {who.name for who in sentence.actors(syntax.agents(syntax.clause_verb(token)))}
    before = (who for who in sentence.who if who.kind == "person" and who.end <= token.i and who.name not in doers)
    return next(before, None)


def _is_object(token: Token) -> bool:
    return token.lower_ in {"him", "her"} and token.dep_ in {"dobj", "pobj", "dative"}


def _is_object_of(token: Token, lemmas: frozenset[str]) -> bool:
    return token.dep_ == "dobj" and token.head.lemma_ in lemmas


def _are_unnamed(noun: Token) -> bool:
    """Whether office-holders without names or nations do what states do through them: "corps commanders held talks"."""
    envoys = noun.tag_ == "NNS" and (base(noun) in OFFICES or noun.lemma_ in _ENVOYS)
    return envoys and noun.dep_ == "nsubj" and noun.head.lemma_ in _DEALINGS


def _main_verbs(sentence: Sentence) -> Iterator[Token]:
    root = sentence.tokens.root
    yield from (root, *root.conjuncts)


def _children(token: Token) -> set[str]:
    return {child.lower_ for child in token.children}


def _definite(token: Token) -> bool:
    return bool(_children(token) & {"the", "this", "that", "these", "those"})


def _is_pair(token: Token) -> bool:
    """Whether the noun means those who met: "the two sides", "both leaders", "the parties", "the two"."""
    if token.lower_ in _BOTH and token.dep_ in {"nsubj", "nsubjpass"}:
        return True
    children = _children(token)
    if token.lemma_ not in _PAIR_NOUNS or token.tag_ != "NNS":
        return False
    return bool(_BOTH & children) or (token.lemma_ in {"side", "party", "leader"} and "the" in children)
