"""What is loaded to stay is left out when garbage is looked for; what is garbage by then is not kept with it."""

from __future__ import annotations

import gc
import weakref

from dashboard import lasting


class Ring:
    """Garbage once it is let go of, that only looking for garbage finds."""

    def __init__(self) -> None:
        self.itself = self


def test_what_lives_is_left_out() -> None:
    stays = Ring()
    lasting.settle()
    assert gc.get_freeze_count() > 0
    assert not any(each is stays for each in gc.get_objects())


def test_what_was_left_out_goes_once_nobody_needs_it() -> None:
    went = weakref.ref(Ring())
    stays = Ring()
    gone = weakref.ref(stays)
    lasting.settle()
    assert went() is None
    del stays
    assert gone() is not None
    lasting.settle()
    assert gone() is None
