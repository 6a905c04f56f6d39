"""The command line: what is typed, what is printed, and the plain mode that reads well aloud."""
