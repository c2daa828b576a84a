"""Help: the keys, what each screen is for, and the user guide."""
