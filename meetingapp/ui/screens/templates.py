"""Meeting templates: what always holds, what the municipality may set, and its own items."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from meetingapp.domain.own_type import OwnType
from meetingapp.domain.template import Severity
from meetingapp.errors import AppError
from meetingapp.services.own_types import TypeList
from meetingapp.services.type_files import TypeFault
from meetingapp.ui.viewmodels.naming import type_name, type_names
from meetingapp.ui.viewmodels.template_draft import Draft
from meetingapp.ui.viewmodels.templates import TemplatesModel
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.notice import Notice
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.templates.changes_card import ChangesCard
from meetingapp.ui.widgets.templates.footer import TemplateFooter
from meetingapp.ui.widgets.templates.forms import CopyForm, OwnItemForm
from meetingapp.ui.widgets.templates.naming import said
from meetingapp.ui.widgets.templates.own_items_card import OwnItemsCard
from meetingapp.ui.widgets.templates.parts import TypeParts
from meetingapp.ui.wording import plain, wording
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words


class TemplatesScreen(QWidget):
    """Nothing changes until a variant is taken into use; meetings keep the one they began with."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self.setObjectName("page")
        self._work = work
        self.model = TemplatesModel(work, self)
        self.type = Seg(lambda words: words("Which meeting?"), (), advance=False)
        self.changes = ChangesCard()
        self.items = OwnItemsCard()
        self.footer = TemplateFooter()
        self.parts: TypeParts | None = None
        self.faults = Notice(plain(""), plain(""), kind="warn", icon_name="circle-alert")
        self._in_use = Label(plain(""), "body2", wrap=True)
        self._holder = QWidget()
        self._for_parts = column(self._holder)
        self._lay_out()
        model = self.model
        model.loaded.connect(self._show_types)
        model.turned.connect(self._show_type)
        model.changed.connect(self._show_draft)
        model.kept.connect(self._say_kept)
        model.failed.connect(self._say_trouble)
        self.type.chosen.connect(model.turn_to)
        self.footer.keep.clicked.connect(model.keep)
        self.footer.discard.clicked.connect(model.discard)
        self.changes.undone.connect(
            lambda change: self._change(lambda draft: draft.without(change))
        )
        self.items.removed.connect(
            lambda item: self._change(lambda draft: draft.without_item(item))
        )
        self.items.add.clicked.connect(self._ask_item)
        model.load()

    def _show_types(self, types: TypeList) -> None:
        names = type_names(types.templates)
        self.type.set_options(
            [Option(code, partial(type_name, names=names, code=code)) for code in names]
        )
        self._show_faults(types.faults)

    def _show_faults(self, faults: tuple[TypeFault, ...]) -> None:
        self.faults.setVisible(bool(faults))
        self.faults.set_texts(
            lambda words: words.plural(
                "One template file is left out", "{n} template files are left out", len(faults)
            ),
            lambda words: "\n".join(_fault_says(words, fault) for fault in faults),
        )

    def _show_type(self) -> None:
        draft = self.model.draft
        if draft is None:
            return
        self.type.set_value(draft.own.code)
        parts = TypeParts(draft, self._work.today())
        if self.parts is not None:
            self._for_parts.removeWidget(self.parts)
            self.parts.hide()
            self.parts.deleteLater()
        self.parts = parts
        self._for_parts.addWidget(parts)
        parts.rules.chosen.connect(
            lambda gate, chosen: self._change(lambda d: d.with_severity(gate, Severity(chosen)))
        )
        parts.limits.chosen.connect(
            lambda limit, days: self._change(lambda draft: draft.with_limit(limit, days))
        )
        parts.about.copy.clicked.connect(self._ask_copy)
        parts.about.take_in.clicked.connect(self._ask_file)
        parts.about.give_out.clicked.connect(self._ask_where)

    def _show_draft(self) -> None:
        draft, parts = self.model.draft, self.parts
        if draft is None or parts is None:
            return
        for part in (parts, self.changes, self.items, self.footer):
            part.show_draft(draft)
        self._in_use.set_say(self._in_use_says)
        stops = (
            self.type, *parts.stops, *self.changes.undo, *self.items.remove, self.items.add,
            self.footer.discard, self.footer.keep,
        )  # fmt: skip
        for before, after in pairwise(stops):  # made later than others, but they stand before them
            self.setTabOrder(before, after)

    def _in_use_says(self, words: Words) -> str:
        draft = self.model.draft
        if draft is None:
            return ""
        core = words("common template, version {n}", n=draft.shipped.core_version)
        variant = draft.saved.version
        ours = words("our variant {n}", n=variant) if variant else words("as it came")
        return " · ".join(part for part in (self.model.municipality, core, ours) if part)

    def _change(self, change: Callable[[Draft], Draft]) -> None:
        if self.model.draft is not None:
            self.model.change(change(self.model.draft))

    def _say_kept(self, own: OwnType) -> None:
        number = own.version
        self.footer.say(lambda words: words("Variant {n} is in use for new meetings.", n=number))

    def _say_trouble(self, error: AppError) -> None:
        self.footer.say(lambda words: words.error(error), trouble=True)

    def _ask_item(self) -> None:
        if self.model.draft is not None:
            form = OwnItemForm(self.window(), self.model.draft.template.items)
            form.written.connect(
                lambda after, heading, guidance: self._change(
                    lambda draft: draft.with_item(after, heading, guidance)
                )
            )
            form.open()

    def _ask_copy(self) -> None:
        draft, types = self.model.draft, self.model.types
        if draft is not None and types is not None:
            taken = tuple(template.type.code for template in types.templates)
            form = CopyForm(self.window(), said(draft.template.type.name), taken)
            form.written.connect(self.model.copy)
            form.open()

    def _ask_file(self) -> None:
        dialog = self._dialog(wording.words("Take in a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.model.take_in(Path(name)))
        dialog.open()

    def _ask_where(self) -> None:
        if self.model.draft is not None:
            saved = self.model.draft.saved
            dialog = self._dialog(wording.words("Save as a file"))
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix("toml")
            dialog.selectFile(f"{saved.code}.v{saved.version}.toml")
            dialog.fileSelected.connect(lambda name: self.model.give_out(Path(name)))
            dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setNameFilter("TOML (*.toml)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _lay_out(self) -> None:
        outer = column(self)
        page = ScrollPage()
        outer.addWidget(page, 1)
        outer.addWidget(self.footer)
        titles = column(gap=2)
        titles.addWidget(Label(lambda words: words("Meeting templates"), "h1"))
        titles.addWidget(self._in_use)
        page.body.addLayout(titles)
        page.body.addWidget(self.faults)
        page.body.addWidget(self.type)
        self.faults.hide()
        beside = QWidget()
        right = column(beside, gap=16)
        right.addWidget(self.changes)
        right.addWidget(self.items)
        right.addWidget(
            Notice(
                lambda words: words("Holds for new meetings"),
                lambda words: words(
                    "Meetings that are made keep the template they began with. The minutes say "
                    "which variant it was."
                ),
                kind="info",
            )
        )
        right.addStretch(1)
        page.body.addWidget(Columns((self._holder, beside), (31, 14), least=900))
        page.body.addStretch(1)


def _fault_says(words: Words, fault: TypeFault) -> str:
    return words(
        "{file}, line {line}: {problem}", file=fault.file, line=fault.line, problem=fault.problem
    )
