"""What was found of a text or of a word of it, remembered with its document: each rule asks the same anew."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from spacy.tokens import Doc, Token

Finds = Callable[[Token], list[Token]]
_Found = TypeVar("_Found")


def remembered(find: Finds) -> Finds:
    """Have what `find` finds of a word be looked for once: it hangs on nothing but how the text was parsed."""
    name = f"remembered {find.__qualname__}"

    @wraps(find)
    def found(token: Token) -> list[Token]:
        known: dict[str, dict[int, list[Token]]] = token.doc.user_data
        try:
            words = known[name][token.i]
        except KeyError:
            words = known.setdefault(name, {})[token.i] = find(token)
        return words.copy()

    return found


def remembered_of_text(find: Callable[[Doc], _Found]) -> Callable[[Doc], _Found]:
    """Have what `find` finds of a whole text be looked for once; nothing of the text may change from then on."""
    name = f"remembered {find.__qualname__}"

    @wraps(find)
    def found(doc: Doc) -> _Found:
        known: dict[str, _Found] = doc.user_data
        try:
            return known[name]
        except KeyError:
            return known.setdefault(name, find(doc))

    return found


def forget(doc: Doc) -> None:
    """Let a document go that nobody needs any more: its words, which it remembers, hold on to it."""
    doc.user_data.clear()
