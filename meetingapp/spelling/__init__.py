"""Spelling in bokmål and nynorsk: the dictionaries that come with the program, and no file else."""
