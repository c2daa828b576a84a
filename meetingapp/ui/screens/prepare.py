"""Around the meeting: one line from three weeks before to ten days after, and what is missing."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from meetingapp.domain.consent_cover import ServiceCover
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.papers.talk_guide import TalkGuide
from meetingapp.domain.preparation import Step, StepKind
from meetingapp.errors import AppError
from meetingapp.services.inviting import Paper
from meetingapp.services.preparing import Preparation
from meetingapp.services.replanning import DropReason
from meetingapp.ui.places import BriefPlace, CasePlace, MeetingsPlace, MinutesPlace, RoomPlace
from meetingapp.ui.viewmodels.asking_words import ask_text
from meetingapp.ui.viewmodels.prepare import PrepareModel
from meetingapp.ui.viewmodels.prepare_words import (
    in_both,
    title,
    under_title,
    written_in,
)
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.case_consent import GapNotice
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.handover.card import HandoverCard
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.papers.paper_dialog import PaperDialog
from meetingapp.ui.widgets.prepare.change_dialog import ChangeDialog
from meetingapp.ui.widgets.prepare.dialogs import DropDialog, PapersDialog, TalkDialog
from meetingapp.ui.widgets.prepare.guide_dialog import GuideDialog
from meetingapp.ui.widgets.prepare.line_card import LineCard
from meetingapp.ui.widgets.prepare.side import PrepareSide
from meetingapp.ui.widgets.prepare.step_buttons import Deed, buttons_of
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.ui.workplace import Workplace


class PrepareScreen(ScrollPage):
    """Ctrl+Enter opens the meeting room. Nothing is sent: files and texts are made to be sent."""

    def __init__(self, work: Workplace, meeting_id: str, discussion_id: str = "") -> None:
        super().__init__(gap=14)
        self._work = work
        self.model = PrepareModel(work, meeting_id, discussion_id, self)
        self._title = Label(plain(""), "h1", wrap=True)
        self._under = Label(plain(""), "body2", wrap=True)
        self.open = PrimaryButton(lambda words: words("Open the meeting"), "play")
        self.open.hide()
        self.cases = Seg(lambda words: words("Which case?"), (), advance=False)
        self.cases.hide()
        self.said = Label(plain(""), "warn", wrap=True)
        self.said.hide()
        self.line = LineCard()
        self.handover = HandoverCard(work)
        self.side = PrepareSide(self.handover)
        self.buttons: dict[StepKind, list[Button]] = {}
        self._lay_out()
        model, side = self.model, self.side
        model.shown.connect(self._show)
        model.refused.connect(self._refused)
        model.saved.connect(self._saved)
        model.dropped.connect(self._dropped)
        model.guided.connect(self._show_guide)
        self.open.clicked.connect(self._enter)
        self.cases.chosen.connect(model.load)
        self.line.ticked.connect(lambda step, on: model.tick(step, on=on))
        side.put_right.connect(self._put_right)
        side.ask.connect(self._copy)
        side.change.clicked.connect(self._change)
        side.drop.clicked.connect(self._drop)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._enter)
        model.load()

    @property
    def open_case(self) -> str:
        """Return the id by which it is asked whether this may still be seen."""
        known = self.model.known
        return known.discussion.id if known is not None else ""

    def _lay_out(self) -> None:
        body = self.body
        head = row(gap=16)
        titles = column(gap=2)
        titles.addWidget(self._title)
        titles.addWidget(self._under)
        head.addLayout(titles, 1)
        head.addWidget(self.open)
        body.addLayout(head)
        body.addWidget(self.cases)
        body.addWidget(self.said)
        left = QWidget()
        under = column(left, gap=12)
        under.addWidget(self.line)
        under.addWidget(
            Label(
                lambda words: words(
                    "Samråd sends nothing. It makes files and texts that you send yourself."
                ),
                "small",
                wrap=True,
            )
        )
        under.addStretch(1)
        body.addWidget(Columns((left, self.side), (31, 18), least=820))
        body.addStretch(1)

    def _show(self) -> None:
        known = self.model.known
        if known is None:
            return
        self._title.set_say(lambda words: title(words, known))
        self._under.set_say(lambda words: under_title(words, known))
        ids = known.discussion_ids
        self.cases.set_options(
            [Option(id_, _case(number)) for number, id_ in enumerate(ids, start=1)]
        )
        self.cases.set_value(known.discussion.id)
        self.cases.setVisible(len(ids) > 1)
        self.open.show()
        at = self.line.row_with_focus()
        first = not self.buttons
        self.buttons = {}
        self.line.show_line(known, partial(self._buttons, known), partial(self._below, known))
        self.side.show_known(known)
        self.handover.show_case(known.case.id)
        if first or (at is not None and not self.line.rows[at].take_focus()):
            self.open.setFocus()

    def _buttons(self, known: Preparation, step: Step) -> Sequence[Button]:
        """Give what can be pressed in the row of a step."""
        made = buttons_of(known, step, self._does)
        self.buttons.setdefault(step.kind, []).extend(made)
        return made

    def _does(self, deed: Deed, step: Step) -> None:
        match deed:
            case Deed.MAKE_LETTERS:
                self._ask_folder(self.model.make_letters)
            case Deed.GIVE_TASKS:
                self.model.give_tasks()
            case Deed.CHANGE:
                self._change()
            case Deed.ARRANGE:
                self._arrange()
            case Deed.GUIDE:
                self.model.read_guide()
            case Deed.ASK:
                self._copy(step)
            case Deed.BRIEF:
                self._open_brief()
            case Deed.MINUTES:
                self._open_minutes()

    def _show_guide(self, guide: TalkGuide) -> None:
        known = self.model.known
        if known is None:
            return
        language = written_in(known)
        dialog = GuideDialog(self, guide, language)
        dialog.paper_asked.connect(self._guide_on_paper)
        dialog.open()

    def _guide_on_paper(self) -> None:
        known = self.model.known
        if known is None:
            return
        forms, discussion = self._work.session.forms, known.discussion.id
        PaperDialog(
            self,
            self._work,
            lambda words: words("A guide for the talk"),
            partial(forms.talk_guide, discussion),
            in_both(written_in(known)),
        ).open()

    def _open_brief(self) -> None:
        if self.model.known is not None:
            self._work.state.go.emit(BriefPlace(self.model.known.case.id))

    def _open_minutes(self) -> None:
        if self.model.known is not None:
            self._work.state.go.emit(MinutesPlace(self.model.known.minutes_id))

    def _below(self, known: Preparation, step: Step) -> Sequence[QWidget]:
        if step.kind is not StepKind.CONSENT or step.is_done or known.is_held:
            return []
        return [self._gap(known, cover) for cover in known.services if not cover.holds]

    def _gap(self, known: Preparation, cover: ServiceCover) -> QWidget:
        gap = GapNotice(cover)
        gap.ask.connect(lambda: self._work.state.go.emit(CasePlace(known.case.id)))
        gap.without.connect(lambda: self.model.take_without(cover.service))
        return gap

    def _copy(self, step: Step) -> None:
        """Copy a text to ask with, and note that it was asked for today."""
        known = self.model.known
        if known is None:
            return
        QGuiApplication.clipboard().setText(ask_text(wording.words, known, step))
        self.model.note_asked(step)
        self._say(lambda words: words("A text is copied. Paste it where you write, and send it."))

    def _enter(self) -> None:
        if self.model.known is not None:
            self._work.state.go.emit(RoomPlace(self.model.known.discussion.id))

    def _put_right(self, result: GateResult) -> None:
        """Open the room at the very field the requirement is about."""
        if self.model.known is not None:
            discussion = self.model.known.discussion.id
            self._work.state.go.emit(RoomPlace(discussion, result.id, result.path))

    def _change(self) -> None:
        if self.model.known is not None:
            dialog = ChangeDialog(self, self.model.known, self._work.today)
            dialog.changed.connect(self.model.change)
            dialog.open()

    def _arrange(self) -> None:
        if self.model.known is not None:
            dialog = TalkDialog(self, self.model.known, self._work.today)
            dialog.arranged.connect(self.model.arrange)
            dialog.open()

    def _drop(self) -> None:
        known = self.model.known
        if known is not None:
            dialog = DropDialog(self, was_issued=known.made_on is not None)
            dialog.dropped.connect(self._dropping)
            dialog.open()

    def _dropping(self, reason: DropReason) -> None:
        known = self.model.known
        if known is not None and known.made_on is not None:
            self._ask_folder(lambda folder: self.model.drop(reason, folder))
        else:
            self.model.drop(reason, None)

    def _ask_folder(self, then: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self, wording.words("Choose a folder for the files"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()

    def _saved(self, papers: Sequence[Paper]) -> None:
        PapersDialog(self, papers).open()

    def _dropped(self, papers: Sequence[Paper]) -> None:
        if papers:
            PapersDialog(self.window(), papers).open()
        self._work.state.go.emit(MeetingsPlace())

    def _refused(self, error: AppError) -> None:
        self._say(lambda words: words.error(error))

    def _say(self, say: Say) -> None:
        self.said.set_say(say)
        self.said.show()


def _case(number: int) -> Say:
    return lambda words: words("Case {number}", number=number)
