"""What there is to know about the dashboard itself: how it finds events, how often that is right, whose data it is."""
