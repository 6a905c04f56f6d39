"""What a conversation led to: commitments with owner and date, followed up until the next one.

``agreement`` holds the records, ``following`` the rules (follow-ups, what is due, what the next occasion
opens with), ``making`` how one comes out of a response, and ``document`` the pages to bring.
"""
