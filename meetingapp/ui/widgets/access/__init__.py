"""Parts of the screen with who can unlock the vault."""
