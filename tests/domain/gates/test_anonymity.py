from dataclasses import replace

import pytest

from meetingapp.domain.anonymity import AnonymityCheck
from meetingapp.domain.best_interest import BestInterestElement
from meetingapp.domain.case import Anonymous, Case, Group, System
from meetingapp.domain.closing import Coordination
from meetingapp.domain.consent import Consent
from meetingapp.domain.gates.anonymity import Anonymity
from meetingapp.domain.gates.base import OptionError
from meetingapp.domain.identity_scan import IdentityHit
from meetingapp.domain.meeting import CaseDiscussion, Participant, Unread
from meetingapp.domain.people import Party, Person, PersonRef, ServiceCode
from meetingapp.domain.situation import PurposeAndConcern, Situation
from meetingapp.domain.system import SystemAction
from meetingapp.domain.template import ConsentNeed
from tests.domain.example import Example
from tests.domain.jonas_people import IDA, KARI

CHECKED = AnonymityCheck(
    no_name=True, no_birth_date=True, no_class_or_unit=True, no_rare_trait=True,
    fits_at_least=5, family_not_present=True, checked_by="Berit Eksempelrud",
)  # fmt: skip
NAMES = frozenset({"Jonas Fiktivsen", KARI.name, IDA.name, "Siri Oppdiktet"})


def nameless(example: Example, **parts: object) -> Example:
    """Make an anonymous discussion with nothing in it but the six checks."""
    empty = CaseDiscussion("d-1", example.case.id, anonymity=CHECKED)
    bare = replace(example, discussion=empty, case=Case(example.case.id, Anonymous("8–10 år")))
    return replace(bare, register_names=NAMES).with_discussion(**parts)


def test_an_anonymous_discussion_that_was_checked_passes(example: Example) -> None:
    assert nameless(example).paths("G-CONS-6") == []


@pytest.mark.parametrize(
    "check",
    ["no_name", "no_birth_date", "no_class_or_unit", "no_rare_trait", "family_not_present"],
)
@pytest.mark.parametrize("answer", [None, False])
def test_each_check_is_made(example: Example, check: str, *, answer: bool | None) -> None:
    made = replace(CHECKED, **{check: answer})  # type: ignore[arg-type]  # the test names the field
    assert nameless(example, anonymity=made).paths("G-CONS-6") == [f"anonymity.{check}"]


@pytest.mark.parametrize(
    ("count", "enough"), [(None, False), (0, False), (3, False), (4, False), (5, True), (40, True)]
)
def test_what_is_told_fits_at_least_five(
    example: Example, count: int | None, *, enough: bool
) -> None:
    told = nameless(example, anonymity=replace(CHECKED, fits_at_least=count))
    assert told.paths("G-CONS-6") == ([] if enough else ["anonymity.fits_at_least"])


@pytest.mark.parametrize("nobody", ["", " ", "-", "x"])
def test_somebody_has_checked(example: Example, nobody: str) -> None:
    told = nameless(example, anonymity=replace(CHECKED, checked_by=nobody))
    assert told.paths("G-CONS-6") == ["anonymity.checked_by"]


@pytest.mark.parametrize("wrong", [4, 51, 0, True, "5"])
def test_the_least_number_of_children_is_bounded(wrong: int) -> None:
    with pytest.raises(OptionError):
        Anonymity(k=wrong)
    assert Anonymity(k=5) == Anonymity()


def test_some_meetings_allow_nobody_to_be_anonymous(example: Example) -> None:
    told = nameless(example)
    kind = replace(told.template.type, anonymous_allowed=False)
    strict = replace(told, template=replace(told.template, type=kind))
    assert strict.paths("G-CONS-6") == ["case.subject"]


def _system_type(example: Example) -> Example:
    kind = replace(example.template.type, consent=ConsentNeed.NONE, anonymous_allowed=False)
    rules = tuple(
        replace(r, severity=example.template.rule("G-OPEN-1").severity) if r.id == "G-CONS-6" else r
        for r in example.template.rules
    )
    return replace(example, template=replace(example.template, type=kind, rules=rules))


def test_a_system_meeting_refuses_a_child(example: Example) -> None:
    assert _system_type(example).paths("G-CONS-6") == ["case.subject"]
    assert _system_type(nameless(example)).paths("G-CONS-6") == ["case.subject"]
    system = nameless(example).with_case(subject=System("SLT"))
    assert _system_type(system).paths("G-CONS-6") == []


@pytest.mark.parametrize("subject", [System("SLT"), Group("elevrådet")])
def test_a_system_meeting_asks_for_no_checks_and_looks_for_names(
    example: Example, subject: System | Group
) -> None:
    unchecked = nameless(example, anonymity=AnonymityCheck()).with_case(subject=subject)
    assert unchecked.paths("G-CONS-6") == []
    told = unchecked.with_discussion(actions=(SystemAction("a", measure="Hjelpe Jonas"),))
    assert told.paths("G-CONS-6") == ["actions.0.measure"]


def test_no_family_is_kept_where_nobody_is_named(example: Example) -> None:
    told = nameless(example)
    assert told.with_case(guardians=example.case.guardians).paths("G-CONS-6") == ["case.guardians"]
    assert told.with_case(consents=(Consent("c"),)).paths("G-CONS-6") == ["case.consents"]
    mother = Participant(PersonRef("Mor"), Party.GUARDIAN, attended=True)
    assert told.with_discussion(parties=(mother,)).paths("G-CONS-6") == ["parties.0"]


@pytest.mark.parametrize(
    ("parts", "path"),
    [
        ({"purpose_and_concern": PurposeAndConcern("Hva trenger Jonas nå?")},
         "purpose_and_concern.purpose_question"),
        ({"situation": Situation(strengths=("glad", "Kari leser for ham"))},
         "situation.strengths.1"),
        ({"coordination": Coordination(level_reason="Fiktivsen strever")},
         "coordination.level_reason"),
        ({"unread": (Unread("voice.obtained_on", "da Jonas kom"),)}, "unread.0.raw"),
    ],
)  # fmt: skip
def test_every_text_is_looked_through(
    example: Example, parts: dict[str, object], path: str
) -> None:
    told = nameless(example, **parts)
    (result,) = told.failed("G-CONS-6")
    assert (result.path, result.params["kind"]) == (path, IdentityHit.NAME)
    assert replace(told, register_names=frozenset()).failed("G-CONS-6") == ()


def test_an_element_is_named_by_its_code(example: Example) -> None:
    elements = example.discussion.best_interest
    told = nameless(example, best_interest=elements)
    assert f"best_interest.elements.{BestInterestElement.CHILD_VIEW}.facts" in told.paths(
        "G-CONS-6"
    )


def test_the_case_itself_is_looked_through(example: Example) -> None:
    told = nameless(example)
    assert told.with_case(reference="Jonas 3").paths("G-CONS-6") == ["case.reference"]
    assert told.with_case(subject=Anonymous("f. 14.3.18")).paths("G-CONS-6") == [
        "case.subject.age_band"
    ]
    assert told.with_case(concern="Jonas leser lite").paths("G-CONS-6") == [
        "purpose_and_concern.concern_text"
    ]


def test_who_takes_part_or_is_known_as_staff_may_be_named(example: Example) -> None:
    told = nameless(
        example,
        situation=Situation(strengths=("Ida Prøvestad ser framgang", "Siri ser det samme")),
    )
    assert told.paths("G-CONS-6") == ["situation.strengths.1"]
    siri = PersonRef("Siri Oppdiktet", "psykolog", ServiceCode.PSYCH)
    named = told.with_discussion(coordination=Coordination(coordinator=siri))
    assert named.paths("G-CONS-6") == ["situation.strengths.1", "coordination.coordinator.name"]
    staff = replace(named, register=(Person("p-siri", siri.name),))
    assert staff.paths("G-CONS-6") == []
    mother = told.with_discussion(
        situation=Situation(), coordination=Coordination(coordinator=KARI)
    )
    assert mother.paths("G-CONS-6") == ["coordination.coordinator.name"]


def test_a_role_says_no_more_than_a_role(example: Example) -> None:
    told = PersonRef(IDA.name, "læreren til Jonas, 912 34 567", ServiceCode.SCHOOL)
    named = nameless(example, coordination=Coordination(coordinator=told))
    assert named.paths("G-CONS-6") == ["coordination.coordinator.role"] * 2


def test_a_child_may_not_be_named_because_somebody_of_the_staff_has_its_name(
    example: Example,
) -> None:
    jonas = Person("p-jonas", "Jonas Testdahl")
    told = nameless(example, situation=Situation(strengths=("Jonas Testdahl ser det", "Jonas")))
    known = replace(told, register=(jonas,), register_names=NAMES | {jonas.name})
    assert known.paths("G-CONS-6") == ["situation.strengths.1"]


def test_the_place_of_the_meeting_names_no_child(example: Example) -> None:
    told = nameless(example).with_meeting(place="hos Jonas")
    assert told.paths("G-CONS-6") == ["meeting.place"]


def test_who_made_the_checks_is_no_child_or_guardian(example: Example) -> None:
    told = nameless(example, anonymity=replace(CHECKED, checked_by=KARI.name))
    assert told.paths("G-CONS-6") == ["anonymity.checked_by"]


def test_a_named_child_may_be_named(example: Example) -> None:
    assert replace(example, register_names=NAMES).failed("G-CONS-6") == ()
