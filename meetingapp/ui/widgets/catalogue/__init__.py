"""The parts of the screen of the catalogue of measures."""
