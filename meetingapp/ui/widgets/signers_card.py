"""Who signs a consent: the ages the office goes by."""

from collections.abc import Mapping
from dataclasses import fields, replace
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.office import Office
from meetingapp.domain.signers import SignerRules
from meetingapp.services.signers import load_signers, signers_for
from meetingapp.ui.viewmodels.signer_ages import SignerAges, ages_of, with_ages
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import Say, plain

_ASKS: Final[Mapping[str, Say]] = MappingProxyType(
    {
        "general": lambda words: words("School and others: the young person signs from"),
        "health_beside": lambda words: words("Health: signs beside the parents from"),
        "health_alone": lambda words: words("Health: signs alone from"),
        "welfare": lambda words: words("Child welfare: signs from"),
        "informed": lambda words: words("The child is told what is shared from"),
    }
)
_AGES: Final = MappingProxyType(
    {name: range(14, 19) for name in _ASKS} | {"informed": range(5, 10)}
)


class SignersCard(Card):
    """``written`` carries the office's own rules, or ``None`` for those that ship."""

    written = Signal(object)

    def __init__(self) -> None:
        super().__init__(lambda words: words("Who signs the consent"), margins=(16, 4, 16, 16))
        self._office = Office()
        self.ages = {name: Seg(ask, (), advance=False) for name, ask in _ASKS.items()}
        self._whose = Label(plain(""), "small", wrap=True)
        self.restore = Button(lambda words: words("Back to the suggestion"), kind="link")
        self._lay_out()
        for seg in self.ages.values():
            seg.chosen.connect(lambda _age: self._keep())
        self.restore.clicked.connect(self._restore)
        self.show_office(self._office)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return (*self.ages.values(), self.restore)

    def show_office(self, office: Office) -> None:
        """Show the ages this office goes by."""
        self._office = office
        ages = ages_of(signers_for(office))
        for name, seg in self.ages.items():
            chosen = getattr(ages, name)
            offered = sorted({*_AGES[name], chosen})
            seg.set_options([Option(str(age), plain(str(age))) for age in offered])
            seg.set_value(str(chosen))
        self._say_whose()

    def _chosen(self) -> SignerAges:
        ages = ages_of(signers_for(self._office))
        numbers = {f.name: int(self.ages[f.name].value or 0) for f in fields(SignerAges)}
        return replace(ages, **numbers)

    def _keep(self) -> None:
        own = with_ages(signers_for(self._office), self._chosen())
        self._tell(None if own == load_signers() else own)

    def _restore(self) -> None:
        self._tell(None)
        next(iter(self.ages.values())).setFocus()

    def _tell(self, own: SignerRules | None) -> None:
        self.show_office(replace(self._office, signers=own))
        self.written.emit(own)

    def _say_whose(self) -> None:
        ours = self._office.signers is not None
        self._whose.set_say(
            (lambda words: words("These ages are your own. They count in every meeting."))
            if ours
            else (
                lambda words: words("This is how we read the law. Change it only where you must.")
            )
        )
        self.restore.setEnabled(ours)

    def _lay_out(self) -> None:
        self.body.setSpacing(10)
        self.body.addWidget(self._whose)
        for name, seg in self.ages.items():
            self.body.addWidget(Field(_ASKS[name], seg))
        buttons = row(gap=8)
        buttons.addWidget(self.restore)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
