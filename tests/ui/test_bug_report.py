import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp.ui.bug_hook import catch_bugs
from meetingapp.ui.errors import BugDialog, bug_report, report_bug

WRITTEN = "Jonas Fiktivsen blir varm i hodet"


def a_bug() -> Exception:
    try:
        try:
            int(WRITTEN)
        except ValueError as cause:
            raise KeyError(WRITTEN) from cause
    except KeyError as bug:
        return bug
    raise AssertionError


@pytest.fixture
def hook() -> Iterator[None]:
    before = sys.excepthook
    yield
    sys.excepthook = before


def shown() -> list[BugDialog]:
    return [
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, BugDialog) and one.isVisible()
    ]


def test_the_report_says_where_but_nothing_a_person_wrote() -> None:
    report = bug_report(a_bug())
    assert "test_bug_report.py" in report
    assert "KeyError" in report
    assert "ValueError" in report
    for word in ("Jonas", "Fiktivsen", "varm", "hodet"):
        assert word not in report
    assert "/" not in report


def test_one_dialog_is_shown_and_its_report_can_be_copied(qtbot: QtBot) -> None:
    report_bug(a_bug())
    report_bug(a_bug())
    (dialog,) = shown()
    qtbot.addWidget(dialog)
    dialog.copy.click()
    assert QApplication.clipboard().text() == dialog.report
    assert WRITTEN not in dialog.report


@pytest.mark.usefixtures("hook")
def test_a_bug_anywhere_reaches_the_dialog(qtbot: QtBot) -> None:
    catch_bugs()
    bug = a_bug()
    sys.excepthook(type(bug), bug, bug.__traceback__)
    (dialog,) = shown()
    qtbot.addWidget(dialog)
    assert "KeyError" in dialog.report
