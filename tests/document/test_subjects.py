"""Minutes about an anonymous child, one not yet born, a group, or no child at all."""

from dataclasses import replace
from datetime import date

import pytest

from meetingapp.document.blocks import Table
from meetingapp.document.plain import plain_text
from meetingapp.domain.anonymity import AnonymityCheck
from meetingapp.domain.case import Case, NamedChild, System, Unborn
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.people import PersonRef
from meetingapp.domain.system import ActionState, ActionStep, SystemAction, SystemVoice
from meetingapp.words import Language
from tests.document.conftest import Told
from tests.document.finished import all_told_in, finalisable_examples, told_in


def _plain(told: Told) -> str:
    return plain_text(told.document()).replace("\N{NO-BREAK SPACE}", " ")


def test_an_anonymous_discussion_says_how_it_was_kept_so() -> None:
    told = told_in("anonym")
    text = _plain(told)
    assert "Anonym drøfting (9–12 år)" in text
    assert "Anonymitet og avslutning" in text
    assert (
        "Anonymitet: Ingen navn; ingen fødselsdato; ingen klasse eller avdeling; ingen sjeldne "
        "kjennetegn; familien var ikke til stede; kan gjelde minst 12 barn. "
        "Sjekket av Berit Eksempelrud.\n"
    ) in text
    assert "Samtykke:" not in text
    assert "er ikke hørt ennå" not in text


def test_a_check_that_failed_is_told_as_such() -> None:
    told = told_in("anonym")
    check = replace(told.discussion.anonymity, no_rare_trait=False, no_name=None)
    text = _plain(replace(told, discussion=replace(told.discussion, anonymity=check)))
    assert "Ikke bekreftet: Ingen sjeldne kjennetegn.\n" in text
    assert "ngen navn" not in text


def test_a_check_nobody_made_prints_nothing() -> None:
    told = told_in("anonym")
    blank = replace(told.discussion, anonymity=AnonymityCheck())
    assert "Anonymitet:" not in _plain(replace(told, discussion=blank))


def test_nothing_of_a_family_is_printed_where_the_child_is_anonymous(jonas: Told) -> None:
    told = told_in("anonym")
    family = replace(told.case, guardians=jonas.case.guardians, consents=jonas.case.consents)
    assert "Fiktivsen" not in _plain(replace(told, case=family))


def test_advice_says_what_was_advised() -> None:
    text = _plain(told_in("anonym"))
    first_page = text[: text.index("Til stede")]
    assert "Bare råd denne gangen." in first_page
    assert "En voksen som setter i gang lek i friminuttene" in first_page


def test_a_child_not_born_is_spoken_of_with_its_guardians(jonas: Told) -> None:
    unborn = replace(jonas, case=replace(jonas.case, subject=Unborn(date(2027, 4, 1))))
    text = _plain(unborn)
    assert "De foresatte får vite det: Ida Prøvestad" in text
    assert "snakker med de foresatte innen" in text
    nynorsk = _plain(replace(unborn, language=Language.NN))
    assert "Dei føresette får vite det" in nynorsk
    assert "snakkar med dei føresette innan" in nynorsk


def test_a_child_under_three_is_told_through_its_guardians(jonas: Told) -> None:
    small = replace(jonas.case, subject=NamedChild("Bo Fiktivsen", date(2024, 3, 1)))
    assert "De foresatte får vite det" in _plain(replace(jonas, case=small))
    older = replace(jonas.case, subject=NamedChild("Bo Fiktivsen", date(2023, 11, 24)))
    assert "Bo får vite det" in _plain(replace(jonas, case=older))


def test_a_system_meeting_has_young_peoples_voice_and_a_list_of_actions() -> None:
    told = told_in("systemmote")
    document, text = told.document(), _plain(told)
    assert document.furniture.access == document.furniture.legal == ""
    assert "Sak og tilgang: Y1 · uten personopplysninger" in text
    for gone in ("Barnets stemme", "Foresattes syn", "Situasjonen nå", "Barnets beste"):
        assert f"\n{gone}\n" not in text
    assert "Vi vet det fra: Elevrådet og undersøkelsen Ungdata." in text
    assert "a. Kartlegge dagens inspeksjon. | Mai Eksempelvik – SLT-koordinator" in text
    assert "d. Evaluere sammen med elevrådene. | Mai Eksempelvik | Mars 2027 | [Planlagt]" in text
    [listed] = [b for b in document.blocks if isinstance(b, Table) and b.head[-1] == "Status"]
    assert len(listed.rows) == 2 + 4 + 3


def _system(jonas: Told, *actions: SystemAction) -> Told:
    """Give a system meeting that holds these actions and nothing else."""
    return replace(
        jonas,
        case=Case("s", System("Ledermøte")),
        discussion=CaseDiscussion("d", "s", actions=actions),
    )


def test_an_action_about_which_little_is_known_prints_dashes(jonas: Told) -> None:
    text = _plain(_system(jonas, SystemAction("a", "Trygg skolevei", state=ActionState.DROPPED)))
    assert "1. Trygg skolevei | – | – | [Tatt ut av planen]" in text


def test_steps_after_the_alphabet_are_numbered(jonas: Told) -> None:
    steps = tuple(ActionStep(f"steg {n}", PersonRef("Kai Tenkestad")) for n in range(28))
    text = _plain(_system(jonas, SystemAction("a", "Lang plan", steps=steps)))
    assert "\nz. Steg 25. | Kai Tenkestad | " in text
    assert "\n27. Steg 26. | " in text


def test_a_long_list_is_not_said_twice(jonas: Told) -> None:
    many = tuple(SystemAction(str(n), f"Tiltak nummer {n}") for n in range(5))
    told = _system(jonas, *many)
    assert _plain(told).count("Tiltak nummer 3") == 1


def test_a_system_meeting_without_a_word_prints_no_empty_section(jonas: Told) -> None:
    told = _system(jonas)
    assert told.discussion.system_voice == SystemVoice()
    text = _plain(told)
    for heading in ("Dette ble avtalt", "Tiltaksliste", "Barn og unges stemme", "Veien videre"):
        assert heading not in text


def test_measures_of_a_system_meeting_are_not_weighed_as_a_childs(jonas: Told) -> None:
    told = _system(jonas)
    with_measures = replace(told.discussion, agreement=jonas.discussion.agreement)
    text = _plain(replace(told, discussion=with_measures))
    assert "1. Lesegruppe" in text
    assert "Alternativene" not in text
    assert "Barnets beste" not in text


def test_a_closed_case_says_why_and_that_no_measure_was_needed() -> None:
    text = _plain(told_in("avslutning"))
    assert "avslutningsmøte" in text
    assert "Saken avsluttes: Målet er nådd, og Nora ønsker å avslutte." in text
    assert "Det ble ikke avtalt noe tiltak: saken avsluttes." in text
    assert "Spurt om endring: Ja." in text


ENGLISH = ("Reason", "Measures", "Closing", "Responsible", "evaluation", "Present", "the child")


@pytest.mark.parametrize("language", [Language.NB, Language.NN])
@pytest.mark.parametrize("name", finalisable_examples())
def test_no_english_is_left_in_norwegian_minutes(name: str, language: Language) -> None:
    for told in all_told_in(name):
        text = _plain(replace(told, language=language))
        assert [word for word in ENGLISH if word in text] == []


@pytest.mark.parametrize("name", finalisable_examples())
def test_minutes_may_be_read_in_english(name: str) -> None:
    for told in all_told_in(name):
        document = replace(told, language=Language.EN).document()
        assert document.language == "en-GB"
        assert document.title.startswith("Minutes of ")


def test_an_acute_meeting_says_that_it_hurries_and_when_the_child_is_heard() -> None:
    text = _plain(told_in("akutt"))
    assert "K1, hastemøte" in text
    assert "Ikke innhentet: Haster.\n" in text
    assert "skal høre Sander innen 1. desember 2026." in text


def test_a_family_measure_names_no_sibling(jonas: Told) -> None:
    first, second = jonas.discussion.agreement.measures
    shared = replace(first, group="familie-17")
    text = _plain(jonas.with_part("agreement", measures=(shared, second)))
    assert text.count("[Felles for familien]") == 1
    assert "familie-17" not in text
