"""The parts of an evaluation brief on the screen."""
