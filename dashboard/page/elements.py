"""What Streamlit has not: lists of events and reports, a network, a report to unfold, a film, a button for the link."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import asdict, fields, replace
from functools import cache
from operator import attrgetter
from typing import Any

from streamlit.components import v2

from dashboard import terms
from dashboard.about.steps import Step
from dashboard.evidence.quotation import Paragraph
from dashboard.figures.leads import Column, Lead
from dashboard.figures.library import Entry
from dashboard.figures.network import Network, Tie
from dashboard.figures.table import Row
from dashboard.languages import direction, gettext, ngettext, spoken
from dashboard.markup import WRITTEN_IN
from dashboard.settings import ASSETS
from dashboard.view import Days, Pace

_OF_KINDS = ("brush", "list", "network")
"""Those that draw the signs of kinds."""


@cache
def _element(name: str) -> Callable[..., Any]:
    script, style = (_read(f"{name}.{ending}") for ending in ("js", "css"))
    # Each is sent with its element's data, so only to those who use it.
    if "rove(" in script:
        script, style = _read("rove.js") + script, _read("rove.css") + style
    if name in _OF_KINDS:
        style = _read("kinds.css") + style
    return v2.component(f"frontier_watch_{name}", html='<div class="root"></div>', css=style, js=script)


def _read(asset: str) -> str:
    return (ASSETS / asset).read_text(encoding="utf-8")


_PARTS = tuple(field.name for field in fields(Row))
_parts = attrgetter(*_PARTS)


def event_list(rows: Sequence[Row], selected: str, *, key: str, more: int = 0) -> str | None:
    """Draw the rows as a list of buttons and return the id of the one just pressed, if any.

    `more` events lie beyond these rows, and the list says so.
    """
    data = {
        "rows": [dict(zip(_PARTS, _parts(row), strict=True)) for row in rows],
        "selected": selected,
        "written": WRITTEN_IN,
        "more": _beyond(more),
    }
    answer = _element("list")(key=key, data=data, on_chosen_change=_nothing)
    return answer.chosen if answer.chosen else None


def brush(told: str, first: dt.date, *, key: str, faint: bool, on_brushed: Callable[[], None]) -> None:
    """Draw the time axis from that first day on, with a brush on the days that `ahead` is told.

    `told` is what `figures.brush.told` says of it, as JSON; `faint`: none of its events is shown elsewhere. What is
    brushed by hand is told to `on_brushed` through the session: `figures.brush.brushed` reads
    `st.session_state[key]["brushed"]`.
    """
    _element("brush")(key=key, data={"told": told, "first": str(first), "faint": faint}, on_brushed_change=on_brushed)


def player(
    told: str, film: str, pace: Sequence[Pace], *, key: str, on_stop: Callable[[], None], on_pace: Callable[[], None]
) -> None:
    """Draw the controls that play a film over the map.

    `told` is what `figures.player.told` says of it, as JSON, and `film` its key. Where it stopped is told to `on_stop`
    through the session: `st.session_state[key]["stopped"]` holds two ISO days; to `on_pace` how it is to play, as
    `st.session_state[key]["pace"]`.
    """
    _element("play")(
        key=key,
        data={"told": told, "film": film, "pace": list(pace)},
        on_stopped_change=on_stop,
        on_pace_change=on_pace,
    )


def report_list(entries: Sequence[Entry], *, key: str, on_chosen: Callable[[], None], more: int = 0) -> None:
    """Draw the reports; before the run that follows when one is pressed, `on_chosen` finds its id with `chosen`.

    `more` reports lie beyond these rows, and the list says so.
    """
    beyond = ngettext(
        "{n} more: look for more words, or choose sources, to see it.",
        "{n} more: look for more words, or choose sources, to see them.",
        more,
    )
    said = {"more": beyond if more else "", "read": gettext("Read it there")}
    data = {"entries": [asdict(entry) for entry in entries], "words": said}
    _element("reports")(key=key, data=data, on_chosen_change=on_chosen)


def leads(
    columns: Sequence[Column],
    rows: Sequence[Lead],
    selected: str,
    *,
    key: str,
    on_chosen: Callable[[], None],
    more: int = 0,
) -> None:
    """Draw a table whose rows lead somewhere; `on_chosen` finds the key of the one pressed as `report_list`'s does.

    `more` rows are left out, and the table says so.
    """
    data = {"columns": [asdict(c) for c in columns], "rows": [asdict(r) for r in rows], "selected": selected}
    _element("leads")(key=key, data={**data, "more": _beyond(more)}, on_chosen_change=on_chosen)


def network(
    woven: Network,
    selected: str,
    called: Callable[[str], str],
    *,
    key: str,
    on_actor: Callable[[], None],
    on_pair: Callable[[], None],
) -> None:
    """Draw who met whom, with the selected actor marked; `called` gives an actor's name in the viewer's language.

    Through the session, `on_actor` finds the actor pressed: `st.session_state[key].actor`, its name; and `on_pair` the
    line between two: `st.session_state[key].pair`, a list of both names.
    """
    data = {
        "nodes": [asdict(node) | {"called": called(node.name), "said": node.said(called)} for node in woven.nodes],
        "ties": [asdict(replace(tie, last=None)) | {"said": _to_press(tie, called)} for tie in woven.ties],
        "selected": selected,
        "kinds": {kind: terms.actor_kind(kind) for kind in dict.fromkeys(node.kind for node in woven.nodes)},
        "statuses": {"planned": gettext("only planned"), "denied": terms.badge("denied")},
    }
    _element("network")(key=key, data=data, on_actor_change=on_actor, on_pair_change=on_pair)


def _to_press(tie: Tie, called: Callable[[str], str]) -> str:
    return gettext("{tie}. Click to see them.", tie=tie.said(called))


def follower(*, key: str, on_actor: Callable[[], None]) -> None:
    """Have the page's buttons with an attribute `data-actor` lead on; `st.session_state[key].actor` is the name.

    HTML that is drawn by Streamlit cannot report a click by itself.
    """
    _element("follow")(key=key, on_actor_change=on_actor)


def whole_report(paragraphs: Sequence[Paragraph], language: str, *, key: str) -> None:
    """Draw a report in that language to unfold, its marked sentences brought into sight when it is."""
    said = gettext("Read the whole report")
    _element("report")(key=key, data={"paragraphs": paragraphs, "language": language, "read": said})


def speech(*, key: str) -> None:
    """Tell the browser the page's language and direction, from which its whole layout follows."""
    _element("speech")(key=key, data={"language": spoken(), "direction": direction()})


def ahead(fingerprint: str, chosen: Days | None, *, key: str) -> None:
    """Have the brush and the map show the days under the date slider while it still moves.

    The days chosen are of the data with that fingerprint; None where it has no slider.
    """
    days = [day.isoformat() for day in chosen or ()]
    _element("ahead")(key=key, data={"language": spoken(), "fingerprint": fingerprint, "days": days})


def stay(names: Sequence[str], leaving: str, *, key: str) -> None:
    """Bring the viewer who signs in or out back to the same view.

    `names` are the parameters of the address that make a view, `leaving` a selector of the buttons that lead away.
    """
    _element("stay")(key=key, data={"names": names, "leaving": leaving})


def announcement(said: str, *, key: str) -> None:
    """Have the sentence read out when it changes, to those who cannot see what changed; it is not drawn."""
    _element("announcement")(key=key, data={"said": said})


def arrival(shown: str, *, key: str) -> None:
    """Bring the part of the page that this stands in into sight when it comes to show something else.

    `shown` is what it shows now, empty where it shows nothing in particular.
    """
    _element("arrival")(key=key, data={"shown": shown})


def reach(shown: str, *, key: str) -> None:
    """Have the whole page within the keyboard's reach: links past what comes first, and Escape to close what is open.

    A redraw that takes away what the keyboard stood on leads it to what is there instead, and the closing of `shown`,
    what the panel shows now, back to what opened it.
    """
    words = {
        "label": gettext("Skip"),
        "map": gettext("Skip to the map"),
        "list": gettext("Skip to the list"),
        "panel": gettext("Skip to the panel beside the map"),
    }
    _element("reach")(key=key, data={"shown": shown, "words": words})


def tour(steps: Sequence[Step], newcomer: bool, asked: int, *, key: str) -> None:
    """Lead through the page: a newcomer who has not seen it, and whoever asks, each time that `asked` has grown."""
    said = {
        "skip": gettext("Skip the tour"),
        "back": gettext("Back"),
        "next": gettext("Next"),
        "done": gettext("Done"),
        "steps": [gettext("{n} of {of}", n=n, of=len(steps)) for n in range(1, len(steps) + 1)],
    }
    told = [asdict(step) for step in steps]
    _element("tour")(key=key, data={"steps": told, "newcomer": newcomer, "asked": asked, "words": said})


def copy_link(query: str, *, key: str) -> None:
    """Draw the control that copies this page's address with that query string."""
    said = {
        "copy": gettext("Copy link"),
        "copied": gettext("Link copied"),
        "by_hand": gettext("Copy it from the field"),
        "field": gettext("Link to this view: copy it from here"),
    }
    _element("link")(key=key, data={"query": query, "words": said})


def _beyond(more: int) -> str:
    """What stands under rows beyond which there are more; nothing where there are none."""
    if not more:
        return ""
    return ngettext(
        "{n} more: narrow the dates or filters to see it.", "{n} more: narrow the dates or filters to see them.", more
    )


def _nothing() -> None:
    """Streamlit reports a trigger only to elements that name a callback."""
