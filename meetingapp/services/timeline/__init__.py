"""The line of one case of a meeting: what its steps follow from, and what people note on it."""
