"""What the whole window knows: the language, and the one discussion that is open."""

from PySide6.QtCore import QObject, Signal

from meetingapp.ui.away import Away
from meetingapp.ui.practice_port import Practice
from meetingapp.ui.reminders_port import Reminding
from meetingapp.ui.wording import wording
from meetingapp.words import Language


class AppState(QObject):
    """Holds one open discussion and announces what changed, so that each screen may reload.

    ``changed`` carries a topic: ``cases``, ``meetings``, ``people`` or ``discussion``. ``away`` is
    how long nobody may be away before the window locks.
    """

    go = Signal(object)
    """Somebody wants to be at a ``places.Place``."""
    leave = Signal(object)
    """Somebody goes to another vault: the window locks, and tells this ``why.Why`` on."""
    discussion_changed = Signal()
    changed = Signal(str)
    language_changed = Signal()

    held = Signal(object)
    """More cases would leave than one person takes out alone: this ``workplace.Held`` waits."""
    times_changed = Signal()
    updated = Signal()
    """Another version of the program lies on the disk; this one goes on until started anew."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        away: Away | None = None,
        item_times: bool = True,
    ) -> None:
        super().__init__(parent)
        self.away = away or Away(5, 5, self)
        self._item_times = item_times
        self.shares_screen = False
        """Others see a screen of this computer: no list over it may name another child."""
        self.practice: Practice | None = None
        """The practice vault; ``None`` in the practice vault itself."""
        self.reminders: Reminding | None = None
        """The line a day beside the clock; ``None`` where there is no window to come forward."""
        self.is_updated = False
        self._discussion: str | None = None

    @property
    def discussion(self) -> str | None:
        """Return the id of the open discussion."""
        return self._discussion

    def open_discussion(self, discussion_id: str) -> None:
        """Open one discussion; the one that was open is dropped."""
        if discussion_id != self._discussion:
            self._discussion = discussion_id
            self.discussion_changed.emit()

    def leave_discussion(self) -> None:
        """Drop the open discussion."""
        if self._discussion is not None:
            self._discussion = None
            self.discussion_changed.emit()

    @property
    def item_times(self) -> bool:
        """Tell whether the room shows planned and used time."""
        return self._item_times

    def show_item_times(self, *, on: bool) -> None:
        """Show planned and used time in the room, or not."""
        if on is not self._item_times:
            self._item_times = on
            self.times_changed.emit()

    @property
    def language(self) -> Language:
        """Return the language of the screens."""
        return wording.words.language

    def use_language(self, language: Language) -> None:
        """Switch the language of the screens, live."""
        if language is not self.language:
            wording.use(language)
            self.language_changed.emit()

    def tell_updated(self) -> None:
        """Say once that another version lies on the disk."""
        if not self.is_updated:
            self.is_updated = True
            self.updated.emit()

    def announce(self, topic: str) -> None:
        """Say that something was stored."""
        self.changed.emit(topic)
