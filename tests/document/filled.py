"""A discussion in which every field says something."""

from dataclasses import replace
from datetime import date

from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.closing import DutyState
from meetingapp.domain.evaluation import EvaluationDecision
from meetingapp.domain.meeting import CaseDiscussion, Meeting, TemplateRef
from meetingapp.domain.people import Party, ServiceCode
from meetingapp.domain.stopped import Carried
from meetingapp.domain.voice import ChildInvited, Sharing, VoiceStatus
from meetingapp.services.shelf import load_template
from tests.document.conftest import Told
from tests.document.filling import PLAIN, Filler, Write


def filled(
    jonas: Told, status: VoiceStatus, text: Write = PLAIN, **more: object
) -> tuple[Told, dict[str, str]]:
    """Fill everything in; tell for each text which field it was made for."""
    filler = Filler(
        {
            "Meeting.type": "RT",
            "Case.subject": NamedChild("Jonas Fiktivsen", date(2018, 3, 14)),
            "ChildVoice.status": status,
            "ChildVoice.child_accepts_sharing": Sharing.YES,
            "Evaluation.measure_id": "M0",
            "Case.earlier": (),
            "Consent.valid_to": date(2027, 6, 18),
            "DutyCheck.state": DutyState.TO_SEND,
            "ChildVoice.invited": ChildInvited.NOT_INVITED,
            "CaseDiscussion.stopped": None,
            "CaseAttendance.stays_out": False,
            "Guardianship.address_barred": False,  # it would take place and unit away
            "Evaluation.decision": EvaluationDecision.ESCALATE,
            "Meeting.template": TemplateRef(),
            "Meeting.participants": jonas.meeting.participants,
            "Participant.party": Party.GUARDIAN,
            "CaseDiscussion.carried": (Carried("A05", date(2026, 6, 11)),),
            "Parked.since": date(2026, 6, 11),
            "Consent.services": (ServiceCode.SCHOOL, ServiceCode.PPT),
            **more,
        },
        text,
    )
    told = replace(
        jonas,
        template=load_template("RT"),
        meeting=filler.fill(Meeting, "Meeting"),
        case=replace(filler.fill(Case, "Case"), id="case-1"),
        discussion=replace(filler.fill(CaseDiscussion, "CaseDiscussion"), case_id="case-1"),
    )
    return told, filler.made
