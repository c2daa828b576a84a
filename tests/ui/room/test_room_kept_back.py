"""Marking a text as not for somebody: by key and by menu, seen at the field, taken away again."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from meetingapp.domain.kept_back import EVERY_GUARDIAN, KeptBack
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.shown import shown_of
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.viewmodels.room.kept_back import services_of
from meetingapp.ui.widgets.room.keep_back_dialog import KeepBackDialog
from meetingapp.ui.widgets.room.kept_tag import KeptTag
from meetingapp.ui.widgets.room.text_menu import KEEP_BACK_ACTION
from meetingapp.ui.wording import wording
from meetingapp.words import Language
from tests.domain.jonas import jonas_case, jonas_discussion
from tests.ui.accessibility.heard import heard_by_readers
from tests.ui.room.conftest import Shelf, Show, opened, turn
from tests.ui.room.hands import here, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Ctrl = Qt.KeyboardModifier.ControlModifier
WORDS = "voice.own_words"
KARI, JON = (guardian.name for guardian in jonas_case().guardians)


def ask(screen: RoomScreen, path: str) -> KeepBackDialog:
    """Put the caret in a text and press the key."""
    screen._focus(path)
    press(Qt.Key.Key_I, Ctrl)
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, KeepBackDialog)
    return asked


def mark(screen: RoomScreen, path: str, *guardians: str, services: tuple[str, ...] = ()) -> None:
    asked = ask(screen, path)
    asked.guardians.set_values(guardians)
    asked.services.set_values(services)
    asked.mark.click()
    screen.activateWindow()
    settle()


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def tags(screen: RoomScreen) -> list[KeptTag]:
    settle()
    return [tag for tag in screen._writing.keeping.tags if tag.isVisible()]


def kept(screen: RoomScreen) -> tuple[KeptBack, ...]:
    return screen.model.discussion.kept_back


def test_the_key_asks_and_the_mark_is_named_under_the_field_and_saved(show: Show) -> None:
    screen = show(opened(), "A05")
    mark(screen, WORDS, JON)
    assert kept(screen) == (KeptBack(WORDS, (JON,)),)
    [tag] = tags(screen)
    assert tag.label.text() == f"Ikke for: {JON}"
    control = screen.form.fields.control(WORDS) if screen.form else None
    assert control is not None
    assert tag.parentWidget() is control.parentWidget()
    assert tag.y() >= control.geometry().bottom()
    assert here() is control  # the caret is where it was
    screen.flush()
    shelf = screen.model._session
    assert isinstance(shelf, Shelf)
    assert shelf.discussions[-1].kept_back == kept(screen)


def test_guardians_by_name_or_all_of_them_and_what_was_chosen_last_decides(show: Show) -> None:
    asked = ask(show(opened(), "A05"), WORDS)
    assert [one.value for one in asked.guardians.options] == [EVERY_GUARDIAN, KARI, JON]
    asked.guardians.setFocus()
    for digit, chosen in (("2", (KARI,)), ("1", (EVERY_GUARDIAN,)), ("3", (JON,))):
        QTest.keyClicks(asked.guardians, digit)
        assert asked.guardians.values == chosen


def test_services_are_those_that_have_a_part(show: Show) -> None:
    screen = show(opened(), "A05")
    there = services_of(screen.model)
    asked = ask(screen, WORDS)
    assert [one.value for one in asked.services.options] == [code.value for code in there]
    assert ServiceCode.PPT in there
    asked.services.set_values([ServiceCode.PPT.value])
    asked.mark.click()
    assert kept(screen) == (KeptBack(WORDS, (), (ServiceCode.PPT,)),)


def test_nobody_chosen_is_no_mark(show: Show) -> None:
    screen = show(opened(), "A05")
    asked = ask(screen, WORDS)
    asked.mark.click()
    assert asked.isVisible()
    assert asked.guardians.hasFocus()
    asked.reject()
    assert kept(screen) == ()


def test_a_mark_is_changed_and_taken_away_and_each_is_said(show: Show) -> None:
    screen = show(opened(), "A05")
    mark(screen, WORDS, JON)
    with heard_by_readers() as heard:
        [tag] = tags(screen)
        tag.change.click()
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, KeepBackDialog)
        assert asked.guardians.values == (JON,)
        asked.guardians.set_values([EVERY_GUARDIAN])
        asked.mark.click()
        [tag] = tags(screen)
        assert tag.label.text() == "Ikke for: alle foresatte"
        assert "Ikke for: alle foresatte" in heard
        tag.away.click()
        assert tags(screen) == []
        assert "Alle som får en kopi, kan lese det igjen." in heard
    assert kept(screen) == ()


def test_undo_and_redo_know_it_and_the_caret_stays(show: Show) -> None:
    screen = show(opened(), "A05")
    mark(screen, WORDS, JON)
    where = here()
    press(Qt.Key.Key_Z, Ctrl)
    assert (kept(screen), tags(screen)) == ((), [])
    assert screen._footer.said.endswith("A05 Ikke for …")
    assert here() is where
    press(Qt.Key.Key_Y, Ctrl)
    assert kept(screen) == (KeptBack(WORDS, (JON,)),)
    assert len(tags(screen)) == 1


def test_a_whole_measure_is_proposed_and_the_mark_follows_it(show: Show) -> None:
    screen = show(opened(), "A10")
    first, second = screen.model.discussion.agreement.measures
    mark(screen, "agreement.measures.1.action", JON)
    assert kept(screen) == (KeptBack(f"agreement.measures.{second.id}", (JON,)),)
    [tag] = tags(screen)
    assert tag.label.text() == f"Hele tiltaket – ikke for: {JON}"
    screen._focus("agreement.measures.0.action")
    [tag] = tags(screen)
    assert second.title in tag.label.text()  # closed now, and named at the top
    screen.model.remove_row("agreement.measures", 0)
    screen._focus("agreement.measures.0.action")
    assert [m.path for m in kept(screen)] == [f"agreement.measures.{second.id}"]
    assert first not in screen.model.discussion.agreement.measures
    [tag] = tags(screen)
    assert tag.label.text() == f"Hele tiltaket – ikke for: {JON}"


def test_a_guardians_view_is_a_paragraph_and_named_before_anything_is_written(show: Show) -> None:
    now = replace(jonas_discussion(), guardian_views=())
    screen = show(opened(now), "A06")
    mark(screen, "guardian_views.1.view", KARI)
    assert kept(screen) == (KeptBack(f"guardian_views.{JON}", (KARI,)),)
    screen.model.put("guardian_views.1.view", "Vil ha mer tid")
    screen.model.tell()
    [tag] = tags(screen)
    assert tag.label.text() == f"Hele avsnittet – ikke for: {KARI}"


def test_only_the_field_can_be_chosen_and_the_mark_moves_there(show: Show) -> None:
    screen = show(opened(), "A10")
    mark(screen, "agreement.measures.0.action", JON)
    asked = ask(screen, "agreement.measures.0.action")
    asked.extent.set_value("field")
    asked.mark.click()
    screen.activateWindow()
    measure = screen.model.discussion.agreement.measures[0].id
    assert kept(screen) == (KeptBack(f"agreement.measures.{measure}.action", (JON,)),)
    settle()
    press(Qt.Key.Key_Z, Ctrl)
    assert kept(screen) == (KeptBack(f"agreement.measures.{measure}", (JON,)),)


def test_the_menu_of_a_text_offers_it(show: Show) -> None:
    screen = show(opened(), "A05")
    screen._focus(WORDS)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(here(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    [found] = [a for a in menu.actions() if a.objectName() == KEEP_BACK_ACTION]
    assert found.text() == "Ikke for …"
    menu.close()
    found.trigger()
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, KeepBackDialog)
    asked.reject()


def test_where_no_text_of_the_minutes_is_written_it_says_so(show: Show) -> None:
    screen = show(opened(), "A05")
    screen._agenda.setFocus()
    screen._writing.keeping.mark_here()
    assert "i en tekst i referatet" in screen._footer.said
    screen.notes_pane.enter()
    assert not screen._writing.keeping.may_mark(screen.notes_pane.area)


def test_nothing_is_marked_in_minutes_that_are_finalised(show: Show) -> None:
    screen = show(replace(opened(), minutes_id="min-1"), "A05")
    text = screen.form.fields.control(WORDS) if screen.form else None
    assert text is not None
    assert not screen._writing.keeping.may_mark(text)
    screen._writing.keeping.mark_here()
    assert QApplication.activeModalWidget() is None


def test_marks_on_other_items_are_not_shown_here(show: Show) -> None:
    discussion = replace(jonas_discussion(), kept_back=(KeptBack(WORDS, (JON,)),))
    screen = show(opened(discussion), "A10")
    assert tags(screen) == []
    turn(screen, "A05")
    assert len(tags(screen)) == 1


def test_a_name_no_guardian_has_any_more_is_said_to_keep_it_from_all(show: Show) -> None:
    mark_of_old = KeptBack(WORDS, ("Jon Gammelnavn",))
    screen = show(opened(replace(jonas_discussion(), kept_back=(mark_of_old,))), "A05")
    [tag] = tags(screen)
    assert tag.label.text() == (
        "Ikke for: Jon Gammelnavn (ingen foresatt heter det nå, så ingen foresatte får det)"
    )


def test_a_mark_on_a_cell_that_has_no_field_of_its_own_is_named_at_the_top(show: Show) -> None:
    now = jonas_discussion()
    element = now.best_interest.elements[0]
    path = f"best_interest.elements.{element.element.value}.facts"
    screen = show(opened(replace(now, kept_back=(KeptBack(path, (JON,)),))), "A09")
    [tag] = tags(screen)
    assert element.facts[:30] in tag.label.text()
    tag.away.click()
    assert kept(screen) == ()


def test_the_words_follow_the_language_and_tab_goes_on_to_the_mark(show: Show) -> None:
    screen = show(opened(), "A05")
    mark(screen, WORDS, JON)
    [tag] = tags(screen)
    press(Qt.Key.Key_Tab)
    assert here() is tag.change
    assert tag.change.accessibleName() == f"Endre: Ikke for: {JON}"
    press(Qt.Key.Key_Tab)
    assert here() is tag.away
    wording.use(Language.NN)
    assert tag.label.text() == f"Ikkje for: {JON}"
    wording.use(Language.NB)


def test_the_wall_shows_the_same_with_and_without_a_mark(show: Show) -> None:
    screen = show(opened(), "A05")
    before = shown_of(screen.model.context, "A05")
    mark(screen, WORDS, JON)
    assert shown_of(screen.model.context, "A05") == before
