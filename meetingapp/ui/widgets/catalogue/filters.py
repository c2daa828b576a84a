"""What narrows the list of the catalogue: level, age, risk factor and service."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.catalogue import Ages, CatalogueQuery
from meetingapp.domain.catalogue_gaps import BANDS
from meetingapp.domain.measure import PreventionLevel, RiskFactor
from meetingapp.domain.people import ServiceCode
from meetingapp.ui.viewmodels.catalogue_words import capital
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.wording import Say
from meetingapp.words import Words

_RETIRED: Final = "RETIRED"


class CatalogueFilters(QWidget):
    """``changed`` comes when a person narrows or widens the list."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.levels = Chips(_level, [_coded(each) for each in PreventionLevel])
        self.ages = Chips(_age, [Option(str(at), _band(each)) for at, each in enumerate(BANDS)])
        self.risks = Chips(_risk, [_coded(each) for each in RiskFactor])
        self.services = Chips(_service, [_coded(each) for each in ServiceCode])
        self.retired = Chips(
            _more, [Option(_RETIRED, lambda words: words("Show those no longer offered"))]
        )
        lines = column(self, gap=8)
        lines.addWidget(
            Columns((Field(_level, self.levels), Field(_age, self.ages)), (1, 1), least=760)
        )
        inner = QWidget()
        more = column(inner, gap=8)
        more.addWidget(Field(_risk, self.risks))
        more.addWidget(Field(_service, self.services))
        more.addWidget(self.retired)
        self.more = Folded(_more, inner)
        lines.addWidget(self.more)
        for chips in (self.levels, self.ages, self.risks, self.services, self.retired):
            chips.changed.connect(self._tell)

    def fits(self, text: str) -> CatalogueQuery:
        """Return what is looked for."""
        return CatalogueQuery(
            text=text,
            risks=frozenset(RiskFactor(each) for each in self.risks.values),
            services=frozenset(ServiceCode(each) for each in self.services.values),
            levels=frozenset(PreventionLevel(each) for each in self.levels.values),
            ages=tuple(BANDS[int(each)] for each in self.ages.values),
            retired=bool(self.retired.values),
        )

    def _tell(self) -> None:
        self.changed.emit()


def _coded(member: PreventionLevel | RiskFactor | ServiceCode) -> Option:
    return Option(member.value, lambda words: capital(words.code(member)))


def _band(band: Ages) -> Say:
    if band.last == 0:
        return lambda words: words("Under 1")
    return lambda words: words("{first}–{last} years", first=band.first, last=band.last)


def _level(words: Words) -> str:
    return words("Level")


def _age(words: Words) -> str:
    return words("Age")


def _risk(words: Words) -> str:
    return words("Risk factor")


def _service(words: Words) -> str:
    return words("Responsible service")


def _more(words: Words) -> str:
    return words("Risk factor, service and more")
