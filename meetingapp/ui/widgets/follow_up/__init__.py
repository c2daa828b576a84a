"""What follow-up is drawn with."""
