"""Samråd: interdisciplinary meetings about a child, from agenda to archive-grade minutes."""

__version__ = "0.1.0"
