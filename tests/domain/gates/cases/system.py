"""A system meeting: young people heard as a group, and actions with one person and a month."""

from dataclasses import replace
from datetime import date
from typing import Final

from meetingapp.domain.people import PersonRef, ServiceCode
from meetingapp.domain.system import (
    ActionState,
    ActionStep,
    SystemAction,
    SystemSource,
    SystemVoice,
)
from tests.domain.gates.cases.a11_to_a14 import left
from tests.domain.gates.cases.changes import discussion, part, system, then
from tests.domain.gates.cases.row import Change, Row, W
from tests.domain.jonas_people import IDA

_VOICE: Final = SystemVoice((SystemSource.PUPIL_COUNCIL,), "vil ha kortere vei", "én dør inn")
_ACTION: Final = SystemAction(
    "a1", "én dør inn til hjelp", "", IDA, date(2027, 2, 1), steps=(ActionStep("spørre elevrådet"),)
)
_NO_MEASURES: Final = then(system, part("agreement", measures=()))


def _voice(**changes: object) -> Change:
    made = replace(_VOICE, **changes)  # type: ignore[arg-type]  # rows name the fields
    return then(system, discussion(system_voice=made))


def _action(**changes: object) -> Change:
    made = replace(_ACTION, **changes)  # type: ignore[arg-type]  # rows name the fields
    return then(_NO_MEASURES, discussion(actions=(made,)))


ROWS: Final = (
    Row("G-SYS-1", "sources", _voice(), system, "system_voice.sources", W),
    *(Row("G-SYS-1", f"source {source}", _voice(sources=(source,)), _voice(sources=()),
          "system_voice.sources", W)
      for source in SystemSource),
    Row("G-SYS-1", "said", _voice(), _voice(said="-"), "system_voice.said", W),
    Row("G-SYS-1", "effect", _voice(), _voice(effect=""), "system_voice.effect", W),
    Row("G-SYS-2", "one action", _action(), _NO_MEASURES, "actions", W),
    Row("G-MEAS-1", "actions instead", _action(), _NO_MEASURES, "agreement.measures", W),
    Row("G-SYS-2", "measure", _action(), _action(measure="…"), "actions.0.measure", W),
    Row("G-SYS-2", "step", _action(), _action(steps=(ActionStep(""),)),
        "actions.0.steps.0.text", W),
    Row("G-SYS-2", "responsible", _action(), _action(responsible=None),
        "actions.0.responsible", W),
    Row("G-SYS-2", "one person", _action(),
        _action(responsible=PersonRef("alle", "", ServiceCode.SCHOOL)),
        "actions.0.responsible", W),
    Row("G-SYS-2", "not somebody who left", _action(), then(left, _action()),
        "actions.0.responsible", W),
    Row("G-SYS-2", "month", _action(), _action(month=None), "actions.0.month", W),
    Row("G-SYS-2", "month to come", _action(month=date(2026, 11, 1)),
        _action(month=date(2026, 10, 1)), "actions.0.month", W),
    *(Row("G-SYS-2", f"{state} asks no more", _action(responsible=None, month=None, state=state),
          _action(month=None), "actions.0.month", W)
      for state in (ActionState.DONE, ActionState.DROPPED)),
)  # fmt: skip
