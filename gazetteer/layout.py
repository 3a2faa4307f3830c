"""How an index lies in its file, agreed between what writes it and what reads it.

records   id, name and other names of each place
rows      columns of all else that `Place` and ranking need; cells that recur are kept once, with their numbers
keys      checksums of every folded name, in order; for each the places that bear it, the likeliest first, and how
          likely that one is while nothing but the name is known; ids likewise
halves    checksums of the halves of names, for the search by resemblance
contents  JSON: where each of these sections starts and how long it is; then its own length
seal      tells whether all of it is there: see `seal`
"""

from gazetteer.checksums import PRODUCT

VERSION = 18
"""Raised whenever the layout or the folding changes, so that no index of another is opened."""
PRIMARY, CODE, CORE = 1 << 31, 1 << 30, 1 << 29
"""Marks the name that a place goes by; one that is a code, exact or nothing; one without its feature word."""
RESPELLED = CODE
"""Marks, where codes have been told apart, a place that bears the name in another spelling only."""
ROW = CORE - 1
LONGEST_LANGUAGE = 3
"""Letters before the `=` of a name that tell its language: `ckb=هەولێر`."""
SHORTEST_FUZZY = 5
"""Characters; shorter names resemble too many others."""
NUMBERS = {"lat": "d", "lon": "d", "precision": "f", "weight": "f", "population": "I", "kind": "B"}
"""Columns of numbers and their types, as `struct` names them."""
SHELVES = 1 << 16
"""Parts of equal width that all checksums are divided into; it is kept where each begins among those of an index."""
SHELF = PRODUCT // SHELVES + 1
"""How many checksums there may be between the beginnings of two."""
ALIGNED = 8
"""Bytes; every section starts at a multiple, so that numbers can be read where they lie."""
