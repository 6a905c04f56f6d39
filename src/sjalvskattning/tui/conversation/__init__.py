"""The parts of the samtalsunderlag: what each one lists, and the line that leads between them."""
