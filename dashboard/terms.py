"""What the values that the data is made of are called in the viewer's language: kinds, statuses, units, formats."""

from __future__ import annotations

from typing import Literal

from dashboard.actors import ActorKind
from dashboard.events import Kind, Role, Status
from dashboard.export.formats import Format
from dashboard.languages import catalogues, gettext, ngettext, pgettext, spoken
from gazetteer.place import Matched, PlaceKind


def kind(kind: Kind) -> str:
    """A kind of event in the singular, as a heading."""
    return {
        "meeting": gettext("Meeting"),
        "posture": gettext("Posture change"),
        "border": gettext("Border concern"),
        "threat": gettext("Threat"),
        "agreement": gettext("Agreement"),
    }[kind]


def kinds(kind: Kind) -> str:
    """A kind of event in the plural, within a sentence."""
    return {
        "meeting": gettext("meetings"),
        "posture": gettext("posture changes"),
        "border": gettext("border concerns"),
        "threat": gettext("threats"),
        "agreement": gettext("agreements"),
    }[kind]


def kind_means(kind: Kind) -> str:
    """What a kind of event is."""
    return {
        "meeting": gettext("who met whom"),
        "posture": gettext("a force is somewhere, moves, grows, shrinks or ends its mission"),
        "border": gettext("a frontier or crossing is discussed, secured, opened, closed or breached"),
        "threat": gettext("an armed group threatens or attacks"),
        "agreement": gettext("parties commit to or announce something together"),
    }[kind]


def status(status: Status) -> str:
    """A status by itself."""
    return {"reported": gettext("Reported"), "planned": gettext("Planned"), "denied": gettext("Denied")}[status]


def badge(status: Status) -> str:
    """A status beside what has it, or within a sentence."""
    return {"reported": gettext("reported"), "planned": gettext("planned"), "denied": gettext("denied")}[status]


def status_means(status: Status) -> str:
    """What a status says."""
    return {
        "reported": gettext("the report says it happened or is so"),
        "planned": gettext("announced or expected, not done"),
        "denied": gettext("the report says it is not so"),
    }[status]


def role(role: Role) -> str:
    """How an event is at a place, before the place's name."""
    return {
        "at": pgettext("before a place", "at"),
        "from": pgettext("before a place", "from"),
        "to": pgettext("before a place", "to"),
        "along": pgettext("before a place", "along"),
        "about": pgettext("before a place", "concerning"),
    }[role]


def matched(how: Matched | None) -> str:
    """How the words of a report were found to name a place; by the report's other words where not by its name."""
    if how is None:
        return gettext("by what the report says around it")
    return {
        "exact": gettext("by the name as it is spelt"),
        "folded": gettext("by the name in another spelling"),
        "fuzzy": gettext("by a name that resembles it"),
    }[how]


def place_kind(kind: PlaceKind) -> str:
    """What a place is."""
    return {
        "city": gettext("city"),
        "town": gettext("town"),
        "village": gettext("village"),
        "district": gettext("district"),
        "governorate": gettext("governorate"),
        "region": gettext("region"),
        "country": gettext("country"),
        "continent": gettext("continent"),
        "frontier": gettext("frontier"),
        "crossing": gettext("crossing"),
        "base": gettext("base"),
        "airport": gettext("airport"),
        "camp": gettext("camp"),
        "prison": gettext("prison"),
        "field": pgettext("oil or gas", "field"),
        "dam": gettext("dam"),
        "mountain": gettext("mountain"),
        "river": gettext("river"),
        "lake": gettext("lake"),
        "sea": gettext("sea"),
        "site": gettext("site"),
    }[kind]


def actor_kind(kind: ActorKind | Literal[""]) -> str:
    """What an actor is; nothing is known of one who is only known from reports."""
    return {
        "person": pgettext("actor", "person"),
        "office": gettext("office"),
        "force": gettext("force"),
        "armed group": gettext("armed group"),
        "government": gettext("government"),
        "organisation": gettext("organisation"),
        "": gettext("only known from reports"),
    }[kind]


def file_kind(form: Format) -> str:
    """What a reader calls a file of that format."""
    return {
        "csv": gettext("Table (CSV)"),
        "geojson": "GeoJSON",
        "kml": gettext("Google Earth (KML)"),
        "parquet": "GeoParquet",
        "html": gettext("Map in one file (HTML)"),
        "brief": gettext("Brief to print (HTML)"),
    }[form]


def language(code: str) -> str:
    """A language by its code, in the viewer's; the code itself where it is not known."""
    return str(catalogues.locale(spoken()).languages.get(code, code))


def country(code: str, otherwise: str = "") -> str:
    """A country by its ISO 3166 alpha-2 code; where it is not known what is given, or the code itself."""
    return str(catalogues.locale(spoken()).territories.get(code, otherwise or code))


def counted(n: int, kind: Kind) -> str:
    """A number of events of a kind: `2 meetings`."""
    match kind:
        case "meeting":
            return ngettext("{n} meeting", "{n} meetings", n)
        case "posture":
            return ngettext("{n} posture change", "{n} posture changes", n)
        case "border":
            return ngettext("{n} border concern", "{n} border concerns", n)
        case "threat":
            return ngettext("{n} threat", "{n} threats", n)
        case "agreement":
            return ngettext("{n} agreement", "{n} agreements", n)


def unit(word: str, n: int) -> str:
    """What a report counts, as it follows that number; the report's own word where it is not a common one.

    English keeps the word as the report has it.
    """
    if spoken() == "en":
        return word
    plain = word.casefold().removesuffix("s")
    return {
        "troop": lambda: ngettext("soldier", "troops", n),
        "soldier": lambda: ngettext("soldier", "soldiers", n),
        "fighter": lambda: ngettext("fighter", "fighters", n),
        "militant": lambda: ngettext("militant", "militants", n),
        "reservist": lambda: ngettext("reservist", "reservists", n),
        "adviser": lambda: ngettext("adviser", "advisers", n),
        "advisor": lambda: ngettext("adviser", "advisers", n),
        "trainer": lambda: ngettext("trainer", "trainers", n),
        "officer": lambda: ngettext("officer", "officers", n),
        "guard": lambda: ngettext("guard", "guards", n),
        "contractor": lambda: ngettext("contractor", "contractors", n),
        "marine": lambda: ngettext("marine", "marines", n),
        "member": lambda: ngettext("member", "members", n),
        "personnel": lambda: ngettext("soldier", "personnel", n),
        "people": lambda: ngettext("person", "people", n),
        "vehicle": lambda: ngettext("vehicle", "vehicles", n),
        "tank": lambda: ngettext("tank", "tanks", n),
        "helicopter": lambda: ngettext("helicopter", "helicopters", n),
        "aircraft": lambda: ngettext("aircraft", "aircraft", n),
        "drone": lambda: ngettext("drone", "drones", n),
        "truck": lambda: ngettext("truck", "trucks", n),
        "brigade": lambda: ngettext("brigade", "brigades", n),
        "battalion": lambda: ngettext("battalion", "battalions", n),
    }.get(plain, lambda: word)()
