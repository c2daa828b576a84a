"""Between domain values and rows: text is cleaned on the way in, bodies are read on the way out."""
