"""Keys, and only keys: the master key, the slots that wrap it, and the recovery code."""
