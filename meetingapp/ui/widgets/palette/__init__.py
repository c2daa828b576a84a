"""The palette: one field, and a short list of what it leads to."""
