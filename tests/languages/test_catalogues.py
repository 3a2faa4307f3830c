"""No string that a viewer sees is left unextracted, untranslated or unformatted."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from dashboard.languages import LANGUAGES, catalogues

PACKAGE = Path(__file__).parents[2] / "dashboard"
TRANSLATED = [language for language in LANGUAGES if language != "en"]
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
"""As the README has them extracted."""

Key = tuple[str | None, str]
"""A message's context, and its words in the singular."""


@cache
def extracted() -> frozenset[Key]:
    found = extract_from_dir(PACKAGE, [("**.py", "python")], keywords=KEYWORDS)
    return frozenset((context, said if isinstance(said, str) else said[0]) for _, _, said, _, context in found)


@cache
def catalogue(language: str) -> Catalog:
    with catalogues.path(language).open("rb") as written:
        return read_po(written, locale=language)


def messages(language: str) -> list[Message]:
    return [message for message in catalogue(language) if message.id]


def key(message: Message) -> Key:
    return message.context, message.id if isinstance(message.id, str) else message.id[0]


def english(message: Message) -> str:
    """The message's words, in the plural where it has one."""
    return message.id if isinstance(message.id, str) else message.id[-1]


def forms(message: Message) -> list[str]:
    """Its translations, one for each form that a number asks for."""
    told = [message.string] if isinstance(message.id, str) else list(message.string or ())
    return [str(form or "") for form in told]


def fields(text: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(text) if field}


def named(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


@pytest.mark.parametrize("module", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_each_string_is_asked_for_by_its_own_words_where_the_extraction_finds_it(module: Path) -> None:
    """Nor by a variable, nor within another string, which hides it."""
    if module.parent.name == "languages":
        return
    for call in calls(ast.parse(module.read_text(encoding="utf-8"))):
        parts = call.args[: 1 if named(call) == "gettext" else 2]
        words = [ast.literal_eval(part) for part in parts]  # fails on anything but a literal
        asked: Key = (words[0], words[1]) if named(call) == "pgettext" else (None, words[0])
        assert asked in extracted(), f"{module}:{call.lineno}"


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.Call) and named(node) in KEYWORDS)


@pytest.mark.parametrize("language", TRANSLATED)
class TestCatalogue:
    def test_holds_what_is_said_and_nothing_else(self, language: str) -> None:
        assert {key(message) for message in messages(language)} == extracted()
        assert not catalogue(language).obsolete

    def test_leaves_nothing_untranslated_or_doubtful(self, language: str) -> None:
        assert [english(message) for message in messages(language) if not all(forms(message))] == []
        several = [message for message in messages(language) if isinstance(message.id, tuple)]
        assert {len(forms(message)) for message in several} == {catalogue(language).num_plurals}
        assert [message.id for message in messages(language) if message.fuzzy] == []

    def test_has_the_same_values_in_every_sentence(self, language: str) -> None:
        for message in messages(language):
            asked = fields(english(message))
            # A form for one number alone may say that number in words.
            spared = {"n"} if isinstance(message.id, tuple) else set()
            assert all(asked - spared <= fields(form) <= asked for form in forms(message)), message.id
            assert fields(forms(message)[-1]) == asked, message.id

    def test_keeps_the_markup(self, language: str) -> None:
        marks = re.compile(r"</?[a-z]+>|\*\*")
        for message in messages(language):
            asked = sorted(marks.findall(english(message)))
            assert all(sorted(marks.findall(form)) == asked for form in forms(message)), message.id

    def test_is_of_the_languages_own_plural_forms(self, language: str) -> None:
        assert catalogue(language).plural_expr == Catalog(locale=language).plural_expr


SAYING = {
    *("button", "caption", "checkbox", "download_button", "error", "expander", "file_uploader", "info", "markdown"),
    *("multiselect", "pills", "popover", "progress", "radio", "segmented_control", "selectbox", "slider", "spinner"),
    *("success", "text", "text_area", "text_input", "title", "toast", "toggle", "warning", "dialog", "link_button"),
    *("subheader", "header", "status", "number_input", "date_input", "select_slider", "tabs", "feedback"),
}
"""What Streamlit draws words by."""
TOLD_BY_NAME = ("label", "help", "placeholder", "body", "text", "show_spinner", "page_title", "title", "description")
UNTRANSLATED = re.compile(r"Frontier Watch|GeoNames|https?://\S*|:material/\w+:|[\d-]+|</?\w[^>]*>|&\w+;|#+")
"""Names and signs that are the same in every language, and markup."""


def literal(node: ast.AST) -> str:
    """The words that stand in a string, without its values."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return UNTRANSLATED.sub("", node.value)
    if isinstance(node, ast.JoinedStr):
        return UNTRANSLATED.sub("", joined(node))
    return ""


@pytest.mark.parametrize("module", sorted((PACKAGE / "page").glob("*.py")), ids=lambda path: path.stem)
def test_no_widget_is_given_bare_words(module: Path) -> None:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            told = [keyword.value for keyword in node.keywords if keyword.arg in TOLD_BY_NAME]
            told += node.args[:1] if named(node) in SAYING else []
            for words in map(literal, told):
                assert not re.search(r"[^\W\d_]", words), f"{module.name}:{node.lineno} says “{words}” to all viewers"


TAG = re.compile(r"</?[a-z][a-z0-9]*(?=[\s/>])|/>|\">")


@pytest.mark.parametrize(
    "module",
    sorted(
        path for part in ("about", "evidence", "export", "figures", "page") for path in (PACKAGE / part).glob("*.py")
    ),
    ids=lambda path: path.relative_to(PACKAGE).as_posix(),
)
def test_no_markup_has_bare_words_in_it(module: Path) -> None:
    """A string is taken for markup by its tags; what stands between them is words."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    asked = {id(part) for call in calls(tree) for part in call.args}
    documented = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if id(node) in asked | documented or not isinstance(node, ast.Constant | ast.JoinedStr):
            continue
        if TAG.search(whole := joined(node)):
            words = UNTRANSLATED.sub("", " ".join(re.findall(r"(?:^|>)([^<>]*)(?=<|$)", whole)))
            if not re.search(r"[{=(]", words):  # styles, scripts and pieces of tags
                assert not re.search(r"[^\W\d_]{2,}", words), f"{module.name}:{node.lineno} says “{words.strip()}”"


def joined(node: ast.Constant | ast.JoinedStr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "" for part in node.values)
    return node.value if isinstance(node.value, str) else ""


@pytest.mark.parametrize("script", sorted((PACKAGE / "assets").glob("*.js")), ids=lambda path: path.name)
def test_no_script_has_words_of_its_own(script: Path) -> None:
    """What scripts say comes to them with their data."""
    source = re.sub(r"^\s*//.*$|\s//\s.*$", "", script.read_text(encoding="utf-8"), flags=re.MULTILINE)
    said = re.findall(r"(?:textContent|(?<!\[)title|ariaLabel|placeholder)\s*[:=]\s*[\"`]([^\"`]*)[\"`]", source)
    said += re.findall(r"(?:aria-label|title|placeholder)\"?,\s*[\"`]([^\"`]*)[\"`]", source)
    said += re.findall(r"[\"`]([A-Z][a-z]+ [a-z][^\"`]*)[\"`]", source)
    words = [re.sub(r"\$\{[^}]*\}", "", text) for text in said]
    assert [text for text in words if re.search(r"[^\W\d_]{2,}", text)] == []
