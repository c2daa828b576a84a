"""Every key there is, by where it works. What a screen's help shows is taken from here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from meetingapp.ui.wording import Say

Keys = Sequence[tuple[str, Say]]


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that work in one place, and what that place is called."""

    title: Say
    keys: Keys


EVERYWHERE: Final = KeyGroup(
    lambda words: words("Everywhere"),
    (
        ("Ctrl+K", lambda words: words("Search, or run a command")),
        ("Ctrl+N", lambda words: words("New meeting")),
        ("Alt+1 … 8", lambda words: words("The places at the left, from above")),
        ("Esc", lambda words: words("Back, or close")),
        ("F1", lambda words: words("Help for this screen")),
        ("?", lambda words: words("All keys, where nothing is being written")),
        ("Ctrl+L", lambda words: words("Lock now")),
        ("Ctrl++ / Ctrl+-", lambda words: words("Larger or smaller text")),
        ("Ctrl+0", lambda words: words("Text as it was from the start")),
    ),
)
FIELDS: Final = KeyGroup(
    lambda words: words("Fields and choices"),
    (
        ("Tab / Shift+Tab", lambda words: words("Next or previous field")),
        ("1 – 9", lambda words: words("Choose, when a choice has the keyboard")),
        ("← →", lambda words: words("Another choice in the same row")),
        ("Enter", lambda words: words("Open the row, or go on")),
        ("↑ ↓", lambda words: words("A day later or earlier, where a date has the keyboard")),
        ("Ctrl+Enter", lambda words: words("Done: save, create or go on")),
    ),
)
MOVING: Final = KeyGroup(
    lambda words: words("In the meeting room"),
    (
        ("F4 / Shift+F4", lambda words: words("Next or previous thing that is missing")),
        ("F6", lambda words: words("Agenda, form, panel")),
        ("Ctrl+Enter", lambda words: words("Done with this item, to the next")),
        ("F7", lambda words: words("Join the room: write where the room is")),
        ("F8", lambda words: words("Bring the room to where you write")),
        ("Ctrl+1 … 9", lambda words: words("Another case of the meeting")),
        ("Ctrl+Shift+A", lambda words: words("Who is here: came and left")),
        ("F12", lambda words: words("Stop the discussion …")),
        ("Ctrl+Shift+Enter", lambda words: words("Finalise the minutes")),
    ),
)
NOTING: Final = KeyGroup(
    lambda words: words("While people talk"),
    (
        ("Ctrl+Shift+N", lambda words: words("My own notes beside the item, and back")),
        ("Ctrl+E", lambda words: words("An agreement from what is marked or written")),
        ("Ctrl+M", lambda words: words("A measure from what is marked or written")),
        ("Ctrl+Shift+M", lambda words: words("In the measures: pick from the catalogue")),
        ("Ctrl+B", lambda words: words("The child’s own words")),
        ("Ctrl+O", lambda words: words("An observation")),
        ("Ctrl+U", lambda words: words("A disagreement")),
        ("Ctrl+J", lambda words: words("Take next time …")),
    ),
)
WRITING: Final = KeyGroup(
    lambda words: words("In a text"),
    (
        ("@", lambda words: words("Name somebody in the meeting")),
        (";;", lambda words: words("A text snippet by its short name, then Tab")),
        ("Ctrl+.", lambda words: words("Take the coach’s sentence")),
        ("Shift+F10", lambda words: words("Correct a misspelt word")),
        ("Ctrl+I", lambda words: words("Not for …: keep it out of somebody’s copy")),
        ("Ctrl+Z", lambda words: words("Undo")),
        ("Ctrl+Shift+Z / Ctrl+Y", lambda words: words("Redo")),
    ),
)
PROJECTING: Final = KeyGroup(
    lambda words: words("Projector"),
    (
        ("F9", lambda words: words("Show this item")),
        ("Shift+F9", lambda words: words("Blank the screen, and back")),
    ),
)
READING_BACK: Final = KeyGroup(
    lambda words: words("Reading back"),
    (
        ("Enter", lambda words: words("This point is read, to the next")),
        ("R", lambda words: words("Correct this point")),
        ("A", lambda words: words("All points are read")),
        ("1 – 6", lambda words: words("The reason, where a warning is answered")),
    ),
)
ALL: Final[Sequence[KeyGroup]] = (
    EVERYWHERE,
    FIELDS,
    MOVING,
    NOTING,
    WRITING,
    PROJECTING,
    READING_BACK,
)
