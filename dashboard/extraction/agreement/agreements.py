"""What parties commit to or announce together."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dashboard.extraction.agreement.commitments import AGREE, PLEDGE, affirmed, pledged
from dashboard.extraction.agreement.dealings import dealt, is_swap, swapped
from dashboard.extraction.agreement.deals import BODIES, DEALS, JOINT, TRUCES, agreement, is_deal, parties_of, thing
from dashboard.extraction.agreement.pacts import from_noun, is_named_after_town
from dashboard.extraction.agreement.resolutions import resolved
from dashboard.extraction.agreement.signings import BINDS, QUARRELS, ends, is_only_hoped, is_unnamed, signed
from dashboard.extraction.agreement.statements import content_of, promised_together, stated_together
from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.meeting.attendance import NOUNS
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.phrases import is_group
from dashboard.extraction.reading.sentence import Sentence, is_speech, speaking
from dashboard.extraction.reading.story import Story
from dashboard.extraction.threat.threats import threats
from dashboard.extraction.who.words import Who

_FOUND = wordset("establish set create form launch found activate inaugurate")
_ANNOUNCES = wordset("announce declare unveil")
_MAKING = wordset("creation formation establishment founding launch")
_JOINTLY = wordset("joint common trilateral tripartite quadrilateral coordination combined bilateral shared")
_PLANS = wordset("plan proposal offer roadmap terms framework truce ceasefire blueprint")
_STAGES = wordset("phase stage part term")
_AIMS = wordset("aim goal purpose objective intention hope")
_SIDES = 2
_NEAR = 2
"""Sentences within which "it" is the agreement told of before."""
_AROUND = wordset("with during at in by after before according as")


def agreements(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """Yield what the sentence says of agreements."""
    for token in sentence.words:
        if token.i in sentence.masked:
            continue
        draft = None
        if token.pos_ == "VERB":
            draft = _from_verb(token, sentence, story)
        elif token.pos_ in {"NOUN", "PROPN"} and is_deal(token):
            draft = from_noun(token, sentence, story)
        elif is_swap(token):
            draft = swapped(token, sentence, story)
        if draft is not None:
            yield draft


@rule("X accepted")
def _from_verb(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    lemma = verb.lemma_.lower()
    if (lemma in AGREE and not syntax.is_passive(verb)) or _settled(verb, sentence):
        return _agreed(verb, sentence, story)
    if told := affirmed(verb, sentence, story):
        return told
    if lemma in PLEDGE:
        return pledged(verb, sentence, story)
    if told := _made(verb, sentence, story):
        return told
    if lemma in BINDS and any(noun.lower_ in {"it", "them"} for noun in syntax.patients(verb)):
        return _signed_it(verb, sentence, story)
    if is_speech(verb) and (told := stated_together(verb, sentence, story)) is not None:
        return told
    if told := dealt(verb, sentence, story) or promised_together(verb, sentence, story):
        return told
    if lemma in _FOUND | _ANNOUNCES:
        return _founded(verb, sentence, story)
    return _accepted(verb, sentence, story) if lemma == "accept" else None


def _accepted(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "X accepted that ...", "X accepted the plan": what others proposed."""
    accepting = sentence.actors(syntax.agents(verb))
    plans = [noun for noun in syntax.objects(verb) if _is_plan(noun)]
    said = any(child.dep_ == "ccomp" for child in verb.children)
    parties = [who for who in accepting if who.kind in {"government", "armed group", "force"}]
    if not (said and accepting) and not (plans and parties):
        return None
    draft = agreement(verb, "accept", sentence, story, accepting)
    if draft is not None and plans:
        draft.pattern, draft.object = "agree", f"to {thing(plans[0])}"
    return draft


def _is_plan(noun: Token) -> bool:
    """Whether it is a plan or terms that are accepted, or a part of them: "the first phase of the plan"."""
    whole = [noun, *syntax.prepositional([noun], "of")]
    return any(base(each) in _PLANS for each in whole) and base(noun) in _PLANS | _STAGES


def _made(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """An agreement that is signed, reached or ended, or a text that a body of states adopts."""
    told = _concluded(verb, deals, sentence, story) if (deals := signed(verb)) else None
    return told or resolved(verb, sentence, story)


@rule("X and Y signed or ended a deal")
def _concluded(verb: Token, deals: list[Token], sentence: Sentence, story: Story) -> Draft | None:
    if is_only_hoped(verb) or (verb.dep_ == "xcomp" and verb.head.lemma_ in AGREE):
        return None  # "agreed to extend the truce": told by who agreed
    again = syntax.is_passive(verb) and _is_told_before(deals[0], verb, sentence, story)
    parties = [] if again else _signatories(verb, deals, sentence, story)
    unnamed = not parties and is_unnamed(verb, deals[0])
    if unnamed:
        parties = story.pair
    several = len(parties) > 1 or any(map(is_group, parties)) or any(n.lower_ == "they" for n in syntax.agents(verb))
    if not several and not (unnamed or again) and (deals[0].lemma_ in JOINT - DEALS or not is_deal(deals[0])):
        return None  # a ministry releases a joint statement; who made it is not said
    if not parties and not unnamed and not again:
        return None
    draft = agreement(verb, "end" if ends(verb) else "sign", sentence, story, parties, deals[0])
    if draft is not None:
        draft.object = "an understanding" if deals[0].lower_ == "terms" else thing(deals[0])
        draft.is_retelling = draft.is_retelling or again
        if base(deals[0]) in QUARRELS:
            draft.object = f"an end to their {deals[0].lower_}"
    return draft


def _signatories(verb: Token, deals: list[Token], sentence: Sentence, story: Story) -> list[Who]:
    """Who signs, each once: by the verb, by whom the paper is said to be with, or by what was told just before."""
    signers = parties_of(verb, sentence) + _met_before(verb, sentence)
    inside = [each for noun in deals for each in noun.subtree if each.pos_ in {"NOUN", "PROPN"}]
    partners = sentence.actors(syntax.prepositional([verb, *deals], "with", "between", "among", "by"))
    partners = partners or sentence.actors(syntax.prepositional(inside, "with", "between"))
    before = [child for noun in deals for child in noun.children if child.dep_ in {"compound", "poss"}]
    owners = [] if is_named_after_town(before, sentence) else sentence.actors(before)
    parties = list({who.name: who for who in (*signers, *partners, *owners)}.values())
    if not parties and syntax.is_passive(verb):
        parties = _told_before(verb, sentence, story)
    parties = parties or _announcers(verb, deals, sentence)
    aims = any(base(noun) in _AIMS for noun in syntax.agents(verb))  # "the aim is to sign a memorandum"
    return parties or (story.pair if aims else [])


@rule("X and Y signed or ended a deal")
def _signed_it(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """ "They signed it in Manila": the agreement told of just before."""
    if story.agreement is None or sentence.number - story.agreement.sentence > _NEAR:
        return None
    draft = agreement(verb, "sign", sentence, story, sentence.actors(syntax.agents(verb)))
    if draft is not None:
        draft.is_retelling = True
    return draft


def _is_told_before(deal: Token, verb: Token, sentence: Sentence, story: Story) -> bool:
    """Whether "the document" that was signed is the agreement told of just before, as nobody else is named with it."""
    definite = [child.lower_ for child in deal.children if child.i < deal.i] in (["the"], ["this"])
    near = story.agreement is not None and 0 < sentence.number - story.agreement.sentence <= _NEAR + 1
    clause = {token.i for token in verb.subtree}
    doc = sentence.tokens.doc
    owners = {who.name for who in sentence.who if doc[who.start : who.end].root.dep_ == "poss"}  # "in X's capital"
    named = [w for w in sentence.who if w.start in clause and w.kind != "organisation" and w.name not in owners]
    return definite and near and not named


def _announcers(verb: Token, deals: list[Token], sentence: Sentence) -> list[Who]:
    """The party that tells of its own truce: "the ministry announced that the ceasefire was extended"."""
    said = speaking(verb)
    if said is None or not syntax.is_passive(verb) or said.lemma_ not in _ANNOUNCES | {"confirm"}:
        return []
    named = sentence.actors(syntax.surface_subject(said)) if any(base(noun) in TRUCES for noun in deals) else []
    return [who for who in named if who.kind in {"government", "force", "armed group"}]


def _told_before(verb: Token, sentence: Sentence, story: Story) -> list[Who]:
    """Whose agreement "was signed": those who met earlier in the sentence or in the one before."""
    named = [who for who in sentence.who if who.end <= verb.i and (who.is_principal or who.kind == "government")]
    if len({who.name for who in named}) > 1:
        return named
    near = story.scene is not None and sentence.number - story.scene.sentence <= 1
    return story.pair if near else []


@rule("X and Y set up a body")
def _founded(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """Parties that set up a joint body have agreed to."""
    if verb.dep_ in {"xcomp", "ccomp", "advcl"} and verb.head.lemma_ in AGREE | PLEDGE:
        return None
    founded = [noun for noun in _things_made(verb) if noun.lemma_.lower() in BODIES | DEALS]
    joint = any(child.lower_ in _JOINTLY for noun in founded for child in noun.children)
    founders = syntax.agents(verb)
    papers = [noun for noun in founders if noun.lemma_ in JOINT | DEALS]
    partners = syntax.prepositional([verb, *founded, *papers], "with", "between", "by")
    parties = sentence.actors([*founders, *partners])
    sides = {who.name if who.kind == "force" else who.country or who.name for who in parties}
    if not founded or not parties or (not joint and len(sides) < _SIDES):
        return None
    draft = agreement(verb, "sign" if joint else "agree", sentence, story, parties)
    if draft is not None and len(parties) > 1:
        draft.pattern, draft.object = "found", thing(founded[0])
    return draft


def _things_made(verb: Token) -> list[Token]:
    """What is set up, or whose setting up is announced: "announced the creation of a joint force"."""
    things = syntax.patients(verb)
    if verb.lemma_.lower() not in _ANNOUNCES:
        return things
    return syntax.prepositional([noun for noun in things if base(noun) in _MAKING], "of")


def _met_before(verb: Token, sentence: Sentence) -> list[Who]:
    """Whom the signer has just met in the same sentence: "met X and signed an agreement"."""
    if verb.dep_ != "conj" or verb.head.lemma_ not in {"meet", "receive", "host"}:
        return []
    met = [*syntax.objects(verb.head), *syntax.prepositional([verb.head], "with")]
    return sentence.actors([*syntax.agents(verb.head), *met])


@rule("X and Y agreed")
def _agreed(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    contents = [child for child in verb.children if child.dep_ in {"ccomp", "xcomp", "prep", "dobj", "advcl", "prt"}]
    contents = [child for child in contents if child.lower_ not in _AROUND and not _is_by_phone(child)]
    contents = [child for child in contents if not _is_date(child, sentence)]
    content = min(contents, key=lambda child: child.dep_ not in {"ccomp", "xcomp"}, default=None)
    if content is None:
        return None
    inside = {token.i for token in content.subtree}
    if content.dep_ == "ccomp" and any(_about(draft, sentence, inside) for draft in threats(sentence, story)):
        return None  # that a group is a threat is no agreement to do anything
    partners = sentence.actors(syntax.prepositional([verb], "with"))
    agents = syntax.agents(verb)
    talked = syntax.prepositional([noun for noun in agents if noun.lemma_ in NOUNS], "between")
    parties = [
        *parties_of(verb, sentence),
        *sentence.actors(talked),
        *partners,
    ]  # "after talks between the two, A and B have agreed"
    draft = agreement(verb, "agree", sentence, story, parties) if parties else None
    if draft is not None:
        draft.object = f"on {thing(verb.head)}" if _is_of_plan(verb) else content_of(content)
        deals = {token.i for token in content.subtree if is_deal(token)}
        draft.when = draft.when or next((m.period for m in sentence.dates(deals) if m.period), None)
    return draft


def _settled(verb: Token, sentence: Sentence) -> bool:
    """Whether several settle that something will be done, or on doing it: "the two settled on a joint commission"."""
    if verb.lemma_ != "settle" or syntax.is_passive(verb) or syntax.objects(verb):
        return False
    matter = any(c.dep_ == "ccomp" or c.lower_ in {"on", "upon"} for c in verb.children)
    return matter and len({who.name for who in parties_of(verb, sentence)}) >= _SIDES


def _is_by_phone(child: Token) -> bool:
    return any(noun.lower_ in {"phone", "telephone"} for noun in child.children)


def _is_of_plan(verb: Token) -> bool:
    """ "A plan on which they agreed": what was agreed stands before the clause."""
    return verb.dep_ == "relcl" and verb.head.pos_ == "NOUN"


def _is_date(clause: Token, sentence: Sentence) -> bool:
    governed = [child for child in clause.children if child.dep_ == "pobj"]
    return clause.dep_ == "prep" and any(m.start <= noun.idx < m.end for noun in governed for m in sentence.when)


def _about(draft: Draft, sentence: Sentence, inside: set[int]) -> bool:
    return any(who.start in inside for who in draft.actors) and draft.pattern == "pose" and bool(sentence.tokens)
