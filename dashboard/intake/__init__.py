"""Reports that a visitor brings: read, searched for events, previewed and kept."""
