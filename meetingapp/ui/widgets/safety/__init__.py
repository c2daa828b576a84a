"""Parts of the screen about backups and wholeness."""
