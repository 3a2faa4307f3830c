"""Long links become short, come back whole, and damaged ones are known as such."""

from __future__ import annotations

import zlib
from base64 import urlsafe_b64encode
from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.compact import LONGEST, CompactError, pack, unpack

queries = st.dictionaries(st.text(min_size=1), st.lists(st.text(), min_size=1, max_size=4), max_size=20)


@given(queries)
def test_a_query_comes_back_whole(query: dict[str, list[str]]) -> None:
    assert unpack(pack(urlencode(query, doseq=True))) == query


@given(queries)
def test_it_is_written_in_letters_that_need_no_escape(query: dict[str, list[str]]) -> None:
    packed = pack(urlencode(query, doseq=True))
    assert urlencode({"v": packed}) == f"v={packed}"


def test_a_view_of_many_choices_is_short_enough_for_a_chat() -> None:
    long = (
        "dates=2015-07-24&dates=2026-09-30&undated=without&kinds=meeting&kinds=posture&actors=Nechirvan+Barzani"
        "&actors=Mohammed+Shia+al-Sudani&actors=Brad+Cooper&actors=Michael+Kurilla&match=any&status=reported"
        "&near=Sinjar&radius=300&layers=governorates&layers=crossings&map=36.1912,44.0094,7&data=0123456789ab"
    )
    assert parse_qs(long) == unpack(pack(long))
    assert len(pack(long)) < 0.67 * len(long)


@given(st.text())
def test_no_text_is_an_accident(text: str) -> None:
    try:
        unpack(text)
    except CompactError as error:
        assert str(error) in ("it is damaged", "it is cut short or too long")


@pytest.mark.parametrize("spoil", [lambda packed: packed[:-3], lambda packed: f"{packed}=!", lambda _: "кракозябры"])
def test_a_damaged_link_is_an_error(spoil: object) -> None:
    with pytest.raises(CompactError):
        unpack(spoil(pack("kinds=threat&q=Rabia+crossing+and+more")))  # type: ignore[operator]


def test_a_small_link_cannot_fill_the_memory() -> None:
    packer = zlib.compressobj(9, wbits=-15)
    bomb = packer.compress(b"q=" + b"a" * 50 * LONGEST) + packer.flush()
    assert len(bomb) < LONGEST / 10
    with pytest.raises(CompactError):
        unpack(urlsafe_b64encode(bomb).decode().rstrip("="))
