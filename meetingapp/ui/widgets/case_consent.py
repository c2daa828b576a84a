"""How the consent of one case stands for each service invited, and the two ways out of a gap."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget
from typing_extensions import override

from meetingapp.domain.consent_cover import ServiceCover
from meetingapp.domain.people import ServiceCode
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.plan_words import service_name, standing, why_not_covered
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.wording import Say, wording
from meetingapp.words import Words


class CoverPill(Pill):
    """One service: its name is seen, and how it stands is heard."""

    def __init__(self, cover: ServiceCover) -> None:
        self._cover = cover
        holds = cover.holds
        super().__init__(
            lambda words: service_name(words, cover),
            "ok" if holds else "warn",
            icon_name="check" if holds else "circle-alert",
        )

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.setAccessibleName(standing(wording.words, self._cover))


class GapNotice(QFrame):
    """A service that is not covered: why, and the two things one can do."""

    ask = Signal()
    without = Signal()

    def __init__(self, cover: ServiceCover) -> None:
        super().__init__()
        self.setObjectName("notice")
        set_flag(self, "kind", "warn")
        line = row(self, margins=(14, 9, 10, 9), gap=10)
        line.addWidget(Icon("circle-alert", "warn_text", 16), 0, Qt.AlignmentFlag.AlignVCenter)
        body = column(gap=6)
        body.addWidget(Label(lambda words: why_not_covered(words, cover), "sm", wrap=True))
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=8)
        flow.setContentsMargins(0, 0, 0, 0)
        self.consent = Button(lambda words: words("Ask for consent"), kind="soft")
        self.leave = Button(_without(cover), kind="soft")
        flow.addWidget(self.consent)
        flow.addWidget(self.leave)
        body.addWidget(buttons)
        line.addLayout(body, 1)
        self.consent.clicked.connect(self.ask)
        self.leave.clicked.connect(self.without)


class CaseConsent(QWidget):
    """Shown under a case that is chosen."""

    ask = Signal()
    without = Signal(object)
    again = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._body = column(self, margins=(theme.px(18) + 11, 4, 0, 4), gap=8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.gaps: tuple[GapNotice, ...] = ()
        self.back: tuple[Button, ...] = ()

    def show_services(
        self, covers: Sequence[ServiceCover], left_out: Sequence[ServiceCode]
    ) -> None:
        """Show each service, and what to do about those that are not covered."""
        while self._body.count():
            item = self._body.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if covers:
            pills = QWidget()
            flow = FlowLayout(pills, gap=6)
            flow.setContentsMargins(0, 0, 0, 0)
            for cover in covers:
                flow.addWidget(CoverPill(cover))
            self._body.addWidget(pills)
        self.gaps = tuple(self._gap(cover) for cover in covers if not cover.holds)
        self.back = tuple(self._left_out(service) for service in left_out)

    def _gap(self, cover: ServiceCover) -> GapNotice:
        notice = GapNotice(cover)
        notice.ask.connect(self.ask)
        notice.without.connect(lambda: self.without.emit(cover.service))
        self._body.addWidget(notice)
        return notice

    def _left_out(self, service: ServiceCode) -> Button:
        holder = QWidget()
        line = row(holder, gap=8)
        line.addWidget(
            Label(
                lambda words: words("Taken without {service}.", service=words.code(service)),
                "sm2",
                wrap=True,
            ),
            1,
        )
        back = Button(lambda words: words("Take them along after all"), kind="link")
        back.clicked.connect(lambda: self.again.emit(service))
        line.addWidget(back)
        self._body.addWidget(holder)
        return back


def _without(cover: ServiceCover) -> Say:
    def say(words: Words) -> str:
        return words("Take the case without {service}", service=words.code(cover.service))

    return say
