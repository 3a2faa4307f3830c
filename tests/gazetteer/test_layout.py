"""An index of a version is the same wherever it is made: whoever changes what goes into one raises the version.

An index is stale when its data or `layout.VERSION` has changed. A change of the folding that leaves both would leave
every installed index with names that nobody's question folds to any more.
"""

import hashlib

import numpy as np

from gazetteer.keys import Keys
from gazetteer.layout import VERSION
from gazetteer.place import PlaceKind
from gazetteer.records import Record, block_of

NAMES = (
    *("As-Sulaymānīyah", "Al-Qa'im", "Deir ez-Zor", "Zaxo", "Qamişlo", "Tall ‘Afar", "Ar-Raqqah", "Dayr az Zawr"),
    *(
        "الموصل",
        "أربيل",
        "هەولێر",
        "کرمانشاه",
        "Saint-Étienne",
        "Þingvellir",
        "İstanbul",
        "Novorossiysk",
        "Panama City",
    ),
    *("Khor Mor gas field", "Camp Taji", "Mosul Dam", "Rabia border crossing", "Erbil Governorate", "Lake Assad"),
)
KINDS: tuple[PlaceKind, ...] = ("city", "base", "governorate", "crossing", "dam")
MADE = {18: "ab5eaa454e02eaa0"}
"""Version -> hash of the keys of these names. Another hash wants another version: put both here."""


def test_what_is_in_an_index_of_a_version() -> None:
    records = [
        Record(
            f"test:{at}", name, KINDS[at % len(KINDS)], at, -at, 5.0, ("IQ",), "", (f"en=New {name}", "ORXX"), "test"
        )
        for at, name in enumerate(NAMES)
    ]
    keys = Keys({"IQ"})
    keys.add(block_of(records), 0)
    digest = hashlib.sha256()
    for section, content in keys.sections(np.zeros(len(records), dtype=np.float32)):
        if section != "shares":  # powers, of which processors differ in the last bit
            digest.update(section.encode() + content)
    assert {VERSION: digest.hexdigest()[:16]} == MADE
