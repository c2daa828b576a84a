"""Who has a duty to co-operate about a child, and where the law says so."""

from PySide6.QtWidgets import QWidget

from meetingapp.domain.legal import CooperationDuty
from meetingapp.services.legal import cooperation_duties
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.dialog import Dialog
from meetingapp.ui.widgets.label import Label
from meetingapp.words import Words


def show_duties(parent: QWidget) -> Dialog:
    """Open the list of the twelve acts."""
    dialog = Dialog(parent, lambda words: words("Who has a duty to co-operate?"))
    dialog.body.addWidget(
        Label(
            lambda words: words(
                "Where it is needed for a child to get help that hangs together, these are to work "
                "together about that child. It does not lift confidentiality."
            ),
            "body2",
            wrap=True,
        )
    )
    for duty in cooperation_duties():
        dialog.body.addWidget(_line(duty))
    dialog.add_close()
    dialog.resize(theme.px(620), dialog.heightForWidth(theme.px(620)))
    dialog.open()
    return dialog


def _line(duty: CooperationDuty) -> Label:
    def say(words: Words) -> str:
        binds = duty.binds[words.language]
        return f"{binds[:1].upper()}{binds[1:]}: {duty.cite[words.language]}"

    return Label(say, "body", wrap=True)
