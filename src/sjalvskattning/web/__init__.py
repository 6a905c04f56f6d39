"""The phone form of a group session: small pages for any browser, on the local network while it collects.

Pages are drawn here and need no script; what a post means is the walk's and the session's to say.
"""
