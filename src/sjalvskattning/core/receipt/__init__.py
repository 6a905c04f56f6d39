"""A receipt for what is kept on this machine: what it is, who could read it, what each export would take."""
