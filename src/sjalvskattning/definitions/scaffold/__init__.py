"""A policy's text to a definition that someone can fill in."""

from sjalvskattning.definitions.scaffold.candidates import Candidate, Left, Plan, plan
from sjalvskattning.definitions.scaffold.written import scaffold

__all__ = ["Candidate", "Left", "Plan", "plan", "scaffold"]
