"""Papers as files: from a real vault, in every language, as others read them."""

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest

from meetingapp import paths
from meetingapp.codec.file import read_meeting_file
from meetingapp.document.papers.form_texts import form_texts
from meetingapp.domain.case import Guardianship, NamedChild
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.office import Office
from meetingapp.domain.papers.consent_form import FormLanguage, FormWish
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.series import Series
from meetingapp.domain.team import Team
from meetingapp.errors import AppError
from meetingapp.models.keys import Keys
from meetingapp.models.store import create_store
from meetingapp.services.cases import save_case
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.meeting_list import list_meetings
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.register import save_office, save_team
from meetingapp.services.room import save_discussion, save_meeting
from meetingapp.wiring.forms import Forms, PaperFile
from meetingapp.wiring.printing import FullPrinter
from meetingapp.words import Language
from tests.faults.campaign import Campaign
from tests.minutes.reading import text_of
from tests.people_of_the_vault import BERIT, PeopleOfTheVault
from tests.vera.engine import Vera

NOW = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
HOSTILE = "<b>Åse</b> & \u202eknut\u200b 😀 Fiktivsen-" + "x" * 300
ON_PAPER = tuple(each for each in FormLanguage if each.is_set_on_paper_here)
NB = Language.NB
Make = Callable[[Forms, Language], PaperFile]
PAPERS: dict[str, Make] = {
    "individual_plan": lambda forms, words: forms.individual_plan("S1", words),
    "baton_log": lambda forms, words: forms.baton_log("S1", words),
    "referral": lambda forms, words: forms.referral("S1", ServiceCode.PPT, words),
    "activity_plan": lambda forms, words: forms.activity_plan("S1", words),
    "evaluation_brief": lambda forms, words: forms.evaluation_brief("S1", words),
    "handover_sheet": lambda forms, words: forms.handover_sheet("S1", words),
    "meeting_overview": lambda forms, words: forms.meeting_overview(words),
}
SAID: dict[str, dict[Language, str]] = {
    "individual_plan": {
        Language.NB: "9. Annet samarbeid",
        Language.NN: "9. Anna samarbeid",
        Language.EN: "9. Other co-operation",
    },
    "baton_log": {
        Language.NB: "Hvem som har hatt stafettpinnen",
        Language.NN: "Kven som har hatt stafettpinnen",
        Language.EN: "Who has held the baton",
    },
    "referral": {
        Language.NB: "Hva de foresatte mener",
        Language.NN: "Kva dei føresette meiner",
        Language.EN: "What the guardians think",
    },
    "activity_plan": {
        Language.NB: "1. Hva tiltakene skal løse",
        Language.NN: "1. Kva tiltaka skal løyse",
        Language.EN: "1. What the measures are to solve",
    },
    "evaluation_brief": {
        Language.NB: "Slik leser du forslaget",
        Language.NN: "Slik les du forslaget",
        Language.EN: "How to read the proposal",
    },
    "handover_sheet": {
        Language.NB: "Datoer å huske på",
        Language.NN: "Datoar å hugse på",
        Language.EN: "Days to think of",
    },
    "meeting_overview": {
        Language.NB: "Oversikt over møtene våre",
        Language.NN: "Oversikt over møta våre",
        Language.EN: "Overview of our meetings",
    },
}


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forms]:
    """Papers at the desk of a vault with one finalised meeting."""
    folder = tmp_path_factory.mktemp("papers")
    store = create_store(folder, Keys(database=b"d" * 32, audit=b"a" * 32), lambda: NOW)
    desk = Desk(store, FullPrinter(), lambda: NOW, lambda: BERIT, PeopleOfTheVault())
    story = read_meeting_file((paths.examples() / "ressursteam.json").read_bytes())
    [case], [discussion] = story.cases, story.discussions
    save_office(desk, Office("Prøveås kommune", "Prøveåsen skole"))
    save_team(desk, Team("t", "RT", "Ressursteam", series=Series(date(2026, 8, 25), 4)))
    save_case(desk, case)
    planned = plan_meeting(desk, MeetingPlan("RT", story.meeting.date, case_ids=(case.id,)))
    save_meeting(desk, replace(story.meeting, id=planned.id))
    held = replace(discussion, id=planned.discussions[0].id, case_id=case.id)
    save_discussion(desk, planned.id, held)
    finalise_minutes(desk, held.id)
    odd = Guardianship(HOSTILE, HOSTILE, parental_responsibility=True)
    subject = NamedChild(HOSTILE, date(2018, 3, 14))
    save_case(desk, replace(case, id="odd", subject=subject, guardians=(odd,), consents=()))
    yield Forms(desk)
    store.close()


def plain(printed: bytes) -> str:
    return " ".join(text_of(printed).replace("\N{NO-BREAK SPACE}", " ").split())


def every_file(forms: Forms) -> Iterator[Callable[[], PaperFile]]:
    """Give how to make each: every form and every paper once, then the rest of the languages."""
    for language in ON_PAPER:
        yield partial(forms.consent_form, "S1", language)
    for make in PAPERS.values():
        yield partial(make, forms, NB)
    for language in ON_PAPER:
        yield partial(forms.consent_form, "odd", language)
    for make in PAPERS.values():
        yield partial(make, forms, Language.NN)
        yield partial(make, forms, Language.EN)


@pytest.mark.needs_java
def test_every_paper_in_every_language_keeps_both_standards(
    campaign: Campaign, forms: Forms, vera: Vera, tmp_path: Path
) -> None:
    every = tuple(every_file(forms))
    tried = campaign(
        "T71",
        "the papers around a meeting, by veraPDF",
        short=len(ON_PAPER) + len(PAPERS),
        full=len(every),
    )
    files = []
    for number, make in enumerate(every[: tried.count]):
        file = tmp_path / f"{number}.pdf"
        file.write_bytes(make().content)
        files.append(file)
    vera(files)
    tried.held(f"{len(files)} of {len(files)} papers are PDF/A-2a and PDF/UA-1")


@pytest.mark.needs_java
def test_the_guide_for_a_talk_keeps_both_standards_and_leaves_room_to_write(
    forms: Forms, vera: Vera, tmp_path: Path
) -> None:
    [meeting] = list_meetings(forms._desk).rows
    discussion = meeting.discussions[0].id
    files = []
    for language, said in ((NB, "Spør om hverdagen"), (Language.NN, "Spør om kvardagen")):
        made = forms.talk_guide(discussion, language)
        assert said in plain(made.content)
        assert "iktivsen" not in made.file_name
        files.append(tmp_path / f"{language}.pdf")
        files[-1].write_bytes(made.content)
    vera(files)


@pytest.mark.parametrize("language", ON_PAPER)
def test_the_form_can_be_read_in_its_language_and_in_norwegian(
    forms: Forms, language: FormLanguage
) -> None:
    printed = plain(forms.consent_form("S1", language).content)
    own, norwegian = form_texts(language), form_texts(FormLanguage.NB)
    for key in ("lead.guardians", "who.text", "withdraw.text", "privacy.complaint"):
        assert own(key) in printed, key
        if language is not FormLanguage.NN:
            assert norwegian(key) in printed, key
    assert "Jonas Fiktivsen" in printed
    assert "Jon Fiktivsen" in printed


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("language", Language)
def test_every_paper_can_be_read_in_its_language(
    forms: Forms, name: str, language: Language
) -> None:
    printed = plain(PAPERS[name](forms, language).content)
    assert SAID[name][language] in printed
    assert [other for other in SAID[name].values() if other in printed] == [SAID[name][language]]
    assert "Prøveås kommune" in printed


def test_arabic_is_made_as_word_and_as_a_page_and_never_as_a_pdf(forms: Forms) -> None:
    with pytest.raises(AppError) as why:
        forms.consent_form("S1", FormLanguage.AR)
    assert why.value.code == "paper.no_pdf"
    own = form_texts(FormLanguage.AR)
    page = forms.consent_form("S1", FormLanguage.AR, format_=CopyFormat.HTML)
    written = page.content.decode("utf-8")
    assert 'dir="rtl"' in written
    assert own("withdraw.heading") in written
    word = forms.consent_form("S1", FormLanguage.AR, format_=CopyFormat.DOCX)
    with zipfile.ZipFile(io.BytesIO(word.content)) as parts:
        body = parts.read("word/document.xml").decode("utf-8")
    assert own("withdraw.heading") in body
    assert "<w:bidi" in body


@pytest.mark.parametrize("format_", CopyFormat)
def test_every_format_says_the_same_of_the_signers(forms: Forms, format_: CopyFormat) -> None:
    made = forms.consent_form("S1", FormLanguage.PL, format_=format_)
    assert made.format is format_
    assert made.file_name == f"2026-11-24-samtykke-pl-S1.{format_.value}"
    if format_ in {CopyFormat.HTML, CopyFormat.TXT}:
        assert "Kari Fiktivsen" in made.content.decode("utf-8")


def test_the_name_of_no_file_tells_of_anybody(forms: Forms) -> None:
    made = [make(forms, NB) for make in PAPERS.values()]
    made.append(forms.consent_form("odd", FormLanguage.NB))
    for paper in made:
        assert "iktivsen" not in paper.file_name
        assert paper.file_name.isascii()
        assert "/" not in paper.file_name
    assert [paper.file_name for paper in made[:2]] == [
        "2026-11-24-individuell-plan-S1.pdf",
        "2026-11-24-stafettlogg-S1.pdf",
    ]


def test_a_name_nobody_should_have_is_printed_whole_and_told_of(forms: Forms) -> None:
    made = forms.consent_form("odd", FormLanguage.NB)
    printed = plain(made.content)
    assert "<b>Åse</b> &" in printed
    assert "[GRINNING FACE]" in printed
    assert "GRINNING FACE" in made.unprintable


def test_equal_papers_are_equal_bytes(forms: Forms) -> None:
    for make in PAPERS.values():
        assert make(forms, NB).content == make(forms, NB).content
    once = forms.consent_form("S1", FormLanguage.UK)
    assert forms.consent_form("S1", FormLanguage.UK).content == once.content


def test_what_was_typed_for_one_paper_stands_in_it(forms: Forms) -> None:
    wish = FormWish(services=(ServiceCode.BUP,), purpose="Finne ut hva som hjelper Jonas.")
    form = plain(forms.consent_form("S1", FormLanguage.NB, wish).content)
    assert "Finne ut hva som hjelper Jonas." in form
    assert "Barne- og ungdomspsykiatrien (BUP)" in form
    assert "Helsestasjonen" not in form
    asked = forms.referral("S1", ServiceCode.PPT, NB, question="Vi ber om råd.")
    assert "Vi ber om råd." in plain(asked.content)
    plan = forms.activity_plan("S1", NB, problem="Utrygt i friminuttene", number="26/7")
    assert "Utrygt i friminuttene." in plain(plan.content)
    assert "26/7" in plain(plan.content)
    assert "opplæringslova § 12-4" in plain(plan.content).lower()


def test_the_overview_tells_of_the_teams_days_and_of_no_child(forms: Forms) -> None:
    printed = plain(forms.meeting_overview(NB).content)
    assert "Skoleåret 2026–2027" in printed
    assert "Tirsdag 25. august 2026" in printed
    assert "Ansvarsgruppe" in printed
    assert "Fiktivsen" not in printed
    assert "Unntatt offentlighet" not in printed
