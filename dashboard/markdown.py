"""Text from reports where Streamlit reads Markdown."""

from __future__ import annotations


def literal(text: str) -> str:
    """The text as Markdown that shows it as it stands: every sign that Markdown could read is escaped."""
    return "".join(f"\\{sign}" if sign in r"\`*_{}[]()<>#+-.!|~$:&^=\"'" else sign for sign in text)
