"""The card that a chat draws of a shared link: its title, what the link shows in words, and a picture."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from dashboard import described, story, words
from dashboard.languages import gettext, ngettext
from dashboard.showing import Showing

SITE = "Frontier Watch"
LONGEST = 200
"""Letters of a description, about as many as chats show."""
SIZE = 1200, 630
"""Width and height of the picture in pixels, as chats crop it."""


@dataclass(frozen=True, slots=True)
class Card:
    """What is told of a link, as texts."""

    title: str
    description: str


def plain() -> Card:
    """Of a link of which nothing more is known, such as before the reports have been read."""
    return Card(
        gettext("{site}: meetings, troop movements and border concerns on a map", site=SITE),
        gettext("Who met whom, where forces move and which border worries whom, each with the sentence that says so."),
    )


def card(showing: Showing) -> Card:
    """What that view is about, what of the data it shows, and the latest of it."""
    counted = ngettext("{n} event on a map", "{n} events on a map", showing.counts.shown)
    latest = [event.summary for event in story.told(showing.visible, showing.data.places)]
    said = [described.view(showing.view, showing.span), *latest[:1]]
    return Card(f"{SITE}: {_subject(showing) or counted}", words.shortened(" ".join(said), LONGEST))


def _subject(showing: Showing) -> str:
    """What was clicked, if anything: an event's summary, a name, a title."""
    data, view = showing.data, showing.view
    if view.event:
        return data.events.event(view.event, data.places).summary
    if view.place:
        return data.places[view.place].name
    if view.actor:
        return view.actor
    return data.reports[view.report].title if view.report else ""


def described_page(page: str, card: Card, address: str, picture: str) -> str:
    """The page with the card in its head, by the Open Graph protocol, and with the card's title as its own.

    `address` and `picture` are whole addresses. All texts are escaped.
    """
    width, height = SIZE
    properties = {
        "og:type": "website",
        "og:site_name": SITE,
        "og:title": card.title,
        "og:description": card.description,
        "og:url": address,
        "og:image": picture,
        "og:image:type": "image/png",
        "og:image:width": str(width),
        "og:image:height": str(height),
        "og:image:alt": gettext("A map with marks for the events at each place"),
    }
    names = {"description": card.description, "twitter:card": "summary_large_image"}
    tags = [f'<meta property="{name}" content="{escape(said)}" />' for name, said in properties.items()]
    tags += [f'<meta name="{name}" content="{escape(said)}" />' for name, said in names.items()]
    titled = _TITLE.sub(lambda _: f"<title>{escape(card.title)}</title>", page, count=1)
    head, end, rest = titled.partition("</head>")
    return f"{head}{''.join(tags)}{end}{rest}" if end else page


_TITLE = re.compile(r"<title>[^<]*</title>")
