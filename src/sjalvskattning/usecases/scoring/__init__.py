"""Scoring files of answers: what is asked for, what is read, and what is written when all of it is whole."""
