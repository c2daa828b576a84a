"""With which arguments the use cases of what lives between the meetings are called in a cell."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from meetingapp.domain.annual.recurring import ChangedDay
from meetingapp.domain.handover import HandoverReason
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.preparation import StepKind
from meetingapp.domain.system import ActionState, SystemAction
from meetingapp.services.annual.plan import Said
from meetingapp.services.timeline.talk import ChildTalk
from tests.services.matrix.call import Arguments, call
from tests.services.matrix.ports import (
    PlainYear,
)
from tests.services.matrix.world import (
    TEAM,
)

_LATER: Final = date(2027, 2, 1)
_ACTION: Final = SystemAction("", "Felles rutine")

BETWEEN_MEETINGS: Final[Mapping[str, Arguments]] = MappingProxyType(
    {
        "annual.calendar_file.annual_calendar": lambda _: call(PlainYear(), 2027, "nb"),
        "annual.dates.change_day": lambda _: call(TEAM.id, ChangedDay(2027, 1, _LATER)),
        "annual.dates.look_over": lambda _: call(TEAM),
        "annual.dates.read_year": lambda _: call(2027, "nb"),
        "annual.dates.retire_date": lambda _: call(TEAM.id, retired=True),
        "annual.dates.save_date": lambda _: call(replace(TEAM, id="")),
        "annual.dates.undo_change": lambda _: call(TEAM.id, 2027, 1),
        "annual.paper.gather_annual": lambda _: call(2027, "nb"),
        "annual.plan.look_over_action": lambda _: call(_ACTION),
        "annual.plan.read_plan": lambda _: call(),
        "annual.plan.save_action": lambda _: call(_ACTION),
        "annual.plan.say_status": lambda t: call(t.case_id, "a", Said(ActionState.DONE)),
        "brief.gather_evaluation_brief": lambda t: call(t.case_id),
        "brief.read_brief": lambda t: call(t.case_id),
        "case_story.tell_story": lambda t: call(t.case_id),
        "handover.handing_over.accept_handover": lambda t: call(t.case_id),
        "handover.handing_over.offer_handover": lambda t: call(
            t.case_id, "nobody", HandoverReason.AWAY
        ),
        "handover.handing_over.offered_to_me": lambda _: call(),
        "handover.handing_over.refuse_handover": lambda t: call(t.case_id),
        "handover.handing_over.withdraw_handover": lambda t: call(t.case_id),
        "handover.sheet.gather_handover_sheet": lambda t: call(t.case_id),
        "handover.standing.read_handover": lambda t: call(t.case_id),
        "my_lines.my_lines": lambda _: call(),
        "preparing.arrange_talk": lambda t: call(t.discussion_id, ChildTalk(None, _LATER)),
        "preparing.give_tasks": lambda t: call(t.discussion_id, {}),
        "preparing.mark_child_asked": lambda t: call(t.discussion_id, asked=True),
        "preparing.note_asked": lambda t: call(t.discussion_id, StepKind.CHILD_TALK),
        "preparing.prepare": lambda t: call(t.meeting_id),
        "preparing.take_without": lambda t: call(t.discussion_id, ServiceCode.PPT),
        "preparing.tick_step": lambda t: call(t.discussion_id, StepKind.AGENDA, done=True),
        "saved_filters.list_filters": lambda _: call(),
        "saved_filters.remove_filter": lambda _: call("Mine"),
        "saved_filters.save_filter": lambda _: call("Mine", "@meg"),
        "talk_guide.gather_talk_guide": lambda t: call(t.discussion_id),
    }
)
