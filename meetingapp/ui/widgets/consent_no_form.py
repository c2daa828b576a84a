"""Somebody says no: takes a consent back, or never gave it. Both are kept as records."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.consent import Refusal, Withdrawal
from meetingapp.domain.people import ServiceCode
from meetingapp.ui.viewmodels.case_form import tidy
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.consent_form import coded
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words


class NoForm(QWidget):
    """Who, when, how, and for which services; no service chosen means all of them."""

    said = Signal(object)
    left = Signal()

    def __init__(self, today: Callable[[], date], *, withdraws: bool) -> None:
        super().__init__()
        self._today = today
        self._withdraws = withdraws
        self.who = Seg(_who, ())
        self.day = DateField(_when, today)
        self.how = TextField(_channel if withdraws else _why)
        self.services = Chips(_which, [coded(one) for one in ServiceCode])
        self.register = Button(
            (lambda words: words("Register the withdrawal"))
            if withdraws
            else (lambda words: words("Register the refusal")),
            kind="primary",
        )
        cancel = Button(lambda words: words("Cancel"), kind="soft")
        self._who_field = Field(_who, self.who)
        body = column(self, gap=10)
        body.addWidget(Label(_stops if withdraws else _kept, "sm2", wrap=True))
        body.addWidget(self._who_field)
        self._day_field = Field(_when, self.day)
        how = Field(_channel if withdraws else _why, self.how)
        body.addWidget(Columns((self._day_field, how), (2, 3), least=360, gap=12))
        body.addWidget(Field(_which, self.services, hint=_none_is_all))
        line = row(gap=10)
        line.addWidget(self.register)
        line.addWidget(cancel)
        line.addStretch(1)
        body.addLayout(line)
        self.register.clicked.connect(self._register)
        cancel.clicked.connect(self.left)

    def open_for(
        self, names: Sequence[str], services: Sequence[ServiceCode] = (), *, likely: str = ""
    ) -> None:
        """Begin anew: these may say no, and these are the services it may be about."""
        self.who.set_options([Option(name, plain(name)) for name in names])
        self.who.set_value(names[0] if len(names) == 1 else likely or None)
        self.day.set_day(self._today())
        self.how.set_raw("")
        self.services.set_options([coded(one) for one in services or tuple(ServiceCode)])
        self.services.set_values(())
        self._say(self._who_field, None)
        self._say(self._day_field, None)
        self.show()
        (self.day if self.who.value else self.who).setFocus()

    def _register(self) -> None:
        who, day = self.who.value, self.day.day
        self._say(self._who_field, _choose_who if not who else None)
        unread = day is None or day > self._today()
        self._say(self._day_field, _write_day if unread else None)
        if not who or day is None or unread:
            (self.who if not who else self.day).setFocus()
            return
        services = tuple(ServiceCode(code) for code in self.services.values)
        how = tidy(self.how.raw)
        if self._withdraws:
            self.said.emit(Withdrawal(day, who, how, services))
        else:
            self.said.emit(Refusal(who, day, how, services))

    def _say(self, field: Field, say: Say | None) -> None:
        field.set_problem(say)


def _who(words: Words) -> str:
    return words("Who said no?")


def _when(words: Words) -> str:
    return words("When")


def _channel(words: Words) -> str:
    return words("In what way")


def _why(words: Words) -> str:
    return words("Reason, if one was given")


def _which(words: Words) -> str:
    return words("For which services?")


def _none_is_all(words: Words) -> str:
    return words("None chosen: all of them.")


def _stops(words: Words) -> str:
    return words(
        "From that day the services share nothing more, and their measures stop. What has been "
        "written is kept."
    )


def _kept(words: Words) -> str:
    return words("A no is kept as it was given. Nobody needs to explain it.")


def _choose_who(words: Words) -> str:
    return words("Choose who said no.")


def _write_day(words: Words) -> str:
    return words("Write the day, today at the latest.")
