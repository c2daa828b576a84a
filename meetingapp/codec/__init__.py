"""Domain values as JSON: the meeting file, its schema, and the bodies the store keeps."""
