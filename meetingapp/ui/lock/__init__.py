"""Locking: when it happens, what is kept, what is shown, and how a person comes back."""
