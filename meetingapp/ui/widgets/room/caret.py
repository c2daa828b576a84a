"""The caret of a text, wherever it is: what is selected, and putting it somewhere."""

from typing import TypeAlias

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

Text: TypeAlias = QLineEdit | QPlainTextEdit
_BREAKS = str.maketrans({"\N{PARAGRAPH SEPARATOR}": "\n", "\N{LINE SEPARATOR}": "\n"})


def as_text(widget: object) -> Text | None:
    """Return a widget in which a person writes, and may write now."""
    if isinstance(widget, QLineEdit | QPlainTextEdit) and not widget.isReadOnly():
        return widget
    return None


def selected_in(text: Text) -> str:
    """Return what is selected, with its line breaks."""
    if isinstance(text, QLineEdit):
        return text.selectedText()
    return text.textCursor().selectedText().translate(_BREAKS)


def put_caret(widget: QWidget | None, at: int) -> None:
    """Put the caret after ``at`` characters, with nothing selected."""
    text = as_text(widget)
    if isinstance(text, QLineEdit):
        text.deselect()
        text.setCursorPosition(units(text.text(), at))
    elif text is not None:
        cursor = text.textCursor()
        place = min(units(text.toPlainText(), at), text.document().characterCount() - 1)
        cursor.setPosition(place)
        text.setTextCursor(cursor)
        text.ensureCursorVisible()


def before_caret(text: Text) -> str:
    """Return what stands before the caret on its line."""
    if isinstance(text, QLineEdit):
        return _first_units(text.text(), text.cursorPosition())
    cursor = text.textCursor()
    return _first_units(cursor.block().text(), cursor.positionInBlock())


def replace_before_caret(text: Text, typed: str, by: str) -> None:
    """Put ``by`` where ``typed`` stands right before the caret, as if it had been written."""
    length = units(typed, len(typed))
    if isinstance(text, QLineEdit):
        at = text.cursorPosition()
        text.setSelection(at - length, length)
        text.insert(by)
        text.textEdited.emit(text.text())
        return
    cursor = text.textCursor()
    cursor.movePosition(
        QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, length
    )  # fmt: skip
    cursor.insertText(by)
    text.setTextCursor(cursor)


def units(text: str, at: int) -> int:
    """Count as Qt does: a character beyond the first plane takes two places."""
    return len(text[:at].encode("utf-16-le", "surrogatepass")) // 2


def _first_units(text: str, count: int) -> str:
    encoded = text.encode("utf-16-le", "surrogatepass")
    return encoded[: 2 * count].decode("utf-16-le", "surrogatepass")
