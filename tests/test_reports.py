"""A report is a Markdown file with a title, a publisher, a date or none, and a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.periods import day, month, stated_period
from dashboard.reports import ReportError, read_report, report_files

WHOLE = """---
title: "Talks in Erbil"
publisher: "Peregraf"
published: 2025-10-21
url: "https://example.org/talks"
language: ckb
---

They met.

They parted.
"""


def written(folder: Path, text: str | bytes, name: str = "talks.md") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def with_date(folder: Path, published: str) -> Path:
    return written(folder, f"---\npublished: {published}\n---\n\nThey met.\n")


def test_front_matter_and_text_make_a_report(tmp_path: Path) -> None:
    report = read_report(written(tmp_path, WHOLE))
    assert (report.id, report.title, report.publisher) == ("talks", "Talks in Erbil", "Peregraf")
    assert (report.url, report.language) == ("https://example.org/talks", "ckb")
    assert report.published == stated_period("2025-10-21")
    assert report.text == "They met.\n\nThey parted."


def test_a_text_without_front_matter_is_a_report_of_unknown_origin(tmp_path: Path) -> None:
    report = read_report(written(tmp_path, "They met in Erbil.\n"))
    assert (report.title, report.publisher, report.published, report.url) == ("talks", "", None, "")
    assert (report.text, report.language) == ("They met in Erbil.", "en")


@pytest.mark.parametrize(
    ("written_as", "period"),
    [
        ("2025-10-21", day(stated_period("2025-10-21").start)),
        ('"2025-10-21"', stated_period("2025-10-21")),
        ("2025-10-21 18:30:00", stated_period("2025-10-21")),
        ("2025-10", month(2025, 10)),
        ("2025", stated_period("2025")),
        ("null", None),
        ('""', None),
    ],
)
def test_published_is_as_precise_as_it_is_written(tmp_path: Path, written_as: str, period: object) -> None:
    assert read_report(with_date(tmp_path, written_as)).published == period


@pytest.mark.parametrize("published", ["last week", '"2025-13-01"', "21.10.2025", "[2025]"])
def test_a_date_that_is_none_is_refused_with_what_to_write_instead(tmp_path: Path, published: str) -> None:
    path = with_date(tmp_path, published)
    with pytest.raises(ReportError, match="write a day") as refused:
        read_report(path)
    assert str(path) in str(refused.value)


@pytest.mark.parametrize("published", ["2025-13-01", "2025-02-30"])
def test_a_day_that_no_calendar_has_is_refused_like_any_other(tmp_path: Path, published: str) -> None:
    with pytest.raises(ReportError, match=r"talks\.md"):
        read_report(with_date(tmp_path, published))


def test_front_matter_that_is_no_yaml_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"talks\.md:3 has front matter that cannot be read"):
        read_report(written(tmp_path, "---\ntitle: [Talks\n---\n\nThey met.\n"))


def test_a_file_that_is_no_utf8_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"talks\.md:1 is not UTF-8 text \(byte 2\)"):
        read_report(written(tmp_path, b"ab\xff"))


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    """As Windows' editors write it."""
    assert read_report(written(tmp_path, b"\xef\xbb\xbf" + WHOLE.encode())).title == "Talks in Erbil"


def test_line_ends_of_windows_count_as_one_character(tmp_path: Path) -> None:
    assert read_report(written(tmp_path, WHOLE.replace("\n", "\r\n"))).text == "They met.\n\nThey parted."


def test_norwegian_is_a_language(tmp_path: Path) -> None:
    assert read_report(written(tmp_path, "---\nlanguage: no\n---\n\nDe møttes.\n")).language == "no"


def test_files_come_as_given_and_folders_by_name_with_what_lies_below(tmp_path: Path) -> None:
    single = written(tmp_path, WHOLE, "z.txt")
    folder = tmp_path / "folder"
    (folder / "below").mkdir(parents=True)
    late, early = written(folder, WHOLE, "b.md"), written(folder, WHOLE, "a.md")
    below = written(folder / "below", WHOLE, "c.md")
    written(folder, WHOLE, "notes.txt")
    assert list(report_files([single, folder])) == [single, early, late, below]


def test_a_path_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="nowhere does not exist"):
        list(report_files([tmp_path / "nowhere"]))


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        (b'---\ntitle: "x\npublished: 2025-10-21\n---\n\nText.', 4, "unexpected end"),
        (b"---\ntitle: one: two\n---\nText.", 2, "not allowed"),
        (b"\n\n---\ntitle: x\npublished: 2025-13-45\n---\nText.", 5, "month must be"),
        (b"---\ntitle: x\npublished: yesterday\n---\nText.", 3, "write a day"),
        (b"---\r\ntitle: x\r\npublished: 2099-01-01\r\n---\r\nText.", 3, "yet to come"),
        (b"---\ntitle: x\n\nText that was meant to follow.", 1, "never ends"),
        (b"---\n- title\n- publisher\n---\nText.", 2, "without fields"),
        (b"---\ntitle: x\npublisher: caf\xe9\n---\nText.", 3, "UTF-8"),
        ("---\ntitle: x\n---\nText.".encode("utf-16"), 1, "UTF-8"),
    ],
)
def test_what_cannot_be_read_is_named_with_file_and_line(tmp_path: Path, text: bytes, line: int, told: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(ReportError) as refused:
        read_report(path)
    assert f"{path}:{line} " in str(refused.value)
    assert told in str(refused.value)


def test_an_empty_file_is_a_report_without_text(tmp_path: Path) -> None:
    assert read_report(written(tmp_path, "")).text == ""
    assert read_report(written(tmp_path, "---\n---\n")).text == ""
