"""What was found of a word, remembered with its document: each rule asks the same of it anew."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from spacy.tokens import Token

Finds = Callable[[Token], list[Token]]


def remembered(find: Finds) -> Finds:
    """Have what `find` finds of a word be looked for once: it hangs on nothing but how the text was parsed."""
    name = f"remembered {find.__qualname__}"

    @wraps(find)
    def found(token: Token) -> list[Token]:
        doc = token.doc
        known: dict[int, list[int]] = doc.user_data.setdefault(name, {})
        # By their numbers: words that were kept would keep their document from going when nobody needs it any more.
        numbers = known.get(token.i)
        if numbers is None:
            numbers = known[token.i] = [each.i for each in find(token)]
        return [doc[i] for i in numbers]

    return found
