"""The parts of the meeting room: one form for each agenda item, and what stands around them."""
