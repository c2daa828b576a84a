"""What happens to minutes after they are finished: copies, approval, archive."""
