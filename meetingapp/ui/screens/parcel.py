"""A parcel from another machine: its differences are shown, and each is a choice."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from meetingapp.clock import norwegian_day
from meetingapp.domain.parcel import Difference, Part, Standing
from meetingapp.errors import AppError
from meetingapp.ui.places import CasesPlace
from meetingapp.ui.viewmodels.parcel import ParcelModel
from meetingapp.ui.widgets.button import Button, IconButton, PrimaryButton
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.widgets.tick import Tick
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.taking_in import Compared


class ParcelScreen(ScrollPage):
    """Nothing is taken in unasked; what is new is ticked beforehand, what differs is not."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._ticks: dict[str, Tick] = {}
        self.model = ParcelModel(work, self)
        self.choose = Button(lambda words: words("Choose the parcel …"), icon_name="folder-open")
        self.file = Label(plain(""), "small", wrap=True)
        self.code = TextField(lambda words: words("The code of the parcel"))
        self.open = PrimaryButton(lambda words: words("Open the parcel"), "lock-open")
        self.from_whom = Label(plain(""), "body2", wrap=True)
        self.rows = RowList()
        self.take = PrimaryButton(lambda words: words("Take in what is ticked"), "check")
        self.said = Said()
        self._lay_out()
        self.choose.clicked.connect(self._ask)
        self.open.clicked.connect(self._open)
        self.code.edited.connect(lambda _text: self._allow())
        self.take.clicked.connect(self._take)
        self.model.chosen.connect(self._chosen)
        self.model.compared.connect(self._show)
        self.model.taken.connect(self._taken)
        self.model.failed.connect(self._failed)
        self._allow()
        self.choose.setFocus()

    def _ask(self) -> None:
        dialog = QFileDialog(self, wording.words("Choose the parcel"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("Samråd (*.samraad)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.model.choose(Path(name)))
        dialog.open()

    def _chosen(self, name: str) -> None:
        self.file.set_say(plain(name))
        self._found.hide()
        self.said.clear()
        self._allow()
        self.code.setFocus()

    def _open(self) -> None:
        self.said.clear()
        self.model.open(self.code.raw)

    def _show(self, found: "Compared") -> None:
        self._found.show()
        day = norwegian_day(found.made_at)
        self.from_whom.set_say(
            lambda words: words(
                "From {who}, {municipality}, {day}.",
                who=found.made_by,
                municipality=found.municipality,
                day=words.long_day(day),
            )
        )
        proposed = self.model.proposed
        self._ticks = {}
        rows = [self._row(found, each, proposed) for each in found.differences]
        self._nothing.setVisible(not rows)
        self.rows.show_rows(rows)
        self._allow()

    def _row(self, found: "Compared", each: Difference, proposed: frozenset[str]) -> QWidget:
        holder = QWidget()
        body = column(holder, margins=(0, 8, 0, 8), gap=6)

        def say(words: Words) -> str:
            return _what(words, each, found.titles.get(each.case_id, ""))

        if each.standing is Standing.LOCKED:
            body.addWidget(Label(say, "strong", wrap=True))
            why = _two_versions if each.part is Part.MINUTES else _stays
            body.addWidget(Label(why, "small", wrap=True))
        else:
            tick = Tick(say)
            tick.setChecked(each.key in proposed)
            tick.toggled.connect(self._toggled)
            self._ticks[each.key] = tick
            body.addWidget(tick)
        if each.standing is not Standing.NEW:
            body.addWidget(
                Columns(
                    (
                        _side(lambda words: words.in_context("parcel", "Here"), each.here),
                        _side(lambda words: words("In the parcel"), each.there),
                    )
                )
            )
        return holder

    def _toggled(self, _on: bool) -> None:
        self._allow()

    def _allow(self) -> None:
        self.open.setEnabled(bool(self.file.text()) and bool(self.code.raw.strip()))
        self.take.setEnabled(any(tick.isChecked() for tick in self._ticks.values()))

    def _take(self) -> None:
        self.model.take_in([key for key, tick in self._ticks.items() if tick.isChecked()])

    def _taken(self, count: int) -> None:
        self.said.say(
            lambda words: words.plural("One thing is taken in.", "{n} things are taken in.", count)
        )

    def _failed(self, error: AppError) -> None:
        self.said.say_trouble(lambda words: words.error(error))

    def _lay_out(self) -> None:
        head = row(gap=12)
        back = IconButton("arrow-left", lambda words: words("Back to the cases"))
        back.clicked.connect(lambda: self._work.state.go.emit(CasesPlace()))
        head.addWidget(back)
        titles = column(gap=2)
        titles.addWidget(Label(lambda words: words("A parcel from a colleague"), "h1"))
        titles.addWidget(
            Label(
                lambda words: words(
                    "You see what differs before anything is taken in. What is finalised here is "
                    "never changed."
                ),
                "body2",
                wrap=True,
            )
        )
        head.addLayout(titles, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.said)
        file = Card(margins=(20, 16, 20, 18))
        file.body.setSpacing(12)
        file.body.addWidget(self.choose)
        file.body.addWidget(self.file)
        file.body.addWidget(
            Field(
                lambda words: words("The code of the parcel"),
                self.code,
                hint=lambda words: words("Nine groups of four, from whoever made the parcel."),
            )
        )
        file.body.addWidget(self.open)
        self.body.addWidget(file)
        self._found = Card(lambda words: words("What the parcel holds"), margins=(20, 8, 20, 18))
        self._found.body.setSpacing(10)
        self._nothing = Label(
            lambda words: words("Everything in the parcel is here already."), "body2", wrap=True
        )
        for part in (self.from_whom, self._nothing, self.rows, self.take):
            self._found.body.addWidget(part)
        self._found.hide()
        self.body.addWidget(self._found)
        self.body.addStretch(1)


def _what(words: Words, each: Difference, title: str) -> str:
    """Name one difference: whose it is, and what it is about."""
    said = _NEW[each.part] if each.standing is Standing.NEW else _OTHER[each.part]
    about = said(words)
    return words("{case}: {difference}", case=title, difference=about) if title else about


_NEW: Final[Mapping[Part, Say]] = {
    Part.CASE: lambda words: words("a case that is not here"),
    Part.EARLIER: lambda words: words("an earlier meeting that is not here"),
    Part.PAPER: lambda words: words("finished minutes, as a file in the case"),
    Part.MINUTES: lambda words: words("finished minutes that are not here"),
    Part.MEASUREMENTS: lambda words: words("numbers measured that are not here"),
    Part.MEETING: lambda words: words("a meeting that is not here"),
    Part.DISCUSSION: lambda words: words("minutes under way that are not here"),
}
_OTHER: Final[Mapping[Part, Say]] = {
    **_NEW,
    Part.CASE: lambda words: words("the case is written otherwise here"),
    Part.MINUTES: lambda words: words("the minutes are finished there and told otherwise here"),
    Part.MEETING: lambda words: words("the meeting is written otherwise here"),
    Part.DISCUSSION: lambda words: words("minutes under way are written otherwise here"),
}


def _stays(words: Words) -> str:
    return words(
        "The minutes are finalised here and stay as they are. Correct them here if they are wrong."
    )


def _two_versions(words: Words) -> str:
    return words.error(AppError("parcel.two_versions"))


def _side(head: Say, texts: tuple[str, ...]) -> QWidget:
    side = QWidget()
    body = column(side, gap=2)
    body.addWidget(Label(head, "label"))
    body.addWidget(Label(plain("\n".join(texts)) if texts else _nothing, "sm", wrap=True))
    body.addStretch(1)
    return side


def _nothing(words: Words) -> str:
    return words("(nothing)")
