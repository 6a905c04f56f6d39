"""The small engine: rows of text, one by one, with nothing to install. It holds every response in memory."""
