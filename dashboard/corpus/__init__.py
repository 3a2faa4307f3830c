"""Many reports: read once each, on as many processes or machines as there are, and never again while they stand."""
