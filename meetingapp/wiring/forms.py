"""The papers around a meeting as files: gathered at the desk, written and rendered here.

Nothing is kept of a file: it is made anew from the case each time, as the case stands that day.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from meetingapp.clock import local_day
from meetingapp.document.blocks import Document
from meetingapp.document.papers import (
    activity_plan,
    baton_log,
    consent,
    evaluation_brief,
    handover_sheet,
    individual_plan,
    meeting_overview,
    referral,
    talk_guide,
)
from meetingapp.document.plain import plain_text
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.papers.consent_form import ConsentForm, FormLanguage, FormWish
from meetingapp.domain.people import ServiceCode
from meetingapp.errors import AppError
from meetingapp.minutes.letterhead import read_logo
from meetingapp.services import brief, case_papers, consent_form, overview
from meetingapp.services import talk_guide as talk_guides
from meetingapp.services.handover.sheet import gather_handover_sheet
from meetingapp.services.legal import references_by_key
from meetingapp.services.policy import Desk
from meetingapp.wiring.copying import Copying
from meetingapp.words import Language, Words

_LONGEST: Final = 50


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A file to save or to look at. Its name tells of nobody.

    ``text`` is what it says, for looking at a file that has no pages. ``unprintable`` names the
    characters that print by name; empty for nearly every paper. ``case_id`` is the case it tells
    of, which counts as left when the paper is saved or printed; empty where it tells of none.
    """

    file_name: str
    format: CopyFormat
    content: bytes
    text: str
    unprintable: tuple[str, ...] = ()
    case_id: str = ""


class Forms:
    """Papers bound to the person at the desk. Each raises as the use case that gathers it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._press = Copying()

    def filled_consent_form(self, case_id: str, wish: FormWish | None = None) -> ConsentForm:
        """What would stand on the form: services, signers and days, for the screen to show."""
        return consent_form.fill_consent_form(self._desk, case_id, wish or FormWish())

    def consent_form(
        self,
        case_id: str,
        language: FormLanguage,
        wish: FormWish | None = None,
        format_: CopyFormat = CopyFormat.PDF,
    ) -> PaperFile:
        """The consent form, to be signed on paper. ``paper.no_pdf``: choose another format."""
        if format_ is CopyFormat.PDF and not language.is_set_on_paper_here:
            raise AppError("paper.no_pdf")
        form = self.filled_consent_form(case_id, wish)
        return self._file(
            consent.build(form, language), f"samtykke-{language}", form.reference, format_, case_id
        )

    def individual_plan(
        self, case_id: str, language: Language, format_: CopyFormat = CopyFormat.PDF
    ) -> PaperFile:
        """The summary for an individual plan, in its nine points."""
        plan = case_papers.gather_individual_plan(self._desk, case_id)
        basis = _cite("ip2022", plan.head.made_on, language)
        document = individual_plan.build(plan, basis, Words(language))
        return self._file(document, "individuell-plan", plan.head.reference, format_, case_id)

    def baton_log(
        self, case_id: str, language: Language, format_: CopyFormat = CopyFormat.PDF
    ) -> PaperFile:
        """The summary for the stafettlogg."""
        log = case_papers.gather_baton_log(self._desk, case_id)
        document = baton_log.build(log, Words(language))
        return self._file(document, "stafettlogg", log.head.reference, format_, case_id)

    def referral(
        self,
        case_id: str,
        to: ServiceCode,
        language: Language,
        *,
        question: str = "",
        format_: CopyFormat = CopyFormat.PDF,
    ) -> PaperFile:
        """The sheet that goes with a referral to a service the consent covers."""
        sheet = case_papers.gather_referral(self._desk, case_id, to, question)
        document = referral.build(sheet, Words(language))
        return self._file(document, f"henvisning-{to}", sheet.head.reference, format_, case_id)

    def activity_plan(
        self,
        case_id: str,
        language: Language,
        *,
        problem: str = "",
        number: str = "",
        measure_ids: tuple[str, ...] = (),
        format_: CopyFormat = CopyFormat.PDF,
    ) -> PaperFile:
        """The school’s activity plan, from the measures it leads or those that are chosen."""
        plan = case_papers.gather_activity_plan(self._desk, case_id, problem, number, measure_ids)
        basis = _cite("oppl124", plan.head.made_on, language)
        document = activity_plan.build(plan, basis, Words(language))
        return self._file(document, "aktivitetsplan", plan.head.reference, format_, case_id)

    def evaluation_brief(
        self, case_id: str, language: Language, format_: CopyFormat = CopyFormat.PDF
    ) -> PaperFile:
        """The evaluation brief, with room to decide by hand."""
        gathered = brief.gather_evaluation_brief(self._desk, case_id)
        document = evaluation_brief.build(gathered, Words(language))
        return self._file(
            document, "evalueringsgrunnlag", gathered.head.reference, format_, case_id
        )

    def meeting_overview(
        self, language: Language, format_: CopyFormat = CopyFormat.PDF
    ) -> PaperFile:
        """The overview of meetings, and when the teams meet this school year."""
        gathered = overview.gather_overview(self._desk)
        document = meeting_overview.build(gathered, Words(language))
        return self._file(document, "moteoversikt", "", format_)

    def handover_sheet(
        self, case_id: str, language: Language, format_: CopyFormat = CopyFormat.PDF
    ) -> PaperFile:
        """What goes along when a case is handed over to a stand-in."""
        sheet = gather_handover_sheet(self._desk, case_id)
        document = handover_sheet.build(sheet, Words(language))
        return self._file(document, "overlevering", sheet.head.reference, format_, case_id)

    def talk_guide(
        self, discussion_id: str, language: Language, format_: CopyFormat = CopyFormat.PDF
    ) -> PaperFile:
        """The guide for the talk with the child before a meeting."""
        guide = talk_guides.gather_talk_guide(self._desk, discussion_id)
        document = talk_guide.build(guide, Words(language))
        return self._file(document, "samtale", guide.head.reference, format_, guide.case_id)

    def read_logo(self, content: bytes) -> bytes:
        """Look through a picture for the head of the documents; what is kept is written anew."""
        return read_logo(content)

    def _file(
        self,
        document: Document,
        kind: str,
        reference: str,
        format_: CopyFormat,
        case_id: str = "",
    ) -> PaperFile:
        neutral = re.sub(r"[^\w-]+", "-", reference)[:_LONGEST].strip("-")
        day = local_day(self._desk.clock).isoformat()
        name = "-".join(part for part in (day, kind, neutral) if part)
        return PaperFile(
            f"{name}.{format_}",
            format_,
            self._press.render(document, format_),
            plain_text(document),
            self._press.unprintable(document) if format_ is CopyFormat.PDF else (),
            case_id,
        )


def _cite(key: str, day: date, language: Language) -> str:
    """Cite a provision as it was that day; nothing where none was in force."""
    found = references_by_key((key,), day)
    return found[0].cite[language] if found else ""
