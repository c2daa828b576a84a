"""Over the pages of a copy that is looked at: whose it is, how it is written, and the way out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from meetingapp.domain.audience import Edition
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.editions.edited import RareKind
from meetingapp.ui.viewmodels.papers_words import copy_title, format_name, language_name
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.notice import Notice
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.widgets.tick import Tick
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.words import Language, Words

if TYPE_CHECKING:
    from meetingapp.domain.editions.edited import Rare
    from meetingapp.services.copies import Preview
    from meetingapp.services.copy_making import CopyOrder

_ASKED_FOR = (Edition.FULL, Edition.ANON)


class CopyBar(QFrame):
    """What is saved are the bytes whose pages stand below."""

    language_chosen = Signal(object)
    format_chosen = Signal(object)
    recipient_written = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sunken")
        self._preview: Preview | None = None
        self._title = Label(plain(""), "h3", wrap=True)
        self._state = Label(plain(""), "small", wrap=True)
        self.language = Seg(
            lambda words: words("Language of the copy"), [_language(each) for each in Language],
            advance=False,
        )  # fmt: skip
        self.format = Seg(
            lambda words: words("Format"), [_format(each) for each in CopyFormat], advance=False
        )
        self.recipient = TextField(
            lambda words: words("Who gets the copy"),
            placeholder=lambda words: words("Name or service"),
        )
        self._recipient = Field(lambda words: words("Who gets the copy"), self.recipient)
        self.found = Notice(plain(""), plain(""), kind="danger", icon_name="circle-alert")
        self.notes = Notice(plain(""), plain(""), kind="warn", icon_name="info")
        self.seen = Tick(
            lambda words: words(
                "I have looked through the copy and the differences, and nobody can be known."
            )
        )
        self.differences = Button(lambda words: words("Show what was left out"), icon_name="eye")
        self.save = PrimaryButton(lambda words: words("Save the copy …"), "file-down")
        self.print = Button(lambda words: words("Print …"), icon_name="printer")
        self.copy = Button(lambda words: words("Copy it, to paste elsewhere"), icon_name="copy")
        self.cancel = Button(lambda words: words("Back to the minutes"))
        self._lay_out()
        self.language.chosen.connect(lambda value: self.language_chosen.emit(Language(value)))
        self.format.chosen.connect(lambda value: self.format_chosen.emit(CopyFormat(value)))
        self.recipient.done.connect(lambda: self.recipient_written.emit(self.recipient.raw))
        self.seen.toggled.connect(lambda _on: self._allow())

    def begin(self, order: "CopyOrder") -> None:
        """Show what is being made."""
        self._preview = None
        edition = order.audience.edition
        audience = order.audience
        self._title.set_say(lambda words: copy_title(words, audience, audience.guardian))
        self._state.set_say(lambda words: words("Making the copy …"))
        self.language.set_value(order.language.value)
        self.format.set_value(order.format.value)
        self._recipient.setVisible(edition in _ASKED_FOR)
        if not self.recipient.hasFocus():
            self.recipient.set_raw(order.recipient)
        self.seen.setChecked(False)
        for part in (
            self.found, self.notes, self.seen, self.differences, self.print, self.copy,
        ):  # fmt: skip
            part.hide()
        self._allow()

    def show_preview(self, preview: "Preview") -> None:
        """Show what was made, and what a person should know before it goes out."""
        self._preview = preview
        edition = preview.order.audience.edition
        recipient, number = preview.mark.recipient, preview.mark.copy_id
        audience = preview.order.audience
        self._title.set_say(lambda words: copy_title(words, audience, recipient))
        self._state.set_say(
            lambda words: words("Copy {number}. This is the very file that leaves.", number=number)
        )
        self.differences.setVisible(bool(preview.rows))
        self.print.setVisible(preview.order.format is CopyFormat.PDF)
        self.copy.setVisible(preview.order.format is CopyFormat.HTML)
        self.seen.setVisible(edition is Edition.ANON)
        self._show_found(len(preview.found))
        self._show_notes(preview)
        self._allow()

    def show_failure(self, say: Say) -> None:
        """Say why there is no copy."""
        self._state.set_say(say)
        self._allow()

    def _show_found(self, count: int) -> None:
        self.found.setVisible(count > 0)
        if count:
            self.found.set_texts(
                lambda words: words("The copy may not go out"),
                lambda words: words.plural(
                    "Something that was left out stands in the file all the same. Correct the "
                    "minutes, or choose another copy.",
                    "{n} things that were left out stand in the file all the same. Correct the "
                    "minutes, or choose another copy.",
                    count,
                ),
            )

    def _show_notes(self, preview: "Preview") -> None:
        lines: list[Say] = []
        if preview.unprintable:
            signs = preview.unprintable
            lines.append(
                lambda words: words("Printed by name: {signs}.", signs=words.listing(signs))
            )
        lines += [_rare(each) for each in preview.warnings]
        self.notes.setVisible(bool(lines))
        if lines:
            self.notes.set_texts(
                lambda words: words("Look at this first"),
                lambda words: "\n".join(say(words) for say in lines),
            )

    def _allow(self) -> None:
        preview = self._preview
        allowed = preview is not None and not preview.found
        if preview is not None and preview.order.audience.edition is Edition.ANON:
            allowed = allowed and self.seen.isChecked()
        for way_out in (self.save, self.print, self.copy):
            way_out.setEnabled(allowed)

    def _lay_out(self) -> None:
        body = column(self, margins=(18, 12, 18, 12), gap=10)
        titles = column(gap=1)
        titles.addWidget(self._title)
        titles.addWidget(self._state)
        body.addLayout(titles)
        choices = FlowLayout(gap=10)
        for seg in (self.language, self.format):
            choices.addWidget(seg)
        body.addLayout(choices)
        for part in (self._recipient, self.found, self.notes, self.seen):
            body.addWidget(part)
        buttons = FlowLayout(gap=10)
        for button in (self.save, self.print, self.copy, self.differences, self.cancel):
            buttons.addWidget(button)
        body.addLayout(buttons)
        self.setAccessibleName(wording.words("The copy"))


def _language(language: Language) -> Option:
    return Option(language.value, lambda words: language_name(words, language))


def _format(file_format: CopyFormat) -> Option:
    return Option(file_format.value, lambda words: format_name(words, file_format))


def _rare(warning: "Rare") -> Say:
    """Name what may tell who it is about; the text itself is no word of ours."""

    def say(words: Words) -> str:
        match warning.kind:
            case RareKind.NAME:
                return words("Looks like a name: {text}", text=warning.found)
            case RareKind.DATE:
                return words("A day that may tell who it is: {text}", text=warning.found)
            case RareKind.NUMBER:
                return words("A number that may tell who it is: {text}", text=warning.found)
            case RareKind.TRAIT:
                return words("Something few people have: {text}", text=warning.found)

    return say
