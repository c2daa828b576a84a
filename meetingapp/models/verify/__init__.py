"""Checks a whole vault: pages, tables, log, anchors, minutes, and all that the log vouches for.

``checking`` is where to begin. Each check is a module that gives findings, never the first alone.
"""
