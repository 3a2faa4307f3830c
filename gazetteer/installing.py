"""How the project is built and installed: by setuptools, and the gazetteer's index is compiled on the way.

The hooks of PEP 517 and PEP 660; `pyproject.toml` names this module. What they compile lies beside the data, in the
source tree or in the wheel, so that nobody's first lookup waits for it and nothing needs to be writable later.
"""

import sys
from collections.abc import Mapping
from typing import Any

from setuptools import build_meta
from setuptools.build_meta import *  # noqa: F403  # the hooks that need nothing of ours

Settings = Mapping[str, Any] | None


def build_wheel(wheel_directory: str, config_settings: Settings = None, metadata_directory: str | None = None) -> str:
    """The wheel with the index in it; its file's name."""
    _compile()
    return str(build_meta.build_wheel(wheel_directory, config_settings, metadata_directory))


def build_editable(
    wheel_directory: str, config_settings: Settings = None, metadata_directory: str | None = None
) -> str:
    """The wheel that refers to the source tree, which has the index then; its file's name."""
    _compile()
    return str(build_meta.build_editable(wheel_directory, config_settings, metadata_directory))


def _compile() -> None:
    """An installation does not fail for want of what the first lookup makes good."""
    try:
        from gazetteer.cache import SHIPPED, compiled_in

        compiled_in(SHIPPED)
    except (ImportError, OSError) as error:
        print(f"the gazetteer's index is left to its first use: {error}", file=sys.stderr)
