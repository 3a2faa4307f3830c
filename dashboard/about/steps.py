"""The tour's steps."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.languages import gettext


@dataclass(frozen=True, slots=True)
class Step:
    """What one step says, and the part of the page that it is about: the first of these that is in sight."""

    title: str
    text: str
    selectors: tuple[str, ...]


MOST = 5
"""Steps: who wants to know more opens About."""


def steps() -> list[Step]:
    """The tour, in the viewer's language."""
    return [
        Step(
            gettext("What reports tell, on a map"),
            gettext("A sign stands for each kind of event at a place. Press one to read the sentence that says so."),
            ('iframe[title="streamlit_folium.st_folium"]',),
        ),
        Step(
            gettext("Choose what is shown"),
            gettext("Kinds, people, places and words. What is left out is counted, never lost."),
            ('.stSidebar[data-collapsed="false"]', '[data-testid="stExpandSidebarButton"]'),
        ),
        Step(
            gettext("Time"),
            gettext(
                "Move the slider or draw over the axis to choose days, or press Play."
                " What has no date stands beside it."
            ),
            (".st-key-time",),
        ),
        Step(
            gettext("The same events otherwise"),
            gettext("As a list, by who met whom, by the size of forces, by report, or two periods side by side."),
            (".st-key-pane",),
        ),
        Step(
            gettext("Take it with you"),
            gettext("Copy a link to just what you see, or take the events away as a file."),
            (".st-key-away",),
        ),
    ]
