"""Why a measurement does not count."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.domain.measurement import StrikeReason
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.form_dialog import FormDialog
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import Say

if TYPE_CHECKING:
    from meetingapp.domain.measurement import Measurement


class StrikeForm(FormDialog):
    """``written`` carries the id of the number and the reason."""

    written = Signal(str, object)

    def __init__(self, parent: QWidget | None, measurement: "Measurement") -> None:
        self._id = measurement.id
        value, on = measurement.value, measurement.on
        super().__init__(
            parent,
            lambda words: words("Strike the measurement?"),
            lambda words: words(
                "{number}, {day}, counts no more. It still stands in the list, with the reason.",
                number=words.number(value),
                day=words.day_month(on),
            ),
            lambda words: words("Strike"),
        )
        self.reason = Seg(
            lambda words: words("Why it does not count"),
            tuple(Option(reason, _name_of(reason)) for reason in StrikeReason),
            advance=False,
        )
        self.reason.set_value(StrikeReason.MISTYPED)
        self.body.addWidget(self.reason)
        self.fit()
        self.reason.setFocus()

    @override
    def _save(self) -> None:
        self.written.emit(self._id, StrikeReason(self.reason.value or StrikeReason.MISTYPED))
        self.accept()


def _name_of(reason: StrikeReason) -> Say:
    return lambda words: words.code(reason)
