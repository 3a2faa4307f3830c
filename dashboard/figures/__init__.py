"""Figures: from the visible events to what is drawn, as data; none of them knows the page."""
