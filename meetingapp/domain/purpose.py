"""What kind of discussion it is: a second dimension beside the meeting type."""

from enum import StrEnum


class DiscussionPurpose(StrEnum):
    """What kind of discussion it is."""

    INITIAL = "INITIAL"
    FOLLOW_UP = "FOLLOW_UP"
    EVALUATION = "EVALUATION"
    CLOSING = "CLOSING"
    ACUTE = "ACUTE"
