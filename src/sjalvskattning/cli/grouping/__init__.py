"""Group sessions from the command line: what the commands of ``group`` do."""
