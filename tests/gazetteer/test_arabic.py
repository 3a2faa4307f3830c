"""The Arabic name that is shown is the one that readers of Arabic know."""

import pytest

from gazetteer import Gazetteer
from gazetteer.sources.arabic import best_first

CITIES = {
    "London": "لندن", "Paris": "باريس", "Berlin": "برلين", "Moscow": "موسكو", "Tokyo": "طوكيو", "Beijing": "بكين",
    "Cairo": "القاهرة", "Baghdad": "بغداد", "Damascus": "دمشق", "Beirut": "بيروت", "Amman": "عمان", "Riyadh": "الرياض",
    "Tehran": "طهران", "Ankara": "أنقرة", "Rome": "روما", "Madrid": "مدريد", "Vienna": "فيينا", "Geneva": "جنيف",
    "Brussels": "بروكسل", "Athens": "أثينا", "New York City": "نيويورك", "Chicago": "شيكاغو",
    "Los Angeles": "لوس أنجلوس", "Sydney": "سيدني", "Delhi": "دلهي", "Mumbai": "مومباي", "Karachi": "كراتشي",
    "Lagos": "لاغوس", "Nairobi": "نيروبي", "Kyiv": "كييف", "Warsaw": "وارسو", "Prague": "براغ",
    "Stockholm": "ستوكهولم", "Oslo": "أوسلو", "Lisbon": "لشبونة", "Doha": "الدوحة", "Dubai": "دبي",
    "Seoul": "سيول", "Jerusalem": "القدس", "Casablanca": "الدار البيضاء", "Mosul": "الموصل", "Erbil": "أربيل",
    "Basra": "البصرة", "Karbala": "كربلاء", "Aleppo": "حلب", "Homs": "حمص", "Idlib": "إدلب", "Raqqa": "الرقة",
    "Washington": "واشنطن", "Khartoum": "الخرطوم", "Mogadishu": "مقديشو",
}  # fmt: skip
SORANI = {"London": "لەندەن", "Baghdad": "بەغداد", "Damascus": "دیمەشق", "Erbil": "هەولێر", "Sulaymaniyah": "سلێمانی"}


@pytest.mark.parametrize(("city", "name"), CITIES.items())
def test_of_a_city_of_the_world(gazetteer: Gazetteer, city: str, name: str) -> None:
    match = gazetteer.resolve(city, kinds=["city"])
    assert match is not None
    assert match.place.names["ar"][0] == name


@pytest.mark.parametrize(("city", "name"), SORANI.items())
def test_a_sorani_name_is_none_of_another_language_in_its_script(gazetteer: Gazetteer, city: str, name: str) -> None:
    match = gazetteer.resolve(city, kinds=["city"])
    assert match is not None
    assert match.place.names["ckb"][0] == name


def test_the_flagged_name_comes_first() -> None:
    assert best_first(["لأندأن", "لندن", "لوندون"], "لندن")[0] == "لندن"
    assert best_first(["سئول"], "سيول")[0] == "سيول"
    assert best_first(["Lanchow"], "لانتشو") == ["لانتشو", "Lanchow"]


def test_of_variants_of_the_flagged_name_the_careful_one_does() -> None:
    assert best_first(["البصرة", "بصرة"], "بصرة")[0] == "البصرة"
    assert best_first(["أربيل"], "اربيل")[0] == "أربيل"
    assert best_first(["إدلب", "ادلب"], "محافظة إدلب")[0] == "إدلب"
    assert best_first(["سالفادور"], "سالفادور، باهيا")[0] == "سالفادور"
    assert best_first(["د مشق", "دمشق"], "دمشق")[0] == "دمشق"


def test_without_a_flag_it_is_the_one_that_most_are_variants_of() -> None:
    assert best_first(["فلان", "الموصل", "موصل"])[0] == "الموصل"
    assert best_first(["Mosul", "موسڵ"], "Mosul") == ["Mosul", "موسڵ"]
