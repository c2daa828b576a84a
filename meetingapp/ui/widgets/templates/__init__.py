"""The parts of the screen with meeting templates."""
