"""Small windows: a new agenda item, and a copy of a type under another name."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.own_type import OwnTexts
from meetingapp.domain.own_type_rules import CODE, LONGEST_HEADING, LONGEST_TEXT
from meetingapp.domain.template import AgendaItem
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.case_form import tidy
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.dialog import Dialog
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.room.pick_field import PickField
from meetingapp.ui.widgets.templates.naming import said
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say

_USUAL: Final = "A07"
"""What a municipality adds is most often something more to look at."""


class _Form(Dialog):
    """A window with fields, one button that goes on and one that leaves."""

    def __init__(self, parent: QWidget | None, title: Say, go_on: Say) -> None:
        super().__init__(parent, title)
        cancel = Button(lambda words: words("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save = PrimaryButton(go_on)
        self.save.setDefault(True)
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.save)

    def add(self, name: Say, *, longest: int) -> tuple[TextField, Field]:
        """Add a line to write on."""
        control = TextField(name)
        control.setMaxLength(longest)
        field = Field(name, control)
        self.body.addWidget(field)
        return control, field

    def fit(self) -> None:
        """Give the window the room its words ask for."""
        width = theme.px(560)
        layout = self.layout()
        height = layout.heightForWidth(width) if layout is not None else 0
        self.resize(width, max(height, self.sizeHint().height()))

    def ask(self, control: TextField, field: Field) -> bool:
        """Tell whether something is written; where nothing is, put the caret there."""
        if tidy(control.raw):
            field.set_problem(None)
            return True
        field.set_problem(lambda words: words("Write this in both bokmål and nynorsk."))
        control.setFocus()
        return False


class OwnItemForm(_Form):
    """``written`` carries the item it follows, its heading and its guidance."""

    written = Signal(str, object, object)

    def __init__(self, parent: QWidget | None, items: tuple[AgendaItem, ...]) -> None:
        super().__init__(
            parent,
            lambda words: words("New agenda item"),
            lambda words: words("Add the item"),
        )
        self.nb, self._nb = self.add(
            lambda words: words("Heading in bokmål"), longest=LONGEST_HEADING
        )
        self.nn, self._nn = self.add(
            lambda words: words("Heading in nynorsk"), longest=LONGEST_HEADING
        )
        self.help_nb, self._help_nb = self.add(
            lambda words: words("Guidance in bokmål (not printed)"), longest=LONGEST_TEXT
        )
        self.help_nn, self._help_nn = self.add(
            lambda words: words("Guidance in nynorsk (not printed)"), longest=LONGEST_TEXT
        )
        self.after = PickField(
            lambda words: words("Comes after"),
            [Option(item.id, said(item.heading)) for item in items],
        )
        self._after = Field(lambda words: words("Comes after"), self.after)
        ids = [item.id for item in items]
        self.after.set_value(_USUAL if _USUAL in ids else ids[-1])
        self.body.addWidget(self._after)
        self.save.clicked.connect(self.check)
        self.fit()
        self.nb.setFocus()

    def check(self) -> None:
        """Go on when both headings are there, and guidance in both or none."""
        if not (self.ask(self.nb, self._nb) and self.ask(self.nn, self._nn)):
            return
        guided = bool(tidy(self.help_nb.raw) or tidy(self.help_nn.raw))
        if guided and not (
            self.ask(self.help_nb, self._help_nb) and self.ask(self.help_nn, self._help_nn)
        ):
            return
        if self.after.value is None:
            self._after.set_problem(
                lambda words: words("Choose from the list. Arrow down opens it.")
            )
            self.after.setFocus()
            return
        heading = OwnTexts(tidy(self.nb.raw), tidy(self.nn.raw))
        guidance = OwnTexts(tidy(self.help_nb.raw), tidy(self.help_nn.raw))
        self.written.emit(self.after.value, heading, guidance)
        self.accept()


class CopyForm(_Form):
    """``written`` carries the code and the name of the copy."""

    written = Signal(str, object)

    def __init__(self, parent: QWidget | None, name: Say, taken: tuple[str, ...]) -> None:
        super().__init__(
            parent,
            lambda words: words("Copy of {name}", name=name(words)),
            lambda words: words("Make the copy"),
        )
        self._taken = taken
        self.nb, self._nb = self.add(lambda words: words("Name in bokmål"), longest=LONGEST_HEADING)
        self.nn, self._nn = self.add(
            lambda words: words("Name in nynorsk"), longest=LONGEST_HEADING
        )
        self.code, self._code = self.add(lambda words: words("Code, such as FAGTEAM"), longest=12)
        self.save.clicked.connect(self.check)
        self.fit()
        self.nb.setFocus()

    def check(self) -> None:
        """Go on when it has two names and a code of its own."""
        if not (self.ask(self.nb, self._nb) and self.ask(self.nn, self._nn)):
            return
        code = tidy(self.code.raw).upper()
        if not CODE.fullmatch(code):
            self._code.set_problem(
                lambda words: words("A code is two to twelve capital letters from A to Z.")
            )
        elif code in self._taken:
            self._code.set_problem(
                lambda words: words(
                    "{name} is already the code of another meeting type.", name=code
                )
            )
        else:
            self.written.emit(code, OwnTexts(tidy(self.nb.raw), tidy(self.nn.raw)))
            self.accept()
            return
        self.code.setFocus()
