"""Where events were that their own words give no place: by the clause or the event that they are told with."""

from __future__ import annotations

from dashboard.events import PlaceMention, Role
from dashboard.extraction.reading.drafts import Draft
from dashboard.extraction.reading.sentence import Sentence
from dashboard.extraction.reading.story import Story
from dashboard.extraction.reading.whereclauses import place_there


def place_what_was_told(found: list[Draft], sentence: Sentence, story: Story) -> None:
    """Give the events of a sentence the places that it leaves no doubt of."""
    _place_what_was_signed(found)
    for draft in found:
        place_there(draft, sentence)
    _place_roughly(found, sentence, story)
    _place_forces(found, story)


def _place_what_was_signed(found: list[Draft]) -> None:
    """What those sign who meet in the same sentence is signed where they meet: "X received Y, and signed a pact"."""
    met = [draft for draft in found if draft.kind == "meeting" and draft.status == "reported" and draft.places]
    for draft in (each for each in found if each.pattern in {"sign", "agree"} and each.status == "reported"):
        there = next((each for each in met if _are_the_same(each, draft)), None)
        if there is not None and not any(mention.role == "at" for mention in draft.places):
            draft.places, draft.when = list(there.places), draft.when or there.when


def _are_the_same(met: Draft, agreed: Draft) -> bool:
    """Whether those agree who met, or their states: "at a press conference with Y, X said that the two had agreed"."""
    states = {who.country for who in agreed.actors if who.country}
    own = {who.country for who in met.actors if who.country}
    return bool(set(met.names()) & set(agreed.names())) or (len(states) > 1 and states <= own)


def _place_roughly(found: list[Draft], sentence: Sentence, story: Story) -> None:
    """What was somewhere that no gazetteer knows was by a town, in the area spoken of, or where the report is from."""
    unknown = (each for each in found if each.places and not each.place_ids() and (sentence.near or not each.around))
    for draft in (each for each in unknown if each.actors or each.targets or each.kind == "threat"):
        area = story.area if story.area and story.area.place and story.area.place.kind != "country" else None
        near = area.mention("at") if area else None if story.is_from_capital else story.dateline
        near = next((town.mention("at") for town in sentence.near), near)
        draft.around = [near] if near is not None else []


def _place_forces(found: list[Draft], story: Story) -> None:
    """Forces of which no place is said are in the country spoken of last, or leave it: "766 have left so far"."""
    for draft in (each for each in found if each.kind == "posture" and not each.places and not each.around):
        role: Role = "from" if draft.pattern == "leave" else "at"
        draft.around = [PlaceMention(place.name, role, place) for place in story.countries[:1]]
