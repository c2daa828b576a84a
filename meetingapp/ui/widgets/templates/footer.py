"""What waits to be taken into use, and the two ways on."""

from PySide6.QtWidgets import QFrame

from meetingapp.ui.viewmodels.template_draft import Draft
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words


class TemplateFooter(QFrame):
    """Says how much is changed; ``keep`` takes it into use and ``discard`` drops it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("footer")
        self._next = 1
        self._said = Label(plain(""), "body2", wrap=True)
        self.discard = Button(lambda words: words("Discard"))
        self.keep = PrimaryButton(self._keep_says, "check")
        line = row(self, margins=(32, 12, 32, 12), gap=12)
        line.addWidget(self._said, 1)
        line.addWidget(self.discard)
        line.addWidget(self.keep)

    def show_draft(self, draft: Draft) -> None:
        """Show how much waits, and which number it gets."""
        self._next = draft.next_variant
        pending = draft.pending
        for button in (self.keep, self.discard):
            button.setEnabled(bool(pending))
        self.keep.retranslate()
        self.say(
            lambda words: (
                words.plural(
                    "One change is not in use yet", "{n} changes are not in use yet", pending
                )
                if pending
                else words("New meetings follow this template.")
            )
        )

    def say(self, what: Say, *, trouble: bool = False) -> None:
        """Say how it stands, or what went wrong."""
        self._said.setProperty("t", "danger" if trouble else "body2")
        self._said.style().polish(self._said)
        self._said.set_say(what)

    @property
    def said(self) -> str:
        """Return what is said now."""
        return self._said.text()

    def _keep_says(self, words: Words) -> str:
        return words("Take variant {n} into use", n=self._next)
