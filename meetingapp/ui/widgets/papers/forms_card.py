"""The papers that can be made of a case."""

from typing import Final

from PySide6.QtCore import Signal

from meetingapp.ui.viewmodels.case_papers import PaperKind
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.wording import Say
from meetingapp.words import Words

_ICONS: Final = {
    PaperKind.CONSENT: "handshake",
    PaperKind.INDIVIDUAL_PLAN: "list-checks",
    PaperKind.BATON_LOG: "notebook-pen",
    PaperKind.REFERRAL: "arrow-right",
    PaperKind.ACTIVITY_PLAN: "target",
    PaperKind.EVALUATION_BRIEF: "calendar-check",
}


class FormsCard(Card):
    """``wanted`` carries which paper somebody wants to look at."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(lambda words: words("Forms and papers"), icon_name="file-text")
        for kind in PaperKind:
            line = ListRow(_name(kind), _about(kind), lead=Icon(_ICONS[kind], "text2", 20))
            line.opened.connect(lambda kind=kind: self.wanted.emit(kind))
            self.body.addWidget(line)


def paper_name(words: Words, kind: PaperKind) -> str:
    """Call a paper by its name."""
    match kind:
        case PaperKind.CONSENT:
            return words("Consent form")
        case PaperKind.INDIVIDUAL_PLAN:
            return words("Individual plan, summary")
        case PaperKind.BATON_LOG:
            return words("Stafettlogg, summary")
        case PaperKind.REFERRAL:
            return words("Referral sheet")
        case PaperKind.ACTIVITY_PLAN:
            return words("Activity plan of the school")
        case PaperKind.EVALUATION_BRIEF:
            return words("Evaluation brief")


def _name(kind: PaperKind) -> Say:
    return lambda words: paper_name(words, kind)


def _about(kind: PaperKind) -> Say:
    def say(words: Words) -> str:
        match kind:
            case PaperKind.CONSENT:
                return words("Filled in from the case, in eight languages")
            case PaperKind.INDIVIDUAL_PLAN:
                return words("Nine points, for the coordinator")
            case PaperKind.BATON_LOG:
                return words("Goals, measures and who holds the baton")
            case PaperKind.REFERRAL:
                return words("With what has been tried, and what came of it")
            case PaperKind.ACTIVITY_PLAN:
                return words("The five points the law asks for")
            case PaperKind.EVALUATION_BRIEF:
                return words("Each measure with its numbers, for the next meeting")

    return say
