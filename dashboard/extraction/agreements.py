"""What parties commit to or announce together."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dashboard.events import PlaceMention
from dashboard.extraction import syntax
from dashboard.extraction.drafts import Draft
from dashboard.extraction.lexicon import wordset
from dashboard.extraction.mentions import Who
from dashboard.extraction.reading import Sentence, cluster
from dashboard.extraction.status import status
from dashboard.extraction.story import Story
from dashboard.extraction.syntax import base
from dashboard.extraction.threats import threats
from dashboard.extraction.timing import own_date, said_on

_DEALS = wordset(
    """
    agreement deal accord pact treaty memorandum ceasefire cease-fire truce protocol roadmap mou communiqué communique
    armistice compact settlement cessation
    """
)
_JOINT = wordset("statement declaration communiqué communique arrangement understanding plan framework letter")
"""Papers that are agreements where they are joint."""
_BODIES = wordset(
    """
    committee commission taskforce force brigade mechanism alliance headquarters centre center group council patrol
    room unit battalion secretariat point post command
    """
)
"""What parties set up together."""
_PARTS = wordset("text draft term version end implementation principle point detail copy extension renewal")
_AGREE = frozenset({"agree", "concur"})
_PLEDGE = wordset("pledge vow promise undertake commit resolve decide")
_SIGN = wordset(
    """
    sign ratify endorse ink conclude reach strike initial seal announce accept approve finalize finalise negotiate
    broker mediate forge clinch declare renew extend prolong enter complete exchange adopt issue release unveil agree
    cement restore revive make secure proclaim hammer
    """
)
_END = wordset("suspend revoke terminate scrap cancel abrogate denounce annul quit end repudiate rescind void")
_FOUND = wordset("establish set create form launch found activate inaugurate")
_HANDS = wordset("name signature hand seal")
_ENTER = wordset("enter arrive come sign join accede get")
_HOLDS = wordset("be take enter come go hold start begin")
_FORCE = wordset("force effect place hold")
_PLAN_WORDS = wordset("plan intention readiness commitment willingness")


def agreements(sentence: Sentence, story: Story) -> Iterator[Draft]:
    """Yield what the sentence says of agreements."""
    for token in sentence.tokens:
        if token.i in sentence.masked:
            continue
        draft = None
        if token.pos_ == "VERB":
            draft = _from_verb(token, sentence, story)
        elif token.pos_ in {"NOUN", "PROPN"} and _is_deal(token):
            draft = _from_noun(token, sentence, story)
        if draft is not None:
            yield draft


def _is_deal(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    joint = lemma in _JOINT and any(child.lower_ in {"joint", "common", "trilateral"} for child in noun.children)
    return base(noun) in _DEALS or lemma in _DEALS or joint


def _deals(nouns: list[Token]) -> list[Token]:
    """Those of the nouns that are agreements, or parts of one: "the text of a treaty"."""
    inner = [each for noun in nouns if noun.lemma_ in _PARTS for each in syntax.prepositional([noun], "of", "to")]
    return [noun for noun in (*nouns, *inner) if _is_deal(noun)]


def _from_verb(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    lemma = verb.lemma_.lower()
    if lemma in _AGREE:
        return _agreed(verb, sentence, story)
    if lemma in _PLEDGE:
        return _pledged(verb, sentence, story)
    if lemma == "confirm":
        return _confirmed(verb, sentence, story)
    if deals := _signed(verb):
        return _concluded(verb, deals, sentence, story)
    if lemma in _FOUND:
        return _founded(verb, sentence, story)
    if lemma == "accept" and any(child.dep_ == "ccomp" for child in verb.children):
        accepting = sentence.actors(syntax.agents(verb))
        return _draft(verb, "accept", sentence, story, accepting) if accepting else None
    return None


def _signed(verb: Token) -> list[Token]:
    """The agreements that a verb says somebody signs, comes to, shakes hands on or ends."""
    lemma = verb.lemma_.lower()
    things = syntax.patients(verb)
    if lemma in _SIGN | _END:
        understood = [noun for noun in things if noun.lemma_ == "understanding" and lemma in {"reach", "sign"}]
        if deals := _deals(things) + understood:
            return deals
    if lemma in {"put", "set", "affix", "shake", "give"} and any(noun.lemma_ in _HANDS for noun in things):
        return _deals(syntax.prepositional([verb, *things], "to", "on", "under", "over"))
    if lemma in _ENTER:
        particles = [child for child in verb.children if child.dep_ in {"prep", "prt", "advmod"}]
        reached = syntax.prepositional([verb, *particles], "to", "into", "at", "on", "upon")
        terms = [noun for noun in reached if noun.lower_ in {"terms", "understanding"}]
        return _deals(reached) + terms
    return []


def _concluded(verb: Token, deals: list[Token], sentence: Sentence, story: Story) -> Draft | None:
    signers = sentence.actors(syntax.agents(verb)) + _met_before(verb, sentence)
    partners = sentence.actors(syntax.prepositional([verb, *deals], "with", "between", "among", "by"))
    owners = sentence.actors(child for noun in deals for child in noun.children if child.dep_ in {"compound", "poss"})
    parties = list({who.name: who for who in (*signers, *partners, *owners)}.values())
    if not parties and syntax.is_passive(verb):
        parties = _told_before(verb, sentence, story)
    if len(parties) < 2 and deals[0].lemma_ in _JOINT - _DEALS:
        return None  # a ministry releases a joint statement; who made it is not said
    ends = verb.lemma_.lower() in _END
    draft = _draft(verb, "end" if ends else "sign", sentence, story, parties) if parties else None
    if draft is not None:
        draft.object = "an understanding" if deals[0].lower_ == "terms" else _thing(deals[0])
    return draft


def _told_before(verb: Token, sentence: Sentence, story: Story) -> list[Who]:
    """Whose agreement "was signed": those who met earlier in the sentence or in the one before."""
    named = [who for who in sentence.who if who.end <= verb.i and (who.is_principal or who.kind == "government")]
    if len({who.name for who in named}) > 1:
        return named
    near = story.scene is not None and sentence.number - story.scene.sentence <= 1
    return story.pair if near else []


def _founded(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    """Parties that set up a joint body have agreed to."""
    founded = [noun for noun in syntax.patients(verb) if noun.lemma_.lower() in _BODIES | _DEALS]
    joint = any(child.lower_ in {"joint", "common", "trilateral"} for noun in founded for child in noun.children)
    founders = syntax.agents(verb)
    papers = [noun for noun in founders if noun.lemma_ in _JOINT | _DEALS]
    partners = syntax.prepositional([verb, *founded, *papers], "with", "between", "by")
    parties = sentence.actors([*founders, *partners])
    if not founded or not parties or (not joint and len(parties) < 2):
        return None
    draft = _draft(verb, "sign" if joint else "agree", sentence, story, parties)
    if draft is not None and len(parties) > 1:
        draft.pattern, draft.object = "found", _thing(founded[0])
    return draft


def _met_before(verb: Token, sentence: Sentence) -> list[Who]:
    """Whom the signer has just met in the same sentence: "met X and signed an agreement"."""
    if verb.dep_ != "conj" or verb.head.lemma_ not in {"meet", "receive", "host"}:
        return []
    met = [*syntax.objects(verb.head), *syntax.prepositional([verb.head], "with")]
    return sentence.actors([*syntax.agents(verb.head), *met])


def _agreed(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    contents = [child for child in verb.children if child.dep_ in {"ccomp", "xcomp", "prep", "dobj", "advcl", "prt"}]
    contents = [child for child in contents if child.lower_ not in {"with", "during", "at", "in"}]
    content = next((child for child in contents if not _is_date(child, sentence)), None)
    if content is None or syntax.is_passive(verb):
        return None
    inside = {token.i for token in content.subtree}
    if content.dep_ == "ccomp" and any(_about(draft, sentence, inside) for draft in threats(sentence, story)):
        return None  # that a group is a threat is no agreement to do anything
    partners = sentence.actors(syntax.prepositional([verb], "with"))
    parties = [*sentence.actors(syntax.agents(verb)), *partners]
    draft = _draft(verb, "agree", sentence, story, parties) if parties else None
    if draft is not None:
        draft.object = _content(content)
    return draft


def _is_date(clause: Token, sentence: Sentence) -> bool:
    governed = [child for child in clause.children if child.dep_ == "pobj"]
    return clause.dep_ == "prep" and any(m.start <= noun.idx < m.end for noun in governed for m in sentence.when)


def _about(draft: Draft, sentence: Sentence, inside: set[int]) -> bool:
    return any(who.start in inside for who in draft.actors) and draft.pattern == "pose" and bool(sentence.tokens)


def _content(clause: Token) -> str:
    """What was agreed, in the report's words, as far as the first comma; nothing if a pronoun would dangle."""
    words: list[str] = []
    for token in clause.subtree:
        if token.text in {",", ";", "—", "–"} or len(words) > 16:
            break
        words.append(token.text_with_ws)
    text = "".join(words).strip()
    pronoun = any(token.pos_ == "PRON" and token.lower_ in {"it", "they"} for token in clause.subtree)
    return "" if pronoun or len(words) > 16 else text


def _pledged(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    contents = [child for child in verb.children if child.dep_ in {"xcomp", "dobj", "ccomp", "advcl"} and not _ing(child)]
    if not contents or syntax.is_passive(verb):
        return None
    actors = sentence.actors(syntax.agents(verb))
    if len(actors) < 2 and not story.were_there(actors):
        return None
    if verb.lemma_ in {"decide", "resolve"} and len(actors) < 2:
        return None
    draft = _draft(verb, "pledge", sentence, story, actors) if actors else None
    if draft is not None and contents[0].dep_ in {"xcomp", "advcl"}:
        draft.pattern, draft.object = "agree", _content(contents[0])
    return draft


def _ing(verb: Token) -> bool:
    return verb.tag_ == "VBG" or (verb.dep_ == "advcl" and not any(c.lower_ == "to" for c in verb.children))


def _confirmed(verb: Token, sentence: Sentence, story: Story) -> Draft | None:
    plan = next(
        (child for child in verb.children if child.lemma_ in _PLAN_WORDS and child.dep_ in {"dobj", "ccomp"}), None
    )
    actors = sentence.actors(syntax.agents(verb))
    if plan is None or len(actors) < 2:
        return None
    draft = _draft(verb, "agree", sentence, story, actors)
    infinitive = next((child for child in plan.children if child.dep_ in {"acl", "xcomp"}), None)
    if draft is not None and infinitive is not None:
        draft.object = _content(infinitive)
    return draft


def _from_noun(noun: Token, sentence: Sentence, story: Story) -> Draft | None:
    modifiers = [c for c in noun.children if c.dep_ in {"compound", "nmod", "amod", "poss"} and c.pos_ != "PRON"]
    between = sentence.actors(syntax.prepositional([noun], "between", "with", "among"))
    parties = between + sentence.actors([*modifiers, *_of_parties(noun)])
    if not parties:
        parties = sentence.actors(_far_between(noun))
    participles = [child for child in noun.children if child.dep_ in {"acl", "relcl"} and child.lemma_ in _SIGN]
    signers = [each for verb in participles if not syntax.is_passive(verb) for each in syntax.agents(verb) if each != noun]
    parties += sentence.actors([*signers, *syntax.prepositional(participles, "by", "between")])
    if any(child.dep_ == "poss" and child.lower_ == "their" for child in noun.children):
        parties += _owners(noun, sentence)
    kept = {who.name for who in between}
    distinct = list({w.name: w for w in parties if w.kind != "armed group" or w.name in kept}.values())
    known_by_date = participles and not distinct and noun.dep_ in {"nsubj", "nsubjpass", "pobj", "dobj"}
    dated = _is_dated(noun, sentence)
    if dated and not distinct:
        distinct = [who for who in sentence.who if noun.left_edge.i <= who.start <= noun.right_edge.i]
    alone = (bool(between) and _is_in_force(noun)) or dated
    if len(distinct) < 2 and not participles and not alone:
        return None
    if (not distinct and not known_by_date) or (len(distinct) < 2 and noun.lemma_ in _JOINT - _DEALS):
        return None
    trigger = participles[0] if participles else noun
    draft = _draft(trigger, "deal", sentence, story, distinct)
    if draft is not None:
        draft.object = _thing(noun)
        draft.is_retelling = not distinct
    if draft is not None and draft.when is None:
        draft.when = next((m.period for m in sentence.dates({noun.i}) if m.period), None)
    return draft


def _of_parties(noun: Token) -> list[Token]:
    """The two that an agreement is of: "the accord of Baghdad and Erbil"."""
    parties = syntax.prepositional([noun], "of", "by")
    return parties if len(parties) > 1 else []


def _is_in_force(noun: Token) -> bool:
    """Whether the sentence says that an agreement holds, or began to: "is in force", "took effect"."""
    verb = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass"} or verb.lemma_ not in _HOLDS:
        return False
    return any(token.lower_ in _FORCE for child in verb.children for token in (child, *child.children))


def _is_dated(noun: Token, sentence: Sentence) -> bool:
    """Whether a date tells which agreement is meant: "the 10 March agreement with Damascus"."""
    inside = [child.idx for child in noun.children if child.dep_ in {"nmod", "compound", "poss", "amod", "nummod"}]
    return any(m.start <= at < m.end for m in sentence.when for at in inside)


def _far_between(noun: Token) -> list[Token]:
    """The parties that the parser hung on another word: "the agreement on 2 December between A, led by X, and B"."""
    inside = list(noun.subtree)
    leaders = [token for token in inside if token.dep_ == "acl" and token.lemma_ in {"lead", "represent", "head"}]
    return [*syntax.prepositional(inside, "between"), *syntax.prepositional(leaders, "by")]


def _thing(noun: Token) -> str:
    """The agreement with what describes it: "a bilateral security agreement"."""
    words = [
        t for t in noun.lefts if t.dep_ in {"amod", "compound"} and t.pos_ in {"ADJ", "NOUN"} and t.ent_type_ != "NORP"
    ]
    phrase = " ".join(token.text for token in (*words, noun) if token.lower_ not in {"landmark", "new"})
    article = "an" if phrase[:1].lower() in "aeiou" else "a"
    return phrase if noun.tag_ == "NNS" else f"{article} {phrase}"


def _owners(noun: Token, sentence: Sentence) -> list[Who]:
    """Whose "their" agreement is: those between whom the relations are, or the clause's subject."""
    for above in noun.ancestors:
        between = sentence.actors(syntax.prepositional([above], "between"))
        if len(between) > 1:
            return between
        if above.pos_ in {"VERB", "AUX"}:
            subjects = sentence.actors(syntax.surface_subject(above))
            if len(subjects) > 1:
                return subjects
    return []


def _draft(trigger: Token, pattern: str, sentence: Sentence, story: Story, actors: list[Who]) -> Draft | None:
    said = status(trigger)
    if said is None or said == "denied":
        return None
    when, stated = own_date(trigger, sentence, story)
    if when is None and not stated:
        when = said_on(trigger, sentence, story) if pattern != "deal" else None
    scene = story.scene
    in_scene = scene is not None and pattern != "deal" and story.were_there(actors)
    places = [w.mention() for w in sentence.places(cluster(trigger)) if w.preposition in {"in", "at"}]
    if not places and not in_scene:
        places = _homes(actors, story) or [where.mention("about") for where in sentence.where if where.place]
    if scene is not None and in_scene:
        when = when or (None if stated else scene.when)
        venue = [PlaceMention(place.text, "at", place.place) for place in scene.places]
        places = venue or ([story.topic.mention("about")] if story.topic else places)
    return Draft("agreement", pattern, sentence.number, trigger.i, [sentence.span], said, actors, places, when)


def _homes(actors: list[Who], story: Story) -> list[PlaceMention]:
    """The countries of the parties: of those the one that the report is about, where it is about one."""
    if any(who.kind == "government" and who.home is None for who in actors):
        return []  # a region that agrees with a state does so in no country of either
    homes = {who.home.id: who.home for who in actors if who.home}
    told = [place for place in homes.values() if place in story.countries]
    return [PlaceMention(place.name, "about", place) for place in (told or list(homes.values()))]
