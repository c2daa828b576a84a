"""A case handed over to a stand-in, who accepts it before the baton moves."""
