"""Small named widgets, each built round one thing to show."""
