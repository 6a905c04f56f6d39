"""Group sessions for a face: prepare, open, collect, lead, report. Heavy rooms are imported when needed."""
