"""What a process loads once and needs to its end: Python looks for garbage among all that lives, again and again."""

from __future__ import annotations

import atexit
import gc
from functools import cache


def settle() -> None:
    """Leave what lives now out when garbage is looked for; what was left out before and is no longer needed goes.

    With a million events at hand, or a language model, that is most of what the looking takes.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    _thaw_at_the_end()


@cache
def _thaw_at_the_end() -> None:
    """Or what is left out outlives the libraries that it came from, and they complain."""
    atexit.register(gc.unfreeze)
