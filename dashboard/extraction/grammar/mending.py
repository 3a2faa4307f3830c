"""What the parser and the tagger get wrong too often: subjects hung on dates, nouns of war and names of villages."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from dashboard.extraction.grammar.attaching import reattached
from dashboard.extraction.grammar.lexicon import wordset

MENDED = "mended_subjects"
"""The component's name; it needs the parse and the names of dates."""
_AFTERWARDS = frozenset({"after", "following", "before", "during", "amid"})
_NOUNS = {
    "shelling": "shelling", "fighting": "fighting", "bombing": "bombing", "shooting": "shooting", "firing": "firing",
    "smuggling": "smuggling", "trafficking": "trafficking", "gunfire": "gunfire", "shellfire": "shellfire",
    "clashes": "clash", "gunmen": "gunman", "militants": "militant", "rebels": "rebel", "insurgents": "insurgent",
    "jihadists": "jihadist", "drones": "drone", "rockets": "rocket", "missiles": "missile", "mortars": "mortar",
    "explosions": "explosion", "blasts": "blast", "airstrikes": "airstrike", "shells": "shell", "troops": "troop",
    "bombings": "bombing", "strikes": "strike", "attacks": "attack", "smugglers": "smuggler",
}  # fmt: skip
"""Common nouns that the tagger takes for a verb as a subject, or for a name at the start of a sentence."""
_LEMMAS = {
    "ashes": "ash", "corpses": "corpse", "crosses": "cross", "gutted": "gut", "installed": "install",
    "marches": "march", "masses": "mass", "pared": "pare", "prepositioned": "preposition", "raged": "rage",
    "redrew": "redraw", "sniped": "snipe", "staged": "stage", "waded": "wade", "waged": "wage",
}  # fmt: skip
"""Words whose dictionary form one version of the lemmatiser or another gets wrong: staged -> stag, ashes -> ashe."""
_SAYS = frozenset({"say", "report", "tell", "add", "announce", "confirm", "claim", "state"})
_RECEIVES = frozenset({"welcome", "receive", "meet", "host", "greet"})
_IN = frozenset({"in", "near", "outside", "at", "around", "from", "to", "into"})
_NEXT_DOOR = frozenset({"neighbouring", "neighboring", "nearby"})
_SORTS = frozenset({"town", "village", "city", "district", "port", "outskirts", "villages", "towns", "settlement"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "pobj"})
_BEFORE_NOUN = wordset("det amod compound nmod poss nummod quantmod predet nsubj")
"""What stands before a noun and belongs to it."""
_UNDONE = wordset(
    """
    cross arrive enter return march advance retreat land flee flare erupt explode detonate escalate rage occur happen
    break die clash reopen withdraw collapse crash resume intensify begin start fall rise come go continue surge
    infiltrate sneak slip creep crawl stray wander dig file plough plow plunge dive swoop slam smash careen hurtle swarm
    descend rampage march roll pour stream sweep flood pounce lurk regroup resurface swim wade depart decamp
    intrude encroach trespass loiter linger sail steam travel convene huddle converge veer
    """
)
"""Verbs that nothing is done to, so that their participle after a noun is the past tense."""


@Language.component(MENDED)
def mended_subjects(doc: Doc) -> Doc:
    """Give verbs the subjects that a date or a phrase before them took, and nouns their part of speech."""
    reattached(doc)
    for sentence in doc.sents:
        _as_finite(sentence.root)
        _as_transitive(sentence.root)
        _past_source(sentence.root)
        _as_reported(sentence.root)
    for token in doc:
        _mend_word(token)
        if token.dep_ in {"dep", "prep"} and token.pos_ == "NOUN":
            _as_subject(token)
        if token.dep_ == "conj" and token.pos_ == "ADP" and token.head.pos_ != "ADP":
            _as_listed(token)
        if token.dep_ in {"nsubj", "nsubjpass"}:
            _as_object(token)
        if token.ent_type_ == "DATE" and token.dep_ in {"nmod", "compound"}:
            _after_date(token)
        elif token.dep_ == "mark" and token.head.dep_ == "ROOT" and token.lower_ in _AFTERWARDS:
            _after_phrase(token)
    return doc


def _mend_word(token: Token) -> None:
    """What a word is by itself: its dictionary form, its part of speech, and the verb that it is the subject of."""
    if token.dep_ in {"nsubj", "nsubjpass"} and token.head.dep_ in {"aux", "auxpass"}:
        token.head = token.head.head  # "troops are patrolling X"
    if token.lower_ in _LEMMAS:
        token.lemma_ = _LEMMAS[token.lower_]
    if token.lower_ in _NOUNS and token.dep_ == "advcl" and token.i and token.nbor(-1).dep_ == "pobj":
        _as_governed(token)
    if token.lower_ in _NOUNS and token.pos_ in {"VERB", "PROPN"}:
        _as_noun(token)
    if token.dep_ in {"pobj", "dobj"} and token.pos_ == "NOUN" and token.text[0].isupper():
        _as_name(token)


def _as_finite(root: Token) -> None:
    """ "Tensions flared at the border": the verb of a sentence that the parser takes for a noun and its participle."""
    verb = next((word for word in root.subtree if word.i > root.i and _is_finite(word, root)), None)
    if root.pos_ not in {"NOUN", "PROPN"} or verb is None:
        return
    struck = verb.head
    verb.head, verb.dep_ = verb, "ROOT"
    for child in list(root.children):
        if child.i > verb.i or (child.i < root.i and child.dep_ not in _BEFORE_NOUN):
            child.head = verb
    root.head, root.dep_ = verb, "nsubj"
    if struck != root and struck.dep_ != "appos":
        struck.head, struck.dep_ = verb, "dobj"


def _as_transitive(root: Token) -> None:
    """ "Three days later, X hosted Y": the verb that the parser hangs on its object's name as an adjective."""
    verb = next((c for c in root.lefts if c.dep_ == "amod" and c.tag_ in {"VBD", "VBN"}), None)
    doers = [*(root.lefts if verb is None else (*root.lefts, *verb.lefts))]
    doer = next((each for each in doers if each.dep_ in {"nsubj", "nsubjpass"}), None)
    own = verb is not None and doer is not None and doer.head == verb  # "the air force bombed camps"
    if not (root.pos_ == "PROPN" or (root.pos_ == "NOUN" and own)) or verb is None or doer is None or doer.i > verb.i:
        return
    verb.head, verb.dep_, verb.pos_ = verb, "ROOT", "VERB"
    for child in [each for each in root.children if each.i < verb.i or each.dep_ == "punct"]:
        child.head = verb
    root.head, root.dep_ = verb, "dobj"


def _past_source(root: Token) -> None:
    """ "Militants, according to a statement, fired shots": the verb is not coordinated with its source."""
    source = next((child for child in root.children if child.lower_ == "according"), None)
    verb = next((c for c in source.children if c.dep_ == "conj" and c.tag_ == "VBD"), None) if source else None
    if root.pos_ not in {"NOUN", "PROPN"} or source is None or verb is None:
        return
    verb.head, verb.dep_ = verb, "ROOT"
    source.head = verb
    root.head, root.dep_ = verb, "nsubj"


def _as_reported(speech: Token) -> None:
    """ "Commandos crossed into X, sources said": what is said is a clause, and no second subject of the speech."""
    subjects = [child for child in speech.lefts if child.dep_ == "nsubj"]
    if speech.lemma_ not in _SAYS or len(subjects) != 2:
        return
    noun = subjects[0]
    verb = next((child for child in noun.rights if child.dep_ == "acl" and child.lemma_ in _UNDONE), None)
    if verb is None or verb.tag_ not in {"VBD", "VBN"}:
        return
    verb.head, verb.dep_, verb.tag_ = speech, "ccomp", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"


def _is_finite(word: Token, root: Token) -> bool:
    """Whether a word is in the past tense, by its tag or what stands behind it, though it hangs on the noun `root`."""
    if word.dep_ == "amod":
        return word.tag_ == "VBD" and word.head.dep_ in {"appos", "dobj"} and word.head.head == root
    apposed = word.head.dep_ == "appos" and word.head.head == root  # "the minister, X, called on ..."
    if word.dep_ != "acl" or not (word.head == root or apposed) or any(child.dep_ == "aux" for child in word.children):
        return False
    told = any(
        child.dep_ in {"dobj", "ccomp"} or (child.lower_, word.lemma_) == ("on", "call") for child in word.children
    )
    return word.tag_ == "VBD" or (word.tag_ == "VBN" and (told or word.lemma_ in _UNDONE))


def _as_listed(preposition: Token) -> None:
    """ "Is expected to talk about X and about Y": the second phrase goes on from the first of its words."""
    between = preposition.doc[preposition.head.i : preposition.i]
    first = next((word for word in between if word.lower_ == preposition.lower_ and word.dep_ == "prep"), None)
    if first is not None:
        preposition.head = first


def _as_subject(noun: Token) -> None:
    """ "Troops with guns, grenades and tanks forced their way": what they carry does nothing."""
    verb = noun.head.head if noun.head.pos_ == "ADP" else noun.head
    carried = next((child for child in noun.children if child.lower_ == "with"), None)
    last = next((child for child in _subjects(verb) if child.i > noun.i), None)
    if verb.pos_ != "VERB" or verb.i < noun.i or carried is None or last is None:
        return
    first = next((child for child in carried.children if child.dep_ == "pobj"), None)
    if first is not None and any(word.text == "," for word in noun.doc[first.i : last.i]):
        last.head, last.dep_ = first, "conj"
        noun.head, noun.dep_ = verb, "nsubj"


def _as_object(name: Token) -> None:
    """ "X welcomed Y": of two subjects the one behind the verb is its object; "X's recognised government" is X's."""
    verb = name.head
    if verb.dep_ == "amod" and any(child.dep_ == "case" for child in name.children):
        name.head, name.dep_ = verb.head, "poss"
    elif verb.lemma_ in _RECEIVES and name.i > verb.i and any(child.i < verb.i for child in _subjects(verb)):
        name.dep_ = "dobj"


def _as_governed(noun: Token) -> None:
    """ "Were killed in Russian shelling": what the preposition governs is the noun, and not whose it is."""
    whose = noun.nbor(-1)
    noun.head, noun.dep_ = whose.head, "pobj"
    whose.head, whose.dep_ = noun, "amod"


def _as_noun(word: Token) -> None:
    """ "Shelling by X damaged a school", "Gunfire erupted": no verb, and nobody's name."""
    plain = word.tag_ == "VBG" and not any(child.dep_ == "dobj" for child in word.children)
    gerund = plain and word.dep_ in _ARGUMENTS | {"pcomp"}
    first = word.pos_ == "PROPN" and (word.is_sent_start or word.text.islower()) and not word.ent_type_
    if gerund or (first and word.dep_ in _ARGUMENTS):
        word.pos_, word.lemma_ = "NOUN", _NOUNS[word.lower_]
        word.tag_ = "NN" if word.lemma_ == word.lower_ else "NNS"
        word.dep_ = {"csubj": "nsubj", "csubjpass": "nsubjpass", "pcomp": "pobj"}.get(word.dep_, word.dep_)


def _as_name(word: Token) -> None:
    """ "A depot in Toropets": a capital after a preposition of place, amid words in lower case, is a name's."""
    amid = word.i > 1 and word.nbor(-1).text in _IN and word.nbor(-2).text.islower()
    amid = amid or (word.i > 1 and word.nbor(-1).lower_ in _NEXT_DOOR)
    amid = amid or (word.i > 1 and word.nbor(-1).text == "of" and word.nbor(-2).lower_ in _SORTS)
    if word.dep_ == "dobj":
        amid = word.i > 1 and word.nbor(-1) == word.head and word.head.text.islower()  # "retook Sake"
    if amid and word.ent_type_ not in {"DATE", "TIME", "EVENT"} and word.text.isalpha() and not word.text.isupper():
        word.pos_, word.tag_, word.lemma_ = "PROPN", "NNP", word.text


def _after_date(date: Token) -> None:
    """ "On October 25 Iraq and Iran will meet": the date is no part of Iraq's name."""
    subject = date.head
    while subject.dep_ == "compound":
        subject = subject.head
    preposition = subject.head
    verb = preposition.head
    hung = subject.dep_ == "pobj" and subject.pos_ == "PROPN" and preposition.dep_ == "prep"
    if hung and verb.lemma_ in _RECEIVES and verb.i < subject.i and not any(c.dep_ == "dobj" for c in verb.children):
        subject.head, subject.dep_ = verb, "dobj"  # "received on Sunday Colonel X"
        date.head, date.dep_ = preposition, "pobj"
        return
    if not hung or subject.ent_type_ == "DATE" or verb.pos_ != "VERB" or verb.i < subject.i or _subjects(verb):
        return
    subject.head, subject.dep_ = verb, "nsubj"
    date.head, date.dep_ = preposition, "pobj"


def _after_phrase(word: Token) -> None:
    """ "After talks between the two neighbours, Iraq and Iran agreed": no clause, since no other verb follows."""
    verb = word.head
    noun = next((child for child in _subjects(verb) if child.i > word.i), None)
    listed = [each for each in noun.subtree if each.dep_ == "conj" and each.pos_ == "PROPN"] if noun else []
    subject = next((each for each in listed if each.left_edge.nbor(-1).text == ","), None)
    if noun is None or subject is None or subject.i > verb.i:
        return
    subject.head, subject.dep_ = verb, "nsubj"
    noun.head, noun.dep_ = word, "pobj"
    word.dep_ = "prep"


def _subjects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
