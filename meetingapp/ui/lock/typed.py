"""What stands in the fields of a form that is kept only by its button: taken along and put back."""

from collections import Counter
from collections.abc import Iterator
from typing import Final, Protocol, runtime_checkable

from PySide6.QtWidgets import QLineEdit, QWidget

from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.passphrase_field import PassphraseField
from meetingapp.ui.widgets.room.cards import OptionCards
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.widgets.tick import Tick

Typed = tuple[tuple[str, str], ...]
_MARK: Final = "\N{UNIT SEPARATOR}"


@runtime_checkable
class HasUnkept(Protocol):
    """A screen that knows whether all that stands in it is kept."""

    @property
    def has_unkept(self) -> bool:
        """Tell whether something is written here that the store does not have."""
        ...


def typed_in(root: QWidget) -> Typed:
    """Read every field and choice under ``root``, but never a secret."""
    return tuple((key, _read(widget)) for key, widget in _fields(root))


def put_back(root: QWidget, typed: Typed) -> None:
    """Fill in what differs as if the person had written it: choices first, they show fields."""
    kept = dict(typed)
    for texts in (False, True):
        for key, widget in tuple(_fields(root)):
            if key in kept and isinstance(widget, TextField | TextArea) is texts:
                _write(widget, kept[key])


def key_of(root: QWidget, wanted: QWidget) -> str:
    """Name a widget by its kind and its place among its kind; the same in a screen made anew."""
    alike = [each for each in root.findChildren(QWidget) if type(each) is type(wanted)]
    return f"{type(wanted).__name__}{_MARK}{alike.index(wanted)}" if wanted in alike else ""


def find(root: QWidget, key: str) -> QWidget | None:
    """Return the widget ``key_of`` named."""
    kind, _, number = key.partition(_MARK)
    alike = [each for each in root.findChildren(QWidget) if type(each).__name__ == kind]
    return alike[int(number)] if number.isdecimal() and int(number) < len(alike) else None


def _fields(root: QWidget) -> Iterator[tuple[str, QWidget]]:
    """Give each with a key that another order of rows cannot mistake for another field."""
    seen: Counter[str] = Counter()
    for each in root.findChildren(QWidget):
        if not isinstance(each, TextField | TextArea | Seg | Chips | OptionCards | Tick):
            continue
        if isinstance(each, PassphraseField) or each.property("codegroup"):
            continue
        if isinstance(each, QLineEdit) and each.echoMode() != QLineEdit.EchoMode.Normal:
            continue
        name = f"{type(each).__name__}{_MARK}{each.accessibleName().partition(':')[0]}"
        seen[name] += 1
        yield f"{name}{_MARK}{seen[name]}", each


def _read(widget: QWidget) -> str:
    match widget:
        case TextField() | TextArea():
            return widget.raw
        case Seg() | OptionCards():
            return widget.value or ""
        case Chips():
            return _MARK.join(widget.values)
        case Tick():
            return "on" if widget.isChecked() else ""
    return ""


def _write(widget: QWidget, text: str) -> None:
    if text == _read(widget):
        return
    match widget:
        case TextField() | TextArea():
            widget.set_raw(text)
            widget.edited.emit(text)
        case Seg() | OptionCards():
            widget.set_value(text or None)
            widget.chosen.emit(text)
        case Chips():
            widget.set_values(text.split(_MARK))
            widget.changed.emit(widget.values)
        case Tick():
            widget.click()
