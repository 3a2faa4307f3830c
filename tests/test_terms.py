"""Whatever the data is made of has a name in every language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

import pytest

from dashboard import terms
from dashboard.events import KINDS, STATUSES, Role
from dashboard.languages import LANGUAGES, Language, speaking
from gazetteer.place import Matched, PlaceKind


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("said", "values"),
    [
        *((said, KINDS) for said in (terms.kind, terms.kinds, terms.kind_means)),
        *((said, STATUSES) for said in (terms.status, terms.badge, terms.status_means)),
        (terms.role, get_args(Role)),
        (terms.matched, (*get_args(Matched), None)),
        (terms.place_kind, get_args(PlaceKind)),
        (lambda kind: terms.counted(3, kind), KINDS),
    ],
)
def test_every_value_has_a_name_of_its_own(
    said: Callable[[Any], str], values: tuple[Any, ...], language: Language
) -> None:
    with speaking(language):
        assert len({said(value) for value in values}) == len(values)


def test_a_unit_is_the_report_s_own_word_where_it_is_not_a_common_one() -> None:
    assert terms.unit("servicewomen", 3) == "servicewomen"
    with speaking("ckb"):
        assert terms.unit("widgets", 3) == "widgets"


def test_languages_and_countries_have_names_where_they_are_known() -> None:
    assert (terms.language("ar"), terms.language("qqq"), terms.country("SY")) == ("Arabic", "qqq", "Syria")
    with speaking("ar"):
        assert (terms.language("en"), terms.country("SY")) == ("الإنجليزية", "سوريا")
