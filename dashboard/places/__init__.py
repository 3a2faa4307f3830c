"""Places beside the gazetteer: what lies near, which shapes to draw, and what else a name may have meant."""
