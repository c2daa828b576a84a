"""A02 where nobody is named: six checks, and every place that tells who it is."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from meetingapp.domain.case import CaseMode
from meetingapp.domain.gates.base import GateResult
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.consent import SCAN, found_in_texts
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.where import item_of
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.mark import MarkState
from meetingapp.ui.widgets.notice import Notice
from meetingapp.ui.widgets.requirement_row import RequirementRow
from meetingapp.ui.widgets.room.bound import Bound, Write
from meetingapp.ui.widgets.room.case_notice import CaseNotice
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words

_CHECKS: Final[tuple[tuple[str, Say], ...]] = (
    ("no_name", lambda words: words("No name is said or written")),
    ("no_birth_date", lambda words: words("No day of birth is said or written")),
    ("no_class_or_unit", lambda words: words("No class, group or unit is named")),
    ("no_rare_trait", lambda words: words("Nothing is told that only one child here has")),
    ("family_not_present", lambda words: words("Nobody from the family is here")),
)


class AnonymityForm(ItemForm):
    """A system meeting has no child: there only the texts are looked through."""

    case_wanted = Signal()

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(room, "A02", sub=_advice)

    @override
    def parts(self) -> Parts:
        room = self.room
        self._clean = Notice(_nobody, plain(""), kind="ok", icon_name="shield-check")
        self.body.addWidget(self._clean)
        yield
        self._hits = Card(
            lambda words: words("This tells who it is about"),
            icon_name="circle-alert",
            icon_role="danger",
            margins=(12, 0, 12, 10),
        )
        self._rows: QVBoxLayout = column(gap=2)
        self._hits.body.addLayout(self._rows)
        self._shown: tuple[GateResult, ...] = ()
        self.body.addWidget(self._hits)
        yield
        self._case = CaseNotice(room)
        self._case.wanted.connect(self.case_wanted)
        self.body.addWidget(self._case)
        yield
        if room.case.mode is CaseMode.ANONYMOUS:
            self.body.addWidget(self._checks())
        self.finish()

    @override
    def refresh(self) -> None:
        super().refresh()
        self._case.refresh()
        hits = found_in_texts(self.room)
        open_ = any(r.id == SCAN and not r.passed for r in self.room.results)
        self._clean.setVisible(not open_)
        self._hits.setVisible(bool(hits))
        if hits != self._shown:
            self._list(hits)

    @override
    def focus_path(self, path: str) -> bool:
        return self._case.focus_path(path) or super().focus_path(path)

    @override
    def path_of(self, widget: QWidget) -> str | None:
        return self._case.path_of(widget) or super().path_of(widget)

    def _list(self, hits: tuple[GateResult, ...]) -> None:
        self._shown = hits
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for each in hits:
            place = item_of(each.path)
            line = RequirementRow(partial(_found, each), self._place(place), MarkState.BAD)
            line.followed.connect(partial(self.room.follow, each))
            self._rows.addWidget(line)

    def _place(self, item: str | None) -> Say:
        if item is None or item not in self.room.agenda:
            return lambda words: words("In the case itself")
        heading = self.room.room.template.item(item).heading
        return lambda words: f"{item} {heading[words.language]}"

    def _checks(self) -> Card:
        card = Card(
            lambda words: words("Can anybody tell who it is?"),
            icon_name="shield-check",
            margins=(18, 2, 18, 14),
        )
        card.body.setSpacing(10)
        for name, say in _CHECKS:
            card.body.addWidget(self.fields.tick(f"anonymity.{name}", say))
        across = QWidget()
        line = row(across, gap=12)
        count = TextField(_how_many)
        bound = _BoundCount(count, self.fields.writer("anonymity.fits_at_least"))
        field = Field(_how_many, count)
        self.fields.add("anonymity.fits_at_least", bound, field)
        line.addWidget(field, 1)
        line.addWidget(
            self.fields.text("anonymity.checked_by", lambda words: words("Checked by")), 2
        )
        card.body.addWidget(across)
        return card


class _BoundCount(Bound):
    """A whole number of children."""

    def __init__(self, control: TextField, write: Write) -> None:
        super().__init__(control)
        self._text = control
        control.edited.connect(
            lambda raw: write(int(raw) if raw.strip().isdecimal() else None, raw)
        )

    @override
    def fill(self, value: object, raw: str) -> None:
        self._text.set_raw(str(value) if isinstance(value, int) else raw)

    @property
    @override
    def blank(self) -> bool:
        return not self._text.raw.strip()


def _found(result: GateResult, words: Words) -> str:
    return words("“{found}” ({kind})", found=result.params["found"], kind=result.params["kind"])


def _nobody(words: Words) -> str:
    return words("Nothing written here tells who it is about.")


def _how_many(words: Words) -> str:
    return words("How many children could it be?")


def _advice(words: Words) -> str:
    return words("Nobody is named here. Leave out whatever tells who it is about.")
