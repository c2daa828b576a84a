"""What a copy of the minutes may hold, decided on the values before anything is written."""
