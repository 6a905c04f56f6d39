"""The commands under ``assessment``: look at a definition, check, trace, begin, try and exchange one."""
