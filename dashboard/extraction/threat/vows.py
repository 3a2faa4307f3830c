"""Who threatens: by what somebody vows to do, may do or still is, told by a verb."""

from __future__ import annotations

from spacy.tokens import Token

from dashboard.extraction.grammar import syntax
from dashboard.extraction.grammar.lexicon import wordset
from dashboard.extraction.grammar.syntax import base
from dashboard.extraction.reading.drafts import Draft, rule
from dashboard.extraction.reading.excerpts import excerpt, undated
from dashboard.extraction.reading.sentence import Sentence, is_speech, speaking
from dashboard.extraction.reading.story import Story
from dashboard.extraction.threat.menaces import groups_in, pose
from dashboard.extraction.threat.strength import gains, is_denied, is_strong
from dashboard.extraction.who.arms import BLOWS
from dashboard.extraction.who.words import FORCES, Who

_THREATENS = wordset("threaten warn vow swear")
_VOWS = wordset("threaten vow pledge promise warn swear")
_VOWED = {
    "threaten": "threatened", "vow": "vowed", "pledge": "pledged", "promise": "promised", "swear": "swore",
}  # fmt: skip
"""Those of them that a summary repeats, in the past."""
_HARMS = wordset("attack strike target hit kill resume retaliate bomb shell respond destroy storm avenge answer invade")
_INVADES = wordset(
    "attack strike bomb shell invade march storm destroy bombard annex hit annihilate obliterate wipe raze "
    "avenge retaliate"
)
"""What a government has to threaten before it threatens with arms."""
_STRIKES_BACK = wordset("retaliate avenge attack strike resume respond")
"""What somebody says will be done, where that alone is a threat."""
_REPLIES = _STRIKES_BACK | {"reply"}
_WAGES = wordset(
    "use launch take resume carry intensify escalate step continue expand mount wage renew conduct stage begin"
)
"""What is done with attacks that are threatened."""
_RUIN = wordset("fire rubble ash ruin dust hell wasteland")
"""What others are threatened to be turned into."""
_TRIES = wordset("try seek attempt plot plan prepare begin start")
_URGES = wordset("call urge incite exhort order")
_URGED = wordset("launch attack carry kill strike stage target rise")
"""What a group calls on its followers to do."""
_ANSWERS = wordset("response retaliation force reply reaction fire missile rocket")
_PAINFUL = wordset(
    "painful crushing harsh decisive severe strong devastating firm tough forceful swift deadly bloody military armed"
)
"""What an answer is called that is one of arms."""
_FORCEFULLY = wordset("forcefully forcibly harshly militarily decisively severely strongly firmly")
_REVENGE = wordset("retaliation revenge vengeance retribution reprisal")
_UNANSWERED = frozenset({"unpunished", "unanswered", "unavenged"})
_CRIMES = wordset("crime killing assassination murder")
_PREPARES = wordset("plan plot prepare")
_PROVOKES = BLOWS | wordset("aggression violation incursion provocation intrusion invasion move act")
_TARIFFS = wordset("tariff sanction tax duty trade import levy price fine court lawsuit")
_MIGHT = wordset(
    "exploit return resurge regroup attack strike stage regain rebuild rise spread benefit expand emerge "
    "reorganise reorganize recover capitalise capitalize"
)
_COUNTS_AS = wordset("be become count consider regard treat see view remain")
_FAIR = frozenset({"legitimate", "fair", "lawful"})
_MAY = frozenset({"could", "may", "might", "can", "will", "would"})


@rule("X is still strong")
def menace(verb: Token, lemma: str, sentence: Sentence, story: Story) -> Draft | None:
    """A group that "is still active" or "has not been beaten"."""
    groups = menacing(verb, lemma, sentence)
    return pose(verb, verb, groups, sentence, story, "reported") if groups else None


def menacing(verb: Token, lemma: str, sentence: Sentence) -> list[Who]:
    """Those whom a verb lets threaten: armed groups that may strike or are strong, governments that vow to attack."""
    if _marks_as_target(verb, lemma):
        said = speaking(verb)
        return sentence.actors(syntax.surface_subject(said)) if said is not None else []
    own = [] if _is_answered(verb) else sentence.actors(syntax.surface_subject(verb))
    subjects = own or _quoting(verb, sentence)
    groups = groups_in(subjects)
    if not groups:
        return _powers(verb, subjects, sentence) if subjects and _threatens_war(verb, lemma) else []
    told = (
        _is_answered(verb)
        or _pledges_revenge(verb, lemma)
        or _answers_back(verb, lemma)
        or _vows(verb, lemma)
        or _takes_up_arms(verb, lemma)
        or is_strong(verb, lemma)
        or gains(verb, lemma)
        or (may_only(verb, lemma) and not is_denied(verb))
    )
    return groups if told else []


def _powers(verb: Token, subjects: list[Who], sentence: Sentence) -> list[Who]:
    """Those of who threaten with arms that have an army, and whoever speaks for one by what he threatens to do."""
    anybody = _is_answered(verb) or _aims(verb, sentence)
    return [who for who in subjects if anybody or who.kind in {"government", "force"}]


def _quoting(verb: Token, sentence: Sentence) -> list[Who]:
    """Who says what they will do: "the militia said they would retaliate"."""
    pronoun = any(child.dep_ == "nsubj" and (child.lower_ in _SAYERS or _is_own(child)) for child in verb.children)
    pronoun = pronoun or _is_answered(verb)
    saying = verb.head if verb.dep_ == "ccomp" and is_speech(verb.head) else None
    return sentence.actors(syntax.surface_subject(saying)) if pronoun and saying is not None else []


_SAYERS = frozenset({"it", "they", "we"})


def _is_own(army: Token) -> bool:
    """ "Its army", of whoever speaks."""
    return base(army) in FORCES and any(child.lower_ in {"its", "their", "our"} for child in army.children)


_PASSES = wordset("go remain pass")
"""What an attack will not do without an answer."""
_ANSWERED = _PASSES | wordset("meet answer face")


def _is_answered(verb: Token) -> bool:
    """ "Any attack would be met with a crushing response": a threat by whoever says so."""
    if verb.lemma_ not in _ANSWERED:
        return False
    if not any(child.dep_ == "aux" and child.lower_ in {"will", "would"} for child in verb.children):
        return False
    provoked = {base(noun) for noun in syntax.surface_subject(verb)}
    if verb.lemma_ in _PASSES:
        return is_denied(verb) and _goes_unanswered(verb) and bool(provoked & (_PROVOKES | _CRIMES))
    answers = {base(noun) for noun in syntax.prepositional([verb], "with", "by")}
    return bool(answers & _ANSWERS and provoked & _PROVOKES)


def _goes_unanswered(verb: Token) -> bool:
    """ "Any attack will not go without a response", "won't go unpunished"."""
    without = {base(noun) for noun in syntax.prepositional([verb], "without")}
    return bool(without & _ANSWERS) or any(child.lower_ in _UNANSWERED for child in verb.children)


def _threatens_war(verb: Token, lemma: str) -> bool:
    """Whether a government threatens with arms, and not with tariffs."""
    if _is_answered(verb) or _pledges_revenge(verb, lemma) or _answers_back(verb, lemma) or _prepares(verb, lemma):
        return True
    if not (lemma in _THREATENS or _foretells(verb)) or _is_of_trade(verb):
        return False
    return any(_is_war(deed) for deed in (_below(verb) if lemma in _THREATENS else [verb]))


def _pledges_revenge(verb: Token, lemma: str) -> bool:
    """ "Pledged a painful reply": a threat by its noun."""
    if lemma not in _VOWS or _is_of_trade(verb):
        return False
    promised = [noun for noun in syntax.objects(verb) if base(noun) in _REVENGE | _ANSWERS]
    harsh = any(child.lower_ in _PAINFUL for noun in promised for child in noun.children)
    return harsh or any(base(noun) in _REVENGE for noun in promised)


def _is_of_trade(verb: Token) -> bool:
    """Whether a verb speaks of tariffs and sanctions."""
    return any(token.lemma_.lower() in _TARIFFS for token in verb.subtree)


def _answers_back(verb: Token, lemma: str) -> bool:
    """ "We will respond to this crime", "would act forcefully"."""
    if lemma not in _REPLIES | {"act", "react"} or not _foretells(verb):
        return False
    if any(child.lower_ in _FORCEFULLY for child in verb.children):
        return True
    return any(base(noun) in _PROVOKES | _CRIMES for noun in syntax.prepositional([verb], "to", "for", "against"))


def _prepares(verb: Token, lemma: str) -> bool:
    """ "Is planning to invade X", "is preparing an offensive"."""
    if lemma not in _PREPARES or verb.tag_ not in {"VBG", "VBZ", "VBP"} or is_denied(verb):
        return False
    return any(map(_is_war, _below(verb))) or any(base(noun) in BLOWS for noun in syntax.objects(verb))


def _foretells(verb: Token) -> bool:
    """ "X said it would turn the city into rubble": what somebody says will be done."""
    if verb.dep_ == "xcomp" and verb.head.lemma_ == "hesitate":
        return is_denied(verb.head)  # "will not hesitate to strike"
    will = any(child.dep_ == "aux" and child.lower_ in _MAY for child in verb.children)
    told = verb.head.lemma_ in _THREATENS and any(_is_war(below) for below in _below(verb.head))
    said = verb.dep_ == "ccomp" and is_speech(verb.head) and not told
    return will and said and not syntax.is_passive(verb) and not is_denied(verb)


def _aims(verb: Token, sentence: Sentence) -> bool:
    """Whether what a leader threatens is done to a country, an army or a place: "threatened attacks on US forces"."""
    inside = {token.i for below in _below(verb) for token in below.subtree}
    armed = any(who.kind in {"force", "government", "armed group"} and who.start in inside for who in sentence.who)
    return armed or any(where.head.i in inside for where in sentence.where)


def _is_war(deed: Token) -> bool:
    """Whether what is threatened is done with arms: an attack, soldiers who march in, a town turned into rubble."""
    things = {base(noun) for noun in syntax.objects(deed)}
    ruin = deed.lemma_ in {"turn", "reduce"} and {base(n) for n in _through(deed)} & _RUIN
    marching = deed.dep_ == "ccomp" and any(base(noun) in FORCES for noun in syntax.agents(deed))
    moves = marching and deed.lemma_ in {"enter", "cross", "move", "advance", "march"}
    armed = deed.lemma_ in _WAGES and bool(things & (BLOWS | {"force", "operation", "war"}))
    shut = deed.lemma_ in {"close", "block", "blockade", "mine"} and bool(things & {"strait", "gulf", "shipping"})
    return shut or deed.lemma_.lower() in _INVADES or bool(ruin) or moves or armed


def _through(verb: Token) -> list[Token]:
    return [t for noun in syntax.prepositional([verb], "into", "to") for t in syntax.noun_phrase(noun)]


def _below(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in {"xcomp", "ccomp", "dobj"}]


def _marks_as_target(verb: Token, lemma: str) -> bool:
    """ "American bases would be legitimate targets": a threat by whoever says so."""
    if lemma not in _COUNTS_AS or not any(child.lower_ in _MAY for child in verb.children if child.dep_ == "aux"):
        return False
    called = [child for child in verb.children if child.dep_ in {"attr", "oprd", "dobj"}]
    marked = [noun for noun in (*called, *syntax.prepositional([verb], "as")) if noun.lemma_ == "target"]
    words = {child.lower_ for noun in marked for child in noun.children}
    return bool(words & _FAIR) and "of" not in words


def _takes_up_arms(verb: Token, lemma: str) -> bool:
    """ "The group took up arms in 1984"."""
    up = lemma == "take" and any(child.lower_ == "up" for child in verb.children)
    return up and any(noun.lower_ == "arms" for noun in syntax.objects(verb))


def _vows(verb: Token, lemma: str) -> bool:
    """Whether a group says that it will strike, tries to, or calls on others to."""
    below = {child.lemma_.lower() for child in _below(verb)}
    if lemma in _URGES and any(child.dep_ == "xcomp" and child.lemma_ in _URGED for child in verb.children):
        return True
    told = verb.dep_ == "relcl" and verb.tag_ == "VBD"  # "who planned an attack": and were caught
    if lemma in _VOWS and any(_is_war(deed) for deed in _below(verb)):
        return True
    if (lemma in _TRIES and below & (_MIGHT | _HARMS | BLOWS) and not told) or (lemma in _VOWS and below & _HARMS):
        return True
    will = any(child.dep_ == "aux" and child.lower_ in {"will", "would"} for child in verb.children)
    return lemma in _STRIKES_BACK and will and verb.dep_ == "ccomp" and not is_denied(verb)


def vowed(verb: Token, lemma: str) -> str:
    """What is threatened by a verb that says so, in the report's words: "vowed to strike ships"; else nothing."""
    if _answers_back(verb, lemma):
        what = undated(excerpt(verb))
        return f"said it would {what[what.find(verb.text) :]}" if what else ""
    content = next((child for child in verb.children if child.dep_ in {"xcomp", "dobj"} and child.i > verb.i), None)
    if lemma not in _VOWED or content is None or syntax.is_passive(verb):
        return ""
    what = undated(excerpt(content))
    return f"{_VOWED[lemma]} {what}" if what else ""


def may_only(verb: Token, lemma: str) -> bool:
    """Whether somebody may rise or strike, and does not yet: "could regroup"."""
    return lemma in _MIGHT and any(child.dep_ == "aux" and child.lower_ in _MAY for child in verb.children)
