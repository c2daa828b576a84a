"""The pieces a page of HTML is made of; ``exports.html`` is the door."""
