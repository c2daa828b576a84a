"""The year month by month, its plan, and the forms of both."""
