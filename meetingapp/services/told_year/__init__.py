"""A year with one child, told as data and run through the same use cases as a real year."""
