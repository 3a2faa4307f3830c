"""Run by Python itself as it starts: what is translated becomes unreadable, so that what is still read is not."""

from __future__ import annotations

import re
from gettext import NullTranslations

KEPT = re.compile(r"(\{[^}]*\}|<[^>]*>|:material/\w+:)")
"""Values, markup and signs within a message."""


OTHER = [*range(0x628, 0x63B), *range(0x641, 0x64B)]
LETTERS = str.maketrans({chr(first + n): chr(OTHER[n]) for n in range(26) for first in (ord("a"), ord("A"))})
"""Each letter as another of its own: what Streamlit offers to choose from must differ."""


def disguised(message: str) -> str:
    """The message in letters that English has not."""
    parts = KEPT.split(message)
    return "".join(part if n % 2 else part.translate(LETTERS) for n, part in enumerate(parts))


class Disguise(NullTranslations):
    """Translations that are none."""

    def gettext(self, message: str) -> str:
        return disguised(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return disguised(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return disguised(message)


try:
    from dashboard.languages import catalogues
except ImportError:  # another program that starts with the same environment
    pass
else:
    catalogues.catalogue = lambda _: Disguise()  # type: ignore[assignment]
