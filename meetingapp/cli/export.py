"""Minutes from the command line: finalised in memory, written beside what is there."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from meetingapp.cli.files import make_folder, write_new
from meetingapp.cli.recipients import Refused, Wanted, audiences
from meetingapp.clock import local_day, utc_now
from meetingapp.document.blocks import Document
from meetingapp.document.copies import CopyMark, build_copy
from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.child_page import refuse_more_than_one_page
from meetingapp.domain.editions.door import for_audience
from meetingapp.domain.editions.edited import Edited
from meetingapp.domain.meeting import Sitting
from meetingapp.errors import AppError
from meetingapp.services.as_told import name_of_type
from meetingapp.services.check import CheckedDiscussion
from meetingapp.services.copy_making import draw_number
from meetingapp.services.file_names import (
    anonymous_file_name,
    copy_file_name,
    minutes_file_name,
)
from meetingapp.services.finalising import finalised
from meetingapp.services.looked_for import needles_for
from meetingapp.services.ports import Finalised, Stamp
from meetingapp.wiring.copying import Copying
from meetingapp.words import Language, Words


@dataclass(frozen=True, slots=True)
class Made:
    """A file that is ready to be written, and what must be told beside it."""

    name: str
    content: bytes
    remarks: tuple[str, ...] = ()


def make_files(checked: CheckedDiscussion, wanted: Wanted) -> tuple[Made, ...]:
    """Make every file one discussion gives. Nothing is written yet.

    Args:
        checked: a discussion whose gates are open.
        wanted: which version, for whom, in which format and language.

    Raises:
        AppError: ``copy.…``: why there is none.
    """
    locked = finalised(checked.context, hides_place=checked.hides_place)
    own = checked.context.discussion.minutes_language or Language.NB
    press = _Press(checked, locked, wanted, Words(wanted.language or Language(own)))
    may, refused = audiences(locked.sitting, wanted, local_day(utc_now))
    first, *others = [press.made(audience) for audience in may]
    told = tuple(press.told(each) for each in refused)
    return (Made(first.name, first.content, (*told, *first.remarks)), *others)


def write_files(made: tuple[Made, ...], folder: Path) -> Iterator[Path]:
    """Write files that are ready, each beside what is there, and give where they lie.

    Args:
        made: the files.
        folder: made if it is not there.

    Raises:
        AppError: ``cli.not_writable``.
    """
    make_folder(folder)
    for each in made:
        yield write_new(folder, each.name, each.content)


@dataclass(frozen=True, slots=True)
class _Press:
    checked: CheckedDiscussion
    locked: Finalised
    wanted: Wanted
    words: Words

    def made(self, audience: Audience) -> Made:
        """Filter, write, search: the order in which a copy comes to be."""
        today, press, words = local_day(utc_now), Copying(), self.words
        edited = for_audience(self.locked.sitting, audience, today)
        mark = self._mark(audience)
        document = self._document(edited.sitting, audience, mark)
        if audience.edition is Edition.CHILD:
            refuse_more_than_one_page(press.pages(document))
        content = press.render(document, self.wanted.format)
        name = self._name(audience, mark)
        needles = needles_for(
            edited, audience, lambda sitting: self._document(sitting, audience, mark)
        )
        if press.scan(content, self.wanted.format, needles, name):
            raise AppError("copy.leaks")
        remarks = []
        if missing := press.unprintable(document):
            names = ", ".join(missing)
            remarks.append(
                words("No font has these characters. They print by name: {names}", names=names)
            )
        if audience.edition is Edition.ANON:
            remarks += self._to_look_at(edited)
        return Made(name, content, tuple(remarks))

    def told(self, refused: Refused) -> str:
        """Say who of those asked for gets no copy, and why."""
        why = self.words.error(refused.why)
        return self.words(
            "Guardian number {number} gets no copy: {why}", number=refused.number, why=why
        )

    def _document(self, sitting: Sitting, audience: Audience, mark: CopyMark | None) -> Document:
        words = self.words
        return build_copy(
            sitting,
            audience,
            template=self.checked.context.template,
            stamp=Stamp(1, utc_now(), self.locked.content_sha256, None),
            words=words,
            mark=mark,
            results=self.locked.results,
            name_of_type=partial(name_of_type, words.language),
        )

    def _mark(self, audience: Audience) -> CopyMark | None:
        """Give a copy a number and its recipient; what is for nobody in particular has neither."""
        recipient = self._recipient(audience, self.checked.context.case)
        if not recipient:
            return None
        return CopyMark(draw_number(), recipient, local_day(utc_now))

    def _recipient(self, audience: Audience, case: Case) -> str:
        if audience.service is not None:
            return self.words.code(audience.service)
        if audience.edition is Edition.CHILD and isinstance(case.subject, NamedChild):
            return case.subject.name
        return audience.guardian

    def _name(self, audience: Audience, mark: CopyMark | None) -> str:
        meeting, case, format_ = (
            self.checked.context.meeting,
            self.checked.context.case,
            self.wanted.format,
        )
        if audience.edition is Edition.ANON:
            return anonymous_file_name(draw_number(), format_)
        if mark is None:
            return minutes_file_name(meeting, case, format_)
        return copy_file_name(meeting, case, mark.copy_id, format_)

    def _to_look_at(self, edited: Edited) -> Iterator[str]:
        """Say that a person has to look, and where: no program can promise this."""
        words = self.words
        yield words("Read it before it is used: no program can promise that nobody is recognised.")
        if edited.warnings:
            places = ", ".join(dict.fromkeys(each.path for each in edited.warnings))
            yield words("Look here first: {places}", places=places)
