"""Whether what a run drew is sure to have reached the browser when another run follows that draws less.

Streamlit forgets what a run has yet to send where the browser's next message comes in the very moment in which that run
ends: the run that this asks for takes its place. Who draws the same again mends that unawares. A part that is drawn by
itself does not, and so half a page may stay as it was: it has the whole drawn anew where that can have happened.
"""

from __future__ import annotations

import threading
import time
import weakref
from dataclasses import dataclass, field

import streamlit as st

SOON = 0.5
"""Seconds after its end in which what a run drew may still be on its way out of a busy server."""

_ENDS = "ends"
"""The session key of when what was drawn to its end, in which thread."""


@dataclass(slots=True)
class Part:
    """A part of the page: first drawn with all that is around it, then again and again by itself."""

    _is_drawn: bool = field(default=False, init=False)

    def is_alone(self) -> bool:
        """Whether this is drawn by itself now; to be asked once each time that it is drawn."""
        was, self._is_drawn = self._is_drawn, True
        return was


def note(what: str) -> None:
    """Note that this was drawn to its end."""
    st.session_state.setdefault(_ENDS, {})[what] = weakref.ref(threading.current_thread()), time.monotonic()


def is_in_doubt(*what: str) -> bool:
    """Whether any of this may have been forgotten on its way: it was drawn only now, and by another thread.

    What the same thread goes on to draw follows what it drew before.
    """
    ends = [end for name in what if (end := st.session_state.get(_ENDS, {}).get(name))]
    return any(by() is not threading.current_thread() and time.monotonic() - when < SOON for by, when in ends)
