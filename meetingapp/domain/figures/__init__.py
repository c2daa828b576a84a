"""Figures for leadership: counts of what meetings did, from which nobody can be known again."""
