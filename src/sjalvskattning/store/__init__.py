"""Where responses, settings and backups are kept: the only room that touches the user's disk and TinyDB."""
