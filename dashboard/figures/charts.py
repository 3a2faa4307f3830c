"""What all charts have in common: they are silent to readers of screens, and speak the viewer's language."""

from __future__ import annotations

import altair as alt

from dashboard import languages


def config() -> alt.Config:
    """The configuration of every chart; what it shows is told by lists and tables beside it."""
    return alt.Config(aria=False, mark=alt.MarkConfig(aria=False), locale=languages.of_charts())


def in_digits(expression: str) -> str:
    """A Vega expression that gives a text, with the text's digits as the viewer's language writes them.

    Vega writes numbers in other digits than ours, but never dates.
    """
    for digit in "0123456789":
        if (own := languages.digits(digit)) != digit:
            expression = f"replace({expression}, /{digit}/g, '{own}')"
    return expression
