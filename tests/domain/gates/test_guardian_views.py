"""Each guardian is heard, or a closed reason says why not."""

from datetime import timedelta

import pytest

from meetingapp.domain.case import Guardianship, GuardianshipKind, Unborn
from meetingapp.domain.meeting import Participant
from meetingapp.domain.people import Party, PersonRef
from meetingapp.domain.situation import GuardianView, ViewMissing
from tests.domain.example import Example
from tests.domain.jonas_people import MET_ON

KARI = GuardianView("Kari Fiktivsen", "Støtter liten gruppe og ønsker faste dager.")


def _views(example: Example, *views: GuardianView) -> Example:
    return example.with_discussion(guardian_views=views)


def _jon(example: Example, reason: ViewMissing | None) -> Example:
    return _views(example, KARI, GuardianView("Jon Fiktivsen", not_obtained_reason=reason))


@pytest.mark.parametrize("view", ["", "…", "Enig.", "se forrige", "ja takk"])
def test_a_guardian_who_was_there_says_what_they_think(example: Example, view: str) -> None:
    changed = _views(example, GuardianView("Kari Fiktivsen", view))
    assert "guardian_views.0.view" in changed.paths("G-PAR-1")


def test_a_reason_does_not_stand_for_a_guardian_who_was_there(example: Example) -> None:
    reason = ViewMissing.VIOLENCE_SUSPICION
    changed = _views(example, GuardianView("Kari Fiktivsen", not_obtained_reason=reason))
    assert "guardian_views.0.view" in changed.paths("G-PAR-1")


def test_an_absent_guardian_has_a_view_or_a_reason(example: Example) -> None:
    assert _jon(example, None).paths("G-PAR-1") == ["guardian_views.1.view"]
    assert _jon(example, ViewMissing.UNREACHABLE).failed("G-PAR-1") == ()
    assert _jon(example, ViewMissing.VIOLENCE_SUSPICION).failed("G-PAR-1") == ()


def test_a_guardian_without_a_row_is_asked_for_where_the_row_will_stand(example: Example) -> None:
    assert _views(example).paths("G-PAR-1") == ["guardian_views.0.view", "guardian_views.1.view"]
    assert _views(example, KARI).paths("G-PAR-1") == ["guardian_views.1.view"]


def test_a_reason_that_cannot_be_is_refused(example: Example) -> None:
    path = ["guardian_views.1.not_obtained_reason"]
    assert _jon(example, ViewMissing.ANONYMOUS).paths("G-PAR-1") == path
    assert _jon(example, ViewMissing.YOUTH_DECLINES).paths("G-PAR-1") == path
    youth = example.with_child(born=MET_ON.replace(year=MET_ON.year - 16))
    assert _jon(youth, ViewMissing.YOUTH_DECLINES).failed("G-PAR-1") == ()


def test_one_view_is_not_written_twice(example: Example) -> None:
    changed = _views(example, KARI, GuardianView("Jon Fiktivsen", KARI.view))
    assert changed.paths("G-PAR-1") == ["guardian_views.1.view"]


def test_nobody_says_anything_after_the_meeting(example: Example) -> None:
    late = GuardianView("Jon Fiktivsen", "Vil ha beskjed hver fredag.", "", MET_ON + timedelta(1))
    assert _views(example, KARI, late).paths("G-PAR-1") == ["guardian_views.1.obtained_on"]


def test_a_case_without_guardians_asks_for_no_view(example: Example) -> None:
    alone = example.with_case(guardians=()).with_discussion(parties=(), guardian_views=())
    assert alone.failed("G-PAR-1") == ()
    assert alone.failed("G-PAR-2") == ()


def test_the_woman_expecting_the_child_is_heard(example: Example) -> None:
    woman = Guardianship("Kari Fiktivsen", "gravid")
    unborn = example.with_case(subject=Unborn(), guardians=(woman,))
    assert _views(unborn).paths("G-PAR-1") == ["guardian_views.0.view"]
    assert _views(unborn, KARI).failed("G-PAR-1") == ()


def test_an_absent_parent_far_from_the_child_is_not_asked(example: Example) -> None:
    kari, jon = example.case.guardians
    far = Guardianship(jon.name, "far", lives_with=False)
    assert _views(example.with_case(guardians=(kari, far)), KARI).failed("G-PAR-1") == ()


def test_in_custody_the_child_welfare_service_is_heard_instead(example: Example) -> None:
    service = Guardianship("Eva Oppdiktet", "barnevernet", GuardianshipKind.CWS_CUSTODY)
    parents = tuple(example.case.guardians)
    changed = example.with_case(guardians=(service, *parents)).with_discussion(parties=())
    assert _views(changed).paths("G-PAR-1") == ["guardian_views.0.view"]
    heard = GuardianView("Eva Oppdiktet", "Fosterhjemmet ønsker faste dager.")
    assert _views(changed, heard).failed("G-PAR-1") == ()


def test_a_guardian_nobody_registered_is_heard_when_there(example: Example) -> None:
    aunt = Participant(PersonRef("Mona Eksempelrud", "fostermor"), Party.GUARDIAN, attended=True)
    changed = example.with_discussion(parties=(*example.discussion.parties, aunt))
    assert changed.paths("G-PAR-1") == ["guardian_views.2.view"]


def test_one_of_two_holders_is_not_both(example: Example) -> None:
    assert _views(example, KARI).paths("G-PAR-2") == ["guardian_views.1.view"]
    assert _jon(example, ViewMissing.UNREACHABLE).paths("G-PAR-2") == ["guardian_views.1.view"]


def test_where_hearing_the_other_is_unsafe_no_second_reason_is_asked(example: Example) -> None:
    assert _jon(example, ViewMissing.VIOLENCE_SUSPICION).failed("G-PAR-2") == ()


def test_where_nobody_is_heard_or_one_holds_alone_nobody_speaks_for_both(example: Example) -> None:
    assert _views(example).failed("G-PAR-2") == ()
    kari, jon = example.case.guardians
    alone = example.with_case(guardians=(kari, Guardianship(jon.name, "far")))
    assert _views(alone, KARI).failed("G-PAR-2") == ()
