"""The sections of the minutes, one module each: a record in, blocks out."""
