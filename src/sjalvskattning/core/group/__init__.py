"""A group session: a facilitator's occasion with many anonymous responses, as data and rules.

``update(session, message) -> session`` is the one engine under every face, as ``core.walk`` is for one
person.
"""
