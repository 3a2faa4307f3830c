"""Which places of names that are spelled otherwise are near enough to be told: better none than a far-fetched one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from gazetteer.index import Index
from gazetteer.names import close, plain
from gazetteer.postings import FOLDED, Hit
from gazetteer.ranking import REACH_KM, Candidate, Question, shared_out

KNOWN_WORLDWIDE = 5.0
"""Logarithm of the people of a town whose own name may be meant by a misspelled one where nothing else points to it."""


def alike_in_sound(index: Index, key: str, hits: list[Hit], transliterated: Collection[str]) -> list[Hit]:
    """Of the places that fold like a name that none bears those that it can mean.

    Where names are carried over from another script each writer spells them by ear. Elsewhere Kibera is not Kibara:
    there only spaces, doubled letters and the like may differ.
    """
    return [hit for hit in hits if not _is_elsewhere(index, hit, transliterated) or _is_close(index, key, hit)]


def supported(index: Index, found: list[Candidate], question: Question, company: Collection[str]) -> list[Candidate]:
    """Those found by their letters; of those found by resemblance the ones that something else speaks for.

    That is the country or the point that is asked for, or `company`: the countries of the other names of the text.
    """
    guesses = [candidate for candidate in found if candidate.hit.likeness < FOLDED]
    if not guesses:
        return found
    countries = {question.country} if question.country else set(company)
    doubted = {id(guess) for guess in guesses if not _speaks_for(index, guess.hit, question.near, countries)}
    return shared_out([candidate for candidate in found if id(candidate) not in doubted])


def company(index: Index, groups: Iterable[Sequence[Candidate]]) -> set[str]:
    """The countries that the names of a text most likely lie in, without those found by resemblance only."""
    likeliest = (group[0].hit for group in groups if group)
    return {code for hit in likeliest if hit.likeness >= FOLDED for code in index.countries(hit.row)}


def _speaks_for(index: Index, hit: Hit, near: tuple[float, float] | None, countries: Collection[str | None]) -> bool:
    if countries:
        return any(code in countries for code in index.countries(hit.row))
    if near:
        from geopy.distance import great_circle  # slow to import, and most questions have no point

        return bool(great_circle(near, (index.lat[hit.row], index.lon[hit.row])).km < REACH_KM)
    return hit.primary and index.weight[hit.row] >= KNOWN_WORLDWIDE


def _is_elsewhere(index: Index, hit: Hit, transliterated: Collection[str]) -> bool:
    return not any(code in transliterated for code in index.countries(hit.row))


def _is_close(index: Index, key: str, hit: Hit) -> bool:
    return close(key) in {close(plain(spelling)) for spelling in index.place(hit.row).spellings}
