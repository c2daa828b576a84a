"""A mark tells guardians by their names: one it no longer fits keeps its text from all of them."""

from dataclasses import replace

from meetingapp.domain.case import Case
from meetingapp.domain.editions.door import for_audience
from meetingapp.domain.editions.standing import Standing
from meetingapp.domain.kept_back import KeptBack
from meetingapp.domain.papers.story import family
from meetingapp.services.signers import load_signers
from tests.document.copied import Finalised
from tests.domain.editions.asking import JON, KARI, all_in, refused

DOUBT = "Vi vet ikke om Jonas har dysleksi"


def _kept_from(told: Finalised, *names: str) -> Finalised:
    return told.changed(kept_back=(KeptBack("best_interest.uncertainty", guardians=names),))


def _reads(told: Finalised, name: str, today: Case) -> bool:
    standing = Standing(today, load_signers())
    audience = replace(JON, guardian=name)
    edited = for_audience(told.sitting, audience, told.sitting.meeting.date, standing)
    return DOUBT in all_in(edited.sitting)


def test_a_guardian_renamed_after_the_mark_does_not_get_the_text(jonas: Finalised) -> None:
    told = _kept_from(jonas, JON.guardian)
    mother, father = told.case.guardians
    today = replace(told.case, guardians=(mother, replace(father, name="Jon Nyhus")))
    assert not _reads(told, "Jon Nyhus", today)
    assert not _reads(told, KARI.guardian, today)  # it could be her, as far as names tell
    assert _reads(told, KARI.guardian, told.case)


def test_a_name_written_otherwise_is_the_same_name(jonas: Finalised) -> None:
    told = _kept_from(jonas, "jon   FIKTIVSEN")
    assert not _reads(told, JON.guardian, told.case)
    assert _reads(told, KARI.guardian, told.case)


def test_of_two_guardians_of_one_name_neither_gets_the_text(jonas: Finalised) -> None:
    told = _kept_from(jonas, JON.guardian)
    first, second = told.case.guardians
    third = replace(second, relation="stefar", person_id="another")
    today = replace(told.case, guardians=(first, second, third))
    assert not _reads(told, JON.guardian, today)
    assert _reads(told, KARI.guardian, today)


def test_of_two_guardians_of_one_name_neither_gets_a_copy_where_one_may_not(
    jonas: Finalised,
) -> None:
    first, second = jonas.case.guardians
    barred = replace(second, relation="stefar", may_receive=False)
    for guardians in ((first, second, barred), (first, barred, second)):
        today = replace(jonas.case, guardians=guardians)
        assert refused(jonas, JON, today) == "copy.may_not_receive"
        assert refused(jonas, KARI, today) is None


def test_what_was_kept_from_a_former_name_at_an_earlier_meeting_is_kept_from_all(
    jonas: Finalised,
) -> None:
    mark = KeptBack("best_interest.uncertainty", guardians=("Jon Gammelnavn",))
    assert mark.strangers(each.name for each in jonas.case.guardians) == ("Jon Gammelnavn",)
    told = jonas.changed(kept_back=(mark,))
    assert [_reads(told, each.guardian, told.case) for each in family(told.case)] == [False, False]


def test_all_guardians_are_no_strangers() -> None:
    assert KeptBack("voice", guardians=("*",)).strangers(()) == ()
