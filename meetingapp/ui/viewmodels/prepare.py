"""Before the meeting: reads what is known of one case, and does what a person asks for."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from meetingapp.domain.people import Party, ServiceCode
from meetingapp.domain.preparation import Step, StepKind
from meetingapp.durable import add_file
from meetingapp.errors import AppError
from meetingapp.services.inviting import Paper
from meetingapp.services.preparing import Preparation
from meetingapp.services.replanning import DropReason, MeetingChange
from meetingapp.services.timeline.talk import ChildTalk
from meetingapp.ui.viewmodels.room.tasks import tasks_in
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Language

T = TypeVar("T")
_MOST_COPIES = 100


class PrepareModel(QObject):
    """``shown`` comes when something else is known; ``saved`` carries files and for whom they are.

    ``dropped`` comes when there is no meeting any more; ``guided`` carries the guide for the talk.
    ``refused`` carries an ``AppError``.
    """

    shown = Signal()
    saved = Signal(object)
    dropped = Signal(object)
    guided = Signal(object)
    refused = Signal(object)

    def __init__(
        self, work: Workplace, meeting_id: str, discussion_id: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._meeting_id = meeting_id
        self._discussion_id = discussion_id
        self.known: Preparation | None = None

    @property
    def is_read(self) -> bool:
        """Tell whether what is known has come."""
        return self.known is not None

    def load(self, discussion_id: str = "") -> None:
        """Read what is known of a case; of the same one where none is named."""
        self._discussion_id = discussion_id or self._discussion_id
        meeting, case = self._meeting_id, self._discussion_id
        planner = self._work.session.planner
        self._work.background.store(
            lambda: planner.prepare(meeting, case), self._take, self.refused.emit
        )

    def tick(self, step: Step, *, on: bool) -> None:
        """Tick what only a person knows, or take the tick away."""
        planner = self._work.session.planner
        meeting, discussion = self._meeting_id, self._discussion_id
        if step.kind is StepKind.LETTERS_SENT:
            self._do(lambda: planner.mark_sent(meeting, sent=on))
        elif step.kind is StepKind.CHILD_ASKED:
            self._do(lambda: planner.mark_child_asked(discussion, asked=on))
        else:
            self._do(lambda: planner.tick_step(discussion, step.kind, done=on))

    def note_asked(self, step: Step) -> None:
        """Note that somebody was asked today for what a step waits for."""
        planner, discussion = self._work.session.planner, self._discussion_id
        self._do(lambda: planner.note_asked(discussion, step.kind, step.key))

    def read_guide(self) -> None:
        """Read the guide for the talk with the child."""
        planner, discussion = self._work.session.planner, self._discussion_id
        self._work.background.store(
            lambda: planner.talk_guide(discussion), self._have_guide, self.refused.emit
        )

    def _have_guide(self, guide: object) -> None:
        self.guided.emit(guide)

    def give_tasks(self) -> None:
        """Ask everybody who has nothing to prepare for what their service usually brings."""
        known = self.known
        if known is None:
            return
        tasks = tasks_in(Language(known.discussion.minutes_language or Language.NB))
        given = {
            each.person.name: tasks.get(each.person.service, tasks[None])
            for each in known.meeting.participants
            if each.party is Party.SERVICE
        }
        planner, discussion = self._work.session.planner, self._discussion_id
        self._do(lambda: planner.give_tasks(discussion, given))

    def take_without(self, service: ServiceCode) -> None:
        """Let a service stay out of this case."""
        planner, discussion = self._work.session.planner, self._discussion_id
        self._do(lambda: planner.take_without(discussion, service))

    def arrange(self, talk: ChildTalk) -> None:
        """Keep who talks with the child, and by when."""
        planner, discussion = self._work.session.planner, self._discussion_id
        self._do(lambda: planner.arrange_talk(discussion, talk))

    def change(self, change: MeetingChange) -> None:
        """Change when, where and who."""
        planner, meeting = self._work.session.planner, self._meeting_id
        self._do(lambda: planner.replan_meeting(meeting, change))

    def make_letters(self, folder: Path) -> None:
        """Make the invitations and save them in a folder; only then are they made."""
        planner, meeting = self._work.session.planner, self._meeting_id

        def job() -> tuple[Paper, ...]:
            made = planner.make_invitations(meeting)
            saved = save(made.papers, folder)
            planner.note_made(meeting, made.issued)
            return saved

        self._work.let_out(self, job, self._kept, self._failed)

    def drop(self, reason: DropReason, folder: Path | None) -> None:
        """Take the meeting away; what calls it off is saved first, or the meeting stays."""
        planner, meeting = self._work.session.planner, self._meeting_id

        def keep(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
            return save(papers, folder) if folder is not None else ()

        def job() -> tuple[Paper, ...]:
            return tuple(planner.drop_meeting(meeting, reason, keep))

        self._work.background.heavy(job, self._gone, self._failed)

    def _do(self, job: Callable[[], T]) -> None:
        def then(_done: T) -> None:
            self._work.state.announce("meetings")
            self.load()

        self._work.background.store(job, then, self._failed)

    def _take(self, known: Preparation) -> None:
        self.known = known
        self._discussion_id = known.discussion.id
        self.shown.emit()

    def _kept(self, papers: tuple[Paper, ...]) -> None:
        self.saved.emit(papers)
        self.load()

    def _gone(self, papers: tuple[Paper, ...]) -> None:
        self._work.state.announce("meetings")
        self.dropped.emit(papers)

    def _failed(self, error: AppError) -> None:
        """Show the truth again: a tick that was refused is no tick."""
        self.refused.emit(error)
        self.load()


def save(papers: Sequence[Paper], folder: Path) -> tuple[Paper, ...]:
    """Write files where nothing stands yet; a name that is taken gets a number.

    All of them, or none: where one cannot be written, those before it are taken away again.

    Returns:
        The files, by the names they got.

    Raises:
        AppError: ``ui.copy_not_written``.
    """
    kept: list[Paper] = []
    try:
        for paper in papers:
            kept.append(_written(paper, folder))  # noqa: PERF401 - those before a failure are known
    except OSError as reason:
        for paper in kept:
            with suppress(OSError):
                (folder / paper.file_name).unlink()
        raise AppError("ui.copy_not_written") from reason
    return tuple(kept)


def _written(paper: Paper, folder: Path) -> Paper:
    first = Path(paper.file_name)
    for copy in range(1, _MOST_COPIES):
        name = first.name if copy == 1 else f"{first.stem}-{copy}{first.suffix}"
        try:
            add_file(folder / name, paper.content)
        except FileExistsError:
            continue
        return Paper(paper.to, name, paper.content)
    raise FileExistsError(first.name)
