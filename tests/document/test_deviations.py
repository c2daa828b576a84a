"""“Avvik fra mal” says what was left open and why, who set a rule aside, and what is our own."""

from dataclasses import replace
from datetime import date

from meetingapp.document.blocks import Table
from meetingapp.document.plain import plain_text
from meetingapp.domain.deviation import Acknowledgement, Override, WarningReason
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.people import PersonRef
from meetingapp.domain.stopped import Stopped, StopReason
from meetingapp.domain.template import Deviation, MeetingType, Severity, Stage, Template
from meetingapp.services.shelf import load_template
from meetingapp.words import Language
from tests.document.conftest import Told

ON = date(2026, 11, 24)


def _missed(gate: str, said: str, severity: Severity = Severity.WARNING) -> GateResult:
    return GateResult(
        gate, "A07", Stage.CLOSE, severity, passed=False, path="", message_key=said,
        overridable=severity is Severity.ERROR, settled=True,
    )  # fmt: skip


DAY = "Write a day, for example 20.11, Friday or +10."
AGAIN = "Write it once more, or empty the field."


def _deviations(told: Told) -> list[str]:
    lines = plain_text(told.document()).splitlines()
    first = lines.index("Avvik fra mal") + 2
    return lines[first : lines.index("Om dokumentet") - 1]


def _answered(jonas: Told, *answers: Acknowledgement) -> Told:
    return replace(
        jonas,
        template=load_template("RT"),
        discussion=replace(jonas.discussion, acknowledged=answers),
    )


def test_a_warning_stands_beside_the_reason_given(jonas: Told) -> None:
    told = _answered(jonas, Acknowledgement(("G-ALT-1",), WarningReason.NOT_POSSIBLE))
    head, row = _deviations(replace(told, results=(_missed("G-ALT-1", DAY),)))
    assert head == "Krav som ikke er på plass | Hvorfor"
    assert row == (
        "To handlingsalternativer – Skriv en dag, for eksempel 20.11, fredag eller +10."
        " | Lot seg ikke gjøre til dette møtet."
    )


def test_one_reason_may_answer_several_and_each_is_said_once(jonas: Told) -> None:
    both = Acknowledgement(("G-ALT-1", "G-SIT-3"), WarningReason.OTHER, "tiden rakk ikke til")
    results = (_missed("G-ALT-1", DAY), _missed("G-ALT-1", DAY), _missed("G-SIT-3", AGAIN))
    [_, row] = _deviations(replace(_answered(jonas, both), results=results))
    assert row.count("Skriv en dag") == 1
    assert "Skriv det på nytt" in row
    assert row.endswith(" | Tiden rakk ikke til.")


def test_a_reason_for_what_was_met_after_all_is_not_told(jonas: Told) -> None:
    told = _answered(jonas, Acknowledgement(("G-ALT-1",), WarningReason.OTHER, "ikke tid"))
    assert _deviations(told) == [
        "Ingen. Alt malen krever, er på plass, og ingenting er satt til side.",
    ]


def test_a_hint_is_no_deviation(jonas: Told) -> None:
    hint = replace(_missed("L6", DAY), severity=Severity.HINT)
    assert _deviations(replace(jonas, results=(hint,)))[0].startswith("Ingen.")


def test_a_rule_set_aside_names_the_chair_the_day_and_the_reason(jonas: Told) -> None:
    chair = jonas.meeting.chair
    assert chair is not None
    override = Override("G-VOICE-2", "samtalen i uke 33 gjelder fortsatt", chair, ON)
    told = replace(
        jonas,
        template=load_template("RT"),
        discussion=replace(jonas.discussion, overrides=(override,)),
        results=(_missed("G-VOICE-2", DAY, Severity.ERROR),),
    )
    [_, row] = _deviations(told)
    assert "Skriv en dag" in row
    assert "Satt til side av Berit Eksempelrud 24.\N{NO-BREAK SPACE}november" in row
    assert row.endswith("Samtalen i uke 33 gjelder fortsatt.")


def test_somebody_elses_override_counts_for_nothing(jonas: Told) -> None:
    override = Override("G-VOICE-2", "greit for meg", PersonRef("Lars Testdahl"), ON)
    told = replace(jonas, discussion=replace(jonas.discussion, overrides=(override,)))
    told = replace(told, results=(_missed("G-VOICE-2", DAY, Severity.ERROR),))
    assert not any("greit for meg" in line.casefold() for line in _deviations(told))


def test_a_stopped_discussion_does_not_claim_that_all_is_met(jonas: Told) -> None:
    stopped = Stopped(StopReason.OUT_OF_TIME, next_date=date(2026, 12, 1))
    told = replace(jonas, discussion=replace(jonas.discussion, stopped=stopped))
    assert _deviations(told) == ["Ingen, utover at drøftingen ble avbrutt."]


def _own() -> Template:
    shipped = load_template("RT")
    kind: MeetingType = replace(shipped.type, variant=3, based_on="RT")
    return replace(
        shipped,
        type=kind,
        deviations=(
            Deviation("G-ALT-1", "", Severity.WARNING, Severity.ERROR),
            Deviation("G-MEAS-3", "max_days", 84, 42),
            Deviation("G-MEAS-7", "warn_days", 56, 28),
        ),
    )


def test_what_the_municipality_changed_stands_beside_the_template(jonas: Told) -> None:
    told = replace(jonas, template=_own())
    none, _, title, _, head, *rows = _deviations(told)
    assert none.startswith("Ingen.")
    assert title == "Endret av kommunen"
    assert head == "Krav | I malen | Hos oss"
    assert rows[0] == "To handlingsalternativer | Trenger en begrunnelse | Må på plass"
    assert rows[1] == "Datoene i tiltaket henger sammen: lengste tid | 84 dager | 42 dager"
    assert rows[2].endswith(": krever begrunnelse etter | 56 dager | 28 dager")


def test_the_document_names_the_template_and_our_own_variant(jonas: Told) -> None:
    nynorsk = replace(jonas, template=_own(), language=Language.NN)
    text = plain_text(nynorsk.document())
    assert "Mal: core.v1, RT.v1 · nynorsk; Kommunen sin eigen variant 3, bygd på RT." in text
    assert "variant" not in plain_text(jonas.document())


def test_a_gate_that_the_template_no_longer_has_is_named_by_its_id(jonas: Told) -> None:
    told = replace(jonas, results=(_missed("G-GONE-1", DAY),))
    document = told.document()
    assert "G-GONE-1 – Skriv en dag" in plain_text(document)
    assert any(isinstance(block, Table) for block in document.blocks)
