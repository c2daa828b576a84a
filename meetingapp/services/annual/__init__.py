"""Use cases of the year: what comes back, the calendar of it, and the progress plan."""
