"""Backups: encrypted copies that were opened again and found whole before they count as one.

A backup is a folder with the database, the vault file and a sealed manifest. ``keeping`` is where
to begin: it makes, lists and thins them; ``restoring`` puts one back.
"""
