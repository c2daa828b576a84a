"""The filters a person has kept: one press asks again, and one keeps what is asked for now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.domain.query import Query, written
from meetingapp.errors import AppError
from meetingapp.services.saved_filters import LONGEST_NAME
from meetingapp.ui.viewmodels.saved_filters import SavedFiltersModel
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.form_dialog import FormDialog
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import plain


class SavedBar(QWidget):
    """``chosen`` carries what a kept filter asks for, or nothing where it is let go again."""

    chosen = Signal(object)

    def __init__(self, model: SavedFiltersModel) -> None:
        super().__init__()
        self._model = model
        self._query = Query()
        self.names = Chips(lambda words: words("Saved filters"), ())
        self.keep = Button(lambda words: words("Save this filter"), kind="link")
        self.remove = Button(lambda words: words("Remove this filter"), kind="link")
        column(self).addWidget(Columns((self.names, self.keep, self.remove), (1, 0, 0), least=560))
        self.names.changed.connect(self._pick)
        self.keep.clicked.connect(self._ask_name)
        self.remove.clicked.connect(self._remove)
        model.changed.connect(self._show)
        self._show()

    def show_query(self, query: Query) -> None:
        """Show which filter is in use, and whether there is something to keep."""
        self._query = query
        self._show()

    def _show(self) -> None:
        kept = [each.name for each in self._model.kept]
        if kept != [each.value for each in self.names.options]:
            self.names.set_options([Option(name, plain(name)) for name in kept])
        now = self._model.same_as(self._query)
        self.names.set_values([now] if now else [])
        self.names.setVisible(bool(kept))
        self.keep.setVisible(self._query != Query() and not now)
        self.remove.setVisible(bool(now))
        self.setVisible(bool(kept) or self._query != Query())

    def _pick(self, values: tuple[str, ...]) -> None:
        """Ask for the one that was pressed; pressed again it is let go."""
        before = self._model.same_as(self._query)
        new = [value for value in values if value != before]
        found = self._model.named(new[0]) if new else None
        self.chosen.emit(found or Query())

    def _ask_name(self) -> None:
        NameForm(self.window(), self._model, self._query).open()

    def _remove(self) -> None:
        self._model.remove(self._model.same_as(self._query))


class NameForm(FormDialog):
    """What a filter is to be called."""

    def __init__(self, parent: QWidget | None, model: SavedFiltersModel, query: Query) -> None:
        super().__init__(
            parent,
            lambda words: words("Save the filter"),
            lambda words: words(
                "Only you see it. The name may not be that of a child: the filter stays when a "
                "case is closed."
            ),
            lambda words: words("Save"),
        )
        self._model, self._query = model, query
        self.name = TextField(lambda words: words("Name of the filter"))
        self.name.setMaxLength(LONGEST_NAME)
        self.wrong = Label(plain(""), "danger", wrap=True)
        self.wrong.hide()
        self.body.addWidget(Field(lambda words: words("Name of the filter"), self.name))
        self.body.addWidget(self.wrong)
        model.changed.connect(self.accept)
        model.failed.connect(self._failed)
        self.fit()
        self.name.setFocus()

    @override
    def _save(self) -> None:
        self._model.save(self.name.raw, written(self._query))

    def _failed(self, error: AppError) -> None:
        self.wrong.set_say(lambda words: words.error(error))
        self.wrong.show()
        self.name.setFocus()
        announce(self.name, self.wrong.text())
