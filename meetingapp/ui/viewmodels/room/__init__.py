"""The state and intents of the meeting room; no widgets."""
