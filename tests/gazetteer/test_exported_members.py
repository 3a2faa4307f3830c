"""The public names are those that the package says it exports, in order."""

import gazetteer


def test_exported_names_exist_and_are_sorted() -> None:
    assert sorted(gazetteer.__all__) == gazetteer.__all__
    assert all(hasattr(gazetteer, name) for name in gazetteer.__all__)
