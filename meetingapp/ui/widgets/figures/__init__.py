"""The parts of the page with figures for leadership."""
