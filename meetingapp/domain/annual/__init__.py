"""The year of a municipality: what comes back, and the plan of what is to be done."""
