"""From the name of a place to where it is, with no network and no false certainty."""

from gazetteer.place import Match, Place, PlaceKind

__all__ = ["Match", "Place", "PlaceKind"]
