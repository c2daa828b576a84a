"""The pieces a Word file is made of; ``exports.docx`` is the door."""
