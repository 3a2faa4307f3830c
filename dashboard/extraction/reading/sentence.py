"""A sentence as the rules for events see it: its tokens, and who, where, when and how many they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dashboard.events import Span
from dashboard.extraction.document.structure import Passage
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.text import root_of, words_of
from dashboard.extraction.grammar.tree import children
from dashboard.extraction.reading.quantities import Count
from dashboard.extraction.when.dates import DateMention
from dashboard.extraction.where.words import Where
from dashboard.extraction.who.listings import apposed, examples
from dashboard.extraction.who.titles import OFFICES
from dashboard.extraction.who.words import FORCES, OFFICIALS, Who
from gazetteer.place import Place

_EVENT_NOUNS = wordset(
    """
    meeting talk talks session summit visit trip tour conference attack bombing strike airstrike blast explosion
    shelling raid assault deployment withdrawal drawdown relocation redeployment reduction pullout mission campaign
    operation agreement deal accord pact treaty statement declaration letter threat intrusion incursion training war
    battle fight fighting clash liberation fall round consultation dialogue negotiation ceasefire gathering
    massing amassing staging concentration
    """
)
_OCCASIONS = wordset("visit trip tour deployment summit meeting conference mission")
"""Nouns whose place and date are those of what happens on their occasion: "met him during a visit to Rome"."""
_SIDELINES = wordset("sideline margin fringe eve occasion end close start conclusion opening")
_MARGINS = _SIDELINES | _OCCASIONS
"""What stands after "on" without being what was spoken of."""
_TOPICAL = wordset("about on over for against regarding concerning")
"""Prepositions before what was spoken of."""
_MEETS = wordset(
    "meet receive host welcome visit hold greet attend conduct chair exchange have share take pay give grant join see"
)
_SPEECH = wordset(
    """
    say tell announce state add report declare note stress emphasize emphasise reiterate confirm reveal warn call
    claim comment explain describe argue insist affirm underline underscore highlight mention disclose remark welcome
    accuse
    """
)

_OWNED = OFFICIALS | FORCES
"""What stands for its owner: "Ethiopia's government", "Iraq's army"."""
_AFFILIATES = wordset("affiliate offshoot branch proxy ally splinter franchise")
"""What a group is that another stands behind: "the al-Qaeda affiliate JNIM"."""


@dataclass(slots=True)
class Sentence:
    """One sentence of a report, read."""

    tokens: Tokens
    passage: Passage
    number: int
    """Counted through the report, from 0."""
    who: list[Who] = field(default_factory=list)
    where: list[Where] = field(default_factory=list)
    when: list[DateMention] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    masked: set[int] = field(default_factory=set)
    """Tokens of titles: what they name takes no part in any event."""
    near: list[Where] = field(default_factory=list)
    """Towns that only say where something lies close by: "30 km north of X"."""
    stands_for: dict[int, list[Who]] = field(default_factory=dict)
    """Whom pronouns and phrases such as "the two sides" mean, by the index of their head."""
    words: tuple[Token, ...] = field(init=False)
    """The tokens, made once: every rule goes through them."""
    bases: frozenset[str] = field(init=False)
    """The dictionary forms of all words."""
    _named: dict[tuple[int, int], list[Who]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        self.words = words_of(self.tokens.doc)[self.tokens.start : self.tokens.end]
        self.bases = frozenset(map(syntax.base, self.words))

    @property
    def text(self) -> str:
        """The sentence's own characters."""
        return self.passage.text[self.tokens.start_char : self.tokens.end_char]

    @property
    def span(self) -> Span:
        """The sentence's place in the report, without the spaces around it."""
        start = self.tokens.start_char + len(self.text) - len(self.text.lstrip())
        return self.passage.span(start, start + len(self.text.strip()))

    def actors(self, heads: Iterable[Token]) -> list[Who]:
        """Those whom the noun phrases under `heads` name, in order, none twice."""
        found: dict[str, Who] = {}
        for head in heads:
            asked = head.i, len(self.stands_for)  # the same nouns are asked for by many rules
            if asked not in self._named:
                self._named[asked] = list(self._named_by(head))
            for who in self._named[asked]:
                found.setdefault(who.name, who)
        return list(found.values())

    def _named_by(self, head: Token) -> Iterator[Who]:
        if head.i in self.stands_for:
            yield from self.stands_for[head.i]
            return
        phrase = list(syntax.noun_phrase(head))
        titles = {token.i for token in phrase if token.i in self.masked}
        inside = [token for token in phrase if token.i not in titles]
        indices = {token.i for token in inside}
        standing = [who for i in sorted(indices) for who in self.stands_for.get(i, ())]
        direct = [who for who in self.who if not indices.isdisjoint(range(who.start, who.end)) or titles & who.titles]
        owners = _owners_among(inside) if direct else set()
        others = [who for who in direct if owners.isdisjoint(range(who.start, who.end))]
        yield from examples(self.tokens.doc, max(indices, default=head.i), self.who)
        beside = list(apposed(head, self.who))
        yield from beside
        if not (beside and syntax.base(head) in OFFICES):
            yield from others or direct
        yield from standing

    @property
    def homes(self) -> list[tuple[int, Place]]:
        """The countries whose governments or forces it names, and where; pronouns that mean one included."""
        meant = [(i, who) for i, everybody in self.stands_for.items() for who in everybody]
        return [(i, who.home) for i, who in (*((who.start, who) for who in self.who), *meant) if who.home]

    def stands(self, token: Token) -> bool:
        """Whether the token stands for somebody named before."""
        return token.i in self.stands_for

    def at(self, token: Token) -> Who | None:
        """The actor whose words the token is among."""
        return next((who for who in self.who if who.covers(token)), None)

    def places(self, cluster: set[int]) -> list[Where]:
        """The places that the words of `cluster` govern most nearly."""
        return [where for where in self.where if self.owner(where.head).i in cluster]

    def venues(self, cluster: set[int]) -> list[Where]:
        """The places that the words of `cluster` stand in directly, or through the name of who takes part."""
        return [where for where in self.places(cluster) if self._is_direct(where, cluster)]

    def _is_direct(self, where: Where, cluster: set[int]) -> bool:
        """Whether no topic stands between: what was discussed in "talks on security in Syria" was not held there."""
        token = where.head
        while token.i not in cluster and token.head is not token:
            own = token.dep_ == "prep" and token.lower_ == where.preposition
            if token.dep_ == "prep" and is_topical(token) and not own:
                return False
            if token.dep_ == "dobj" and token.head.lemma_ not in _MEETS:
                return False
            token = token.head
        return True

    def dates(self, cluster: set[int]) -> list[DateMention]:
        """The dates that the words of `cluster` govern most nearly."""
        return [mention for mention in self.when if self.owner(self.token_at(mention)).i in cluster]

    def token_at(self, mention: DateMention) -> Token:
        """The head of a date's words."""
        span = self.tokens.doc.char_span(mention.start, mention.end, alignment_mode="expand")
        return span.root if span is not None else self.tokens.root

    @staticmethod
    def owner(token: Token) -> Token:
        """The verb or the noun of happening that a word most nearly belongs to."""
        last = token
        for last in token.ancestors:
            if (last.pos_ in {"VERB", "AUX"} and last.dep_ != "prep") or is_happening(last):
                break  # "including" and "following" are tagged as verbs
        return last


def _owners_among(nouns: list[Token]) -> set[int]:
    """The words that only say whose those are, or behind whom those stand, that nouns name."""
    owners = {c.i for noun in nouns for c in children(noun) if c.dep_ == "poss" and not _governs(noun)}
    return owners | {c.i for noun in nouns if noun.lemma_ in _AFFILIATES for c in noun.lefts}


def _governs(noun: Token) -> bool:
    return syntax.base(noun) in _OWNED


def cluster(trigger: Token) -> set[int]:
    """The words that make one predicate with a trigger: its auxiliaries' heads, infinitives and light nouns."""
    found = {trigger.i}
    token = trigger
    while token.dep_ in {"xcomp", "pobj", "dobj", "nsubj", "nsubjpass", "attr"} and token.head is not token:
        token = token.head
        found.add(token.i)
        if token.pos_ in {"VERB", "AUX"} and token.dep_ != "xcomp":
            break
    for child in (each for word in {trigger, token} for each in word.children):
        if child.dep_ == "prep" and child.lower_ in {"in", "during", "on", "for", "at"}:
            found |= {noun.i for noun in child.children if noun.dep_ == "pobj" and _is_occasion(noun)}
            found |= {noun.i for noun in _beside(child)}
    found |= {noun.i for noun in syntax.prepositional([trigger], "of") if is_happening(noun)}  # "a series of meetings"
    for child in trigger.children:
        if child.dep_ == "xcomp" or (child.dep_ == "dobj" and child.lemma_.lower() in _EVENT_NOUNS):
            found.add(child.i)
    return found


def _is_occasion(noun: Token) -> bool:
    """Whether what happens then is told with it: "during a visit to Rome", "in Monday's talks"."""
    dated = any(child.dep_ == "poss" and child.ent_type_ == "DATE" for child in noun.children)
    return noun.lemma_.lower() in _OCCASIONS or (dated and is_happening(noun))


def _beside(preposition: Token) -> Iterator[Token]:
    """Yield the occasions beside which something is said to happen: "on the sidelines of the summit"."""
    for noun in (child for child in preposition.children if child.lemma_.lower() in _SIDELINES):
        yield noun
        for of in (child for child in noun.children if child.lower_ in {"of", "to"}):
            yield from (occasion for occasion in of.children if occasion.dep_ == "pobj")


def is_topical(preposition: Token) -> bool:
    """Whether what was spoken of follows, and no day or occasion: "on security", not "on the sidelines of"."""
    inside = list(preposition.children)
    dated = any(child.ent_type_ in {"DATE", "TIME"} or child.lemma_.lower() in _MARGINS for child in inside)
    return preposition.lower_ in _TOPICAL and not dated


def is_happening(noun: Token) -> bool:
    """Whether the noun means something that happens: a meeting, an attack, a withdrawal."""
    return noun.lemma_.lower() in _EVENT_NOUNS


def is_speech(verb: Token) -> bool:
    """Whether the verb reports what somebody said."""
    return verb.lemma_.lower() in _SPEECH


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)


def speaking(token: Token) -> Token | None:
    """The verb of saying that the token's clause is the content of, if there is one."""
    below = token
    for above in token.ancestors:
        if is_speech(above) and (below.dep_ != "conj" or not _has_subject(below)):
            return above
        below = above
    for child in children(root_of(token)):
        if child.dep_ in {"parataxis", "ccomp"} and is_speech(child):
            return child
    return None
