"""Datelines: where and when a newsroom says that a report was written, before its first words."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CAPS = r"[A-Z][A-Z.'’-]+(?:\s[A-Z][A-Z.'’-]+)*"
_NAMES = r"[A-Z][\w.'’-]+(?:\s(?:of\s|and\s)?[A-Z][\w.'’-]+){0,3}"
_DAY = r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\s[A-Z][a-z]{2,8}\.?(?:\s\d{4})?)"
_AGENCY = r"\([^)]{1,40}\)"
_AREAS = rf"(?:,\s(?!{_DAY}){_NAMES}){{0,3}}"
_DASH = r"(?:[-–—―]|--)"

_OPENING = re.compile(
    rf"""^(?:
        (?P<caps>{_CAPS})(?:\s?/\s?{_CAPS})*{_AREAS}(?:,?\s(?P<caps_day>{_DAY})(?:,\s{_NAMES})?)?\.?\s*(?:{_AGENCY})?\.?\s*
          (?:{_DASH}|/[A-Z][\w\ ]{{1,20}}/\.?|/)\s+
      | (?P<town>{_NAMES}){_AREAS}(?:,?\s(?P<town_day>{_DAY}))?\s{_AGENCY}\.?\s*(?:{_DASH}|:)\s*
      | (?P<bare>{_NAMES}){_AREAS},\s(?P<bare_day>{_DAY})\s{_AGENCY}\s+(?=[A-Z"“])
      | (?P<dated>{_NAMES}){_AREAS},\s(?P<dated_day>{_DAY})\s*(?:{_DASH}|:)\s+
      | (?P<place>{_NAMES})(?:,\s{_NAMES}){{1,3}}\s*{_DASH}\s+(?=[A-Z"“])
      | (?P<plain>{_NAMES}):\s+(?=[A-Z"“])
      | [A-Z][\w.]+(?:\s[A-Z0-9][\w.]*)?\s?(?:{_DASH}|/)\s+(?=[A-Z"“])
      | \([A-Z][\w ]{{1,30}}\)\s*{_DASH}\s+
    )""",
    re.VERBOSE,
)
_ALONE = re.compile(rf"^(?P<town>{_NAMES}){_AREAS},\s(?P<day>{_DAY})$")
_ONLY_TOWN = re.compile(rf"^(?P<town>{_CAPS})$")
_BESIDE_PUBLISHER = re.compile(rf"^(?P<publisher>{_NAMES})\s?{_DASH}\s?(?P<town>{_NAMES})(?:\s?/\s?{_NAMES})*$")


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands before a report's first words."""

    town: str = ""
    """Where it was written: nothing happened there for that reason alone."""
    day: str = ""
    """When, in the newsroom's words."""
    end: int = 0
    """How many characters of the line it takes."""
    is_formal: bool = False
    """Whether it has town and full date but no agency: so an office of state heads what was done in that town."""
    is_marked: bool = False
    """Whether capitals or an agency in brackets leave no doubt that it is one."""


def opening(line: str) -> Dateline | None:
    """The dateline that a line begins with: "ERBIL, Oct 21 (Agency) – "."""
    found = _OPENING.match(line)
    if found is None:
        return None
    parts = found.groupdict()
    town = next((parts[key] for key in ("caps", "town", "bare", "dated", "place", "plain") if parts[key]), "")
    day = next((parts[key] for key in ("caps_day", "town_day", "bare_day", "dated_day") if parts[key]), "")
    formal = _is_full(day) and "(" not in found[0]
    town = town.rstrip(".")
    marked = bool(parts["caps"] or parts["town"] or parts["bare"])
    return Dateline(town.title() if town.isupper() else town, day, found.end(), formal, marked)


def alone(line: str) -> Dateline | None:
    """The dateline that is a line of its own: "Munich, Germany, 15 February 2025", "The Agency – Erbil"."""
    found = _ALONE.match(line) or _BESIDE_PUBLISHER.match(line) or _ONLY_TOWN.match(line)
    if found is None:
        return None
    day, town = found.groupdict().get("day") or "", found["town"]
    return Dateline(town.title() if town.isupper() else town, day, len(line), _is_full(day))


def _is_full(day: str) -> bool:
    return bool(re.search(r"\d{4}", day))
