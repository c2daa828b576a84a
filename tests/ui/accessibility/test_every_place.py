"""Every place can be used by keyboard and by screen reader, in small windows, by weak eyes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication

from meetingapp.ui.places import Place
from meetingapp.ui.settings import LEAST_HEIGHT, LEAST_WIDTH, Settings
from meetingapp.ui.theme import theme
from meetingapp.ui.tokens import Mode
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.door import Door
from meetingapp.words import Language
from tests.faults.campaign import FULL, Campaign
from tests.ui.accessibility.walk import (
    LEAST_CONTRAST,
    Seen,
    cut,
    faint,
    looks_the_same,
    nameless,
    sideways,
    stops,
    unreached,
)
from tests.ui.places_to_visit import PLACES

MakeWindow = Callable[..., MainWindow]
Settled = Callable[[MainWindow], None]
PARTS: Final = 4
SMALL: Final = (LEAST_WIDTH, LEAST_HEIGHT)
USUAL: Final = (1440, 900)
LANGUAGES: Final = (Language.NB, Language.NN) if FULL else (Language.NB,)


@pytest.mark.parametrize("part", [pytest.param(0, marks=pytest.mark.long), *range(1, PARTS)])
def test_every_place_can_be_used_by_everybody(
    office: Door,
    window: MakeWindow,
    settled: Settled,
    passphrase: str,
    campaign: Campaign,
    part: int,
) -> None:
    here = PLACES[part::PARTS]
    what = f"places walked by keyboard, light and dark, small and at 200 % ({part + 1} of {PARTS})"
    tried = campaign("T77", what, short=len(here), full=len(here) * len(LANGUAGES))
    shown = window(office, replace(Settings(), user="berit"))
    shown.open_session(office.unlock(passphrase), here[0])
    seen = Seen()
    for language in LANGUAGES:
        wording.use(language)
        _visit(shown, here, settled, seen)
    assert seen.faults == []
    tried.held(
        f"{seen.controls} of {seen.controls} controls named, reached by Tab and seen when they "
        f"have the keyboard; 0 texts cut; {seen.texts} texts measured on the picture, the "
        f"faintest {seen.faintest:.1f}:1 (least {LEAST_CONTRAST})"
    )


def _visit(shown: MainWindow, places: Sequence[Place], settled: Settled, seen: Seen) -> None:
    assert shown.shell is not None
    for place in places:
        _dress(shown, Mode.LIGHT, 1.0, USUAL)
        shown.shell.go(place)
        settled(shown)
        controls = stops(shown)
        seen.controls += len(controls)
        faults = [*nameless(controls), *unreached(controls), *looks_the_same(controls)]
        _dress(shown, Mode.LIGHT, 1.0, SMALL)
        faults += [*_fits(shown, SMALL), *cut(shown), *sideways(shown)]
        for mode in (Mode.LIGHT, Mode.DARK):
            _dress(shown, mode, 2.0, USUAL)
            faults += faint(shown, seen)
        faults += [*_fits(shown, USUAL), *cut(shown), *sideways(shown)]
        seen.note(str(place), faults)


def _dress(shown: MainWindow, mode: Mode, scale: float, size: tuple[int, int]) -> None:
    theme.apply(mode, scale)
    shown.resize(*size)
    for _ in range(4):
        QApplication.processEvents()


def _fits(shown: MainWindow, size: tuple[int, int]) -> list[str]:
    least = shown.minimumSizeHint()
    if least.width() <= size[0] and least.height() <= size[1]:
        return []
    return [f"needs {least.width()} × {least.height()}"]
