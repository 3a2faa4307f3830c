"""A report's text as newsrooms lay it out: datelines, headlines and furniture apart, prose by sentences."""
