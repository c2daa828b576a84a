"""Rooms of the shipped examples, each open on its first discussion."""

from dataclasses import replace

from meetingapp import paths
from meetingapp.codec.file import read_meeting_file
from meetingapp.domain.meeting import Sitting
from meetingapp.services import shelf
from meetingapp.services.room import OpenRoom
from tests.ui.room.conftest import opened


def told(name: str) -> OpenRoom:
    """Open an example as if it were held today."""
    sitting: Sitting = read_meeting_file((paths.examples() / f"{name}.json").read_bytes())
    discussion = sitting.discussions[0]
    room = opened(discussion, sitting.case_of(discussion), sitting.meeting)
    return replace(
        room,
        template=shelf.template_of(sitting.meeting),
        people=sitting.people,
        today=sitting.meeting.date,
    )
