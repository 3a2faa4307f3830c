"""Whom pronouns, pairs and office-holders without names mean, by what the report has told so far."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.grammar.tree import children
from dashboard.extraction.reading.pairs import BOTH, PAIR_NOUNS, is_pair, pair, two_states
from dashboard.extraction.reading.parties import COOPERATION
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.sides import armies_of
from dashboard.extraction.reading.story import Story
from dashboard.extraction.reading.unnamed import unnamed
from dashboard.extraction.who.titles import OFFICES
from dashboard.extraction.who.words import FORCES, Who

_IT = frozenset({"it", "its", "whose"})
_HE = frozenset({"he", "she", "him"})
_THEY = frozenset({"they", "them", "both"})
_STATES = wordset("country nation capital government state neighbor neighbour army military republic")
_ARMIES = wordset("army military")
_EACH = wordset("neither each either")
_RECEIVED = wordset("receive host welcome meet greet see")
_ENVOYS = wordset("negotiator official diplomat delegation side team army military")
_DEALINGS = wordset("meet hold negotiate confer talk discuss agree sign gather convene conclude")
_FIRST_WORDS = 3
_RANKS = wordset("cell fighter militant sleeper remnant gunman affiliate")
"""Whose an armed group's are: "its fighters"."""
_MILITARY = wordset("military security joint such")
_ARMED = wordset("armed militant rebel terrorist extremist jihadist islamist terror same insurgent battle")
_AMONG = wordset("between among with of by")
_LEADS = wordset("lead head chair")
_DISPOSES = wordset("send withdraw pull deploy move keep station redeploy recall rotate mass amass close reopen sign")
"""What a state does with its forces, its borders and its treaties."""
_VISITING = wordset("delegation visitor guest")
_NOUNS = frozenset({"NOUN", "PROPN"})
_PRONOUNS = _IT | _HE | _THEY | BOTH
_TELLING = COOPERATION | _VISITING | PAIR_NOUNS | _STATES | {"group"}
"""Words by which somebody may be meant whatever the tagger takes them for."""


def understand(sentence: Sentence, story: Story) -> None:
    """Say in a sentence whom its pronouns and pair phrases mean."""
    for token in sentence.words:
        if token.i not in sentence.masked and _may_stand(token) and (meant := _meant(token, sentence, story)):
            sentence.stands_for[token.i] = meant


def _may_stand(token: Token) -> bool:
    """Whether a word is one that may stand for somebody, as most are not."""
    return token.pos_ in _NOUNS or token.lower_ in _PRONOUNS or token.lemma_.lower() in _TELLING


def _meant(token: Token, sentence: Sentence, story: Story) -> list[Who]:
    """Whom a word means that names nobody."""
    word = token.lower_
    if word in _IT:
        return _body(token, sentence, story)
    if token.lemma_.lower() in COOPERATION:
        return story.cooperating if _is_unclaimed(token) else []
    if word in _HE:
        return _person(token, sentence, story)
    if word in _THEY and token.pos_ == "PRON":
        return _fighters(token, sentence) or _those_before(token, sentence) or story.pair or story.delegation
    if token.lemma_ in _VISITING and _definite(token) and story.delegation and sentence.at(token) is None:
        return [*_leaders(token, sentence), *story.delegation]
    if is_pair(token):
        named = [who for who in sentence.actors([token]) if who.is_principal]
        return [] if len(named) > 1 else pair(token, sentence, story)
    if token.lemma_ == "group" and _definite(token) and story.just_met(sentence.number):
        return story.delegation  # "the group flies on to Tokyo"
    if token.lemma_ == "group" and _is_of_arms(token) and not _is_named(token, sentence):
        return _group_before(token, sentence) or ([story.group] if story.group else [])
    both = token.lemma_ in _STATES and (BOTH | _EACH) & _children(token)
    if both or (_are_unnamed(token) and not sentence.actors([token])):
        return (armies_of if base(token) in _ARMIES else list)(two_states(sentence, story))
    return unnamed(token, sentence, story) if token.pos_ in {"NOUN", "PROPN"} else []


def _leaders(delegation: Token, sentence: Sentence) -> list[Who]:
    """Who leads a delegation by the clause behind it: "the delegation, which was headed by X"."""
    clauses = [child for child in delegation.children if child.dep_ in {"relcl", "acl"} and child.lemma_ in _LEADS]
    return sentence.actors(syntax.prepositional(clauses, "by"))


def _group_before(token: Token, sentence: Sentence) -> list[Who]:
    """The armed group that the sentence named before: "a spokesman for the Houthis said the group had ..."."""
    return [who for who in sentence.who if who.kind == "armed group" and who.end <= token.i][-1:]


def _is_of_arms(group: Token) -> bool:
    """Whether "the group" is an armed one: not "the working groups", "the group of ministers"."""
    described = {child.lower_ for child in group.children if child.dep_ in {"amod", "compound"}}
    return _definite(group) and group.tag_ == "NN" and described <= _ARMED


def _is_unclaimed(noun: Token) -> bool:
    """Whether cooperation is told of without its parties: "improving military coordination"."""
    qualified = any(child.lower_ in _MILITARY for child in noun.children)
    return qualified and not any(child.dep_ == "poss" or child.lower_ in _AMONG for child in noun.children)


def _body(token: Token, sentence: Sentence, story: Story) -> list[Who]:
    """Which body "it" is: the clause's subject before it, or the delegation that was named just now."""
    if token.lower_ == "whose":
        return sentence.actors([clause.head for clause in token.ancestors if clause.dep_ == "relcl"][:1])
    if token.head.lemma_ in _RANKS and token.dep_ == "poss" and story.group is not None:
        return [story.group]
    above = _subject_before(token, sentence, persons=False)
    near = sentence.number - story.delegation_at <= 1 and token.i - sentence.tokens.start < _FIRST_WORDS
    received = token.dep_ == "dobj" and token.head.lemma_ in _RECEIVED
    if above or near or received:
        return [above] if above else story.delegation
    if token.dep_ not in {"nsubj", "poss"}:
        return []
    state = story.doers.state_before(sentence.number) if _is_done_by_states(token) else []
    return story.doers.force_before(sentence.number) or state


def _is_done_by_states(it: Token) -> bool:
    """Whether "it" does what states do with forces, borders and treaties: "it sent more troops", "its soldiers"."""
    if it.dep_ == "poss":
        return base(it.head) in FORCES
    return it.head.lemma_ in _DISPOSES and bool(syntax.objects(it.head))


def _fighters(token: Token, sentence: Sentence) -> list[Who]:
    """The armed group that says what "they" did: "the rebels said they had attacked"."""
    saying = _subject_before(token, sentence, persons=False) if token.dep_ == "nsubj" else None
    return [saying] if saying is not None and saying.kind == "armed group" else []


def _those_before(token: Token, sentence: Sentence) -> list[Who]:
    """Those whom the clause above has as its subjects: "the ministers X and Y held talks, where they agreed to ..."."""
    for above in token.ancestors:
        subjects = [each for each in (*syntax.surface_subject(above), *syntax.agents(above)) if each.i < token.i]
        named = [who for who in sentence.actors(subjects) if who.is_principal]
        if len(named) > 1:
            return named
    return []


def _person(token: Token, sentence: Sentence, story: Story) -> list[Who]:
    """Who "he" is: somebody of the sentence, or who was last a sentence's subject."""
    inside = _subject_before(token, sentence)
    if inside is None and _is_object(token):
        inside = _named_before(token, sentence)
    return [inside] if inside else [story.speaker] if story.speaker else []


def _subject_before(token: Token, sentence: Sentence, *, persons: bool = True) -> Who | None:
    """The subject of the clause above a pronoun: "the ministry said it ..."."""
    for above in token.ancestors:
        if persons and _is_object(token) and above == syntax.clause_verb(token.head):
            continue  # nobody is the object of what he does himself: "Trump received him"
        if token.dep_ == "dobj" and token.lower_ == "it" and above in {token.head, *token.head.conjuncts}:
            continue  # "fighters captured it, and the army took it back"
        asked = syntax.surface_subject(above) if above.dep_ in {"xcomp", "advcl"} and above.tag_ == "VB" else []
        own = [child for child in above.children if child.dep_ in {"nsubj", "nsubjpass"}]
        for subject in (each for each in own or asked if each.i < token.i):
            named = sentence.at(subject)
            who = named or next(iter(sentence.actors([subject]) if not persons else []), None)
            if who is not None and (who.kind == "person") is persons:
                return who
    return None


def _named_before(token: Token, sentence: Sentence) -> Who | None:
    """The first person of the sentence who does not do it himself."""
    doers = {who.name for who in sentence.actors(syntax.agents(syntax.clause_verb(token)))}
    before = (who for who in sentence.who if who.kind == "person" and who.end <= token.i and who.name not in doers)
    return next(before, None)


def _is_object(token: Token) -> bool:
    return token.lower_ in {"him", "her"} and token.dep_ in {"dobj", "pobj", "dative"}


def _are_unnamed(noun: Token) -> bool:
    """Whether office-holders without names or nations do what states do through them: "corps commanders held talks"."""
    envoys = noun.tag_ == "NNS" and (base(noun) in OFFICES or noun.lemma_ in _ENVOYS)
    return envoys and noun.dep_ == "nsubj" and noun.head.lemma_ in _DEALINGS


def _children(token: Token) -> set[str]:
    return {child.lower_ for child in children(token)}


def _is_named(token: Token, sentence: Sentence) -> bool:
    """Whether a noun says itself whom it means: "the PKK rebel group"."""
    return any(sentence.at(child) for child in token.lefts)


def _definite(token: Token) -> bool:
    return bool(_children(token) & {"the", "this", "that", "these", "those"})
