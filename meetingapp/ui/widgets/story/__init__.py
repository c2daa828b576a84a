"""The story of a case on its page: the picture, the list, and what the child has told."""
