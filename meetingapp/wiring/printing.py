"""Makes the FULL minutes of a finalised discussion: document, then tagged PDF."""
