"""What a screen knows and can do, without its widgets."""
