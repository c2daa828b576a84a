"""Finalised discussions, and the copies that are made of them for one audience or another."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from meetingapp.document.blocks import Document
from meetingapp.document.copies import CopyMark, build_copy
from meetingapp.document.plain import texts
from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.case import Case
from meetingapp.domain.context import context_for
from meetingapp.domain.editions.door import for_audience
from meetingapp.domain.editions.edited import Edited
from meetingapp.domain.editions.standing import Standing
from meetingapp.domain.meeting import CaseDiscussion, Sitting
from meetingapp.domain.people import ServiceCode
from meetingapp.services.shelf import load_lexicon
from meetingapp.services.signers import load_signers
from meetingapp.words import Language, Words
from tests.document.conftest import Told, template_of

MARK = CopyMark("S1-1-F2", "Jon Fiktivsen (far)", date(2026, 11, 25))


@dataclass(frozen=True)
class Finalised:
    """What the minutes hold, and what they were written by."""

    told: Told
    sitting: Sitting

    @property
    def discussion(self) -> CaseDiscussion:
        return self.sitting.discussions[0]

    @property
    def case(self) -> Case:
        return self.sitting.cases[0]

    def with_discussion(self, discussion: CaseDiscussion) -> "Finalised":
        return replace(self, sitting=replace(self.sitting, discussions=(discussion,)))

    def with_case(self, case: Case) -> "Finalised":
        return replace(self, sitting=replace(self.sitting, cases=(case,)))

    def changed(self, **parts: Any) -> "Finalised":
        return self.with_discussion(replace(self.discussion, **parts))

    def audiences(self) -> Iterator[Audience]:
        """Give everybody a copy could be asked for."""
        for guardian in self.case.guardians:
            yield Audience(Edition.GUARDIAN, guardian=guardian.name)
        for service in ServiceCode:
            yield Audience(Edition.SERVICE, service=service)
        yield Audience(Edition.CHILD)
        yield Audience(Edition.ANON)

    def standing(self, case: Case | None = None) -> Standing:
        return Standing(case or self.case, load_signers())

    def edited(self, audience: Audience, case: Case | None = None) -> Edited:
        return for_audience(self.sitting, audience, self.sitting.meeting.date, self.standing(case))

    def document(
        self,
        audience: Audience,
        language: Language | None = None,
        mark: CopyMark | None = None,
        edited: Edited | None = None,
    ) -> Document:
        told = self.told
        return build_copy(
            (edited or self.edited(audience)).sitting,
            audience,
            template=told.template or template_of(told.meeting.type),
            stamp=told.stamp,
            words=Words(language or told.language),
            mark=mark,
            results=told.results,
        )


def finalised(told: Told) -> Finalised:
    """Lock a discussion as finalising does: the parties stand in the meeting, all is derived."""
    context = context_for(
        told.meeting,
        told.case,
        told.discussion,
        template=told.template or template_of(told.meeting.type),
        lexicon=load_lexicon(),
        today=told.meeting.date,
        signers=load_signers(),
    )
    discussion = replace(context.discussion, parties=())
    return Finalised(told, Sitting(context.meeting, (context.case,), (discussion,)))


def in_plain_words(told: Told) -> Told:
    """Say each measure simply, as the page to the child needs it."""
    said = ("Du får lese i et lite rom.", "Ingen må lese høyt for alle.", "Vi hjelper deg.")
    measures = tuple(
        replace(measure, plain_words=measure.plain_words or said[at % len(said)])
        for at, measure in enumerate(told.discussion.agreement.measures)
    )
    return told.with_part("agreement", measures=measures)


def text_of(document: Document) -> str:
    """Give all that a document says, its furniture too."""
    return "\n".join(texts(document))
