"""Every consent of a case: given, refused and taken back, newest first."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from meetingapp.domain.case import Case
from meetingapp.domain.consent import Consent
from meetingapp.ui.viewmodels.consent_entry import is_refusal, may_sign
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.consent_no_form import NoForm
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.label import Label, hline
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.pill import Pill, PillKind
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.ui.wording import Say
from meetingapp.words import Words


class ConsentHistory(QWidget):
    """Nothing is taken away here: a withdrawal and a refusal are records too."""

    withdrawn = Signal(int, object)
    refused = Signal(object)
    new_wanted = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._case: Case | None = None
        self._at = 0
        body = column(self, gap=8)
        self.rows = RowList()
        body.addWidget(self.rows)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=8)
        self.new = Button(lambda words: words("New consent"), kind="add", icon_name="plus")
        self.no = Button(lambda words: words("Somebody says no"), kind="soft", icon_name="x")
        flow.addWidget(self.new)
        flow.addWidget(self.no)
        body.addWidget(buttons)
        self.withdrawal = NoForm(today, withdraws=True)
        self.refusal = NoForm(today, withdraws=False)
        for form in (self.withdrawal, self.refusal):
            frame = QFrame()
            frame.setObjectName("sunken")
            column(frame, margins=(14, 12, 14, 14)).addWidget(form)
            body.addWidget(frame)
            form.left.connect(self._close)
            form.said.connect(lambda _said: self._close())
        self._frames = [
            f for f in (self.withdrawal.parentWidget(), self.refusal.parentWidget()) if f
        ]
        self.new.clicked.connect(self.new_wanted)
        self.no.clicked.connect(self._refuse)
        self.withdrawal.said.connect(lambda said: self.withdrawn.emit(self._at, said))
        self.refusal.said.connect(self.refused)
        self._close()

    def show_case(self, case: Case) -> None:
        """Show the consents of a case as they stand today."""
        self._case = case
        numbered = list(enumerate(case.consents))
        self.rows.show_rows([self._row(at, each) for at, each in reversed(numbered)], more=0)
        self._close()

    def _row(self, at: int, consent: Consent) -> QWidget:
        holder = QWidget()
        body = column(holder, gap=6)
        line = row(gap=10)
        texts = column(gap=1)
        texts.addWidget(Label(lambda words: _services(words, consent), "strong", wrap=True))
        texts.addWidget(Label(lambda words: _told(words, consent), "small", wrap=True))
        line.addLayout(texts, 1)
        kind, say = standing(consent, self._today())
        line.addWidget(Pill(say, kind))
        body.addLayout(line)
        if not is_refusal(consent) and consent.withdrawn is None and consent.signatures:
            take = Button(lambda words: words("Take back …"), kind="link", icon_name="x")
            take.clicked.connect(lambda: self._withdraw(at))
            under = row()
            under.addWidget(take)
            under.addStretch(1)
            body.addLayout(under)
        body.addWidget(hline())
        return holder

    def _withdraw(self, at: int) -> None:
        if self._case is None:
            return
        self._close()
        self._at = at
        consent = self._case.consents[at]
        frame = self.withdrawal.parentWidget()
        if frame is not None:
            frame.show()
        names = [signature.name for signature in consent.signatures]
        others = may_sign(self._case, [g.name for g in self._case.guardians])
        self.withdrawal.open_for(
            list(dict.fromkeys([*names, *others])),
            consent.services,
            likely=names[0] if len(names) == 1 else "",
        )

    def _refuse(self) -> None:
        if self._case is None:
            return
        self._close()
        frame = self.refusal.parentWidget()
        if frame is not None:
            frame.show()
        self.refusal.open_for(may_sign(self._case, [g.name for g in self._case.guardians]))

    def _close(self) -> None:
        for frame in self._frames:
            frame.hide()


def standing(consent: Consent, today: date) -> tuple[PillKind, Say]:
    """Say how a consent stands on a day."""
    if is_refusal(consent):
        return "warn", lambda words: words("Said no")
    if consent.withdrawn is not None:
        return "warn", lambda words: words("Taken back")
    until = consent.valid_to
    if until is None or not consent.signed_by(today):
        return "neutral", lambda words: words("Not complete")
    if until < today:
        return "neutral", lambda words: words("Has run out")
    return "ok", lambda words: words("Until {day}", day=words.long_day(until))


def _services(words: Words, consent: Consent) -> str:
    named = consent.services or (consent.refusals[0].services if consent.refusals else ())
    said = words.listing([words.code(service) for service in named]) or words("All services")
    return said[:1].upper() + said[1:]


def _told(words: Words, consent: Consent) -> str:
    parts = [
        words("{name} signed {day}", name=s.name, day=words.long_day(s.signed_on))
        for s in consent.signatures
        if s.signed_on is not None
    ]
    parts += [
        words("{name} said no {day}", name=r.name, day=words.long_day(r.refused_on))
        for r in consent.refusals
    ]
    taken = consent.withdrawn
    if taken is not None:
        parts.append(
            words(
                "{name} took it back {day}", name=taken.by, day=words.long_day(taken.withdrawn_on)
            )
        )
        if taken.services:
            parts.append(words.listing([words.code(service) for service in taken.services]))
    return " · ".join(parts) or words("Nobody has signed yet")
