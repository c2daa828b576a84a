"""What the gates ask for now, so that a form can open what they ask for."""

from meetingapp.ui.viewmodels.room.reading import RoomReading


def is_asked(room: RoomReading, *starts: str) -> bool:
    """Tell whether something is missing at a path that begins with one of ``starts``."""
    return any(r.closes and r.path.startswith(starts) for r in room.results)
