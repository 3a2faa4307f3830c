"""From a file that somebody has to a report: plain text, Markdown, a web page, a Word file, a PDF.

What a file is made of may be meant to harm: its size is bounded before it is unpacked, and whatever it does to the
library that reads it ends in one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

from dashboard.languages import gettext
from dashboard.periods import stated_period
from dashboard.reports import Report, ReportError, read_report

if TYPE_CHECKING:
    from docx.document import Document

UNPACKED = 50_000_000
"""Bytes that a Word file may hold when unpacked."""
PAGES = 500
"""Pages that a PDF may have."""


def read(path: Path) -> Report:
    """Read a file by its ending, with the title, publisher and date that it states itself.

    The day on which a Word file or PDF was made is not taken for the day on which it was published.

    Raises:
        ReportError: It cannot be read; the message begins with the file and says why.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise ReportError(
            gettext(
                "{file} is no file of a kind that is read here: give {kinds}.", file=path.name, kinds=", ".join(ENDINGS)
            )
        )
    try:
        report = reader(path)
    except (ReportError, OSError):
        raise
    except Exception as error:  # whatever a broken or hostile file does to the library that reads it
        why = " ".join(str(error).split())[:120] or type(error).__name__
        raise ReportError(
            gettext(
                "{file} is damaged, or no {kind} file ({why}).", file=path.name, kind=path.suffix[1:].lower(), why=why
            )
        ) from error
    if not report.text.strip():
        if path.suffix.lower() == ".pdf":
            raise ReportError(
                gettext("{file} holds no text: its pages may be scanned pictures, which are not read.", file=path.name)
            )
        raise ReportError(gettext("{file} holds no text.", file=path.name))
    return report


def _web_page(path: Path) -> Report:
    """The main text of a page, without its menus, scripts and comments, and the date that it gives."""
    from trafilatura import bare_extraction

    given = {"original_date": True, "extensive_search": False}
    page = bare_extraction(path.read_bytes(), include_comments=False, with_metadata=True, date_extraction_params=given)
    if page is None or isinstance(page, dict):
        return Report(path.stem, path.stem, "")
    return Report(
        id=path.stem,
        title=page.title or path.stem,
        text=(page.text or "").strip(),
        publisher=page.sitename or "",
        published=stated_period(page.date) if page.date else None,
        url=page.url or "",
    )


def _word_file(path: Path) -> Report:
    import docx

    data = path.read_bytes()
    with ZipFile(BytesIO(data)) as packed:
        # What the entries say of their size is what will be unpacked of them at most.
        if sum(entry.file_size for entry in packed.infolist()) > UNPACKED:
            raise ReportError(gettext("{file} is larger than {n} bytes when unpacked.", file=path.name, n=UNPACKED))
    document = docx.Document(BytesIO(data))
    text = "\n\n".join(filter(None, (words.strip() for words in _said(document))))
    return Report(path.stem, document.core_properties.title or path.stem, text)


def _said(document: Document) -> Iterator[str]:
    """Yield paragraphs and rows of tables in their order."""
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from (" ".join(cell.text for cell in row.cells) for row in block.rows)
        else:
            yield block.text


def _pdf(path: Path) -> Report:
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(path.read_bytes()))
    if reader.is_encrypted and not reader.decrypt(""):
        raise ReportError(gettext("{file} is locked by a password: give it without.", file=path.name))
    if len(reader.pages) > PAGES:
        raise ReportError(
            gettext(
                "{file} has {n} pages, and at most {most} are read: give a part.",
                file=path.name,
                n=len(reader.pages),
                most=PAGES,
            )
        )
    text = "\n\n".join(unwrapped(page.extract_text()) for page in reader.pages)
    title = reader.metadata.title if reader.metadata else None
    return Report(path.stem, title or path.stem, text.strip())


_SHORT = 0.75
"""A line that ends before this part of the widest one ends its paragraph."""


def unwrapped(page: str) -> str:
    """A page's text with each paragraph on one line, where the page's lines end at its margin."""
    lines = [line.strip() for line in page.split("\n")]
    widest = max(map(len, lines), default=0)
    ended = (line + ("\n\n" if len(line) < _SHORT * widest else "\n") for line in lines)
    paragraphs = re.split(r"\n{2,}", "".join(ended))
    return "\n\n".join(re.sub(r"(?<=[a-z])-\n(?=[a-z])", "", each).replace("\n", " ").strip() for each in paragraphs)


_READERS: Mapping[str, Callable[[Path], Report]] = {
    ".txt": read_report,
    ".md": read_report,
    ".html": _web_page,
    ".htm": _web_page,
    ".docx": _word_file,
    ".pdf": _pdf,
}
ENDINGS = tuple(ending[1:] for ending in _READERS)
"""The kinds of files that are read, by their endings."""
