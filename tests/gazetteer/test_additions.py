"""GeoNames' full files of countries: brought from a server or a folder, checked, found without a restart."""

import io
import zipfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from gazetteer import Gazetteer, additions, cache
from gazetteer.__main__ import RESOLVED, WRONG, main
from gazetteer.records import Block, Record, block_of, read_blocks
from tests.gazetteer.geonames import GeoNames

ERBIL = Record("geonames:95446", "Erbil", "city", 36.1912, 44.0094, 10.0, ("IQ",), "division:IQ-AR", (), "geonames", 5)


def line(number: int, name: str, feature: str = "P\tPPL", lat: str = "36.2", code: str = "IQ") -> str:
    cells = (
        number,
        name,
        name,
        "Qal‘at,قلعة",
        lat,
        "44.1",
        feature,
        code,
        "",
        "11",
        "",
        "",
        "",
        120,
        "",
        "",
        "",
        "2024",
    )
    return "\t".join(map(str, cells))


WHOLE = (
    "\n".join([line(95446, "Erbil"), line(1, "Qaladij"), line(2, "Xirab", "P\tPPLQ"), line(3, "Kew", "T\tMT")]) + "\n"
)


def zipped(text: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("readme.txt", "Readme for GeoNames Gazetteer extract files")
        archive.writestr("IQ.txt", text)
    return packed.getvalue()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine of its own, with one packaged place."""

    def packaged(path: Path) -> Iterator[Block]:
        yield from read_blocks(path) if path.is_relative_to(tmp_path) else [block_of([ERBIL])]

    monkeypatch.setenv("GAZETTEER_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(cache, "SHIPPED", tmp_path / "shipped")
    for module in (cache, additions):
        monkeypatch.setattr(module, "read_blocks", packaged)
    (tmp_path / "files").mkdir()
    return tmp_path / "files"


def test_a_file_on_disk_is_added_without_a_restart(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gazetteer = Gazetteer()
    monkeypatch.setattr("gazetteer.gazetteer.monotonic", count(10**9, 10).__next__)
    assert gazetteer.resolve("Qaladij", fuzzy=False) is None
    (folder / "IQ.txt").write_text(WHOLE, encoding="utf-8")
    assert main(["add", "iq", "--from", str(folder)]) == RESOLVED
    match = gazetteer.resolve("Qaladij")
    assert match is not None
    assert (match.place.id, match.place.kind, match.place.within[0]) == ("geonames:1", "village", "division:IQ-AR")
    assert gazetteer.resolve("Kew", kinds=["mountain"]) is not None
    assert gazetteer.resolve("Xirab", fuzzy=False) is None
    assert gazetteer.resolve("Erbil") is not None


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (zipped(WHOLE)[:-40], "damaged"),
        (zipped(WHOLE).replace(b"IQ.txt", b"SY.txt"), "damaged"),
        (zipped(WHOLE[: len(WHOLE) // 2]), "line 2"),
        (zipped(line(1, "Nowhere", lat="91")), "line 1"),
        (zipped(line(1, "Abroad", code="SY")), "line 1"),
        (zipped(""), "line 1"),
        (b"<html>not found</html>", "no archive but begins with '<html>"),
    ],
)
def test_a_damaged_file_leaves_what_was_there(
    folder: Path, content: bytes, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "IQ.zip").write_bytes(zipped(WHOLE))
    assert additions.add(["IQ"], str(folder)) == {"IQ": 2}
    before = cache.index_paths()
    (folder / "IQ.zip").write_bytes(content)
    assert main(["add", "IQ", "--from", str(folder)]) == WRONG
    assert why in capsys.readouterr().err
    assert cache.index_paths() == before
    assert [path.name for path in cache.added_folder().iterdir()] == ["IQ.columns.xz"]
    assert Gazetteer().resolve("Qaladij") is not None


def test_a_file_of_what_is_known_adds_nothing(folder: Path) -> None:
    (folder / "IQ.txt").write_text(line(95446, "Erbil"), encoding="utf-8")
    assert additions.add(["IQ"], str(folder)) == {"IQ": 0}
    assert Gazetteer().resolve("Erbil") is not None


@pytest.fixture
def geonames() -> Iterator[GeoNames]:
    with GeoNames() as server:
        yield server


@pytest.mark.usefixtures("folder")
def test_a_download_from_the_configured_address(geonames: GeoNames, monkeypatch: pytest.MonkeyPatch) -> None:
    geonames.serve("/export/dump/IQ.zip", zipped(WHOLE))
    monkeypatch.setenv("GAZETTEER_GEONAMES", f"{geonames.address}/export/dump/")
    assert main(["add", "IQ"]) == RESOLVED
    assert Gazetteer().resolve("Qaladij") is not None


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("how", ["resumed", "begun anew", "without a length"])
def test_a_download_that_breaks_off_is_finished(geonames: GeoNames, how: str) -> None:
    ranges = geonames.serve("/IQ.zip", zipped(WHOLE), breaks=2, resumable=how == "resumed", sized=how[0] != "w")
    if how == "without a length":  # nobody can tell that it broke off, but the archive is none
        with pytest.raises(additions.DamagedFileError, match="IQ is damaged"):
            additions.add(["IQ"], geonames.address)
        return
    assert additions.add(["IQ"], geonames.address) == {"IQ": 2}
    assert len(ranges) == 3
    assert (ranges[-1] != "") is (how == "resumed")


@pytest.mark.usefixtures("folder")
def test_a_file_that_changes_meanwhile_is_not_pieced_together(geonames: GeoNames) -> None:
    geonames.serve("/IQ.zip", zipped(WHOLE), breaks=1, changes=True)
    assert additions.add(["IQ"], geonames.address) == {"IQ": 2}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"content": zipped(WHOLE), "breaks": 99}, "SY was interrupted"),
        ({"content": zipped(WHOLE), "announced": -20}, "SY is damaged"),
        ({"content": zipped(WHOLE), "announced": 20}, "SY was interrupted"),
        ({"content": b"<!DOCTYPE html><title>Service unavailable</title>"}, "no archive but begins with '<!DOCTYPE"),
        ({"content": b""}, "no archive"),
        ({"content": b"gone", "status": 404}, "answers 404"),
        ({"content": b"later", "status": 503}, "answers 503"),
    ],
)
def test_what_is_no_whole_file_adds_nothing_of_any_country(
    geonames: GeoNames, answer: dict[str, Any], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    geonames.serve("/IQ.zip", zipped(WHOLE))
    geonames.serve("/SY.zip", **answer)
    assert main(["add", "IQ", "SY", "--from", geonames.address]) == WRONG
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert not cache.added_folder().exists()


@pytest.mark.usefixtures("folder")
def test_what_is_no_country_and_no_server_is_said_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", "Iraq"]) == WRONG
    assert "'IRAQ' is no country" in capsys.readouterr().err
    assert main(["add", "IQ", "--from", "http://127.0.0.1:1"]) == WRONG
    assert capsys.readouterr().err.count("\n") == 1
