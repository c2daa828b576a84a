"""One line a day in the corner of the screen, for those who choose it."""
