"""Who signed a consent: one line for each who may, with day, manner and witness."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.consent import Signature, SignatureMethod
from meetingapp.ui.viewmodels.consent_entry import signed
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.widgets.tick import Tick
from meetingapp.ui.wording import plain
from meetingapp.words import Words


class SignatureRow(QWidget):
    """One person: a tick, and when it stands the day and how it was given."""

    edited = Signal()
    ticked = Signal()

    def __init__(self, name: str, today: Callable[[], date]) -> None:
        super().__init__()
        self.name = name
        self.tick = Tick(plain(name))
        self.day = DateField(lambda words: words("{name} signed", name=name), today)
        self.method = Seg(
            lambda words: words("{name} signed how", name=name),
            [Option(m.value, _method(m)) for m in SignatureMethod],
        )
        self.method.set_value(SignatureMethod.PAPER)
        self.witness = TextField(lambda words: words("Witness for {name}", name=name))
        self._witness = Field(lambda words: words("Who heard it"), self.witness)
        self._details = QWidget()
        details = column(self._details, margins=(28, 0, 0, 4), gap=8)
        details.addWidget(Field(lambda words: words("Signed"), self.day))
        details.addWidget(self.method)
        details.addWidget(self._witness)
        body = column(self, gap=4)
        body.addWidget(self.tick)
        body.addWidget(self._details)
        self.tick.clicked.connect(self._turn)
        self.method.chosen.connect(lambda _value: self._changed())
        for field in (self.day, self.witness):
            field.edited.connect(lambda _text: self.edited.emit())
        self._show()

    @property
    def signature(self) -> Signature | None:
        """Return the signature as written, or None where there is none."""
        if not self.tick.isChecked():
            return None
        method = self.method.value or SignatureMethod.PAPER
        return signed(self.name, self.day.day, method, self.witness.raw)

    def show_signature(self, signature: Signature | None) -> None:
        """Fill the line without telling anyone."""
        self.tick.setChecked(signature is not None)
        if signature is not None:
            self.day.set_day(signature.signed_on)
            self.method.set_value(signature.method)
            self.witness.set_raw(signature.witness)
        self._show()

    def _turn(self, _on: object) -> None:
        self._show()
        self.ticked.emit()
        self.edited.emit()

    def _changed(self) -> None:
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        """An oral consent counts when it is logged, with somebody who heard it."""
        self._details.setVisible(self.tick.isChecked())
        oral = self.method.value == SignatureMethod.ORAL
        self._witness.setVisible(oral or bool(self.witness.raw))


class SignatureRows(QWidget):
    """All who may sign. ``edited`` comes at each change a person makes."""

    edited = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.rows: list[SignatureRow] = []
        self._body = column(self, gap=8)

    @property
    def names(self) -> tuple[str, ...]:
        """Return those who are offered."""
        return tuple(row.name for row in self.rows)

    @property
    def signatures(self) -> tuple[Signature, ...]:
        """Return what is signed."""
        return tuple(s for row in self.rows if (s := row.signature) is not None)

    def show_signatures(self, signatures: Sequence[Signature]) -> None:
        """Fill the lines without telling anyone; whoever signed is offered."""
        given = {signature.name: signature for signature in signatures}
        self.offer([*given, *(name for name in self.names if name not in given)])
        for row in self.rows:
            row.show_signature(given.get(row.name))

    def offer(self, names: Sequence[str]) -> None:
        """Offer these people; what was written of one of them stays."""
        wanted = list(dict.fromkeys(names))
        for row in [row for row in self.rows if row.name not in wanted]:
            self.rows.remove(row)
            self._body.removeWidget(row)
            row.hide()
            row.deleteLater()
        known = {row.name: row for row in self.rows}
        self.rows = [known.get(name) or self._make(name) for name in wanted]
        for at, row in enumerate(self.rows):
            self._body.insertWidget(at, row)

    def _make(self, name: str) -> SignatureRow:
        row = SignatureRow(name, self._today)
        row.edited.connect(self.edited)
        row.ticked.connect(lambda: self._same_day(row))
        return row

    def _same_day(self, row: SignatureRow) -> None:
        """Two parents most often sign the same day."""
        days = [s.signed_on for s in self.signatures if s.signed_on is not None]
        if days and row.day.day is None and row.tick.isChecked():
            row.day.set_day(days[0])


def _method(method: SignatureMethod) -> Callable[[Words], str]:
    return lambda words: words.code(method)[:1].upper() + words.code(method)[1:]
