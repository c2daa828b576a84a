"""The rows. Columns hold what is searched, sorted, joined or constrained; bodies hold the rest."""
