"""YAML files to :class:`~sjalvskattning.core.assessment.Assessment`, with every fault at once.

bytes -> ``source`` (lines) -> ``reading`` (tree with places) -> ``shape`` (keys and values) -> ``meaning``
(what holds between parts) -> ``build``. ``load`` runs the chain, ``finding`` keeps the catalogue and its
cache, and ``rendering`` writes a fault as a person reads it. Only a cache miss imports the YAML parser and
pydantic.
"""
