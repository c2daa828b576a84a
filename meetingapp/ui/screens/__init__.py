"""The screens. They never import each other; the shell moves between them."""
