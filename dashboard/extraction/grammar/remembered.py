"""What was found of a word, remembered with its document: each rule asks the same of it anew."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from spacy.tokens import Doc, Token

Finds = Callable[[Token], list[Token]]


def remembered(find: Finds) -> Finds:
    """Have what `find` finds of a word be looked for once: it hangs on nothing but how the text was parsed."""
    name = f"remembered {find.__qualname__}"

    @wraps(find)
    def found(token: Token) -> list[Token]:
        known: dict[int, list[Token]] = token.doc.user_data.setdefault(name, {})
        words = known.get(token.i)
        if words is None:
            words = known[token.i] = find(token)
        return words.copy()

    return found


def forget(doc: Doc) -> None:
    """Let a document go that nobody needs any more: its words, which it remembers, hold on to it."""
    doc.user_data.clear()
