"""Over the pages of a paper that is looked at: its language, its format, and the way out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.papers.consent_form import FormLanguage
from meetingapp.domain.people import ServiceCode
from meetingapp.ui.viewmodels.case_papers import PaperKind, PaperWish
from meetingapp.ui.viewmodels.papers_words import format_name, language_name
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.papers.forms_card import paper_name
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Language

if TYPE_CHECKING:
    from meetingapp.ui.forms_port import PaperFile


class PaperBar(QFrame):
    """Each choice makes the paper anew."""

    language_chosen = Signal(str)
    format_chosen = Signal(object)
    service_chosen = Signal(object)
    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sunken")
        self._kind: PaperKind | None = None
        self._title = Label(plain(""), "h3", wrap=True)
        self._state = Label(plain(""), "small", wrap=True)
        self.language = Seg(lambda words: words("Language of the paper"), (), advance=False)
        self.format = Seg(
            lambda words: words("Format"), [_format(each) for each in CopyFormat], advance=False
        )
        self.service = Seg(
            lambda words: words("Referred to"), [_service(each) for each in ServiceCode],
            advance=False,
        )  # fmt: skip
        self.text = TextArea(lambda words: words("What is asked or told"), lines=(2, 4))
        self._service = Field(lambda words: words("Referred to"), self.service)
        self._text = Field(lambda words: words("What is asked or told"), self.text)
        self.save = PrimaryButton(lambda words: words("Save the paper …"), "file-down")
        self.print = Button(lambda words: words("Print …"), icon_name="printer")
        body = column(self, margins=(18, 12, 18, 12), gap=10)
        body.addWidget(self._title)
        body.addWidget(self._state)
        body.addWidget(self.language)
        body.addWidget(self.format)
        for part in (self._service, self._text):
            body.addWidget(part)
        buttons = FlowLayout(gap=10)
        buttons.addWidget(self.save)
        buttons.addWidget(self.print)
        body.addLayout(buttons)
        self.language.chosen.connect(self.language_chosen)
        self.format.chosen.connect(lambda value: self.format_chosen.emit(CopyFormat(value)))
        self.service.chosen.connect(lambda value: self.service_chosen.emit(ServiceCode(value)))
        self.text.done.connect(lambda: self.told.emit(self.text.raw))

    def begin(self, wish: PaperWish) -> None:
        """Show what is being made."""
        kind = wish.kind
        if kind is not self._kind:
            self._kind = kind
            self.language.set_options(_languages(kind))
            self.text.set_raw("")
            self._service.setVisible(kind is PaperKind.REFERRAL)
            self._text.setVisible(kind in (PaperKind.REFERRAL, PaperKind.ACTIVITY_PLAN))
        self._title.set_say(lambda words: paper_name(words, kind))
        self._state.set_say(lambda words: words("Making the paper …"))
        self.language.set_value(wish.language)
        self.format.set_value(wish.format.value)
        self.service.set_value(wish.to.value)
        self.save.setEnabled(False)
        self.print.hide()

    def show_paper(self, wish: PaperWish, paper: "PaperFile") -> None:
        """Show that it is made, and what to know about it."""
        self.save.setEnabled(True)
        self.print.setVisible(paper.format is CopyFormat.PDF)
        signs = tuple(paper.unprintable)
        translated = wish.kind is PaperKind.CONSENT and FormLanguage(wish.language).is_translation

        self._state.set_say(
            lambda words: " ".join(
                part
                for part in (
                    words(
                        "A translation: have somebody who knows the language look through it "
                        "before you use it."
                    )
                    if translated
                    else words("This is the very file that is saved."),
                    words("Printed by name: {signs}.", signs=words.listing(signs)) if signs else "",
                )
                if part
            )
        )

    def show_failure(self, say: Say) -> None:
        """Say why there is no paper."""
        self._state.set_say(say)


def _languages(kind: PaperKind) -> tuple[Option, ...]:
    if kind is PaperKind.CONSENT:
        return tuple(_form_language(each) for each in FormLanguage)
    return tuple(_language(each) for each in Language)


def _form_language(language: FormLanguage) -> Option:
    return Option(language.value, lambda words: _capital(words.code(language)))


def _language(language: Language) -> Option:
    return Option(language.value, lambda words: language_name(words, language))


def _format(file_format: CopyFormat) -> Option:
    return Option(file_format.value, lambda words: format_name(words, file_format))


def _service(service: ServiceCode) -> Option:
    return Option(service.value, lambda words: _capital(words.code(service)))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
