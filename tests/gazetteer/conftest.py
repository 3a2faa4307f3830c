"""One gazetteer for all tests: opening it is cheap, compiling its index the first time is not."""

import pytest

from gazetteer import Gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer()
