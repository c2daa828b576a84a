"""The papers around a meeting: one builder for each, from values to blocks."""
