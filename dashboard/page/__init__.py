"""The parts of the page, each drawn from the data and the view; what is chosen goes to the session."""
