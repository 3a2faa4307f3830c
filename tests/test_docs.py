"""What the README promises is there, and what is there it tells."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from dashboard.__main__ import command_line
from dashboard.settings import Settings, settings

HOUSE = Path(__file__).parents[1]
README = (HOUSE / "README.md").read_text(encoding="utf-8")
FIELDS = {
    "EVENTS_URL" if field.name == "events_url" else f"FRONTIER_WATCH_{field.name.upper()}": field.name
    for field in fields(Settings)
}


def test_the_first_screen_is_a_sentence_a_picture_and_two_commands() -> None:
    screen = README[: README.index("\n## ")]
    assert "pip install -r requirements.txt && streamlit run dashboard/app.py" in screen
    assert "bash tests/run" in screen
    pictures = re.findall(r'(?:src|srcset)="([^"]+)"', screen)
    assert len(pictures) == 2
    for picture in pictures:
        assert (HOUSE / picture).is_file()


@pytest.mark.parametrize(("variable", "field"), FIELDS.items())
def test_every_setting_is_told_with_its_default(variable: str, field: str) -> None:
    (row,) = re.findall(rf"^\| `{variable}` \| .+ \| `?(.+?)`? \|$", README, flags=re.MULTILINE)
    if field == "editors":
        assert (Settings().editors, row) == (frozenset(), "all who signed in")
        return
    default, other = getattr(Settings(), field), {"allow": "suggest"}.get(field, "elsewhere")
    assert default == (HOUSE / row if isinstance(default, Path) else row)
    assert getattr(settings({variable: other}), field) == (Path(other) if isinstance(default, Path) else other)


def test_no_setting_is_told_that_is_not_there() -> None:
    assert set(re.findall(r"FRONTIER_WATCH_[A-Z]+|EVENTS_URL", README)) == set(FIELDS)


def test_every_command_is_told() -> None:
    commands = re.findall(r"^    (\w+) ", command_line().format_help(), flags=re.MULTILINE)
    assert "extract" in commands
    for command in commands:
        assert f"python -m dashboard {command}" in README


def test_every_path_that_is_named_exists() -> None:
    for path in re.findall(r"`((?:dashboard|gazetteer|seeds|tests|benchmarks|\.streamlit)/[\w./-]*)`", README):
        assert (HOUSE / path).exists(), path
    for module in re.findall(r"python -m ((?:dashboard|gazetteer|benchmarks)[\w.]*)", README):
        path = HOUSE / module.replace(".", "/")
        assert path.with_suffix(".py").exists() or (path / "__main__.py").exists(), module
