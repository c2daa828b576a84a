"""One function for each kind of block: its pieces, and what they are to a screen reader."""
