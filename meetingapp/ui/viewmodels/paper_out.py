"""A paper that was looked at leaves: saved in a folder, or sent to the printer."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from meetingapp.errors import AppError
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.ui.forms_port import PaperFile

Failed = Callable[[AppError], None]


def save_paper(
    work: Workplace,
    asker: QObject,
    paper: "PaperFile",
    folder: Path,
    *,
    then: Callable[[Path], None],
    failed: Failed,
) -> None:
    """Write it in a folder somebody chose; answered as ``Workplace.let_out`` answers."""
    papers = work.session.papers
    work.let_out(asker, lambda: papers.save_paper(folder, paper), then, failed)


def print_paper(
    work: Workplace,
    asker: QObject,
    paper: "PaperFile",
    put: Callable[[bytes], None],
    *,
    then: Callable[[None], None],
    failed: Failed,
) -> None:
    """Note that it leaves, and only then give it to the printer."""
    papers = work.session.papers

    def job() -> None:
        papers.take_out(paper)
        put(paper.content)

    work.let_out(asker, job, then, failed)
