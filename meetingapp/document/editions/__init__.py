"""One builder for each edition but the complete one: which sections it has, and in what order."""
