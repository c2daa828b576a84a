"""The second yes before many cases leave the vault, and what was noted of it."""
