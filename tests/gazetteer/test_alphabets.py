"""Letters give a language away."""

import pytest

from gazetteer.alphabets import language_of, without_marks


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("أربيل", "ar"),
        ("اَلْكُوَيْت", "ar"),
        ("هەولێر", "ckb"),
        ("كەركوك", "ckb"),
        ("تهران", "ar"),
        ("کرمانشاه", "fa"),
        ("تل‌آویو", "fa"),
        ("Erbil", "und"),
        ("Şırnak", "und"),
    ],
)
def test_of_one_alphabet(name: str, language: str) -> None:
    assert language_of(name) == language


@pytest.mark.parametrize("name", ["بېرلىن", "مادرىد", "موسكۋا", "ئاممان", "دەمەشىق", "کراچۍ", "دہلی", "كةربالا"])
def test_names_in_other_languages_of_the_script_are_not_taken_for_arabic_sorani_or_persian(name: str) -> None:
    assert language_of(name) == "und"


def test_marks_are_left_out_and_letters_are_not() -> None:
    assert without_marks("اَلدَّوْحَة") == "الدوحة"
    assert without_marks("أربـيل") == "أربيل"
