"""What can be done from the palette, wherever one is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from meetingapp.services.roles import Permission
from meetingapp.ui import places
from meetingapp.ui.theme import theme
from meetingapp.ui.tokens import Look
from meetingapp.ui.wording import Say
from meetingapp.words import Language

if TYPE_CHECKING:
    from meetingapp.ui.rail_entry import RailEntry
    from meetingapp.ui.workplace import Workplace

TEXT_STEP: Final = 0.1


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do. ``also`` is what else people may call it, as numbers and letters."""

    say: Say
    icon_name: str
    does: Callable[[], None]
    keys: str = ""
    also: str = ""


@runtime_checkable
class HasCommands(Protocol):
    """A screen that offers more to do than every screen does."""

    def commands(self) -> Sequence[Command]:
        """Return what can be done here now, the nearest first."""


class Acts(Protocol):
    """What a command asks the shell for."""

    @property
    def entries(self) -> Sequence[RailEntry]:
        """The places of this person on the rail."""

    def go(self, place: places.Place) -> None:
        """Show a place."""

    def may_be_at(self, place: places.Place) -> bool:
        """Tell whether this person has anything to do there."""

    def lock(self) -> None:
        """Lock now."""

    def show_help(self) -> None:
        """Show the help of this screen."""

    def show_keys(self) -> None:
        """Show all keys."""

    def show_guide(self) -> None:
        """Open the user guide."""


def everywhere(acts: Acts, work: Workplace) -> tuple[Command, ...]:
    """Return what can be done on every screen by the person at the desk."""
    return (*_beginnings(acts, work), *_ways(acts), *_looks(work), *_helps(acts))


def _beginnings(acts: Acts, work: Workplace) -> Sequence[Command]:
    found = []
    if acts.may_be_at(places.NewMeetingPlace()):
        found.append(
            Command(
                lambda words: words("New meeting"),
                "calendar-plus",
                lambda: acts.go(places.NewMeetingPlace()),
                "Ctrl+N",
            )
        )
    if work.may(Permission.EDIT_CASES):
        found.append(
            Command(
                lambda words: words("New case"), "folder-open", lambda: acts.go(places.CasePlace())
            )
        )
    return found


def _ways(acts: Acts) -> Sequence[Command]:
    found = [
        Command(entry.say, entry.icon_name, _going(acts, entry.place), f"Alt+{number}")
        for number, entry in enumerate(acts.entries, start=1)
    ]
    inner: tuple[tuple[Say, str, places.Place], ...] = (
        (lambda words: words("Catalogue of measures"), "lightbulb", places.CataloguePlace()),
        (lambda words: words("The year"), "calendar-days", places.AnnualPlace()),
        (lambda words: words("Search in everything"), "search", places.SearchPlace()),
        (lambda words: words("Figures for leadership"), "chart-column", places.FiguresPlace()),
        (lambda words: words("Templates"), "list-checks", places.TemplatesPlace()),
        (lambda words: words("Access and passphrase"), "key-round", places.AccessPlace()),
        (lambda words: words("Safety"), "shield-check", places.SafetyPlace()),
    )
    found += [
        Command(say, icon_name, _going(acts, place))
        for say, icon_name, place in inner
        if acts.may_be_at(place)
    ]
    return found


def _going(acts: Acts, place: places.Place) -> Callable[[], None]:
    return lambda: acts.go(place)


def _looks(work: Workplace) -> Sequence[Command]:
    say = work.state.use_language
    return (
        Command(
            lambda words: words("Larger text"),
            "zoom-in",
            lambda: theme.apply(scale=theme.scale + TEXT_STEP),
            "Ctrl++",
        ),
        Command(
            lambda words: words("Smaller text"),
            "zoom-out",
            lambda: theme.apply(scale=theme.scale - TEXT_STEP),
            "Ctrl+-",
        ),
        Command(lambda words: words("Light look"), "sun", lambda: theme.use(Look.LIGHT)),
        Command(lambda words: words("Dark look"), "moon", lambda: theme.use(Look.DARK)),
        Command(
            lambda words: words("Look as the computer’s"),
            "sun-moon",
            lambda: theme.use(Look.SYSTEM),
        ),
        Command(
            lambda words: words("Language: {language}", language="Bokmål"),
            "languages",
            lambda: say(Language.NB),
        ),
        Command(
            lambda words: words("Language: {language}", language="Nynorsk"),
            "languages",
            lambda: say(Language.NN),
        ),
        Command(
            lambda words: words("Language: {language}", language="English"),
            "languages",
            lambda: say(Language.EN),
        ),
    )


def _helps(acts: Acts) -> Sequence[Command]:
    return (
        Command(lambda words: words("Lock now"), "lock", acts.lock, "Ctrl+L"),
        Command(lambda words: words("Help for this screen"), "circle-help", acts.show_help, "F1"),
        Command(lambda words: words("All keys"), "keyboard", acts.show_keys, "?"),
        Command(lambda words: words("User guide"), "book-open", acts.show_guide),
    )
