"""The Textual face: app, themes, screens, widgets."""
