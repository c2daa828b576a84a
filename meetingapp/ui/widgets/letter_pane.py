"""Beside a plan: the invitation as each one would get it, and what each case brings along."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame

from meetingapp.domain.invitation import Invitation
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.naming import TypeNames
from meetingapp.ui.viewmodels.plan_words import brought, letter_text, letter_title, recipient
from meetingapp.ui.widgets.button import Button, IconButton
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label, hline
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.pick_field import PickField
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.plan_check import PlannedCase

_NOBODY = ""


class LetterPane(QFrame):
    """Two cases are never told of together: the foot shows one, and turns to the next."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._letters: tuple[Invitation, ...] = ()
        self._names: TypeNames = {}
        self._cases: tuple[tuple[str, PlannedCase], ...] = ()
        self._at = 0
        self.to = PickField(lambda words: words("To"), ())
        self.title = Label(plain(""), "h3", wrap=True)
        self.text = Label(plain(""), "body", wrap=True)
        self.copy = Button(
            lambda words: words("Copy the invitation"), kind="soft", icon_name="copy"
        )
        self.brings_title = Label(plain(""), "strong", wrap=True)
        self.brings = Label(plain(""), "body2", wrap=True)
        self.next = IconButton("chevron-right", lambda words: words("The next case"))
        self._foot = QFrame()
        self._lay_out()
        self.to.edited.connect(lambda _text: self._show())
        self.copy.clicked.connect(self._copy)
        self.next.clicked.connect(self._turn)
        wording.changed.connect(self._show)

    def refit(self) -> None:
        """Keep the width a letter needs."""
        self.setFixedWidth(theme.px(376))

    def show_letters(self, letters: Sequence[Invitation], names: TypeNames) -> None:
        """Show who gets an invitation, and that of the one who was chosen or the first."""
        self._letters, self._names = tuple(letters), names
        people = [letter.to.name for letter in self._letters]
        self.to.set_options(
            [Option(str(at), _recipient(each)) for at, each in enumerate(self._letters)]
        )
        self.to.setEnabled(bool(people))
        self.copy.setEnabled(bool(people))
        self.to.set_value("0" if people else _NOBODY)
        self._show()

    def show_cases(self, cases: "Sequence[tuple[str, PlannedCase]]") -> None:
        """Say what each case brings along, by its name; the first one first."""
        self._cases = tuple(cases)
        self._at = min(self._at, max(len(self._cases) - 1, 0))
        self._show_case()

    def _turn(self) -> None:
        self._at = (self._at + 1) % len(self._cases)
        self._show_case()

    def _show_case(self) -> None:
        self._foot.setVisible(bool(self._cases))
        self.next.setVisible(len(self._cases) > 1)
        if not self._cases:
            return
        name, case = self._cases[self._at]
        number, count = self._at + 1, len(self._cases)
        self.brings_title.set_say(
            lambda words: (
                words("{name} · case {n} of {count}", name=name, n=number, count=count)
                if count > 1
                else name
            )
        )
        self.brings.set_say(lambda words: "\n".join(brought(words, case.brings)))

    def _letter(self) -> Invitation | None:
        chosen = self.to.value
        return self._letters[int(chosen)] if chosen and int(chosen) < len(self._letters) else None

    def _show(self) -> None:
        letter, names = self._letter(), self._names
        if letter is None:
            self.title.set_say(lambda words: words("Nobody is invited yet."))
            self.text.set_say(plain(""))
            return
        self.title.set_say(lambda words: letter_title(words, letter, names))
        self.text.set_say(lambda words: letter_text(words, letter))

    def _copy(self) -> None:
        letter = self._letter()
        if letter is not None:
            words = wording.words
            title, text = letter_title(words, letter, self._names), letter_text(words, letter)
            QGuiApplication.clipboard().setText(f"{title}\n\n{text}")

    def _lay_out(self) -> None:
        page = ScrollPage(margins=(24, 24, 24, 24), gap=12)
        page.setObjectName("panelpage")
        column(self).addWidget(page)
        body = page.body
        head = row()
        head.addWidget(Label(lambda words: words("Invitation"), "h3"))
        head.addStretch(1)
        head.addWidget(self.copy)
        body.addLayout(head)
        body.addWidget(Field(lambda words: words("To"), self.to))
        paper = QFrame()
        paper.setObjectName("card")
        letter = column(paper, margins=(24, 22, 24, 24), gap=8)
        letter.addWidget(self.title)
        letter.addWidget(self.text)
        body.addWidget(paper)
        body.addWidget(
            Label(
                lambda words: words("No name, health or concern. You send it yourself."),
                "ok",
                wrap=True,
            )
        )
        foot = column(self._foot, gap=6)
        foot.addWidget(hline())
        top = row(gap=8)
        top.addWidget(self.brings_title, 1)
        top.addWidget(self.next)
        foot.addLayout(top)
        foot.addWidget(self.brings)
        body.addWidget(self._foot)
        body.addStretch(1)


def _recipient(letter: Invitation) -> Say:
    def say(words: Words) -> str:
        return recipient(words, letter)

    return say
