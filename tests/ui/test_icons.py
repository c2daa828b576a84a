"""Only icons that are used are kept, and every one that is used is there."""

import ast

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from meetingapp import paths
from meetingapp.ui.icons import icon
from meetingapp.ui.theme import theme
from meetingapp.ui.tokens import Mode

KEPT = sorted(file.stem for file in (paths.resources() / "icons").glob("*.svg"))


def written() -> set[str]:
    code = paths.resources().parent / "meetingapp" / "ui"
    return {
        node.value
        for file in code.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_no_icon_is_kept_that_nothing_uses() -> None:
    assert set(KEPT) - written() == set()


@pytest.mark.parametrize("name", KEPT)
def test_an_icon_takes_the_colour_of_the_theme(dressed: QApplication, name: str) -> None:
    del dressed
    found = icon(name, "accent")
    light = found.pixmap(QSize(32, 32)).toImage()
    theme.apply(Mode.DARK)
    assert found.pixmap(QSize(32, 32)).toImage() != light
    assert not light.isNull()
