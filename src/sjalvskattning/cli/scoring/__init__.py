"""Scoring files from the command line: what was asked for, what is told on the way, and what came of it."""
