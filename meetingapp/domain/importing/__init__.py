"""Tables of people and of children, read line by line before anything is kept."""
