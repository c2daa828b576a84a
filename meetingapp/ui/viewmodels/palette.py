"""The palette: a few letters lead to a thing to do, or to something that is there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from meetingapp.errors import AppError
from meetingapp.services.roles import Permission
from meetingapp.services.search import Hit
from meetingapp.ui import places
from meetingapp.ui.commands import Command
from meetingapp.ui.viewmodels.hit_deeds import Evaluated, cases_of, deeds
from meetingapp.ui.viewmodels.hit_words import GROUPS, ICONS, named, place_of
from meetingapp.ui.viewmodels.matching import rank, words_in
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words

MOST: Final = 8
_MOST_COMMANDS: Final = 3
_PAUSE_MS: Final = 90


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what it is called, whom it is about, and what choosing it does."""

    group: Say
    title: Say
    about: Say
    icon_name: str
    does: Callable[[], None]
    keys: str = ""


class PaletteModel(QObject):
    """Commands answer at once, the store a moment later; an answer to older letters is dropped.

    ``changed`` comes when there are other rows. Nothing of what was looked for is kept.
    """

    changed = Signal()
    chosen = Signal()
    """Something was chosen; the palette is done, and does it when it is closed."""

    def __init__(
        self,
        work: Workplace,
        commands: Sequence[Command],
        go: Callable[[places.Place], None],
        may_be_at: Callable[[places.Place], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._commands = commands
        self._go = go
        self._may_be_at = may_be_at
        self._text = ""
        self._asked = 0
        self._hits: tuple[Hit, ...] = ()
        self._next: Evaluated = ()
        self._waits = False
        self._enter_waits = False
        self.rows: tuple[Row, ...] = ()
        self.at = 0
        self.trouble: AppError | None = None
        self.does: Callable[[], None] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._gather()

    @property
    def words(self) -> tuple[str, ...]:
        """Return the words that are looked for."""
        return words_in(self._text)

    @property
    def waits(self) -> bool:
        """Tell whether the store has still to answer."""
        return self._waits

    @property
    def finds_nothing(self) -> bool:
        """Tell whether something was looked for that is not there."""
        return bool(self.words) and not self.rows and not self._waits

    @property
    def hides_cases(self) -> bool:
        """Tell whether cases are left out because others see this screen."""
        return self._work.state.shares_screen

    @property
    def sees_cases(self) -> bool:
        """Tell whether this person has any cases to find."""
        return self._work.may(Permission.SEE_CASES)

    def write(self, text: str) -> None:
        """Look for something else."""
        self._text = text
        self._asked += 1  # whatever is still to be answered is about older letters
        self._enter_waits = False
        self.trouble = None
        if self.words and not self.hides_cases:
            self._waits = True
            self._pause.start()
        else:
            self._waits = False
            self._pause.stop()
            self._hits, self._next = (), ()
        self._gather()

    def step(self, by: int) -> None:
        """Go to the next row, or the one before; from the last to the first."""
        if self.rows:
            self.at = (self.at + by) % len(self.rows)
            self.changed.emit()

    def choose(self, at: int | None = None) -> None:
        """Do what a row says. What is found for older letters is not opened: the answer comes."""
        if at is not None:
            self.at = at
        if self._waits and at is None and not self._is_command():
            self._enter_waits = True
            return
        if self.at < len(self.rows):
            self.does = self.rows[self.at].does
            self.chosen.emit()

    @property
    def can_show_all(self) -> bool:
        """Tell whether there is a screen with all hits to go to."""
        place = places.SearchPlace()
        return bool(self.words) and not self.hides_cases and self._may_be_at(place)

    def show_all(self) -> None:
        """Go to all hits, by case, of what was written."""
        if self.can_show_all:
            self.does = partial(self._go, places.SearchPlace(self._text))
            self.chosen.emit()

    def _ask(self) -> None:
        finder, text, number = self._work.session.finder, self._text, self._asked

        def job() -> tuple[int, tuple[Hit, ...], Evaluated]:
            hits = tuple(finder.find(text))
            return number, hits, tuple(finder.evaluated_next(cases_of(hits)))

        self._work.background.store(job, self._answered, self._failed)

    def _answered(self, answer: tuple[int, tuple[Hit, ...], Evaluated]) -> None:
        number, hits, following = answer
        if number != self._asked:
            return
        self._waits = False
        self._hits, self._next = ((), ()) if self.hides_cases else (hits, following)
        self._gather()
        if self._enter_waits:
            self.choose()

    def _failed(self, error: AppError) -> None:
        self._waits = False
        self._hits, self._next = (), ()
        self.trouble = error
        self._gather()

    def _gather(self) -> None:
        found = (*self._deeds(), *self._found())
        commands = self._meant()
        room = MOST - len(found)
        few = commands[: max(_MOST_COMMANDS, room)] if found else commands[:MOST]
        self.rows = (*map(_row_of_command, few), *found)[:MOST]
        self.at = 0
        self.changed.emit()

    def _meant(self) -> list[Command]:
        typed = self.words
        ranked = [(rank(typed, wording.said(each.say), each.also), each) for each in self._commands]
        return [each for how, each in sorted(ranked, key=lambda one: one[0]) if how >= 0]

    def _found(self) -> tuple[Row, ...]:
        rows = (self._row_of_hit(hit) for hit in self._hits)
        return tuple(row for row in rows if row is not None)

    def _deeds(self) -> tuple[Row, ...]:
        """What can be done now with what was found: measure, and prepare an evaluation."""
        return tuple(
            Row(do_now, deed.title, deed.about, deed.icon_name, partial(self._go, deed.place))
            for deed in deeds(self._hits, self._next)
            if self._may_be_at(deed.place)
        )

    def _row_of_hit(self, hit: Hit) -> Row | None:
        place = place_of(hit, self._may_be_at)
        if place is None:
            return None
        said = named(hit, self._work.today())

        def opens() -> None:
            self._go(place)

        return Row(GROUPS[hit.kind], said.title, said.about, ICONS[hit.kind], opens)

    def _is_command(self) -> bool:
        return self.at < len(self.rows) and self.rows[self.at].group is do_now


def do_now(words: Words) -> str:
    """Name the group of things to do."""
    return words("Do now")


def _row_of_command(command: Command) -> Row:
    return Row(do_now, command.say, plain(""), command.icon_name, command.does, keys=command.keys)
