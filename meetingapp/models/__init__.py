"""The encrypted store. Rows and sessions never leave this room: callers get domain values."""
