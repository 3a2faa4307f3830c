"""Files of each kind, made here as people's programs make them, and files that mean harm."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest
from pypdf import PdfWriter

from dashboard.intake import readers
from dashboard.periods import stated_period
from dashboard.reports import ReportError

SENTENCE = "Emmanuel Macron met Fuad Hussein in Baghdad on Monday."

PAGE = f"""<!doctype html><html lang="en"><head><title>Talks in Baghdad</title>
<meta property="article:published_time" content="2025-10-21T09:00:00Z"><meta property="og:site_name" content="The Wire">
<script>document.title = "hacked"; var spoken = "Never read this";</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Talks in Baghdad</h1><p>{SENTENCE}</p>
<p>The ministers spoke for two hours about the frontier, and no date was named for another meeting of the two.</p>
<p onclick="alert(1)">Both sides said afterwards that they would go on with their work on trade and on security.</p>
</article>
<footer>All rights reserved. Cookies.</footer></body></html>"""


def pdf(lines: list[str]) -> bytes:
    """A PDF of one page with these lines, written by hand: its drawing, its font, and where each part begins."""
    drawn = "BT /F 12 Tf 14 TL 40 800 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    parts = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    body, begins = "%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        begins.append(len(body))
        body += f"{number} 0 obj{part}endobj\n"
    table = "".join(f"{begin:010} 00000 n \n" for begin in begins)
    end = f"trailer<</Size 6/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF"
    return f"{body}xref\n0 6\n0000000000 65535 f \n{table}{end}".encode()


@pytest.fixture
def word_file(tmp_path: Path) -> Path:
    document = docx.Document()
    document.core_properties.title = "Talks"
    document.add_heading("Talks in Baghdad")
    document.add_paragraph(SENTENCE)
    row = document.add_table(rows=1, cols=2).rows[0]
    row.cells[0].text, row.cells[1].text = "Troops", "2,500"
    document.save(str(tmp_path / "talks.docx"))
    return tmp_path / "talks.docx"


def refused(path: Path) -> str:
    with pytest.raises(ReportError) as error:
        readers.read(path)
    return str(error.value)


class TestText:
    def test_with_front_matter_states_what_it_is(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(f"---\ntitle: Talks\npublished: 2025-10\n---\n\n{SENTENCE}\n", "utf-8")
        report = readers.read(tmp_path / "a.txt")
        assert (report.title, report.text, report.published) == ("Talks", SENTENCE, stated_period("2025-10"))

    def test_without_goes_by_its_name(self, tmp_path: Path) -> None:
        (tmp_path / "note.md").write_text(SENTENCE, "utf-8")
        report = readers.read(tmp_path / "note.md")
        assert (report.title, report.text, report.published) == ("note", SENTENCE, None)

    def test_that_is_empty_says_so(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(" \n", "utf-8")
        assert refused(tmp_path / "a.txt") == "a.txt holds no text."


class TestWebPage:
    def test_gives_its_article_without_menus_and_scripts(self, tmp_path: Path) -> None:
        (tmp_path / "a.html").write_text(PAGE, "utf-8")
        report = readers.read(tmp_path / "a.html")
        assert SENTENCE in report.text.split("\n")
        assert not any(word in report.text for word in ("Never read", "Home", "Cookies", "alert", "<"))
        assert (report.title, report.publisher) == ("Talks in Baghdad", "The Wire")
        assert report.published == stated_period("2025-10-21")

    def test_without_words_says_so(self, tmp_path: Path) -> None:
        (tmp_path / "a.html").write_text("<html><script>alert(1)</script></html>", "utf-8")
        assert refused(tmp_path / "a.html") == "a.html holds no text."


class TestWordFile:
    def test_gives_paragraphs_and_tables_in_order(self, word_file: Path) -> None:
        report = readers.read(word_file)
        assert report.text == f"Talks in Baghdad\n\n{SENTENCE}\n\nTroops 2,500"
        assert report.title == "Talks"

    def test_s_day_of_making_is_no_day_of_publication(self, word_file: Path) -> None:
        assert readers.read(word_file).published is None

    def test_that_unpacks_to_far_more_than_it_is_is_refused(self, word_file: Path) -> None:
        with zipfile.ZipFile(word_file, "a", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr("word/media/bomb.bin", bytes(readers.UNPACKED))
        assert word_file.stat().st_size < 200_000
        assert refused(word_file) == "talks.docx is larger than 50,000,000 bytes when unpacked."

    def test_that_is_none_is_refused_in_a_sentence(self, tmp_path: Path) -> None:
        (tmp_path / "a.docx").write_bytes(b"PK\x03\x04 but nothing more")
        assert refused(tmp_path / "a.docx").startswith("a.docx is damaged, or no docx file (")


class TestPdf:
    def test_gives_its_paragraphs_each_on_one_line(self, tmp_path: Path) -> None:
        lines = [
            "Emmanuel Macron met Fuad Hussein in Bagh-",
            "dad on Monday, and they spoke about bor-",
            "ders.",
            "More.",
        ]
        (tmp_path / "a.pdf").write_bytes(pdf(lines))
        text = "Emmanuel Macron met Fuad Hussein in Baghdad on Monday, and they spoke about borders.\n\nMore."
        assert readers.read(tmp_path / "a.pdf").text == text

    def test_without_text_may_be_a_scan(self, tmp_path: Path) -> None:
        writer = PdfWriter()
        writer.add_blank_page(200, 200)
        writer.write(tmp_path / "a.pdf")
        assert refused(tmp_path / "a.pdf").startswith("a.pdf holds no text: its pages may be scanned pictures")

    def test_with_a_password_is_refused(self, tmp_path: Path) -> None:
        writer = PdfWriter()
        writer.add_blank_page(200, 200)
        writer.encrypt("secret", algorithm="RC4-128")
        writer.write(tmp_path / "a.pdf")
        assert refused(tmp_path / "a.pdf") == "a.pdf is locked by a password: give it without."

    def test_of_too_many_pages_is_refused(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(readers, "PAGES", 0)
        (tmp_path / "a.pdf").write_bytes(pdf(["More."]))
        assert "has 1 pages, and at most 0 are read" in refused(tmp_path / "a.pdf")


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_noise_is_refused_in_a_sentence(tmp_path: Path, ending: str) -> None:
    (tmp_path / f"a.{ending}").write_bytes(bytes(range(256)) * 40)
    said = refused(tmp_path / f"a.{ending}")
    assert said.startswith(f"a.{ending} is damaged")
    assert "\n" not in said


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.exe").write_bytes(b"MZ")
    assert refused(tmp_path / "a.exe").startswith("a.exe is no file of a kind that is read here: give txt, md,")
