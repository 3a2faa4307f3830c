"""What the model's attribute ruler does, looked up: its rules are asked once for each kind of word, not each time."""

# Types stand as they are and not as text: spaCy looks at those of a factory.
from typing import Any, cast

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc, Token
from spacy.tokens._retokenize import set_token_attrs

LOOKED_UP = "looked_up_attributes"
"""The component's name in a pipeline; it stands for one named `RULER`."""
RULER = "attribute_ruler"
_ASKED = frozenset({"TAG", "LOWER", "DEP", "IS_SPACE"})
"""What a rule may ask of a word for the answer to be the same wherever the word stands."""
_MOST = 20_000
"""Kinds of words that are remembered: some megabytes, however many reports are read."""


class Attributes:
    """Sets each word's part of speech, morphology and the rest, just as the attribute ruler that it stands for.

    Nearly all rules of that ruler ask for one word by its letters, tag and dependency, so their answer is kept. A text
    with words that one of the few longer rules asks for is given to the ruler itself.

    Raises:
        ValueError: The ruler's rules ask for something else, as those of another model might.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        self._ruler = ruler
        self._known: dict[tuple[int, int, int], dict[int, Any]] = {}
        self._longer = Matcher(ruler.vocab)
        for rule in cast(list[dict[str, Any]], ruler.patterns):
            for pattern in rule["patterns"]:
                if len(pattern) > 1:
                    self._longer.add("longer", [pattern])
                elif other := pattern[0].keys() - _ASKED:
                    raise ValueError(f"an attribute rule asks for {', '.join(sorted(other))}: {pattern}")

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributes of all words."""
        if self._longer(doc, allow_missing=True):
            return self._ruler(doc)
        known = self._known
        for token in doc:
            kind = token.lower, token.tag, token.dep
            if (attributes := known.get(kind)) is None:
                if len(known) >= _MOST:
                    known.clear()
                attributes = known[kind] = self._asked(token)
            if attributes:
                set_token_attrs(token, attributes)
        return doc

    def _asked(self, token: Token) -> dict[int, Any]:
        """What the ruler says of the word when it stands alone: of two rules the later one."""
        alone = Doc(token.vocab, words=[token.text])
        alone[0].tag, alone[0].dep = token.tag, token.dep
        attributes: dict[int, Any] = {}
        for rule, *_ in self._ruler.match(alone):
            attributes |= self._ruler.attrs[rule]
        return attributes


@Language.factory(LOOKED_UP)
def _looked_up(nlp: Language, name: str) -> Attributes:  # noqa: ARG001 - as spaCy calls it
    return Attributes(cast(AttributeRuler, nlp.get_pipe(RULER)))
