"""F1 on every screen, the keys overview, and the user guide inside the program."""

import re
from collections.abc import Callable
from typing import get_args

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from meetingapp import paths
from meetingapp.ui.help.guide import Guide, both
from meetingapp.ui.help.keys import ALL
from meetingapp.ui.help.keys_overview import KeysOverview
from meetingapp.ui.help.pages import PAGES
from meetingapp.ui.help.sheet import HelpSheet
from meetingapp.ui.places import CasesPlace, NewMeetingPlace, Place, SettingsPlace, TodayPlace
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.window import MainWindow
from meetingapp.words import Language, Words

At = Callable[[Place], MainWindow]
PICTURES = paths.guide().with_name("images")
SENTENCE_END = re.compile(r"[.!?](?= |$)")


def press(shown: QWidget, key: Qt.Key) -> QWidget | None:
    QTest.keyClick(shown, key)
    return QApplication.activeModalWidget()


@pytest.mark.parametrize("language", Language)
def test_every_place_has_help_of_three_to_six_sentences(language: Language) -> None:
    assert set(PAGES) == set(get_args(Place))
    words = Words(language)
    odd = {
        kind.__name__: page.about(words)
        for kind, page in PAGES.items()
        if not 3 <= len(SENTENCE_END.findall(page.about(words))) <= 6
    }
    assert odd == {}
    assert all(page.title(words) and page.keys for page in PAGES.values())


@pytest.mark.parametrize("language", [Language.NB, Language.NN])
def test_no_help_is_left_in_english(language: Language) -> None:
    words, english = Words(language), Words(Language.EN)
    said = [page.about for page in PAGES.values()]
    said += [say for group in ALL for _, say in group.keys]
    same = [say(words) for say in said if say(words) == say(english)]
    assert same == []


def test_no_key_does_two_things_in_one_group() -> None:
    for group in ALL:
        keys = [key for keys, _ in group.keys for key in keys.split(" / ")]
        assert len(keys) == len(set(keys))


@pytest.mark.parametrize("place", [TodayPlace(), NewMeetingPlace(), SettingsPlace()], ids=str)
def test_f1_shows_the_keys_of_the_screen_first_and_then_what_it_is_for(
    at: At, place: Place
) -> None:
    shown = at(place)
    sheet = press(shown, Qt.Key.Key_F1)
    assert isinstance(sheet, HelpSheet)
    caps = [each.text() for each in sheet.findChildren(KeyCap)]
    assert caps
    about = PAGES[type(place)].about(Words(Language.NB))
    [told] = [each for each in sheet.findChildren(QLabel) if each.text() == about]
    first = sheet.findChild(KeyCap)
    assert first is not None
    assert first.mapTo(sheet, first.rect().topLeft()).y() < told.mapTo(sheet, told.pos()).y()
    assert press(sheet, Qt.Key.Key_Escape) is None


def test_from_the_help_the_guide_is_one_press_away(qtbot: QtBot, at: At) -> None:
    sheet = press(at(TodayPlace()), Qt.Key.Key_F1)
    assert isinstance(sheet, HelpSheet)
    [button] = [b for b in sheet.findChildren(QPushButton) if "Brukerveiledning" in b.text()]
    button.click()
    qtbot.waitUntil(lambda: guide_of(at) is not None)


def guide_of(_at: At) -> Guide | None:
    windows = QApplication.topLevelWidgets()
    return next((each for each in windows if isinstance(each, Guide) and each.isVisible()), None)


def test_a_question_mark_shows_all_keys_where_nothing_is_written(at: At) -> None:
    shown = at(TodayPlace())
    QTest.keyClick(shown, Qt.Key.Key_Question)
    overview = QApplication.activeModalWidget()
    assert isinstance(overview, KeysOverview)
    caps = {each.text() for each in overview.findChildren(KeyCap)}
    assert caps == {key for group in ALL for key, _ in group.keys}


def test_a_question_mark_in_a_field_is_a_question_mark(at: At) -> None:
    shown = at(CasesPlace())
    now = QApplication.focusWidget()
    assert now is not None
    QTest.keyClicks(now, "?")
    assert QApplication.activeModalWidget() is None
    assert now.property("text") == "?"
    assert shown.isVisible()


@pytest.mark.parametrize(("size", "scale"), [((1100, 700), 1.0), ((1440, 900), 2.0)])
def test_help_stays_within_the_window(at: At, size: tuple[int, int], scale: float) -> None:
    shown = at(TodayPlace())
    shown.resize(*size)
    theme.apply(scale=scale)
    assert shown.shell is not None
    for show in (shown.shell.show_help, shown.shell.show_keys):
        show()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        assert dialog.width() <= size[0]
        assert dialog.height() <= size[1]
        dialog.close()
        QApplication.processEvents()


@pytest.fixture
def guide(qtbot: QtBot) -> Guide:
    made = Guide(None)
    made.resize(900, 700)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_the_guide_has_its_chapters_and_its_pictures(guide: Guide) -> None:
    chapters = [guide.contents.item(n).text().strip() for n in range(guide.contents.count())]
    assert {"Første gang", "Møterommet", "Avslutt møtet"} <= set(chapters)
    assert chapters.index("Når noe er galt") < chapters.index("Oppslagsbok")
    assert len(chapters) == len(set(chapters))  # each is found by its name
    pictures = re.findall(r"\((images/[^)]+)\)", both())
    assert set(pictures) == {f"images/{each.name}" for each in PICTURES.iterdir()}
    missing = [each for each in pictures if not (paths.guide().parent / each).is_file()]
    assert missing == []
    for name in pictures:
        picture = guide.text.loadResource(2, name)
        assert isinstance(picture, QImage)
        assert 0 < picture.width() <= guide.text.viewport().width()


def test_the_guide_itself_is_short_and_leads_to_the_reference(guide: Guide) -> None:
    text = paths.guide().read_text("utf-8")
    assert len(text.split()) < 2000
    assert f"({paths.reference().name})" in text
    guide.text.anchorClicked.emit(QUrl(paths.reference().name))
    assert guide.text.textCursor().block().text() == "Oppslagsbok"
    guide.text.anchorClicked.emit(QUrl(paths.guide().name))
    assert guide.text.textCursor().block().text() == "Brukerveiledning"
    guide.text.anchorClicked.emit(QUrl("http://eksempel.invalid/"))
    assert guide.text.textCursor().block().text() == "Brukerveiledning"


@pytest.mark.parametrize("name", ["/etc/passwd", "../SECURITY.md", "http://eksempel.invalid/x.png"])
def test_the_guide_reads_nothing_but_its_own_pictures(guide: Guide, name: str) -> None:
    assert guide.text.loadResource(2, name) is None


def test_a_chapter_is_shown_from_its_heading(guide: Guide) -> None:
    guide.contents.setFocus()
    guide.contents.setCurrentRow(6)
    QTest.keyClick(guide.contents, Qt.Key.Key_Return)
    assert guide.isVisible()
    assert guide.text.textCursor().block().text() == guide.contents.item(6).text().strip()
    assert abs(guide.text.cursorRect().top()) < 40


def test_ctrl_f_finds_in_the_guide_and_goes_on_to_the_next(guide: Guide) -> None:
    guide.contents.setFocus()
    QTest.keyClick(guide, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert guide.sought.hasFocus()
    QTest.keyClicks(guide.sought, "samtykke")
    first = guide.text.textCursor().position()
    assert guide.text.textCursor().selectedText().casefold() == "samtykke"
    QTest.keyClick(guide.sought, Qt.Key.Key_Return)
    assert guide.text.textCursor().position() > first
    assert guide.isVisible()
    guide.sought.clear()
    QTest.keyClicks(guide.sought, "xyzzy")
    assert guide.found.text() == "Ikke funnet"


def test_the_guide_grows_with_the_text(guide: Guide) -> None:
    before = guide.text.document().defaultFont().pixelSize()
    theme.apply(scale=2.0)
    assert guide.text.document().defaultFont().pixelSize() == 2 * before
