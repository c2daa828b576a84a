"""Files in other formats than the minutes’ PDF: one module for each."""
