"""What of many people's answers may be shown: the rules, and the only code that counts raw answers.

Everything a group sees is made from a :class:`~sjalvskattning.core.disclosure.release.Release`; nothing else
in the program looks at several people's answers at once. Source: the project's ground on group results,
profile ``strict``.
"""
