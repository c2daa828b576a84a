"""A case handed over to a stand-in, on the screens."""
