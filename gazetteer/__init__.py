"""From the name of a place to where it is, with no network and no false certainty."""

from gazetteer.gazetteer import Gazetteer, GazetteerError
from gazetteer.place import Geometry, Match, Place, PlaceKind

__all__ = ["Gazetteer", "GazetteerError", "Geometry", "Match", "Place", "PlaceKind"]
