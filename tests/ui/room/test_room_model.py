"""The open discussion as the screens see it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtTest import QSignalSpy

from meetingapp.domain.closing import DutyState
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.measure import Agreement, NoMeasure, NoMeasureReason, Unit
from meetingapp.domain.template import Severity, Stage
from meetingapp.domain.voice import VoiceStatus
from meetingapp.ui.viewmodels.room.items import (
    ItemState,
    item_views,
    pillar_views,
    requirements,
)
from meetingapp.ui.viewmodels.room.measure import indicator_changes
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from tests.domain.jonas import jonas_case, jonas_discussion
from tests.ui.room.conftest import Later, Model, empty, opened


def states(room: RoomViewModel) -> dict[str, ItemState]:
    views = item_views(room.context.meeting, room.discussion, room.missing(), first=room.first_time)
    return {view.id: view.state for view in views}


def test_the_finished_example_may_be_finalised(model: Model) -> None:
    room, _ = model(opened())
    assert room.missing() == ()
    assert room.may_finalise
    assert room.item == "A14"


def test_a_new_meeting_opens_where_the_first_requirement_is(model: Model) -> None:
    room, _ = model(empty())
    assert room.item == "A01"
    assert not room.may_finalise


def test_what_is_written_is_weighed_at_once(model: Model) -> None:
    room, _ = model(opened())
    room.put("voice.own_words", "")
    assert [m.result.path for m in room.missing()] == ["voice.own_words"]
    room.put("voice.own_words", "Vet ikke.")
    assert room.missing() == ()


def test_widgets_hear_of_typing_at_the_first_pause_and_of_choices_at_once(model: Model) -> None:
    room, _ = model(opened())
    heard = QSignalSpy(room.changed)
    for text in ("V", "Ve", "Vet", "Vet ikke"):
        room.put("voice.own_words", text)
    assert heard.count() == 0
    assert heard.wait(1000)
    assert heard.count() == 1
    room.put("voice.status", VoiceStatus.PARTLY)
    assert heard.count() == 2


def test_what_cannot_be_read_is_kept_and_closes_until_it_can(model: Model) -> None:
    room, kept = model(opened())
    room.put("voice.obtained_on", None, "31.2.26")
    assert room.raw("voice.obtained_on") == "31.2.26"
    assert not room.may_finalise
    room.saving.flush()
    assert kept.discussions[-1].unread[0].raw == "31.2.26"
    room.put("voice.obtained_on", date(2026, 11, 20), "20.11.2026")
    assert room.raw("voice.obtained_on") == ""
    assert room.may_finalise


def test_f4_goes_through_what_is_missing_and_round_again(model: Model) -> None:
    room, _ = model(opened())
    room.put("voice.own_words", "")
    room.put("coordination.duty_to_report.state", None)
    first, second = (m.result for m in room.missing())

    room.go_to("A01")
    assert room.next_missing("") == first
    room.follow(first)
    assert room.next_missing(first.path) == second
    room.follow(second)
    assert room.next_missing(second.path) == first
    assert room.next_missing(second.path, back=True) == first


def test_what_waits_for_the_measures_is_skipped_until_there_are_measures(model: Model) -> None:
    room, _ = model(opened())
    waits = GateResult(
        "G-VOICE-8", "A05", Stage.FINAL, Severity.ERROR, passed=False,
        path="voice.no_effect_reason", message_key="x",
    )  # fmt: skip
    before = replace(room.discussion, agreement=Agreement())
    assert [m.later for m in requirements((waits,), before)] == [True]
    assert [m.later for m in requirements((waits,), room.discussion)] == [False]


def test_with_nothing_missing_f4_goes_nowhere(model: Model) -> None:
    room, _ = model(opened())
    assert room.next_missing("voice.own_words") is None


def test_one_key_confirms_who_is_here_and_why(model: Model) -> None:
    room, _ = model(empty())
    room.confirm("A01")
    assert all(p.attended for p in room.meeting.participants)
    assert all(p.attended for p in room.discussion.parties)
    assert all(a.need_to_know for a in room.discussion.attendance)
    assert not [m for m in room.missing() if m.item == "A01"]


def test_who_was_ticked_away_stays_away_when_the_rest_is_confirmed(model: Model) -> None:
    room, _ = model(empty())
    room.put("parties.1.attended", value=False)
    room.confirm("A01")
    assert room.discussion.parties[1].attended is False
    assert room.discussion.parties[0].attended is True


def test_nothing_is_written_by_proposals_alone(model: Model) -> None:
    room, _ = model(empty())
    assert room.all_proposed()
    assert room.discussion == empty().discussion


def test_a_measure_begins_to_exist_when_something_is_written_in_it(model: Model) -> None:
    room, kept = model(empty())
    room.put("agreement.measures.0.action", "Ida leser med Jonas 4 dager i uka")
    room.put("agreement.measures.0.baseline.value", Decimal(34), "34")
    (measure,) = room.discussion.agreement.measures
    assert measure.id == f"id-{kept.ids}"
    assert measure.baseline.value == 34


def test_a_measure_takes_the_place_of_the_reason_for_none(model: Model) -> None:
    room, _ = model(empty())
    room.put("agreement.no_measure", NoMeasure(NoMeasureReason.CASE_CLOSED))
    room.put("agreement.measures.0.action", "Ida leser")
    assert room.discussion.agreement.no_measure is None


def test_the_unit_follows_the_indicator_until_somebody_chooses_another(model: Model) -> None:
    room, _ = model(empty())
    room.put("agreement.measures.0.action", "Ida leser")
    room.put_all(indicator_changes(room, 0, "ord per minutt"))
    assert room.value("agreement.measures.0.unit") is Unit.WORDS_PER_MINUTE
    room.put_all(indicator_changes(room, 0, "dager med fravær"))
    assert room.value("agreement.measures.0.unit") is Unit.DAYS_PER_PERIOD
    room.put("agreement.measures.0.unit", Unit.COUNT)
    room.put_all(indicator_changes(room, 0, "prosent av timene"))
    assert room.value("agreement.measures.0.unit") is Unit.COUNT


def test_items_tell_how_they_stand(model: Model) -> None:
    room, _ = model(empty())
    before = states(room)
    assert before["A02"] is ItemState.READY
    assert before["A03"] is ItemState.NOT_APPLICABLE
    assert before["A05"] is ItemState.EMPTY
    room.put("voice.own_words", "Vet ikke.")
    assert states(room)["A05"] is ItemState.BEGUN
    done, _ = model(opened())
    assert set(states(done).values()) == {ItemState.READY, ItemState.NOT_APPLICABLE}


def test_a_pillar_is_empty_then_half_then_stands(model: Model) -> None:
    room, _ = model(empty())
    assert all(view.empty for view in pillar_views(room.discussion, room.results))
    room.put("voice.own_words", "Vet ikke.")
    voice = pillar_views(room.discussion, room.results)[0]
    assert not voice.empty
    assert voice.done < voice.total
    done, _ = model(opened())
    assert all(v.done == v.total for v in pillar_views(done.discussion, done.results))


def test_disagreement_is_asked_in_the_read_back(model: Model) -> None:
    room, _ = model(opened())
    room.put("best_interest.dissent_asked", value=False)
    assert [m.item for m in room.missing()] == ["A14"]


def test_an_earlier_meeting_opens_since_last(model: Model) -> None:
    earlier = EarlierDiscussion("RT", date(2026, 9, 15))
    room, _ = model(opened(case=replace(jonas_case(), earlier=(earlier,))))
    assert not room.first_time
    room.go_to("A02")
    assert room.neighbour(1) == "A03"


def test_the_meeting_itself_is_no_earlier_meeting(model: Model) -> None:
    itself = EarlierDiscussion("RT", date(2026, 11, 24))
    room, _ = model(opened(case=replace(jonas_case(), earlier=(itself,))))
    assert room.first_time


def test_finalising_what_is_not_ready_asks_for_the_caret_instead(model: Model) -> None:
    room, kept = model(empty())
    refused = QSignalSpy(room.refused)
    room.finalise()
    assert refused.count() == 1
    assert kept.finalised == []


def test_finalising_waits_until_everything_typed_is_stored(model: Model, runs: Later) -> None:
    room, kept = model(opened())
    runs.at_once = False
    room.put("closing.corrections", "ingen merknader i møtet her")
    room.finalise()
    assert kept.finalised == []
    runs.answer()
    assert kept.finalised == []
    runs.answer()
    runs.answer()
    assert kept.finalised == [room.discussion.id]
    assert kept.discussions[-1].closing.corrections == "ingen merknader i møtet her"


def test_finalised_minutes_can_no_longer_be_written_in(model: Model) -> None:
    room, _ = model(opened())
    done = QSignalSpy(room.finalised)
    room.finalise()
    assert done.at(0) == ["min-1"]
    before = room.discussion
    room.put("voice.own_words", "noe annet")
    assert room.discussion == before
    assert not room.may_finalise


def test_the_duty_check_is_never_proposed(model: Model) -> None:
    discussion = replace(jonas_discussion(), coordination=empty().discussion.coordination)
    room, _ = model(opened(discussion))
    room.confirm("A11")
    assert room.discussion.coordination.coordinator is not None
    assert room.discussion.coordination.duty_to_report.state is None
    assert DutyState.NOT_TRIGGERED not in {p.value for p in room.all_proposed()}


@pytest.mark.parametrize("path", ["voice.nothing", "nothing.at.all"])
def test_a_path_of_no_field_is_a_fault_and_is_said_so(model: Model, path: str) -> None:
    room, _ = model(opened())
    with pytest.raises(LookupError):
        room.put(path, "x")
