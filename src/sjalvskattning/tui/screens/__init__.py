"""One screen a module: ``<name>.py`` and, where it needs more than its widgets, ``<name>.tcss``."""
