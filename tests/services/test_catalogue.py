"""The catalogue on a real store: what ships, what is changed here, files, and effects."""

import csv
import io
from collections.abc import Sequence
from dataclasses import replace

import pytest

from meetingapp.codec.body import canonical
from meetingapp.domain.catalogue import Ages, CatalogueEntry, Implementation, what_is_wrong
from meetingapp.domain.catalogue_effect import EffectCount, EffectsHere
from meetingapp.domain.catalogue_gaps import Coverage, gap_report
from meetingapp.domain.evaluation import Effect, Evaluation, SinceLast
from meetingapp.domain.measure import Measure, PreventionLevel, RiskFactor
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import ServiceCode
from meetingapp.errors import AppError
from meetingapp.models.store import Store
from meetingapp.services.catalogue import (
    effects_here,
    keep,
    list_catalogue,
    retire_entry,
    save_entry,
)
from meetingapp.services.catalogue_files import (
    export_catalogue,
    import_catalogue,
    preview_catalogue,
)
from meetingapp.services.catalogue_start import START
from meetingapp.services.importing import Imported, Standing
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Minutes
from meetingapp.services.roles import Account, Role
from tests.reach import EVERYTHING
from tests.services.colleagues import last_logged
from tests.services.conftest import NOW

NEW = CatalogueEntry("", "Turgruppe", "Ut på tur hver onsdag.", ages=Ages(6, 9))
HEAD = "Navn;Nivå;Alder;Risikofaktor;Ansvarlig tjeneste;Status;Forslag til mål\n"


def by_id(desk: Desk, language: str = "nb") -> dict[str, CatalogueEntry]:
    return {each.id: each for each in list_catalogue(desk, language)}


def test_what_ships_is_sound_says_its_source_and_is_nowhere_in_use() -> None:
    nb, nn = START.by_id("nb"), START.by_id("nn")
    assert 25 <= len(nb) <= 40
    assert set(nb) == set(nn)
    for entry in (*nb.values(), *nn.values()):
        assert what_is_wrong(entry) == ""
        assert entry.source.startswith(("Aukra, ", "Dønna, ", "Senja, ", "Sør-Aurdal, "))
        assert all((entry.description, entry.goal, entry.indicator, entry.risks, entry.services))
        assert entry.implementation is Implementation.SUGGESTED
    assert {risk for entry in nb.values() for risk in entry.risks} == set(RiskFactor)
    assert {entry.level for entry in nb.values()} == set(PreventionLevel)
    assert START.by_id("en") == nb
    cells = [cell for row in gap_report(nb.values()) for cell in row.cells]
    assert {cell.coverage for cell in cells} <= {Coverage.NOT_BEGUN, Coverage.NONE}


def test_what_is_saved_comes_back_and_stands_in_the_log(desk: Desk, store: Store) -> None:
    kept = save_entry(desk, NEW)
    assert kept.id
    assert by_id(desk)[kept.id] == kept
    assert last_logged(store) == [("berit", "setting.catalogue", f"catalogue/{kept.id}")]
    changed = replace(kept, name="Turlaget")
    save_entry(desk, changed)
    assert by_id(desk)[kept.id] == changed


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (replace(NEW, name=""), "catalogue.name"),
        (replace(NEW, ages=Ages(9, 6)), "catalogue.ages"),
        (replace(NEW, goal="=1+1"), "catalogue.formula"),
        (replace(NEW, name=" @SUM(A1)"), "catalogue.formula"),
        (replace(NEW, evaluated_each_months=0), "catalogue.number"),
        (replace(NEW, organising="x" * 601), "catalogue.too_long"),
    ],
)
def test_what_cannot_be_kept_is_refused(desk: Desk, wrong: CatalogueEntry, code: str) -> None:
    before = list_catalogue(desk, "nb")
    with pytest.raises(AppError) as refused:
        save_entry(desk, wrong)
    assert refused.value.code == code
    assert list_catalogue(desk, "nb") == before


def test_an_entry_that_shipped_is_read_in_both_languages_until_its_texts_are_changed(
    desk: Desk,
) -> None:
    mine = replace(by_id(desk)["hfu"], implementation=Implementation.IN_USE)
    save_entry(desk, mine)
    nn = by_id(desk, "nn")["hfu"]
    assert nn.implementation is Implementation.IN_USE
    assert nn.goal == START.by_id("nn")["hfu"].goal
    save_entry(desk, replace(mine, goal="Vårt eget mål"))
    assert by_id(desk, "nn")["hfu"].goal == "Vårt eget mål"
    assert by_id(desk, "nn")["hfu"].description == mine.description


def test_a_retired_entry_is_kept_last_and_comes_back(desk: Desk) -> None:
    assert retire_entry(desk, "mot", "nb", retired=True).retired
    assert list_catalogue(desk, "nb")[-1].id == "mot"
    assert not retire_entry(desk, "mot", "nb", retired=False).retired
    with pytest.raises(AppError) as unknown:
        retire_entry(desk, "finnes ikke", "nb", retired=True)
    assert unknown.value.code == "catalogue.not_there"


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_file_that_is_saved_is_taken_in_unchanged(desk: Desk, language: str) -> None:
    save_entry(desk, replace(NEW, retired=True, description='Med «hermetegn», ";" og "sitat"'))
    before = list_catalogue(desk, language)
    data = export_catalogue(desk, language)
    preview = preview_catalogue(desk, data)
    assert preview.ignored == ()
    assert {line.standing for line in preview.lines} == {Standing.KNOWN}
    assert {line.read.value for line in preview.lines} == set(before)
    import_catalogue(desk, data, update=True)
    assert list_catalogue(desk, language) == before


def test_an_id_made_here_is_never_taken_for_a_national_identity_number(desk: Desk) -> None:
    save_entry(desk, replace(NEW, id="01a20cad-1740-7148-b53d-c81997037642"))
    preview = preview_catalogue(desk, export_catalogue(desk, "nb"))
    assert {line.standing for line in preview.lines} == {Standing.KNOWN}


def test_no_cell_of_a_saved_file_is_a_formula(desk: Desk, store: Store) -> None:
    bad = ("=1+1", "+1", "-1", "@A1", "＝1", " =1", "\t=1")
    with store.transaction(EVERYTHING) as work:
        for number, text in enumerate(bad):
            keep(work, replace(NEW, id=f"b{number}", name=f"Navn {number}", description=text))
        work.commit()
    rows = list(csv.reader(io.StringIO(export_catalogue(desk, "nb").decode("utf-8-sig")),
                           delimiter=";"))  # fmt: skip
    held = [row[2] for row in rows if row[0].startswith("b") and row[0][1:].isdigit()]
    assert sorted(held) == sorted(f"'{text}" for text in bad)


def test_a_line_tells_which_cell_is_wrong_and_nothing_is_kept_until_someone_says_so(
    desk: Desk,
) -> None:
    data = (
        HEAD
        + "Turgruppe;universelt;6–9;R7;skole;i bruk;Mer lek\n"
        + "Uten nivå;;6–9;;;;\n"
        + "Feil kode;gult;6–9;R9;skole, romfart;;\n"
        + "Feil alder;gult;9–6;;;;\n"
        + "Formel;gult;;;;;=HYPERLINK(1)\n"
        + "turgruppe;rødt;;;;;\n"
    ).encode("cp1252")
    preview = preview_catalogue(desk, data)
    told = {line.read.number: [(p.heading) for p in line.read.problems] for line in preview.lines}
    assert told == {
        2: [],
        3: ["Nivå"],
        4: ["Risikofaktor", "Ansvarlig tjeneste"],
        5: ["Alder"],
        6: ["Forslag til mål"],
        7: ["Navn"],
    }
    with pytest.raises(AppError) as refused:
        import_catalogue(desk, data, update=True)
    assert (refused.value.code, refused.value.params) == ("import.has_errors", {"count": 5})
    assert "Turgruppe" not in {each.name for each in list_catalogue(desk, "nb")}
    done = import_catalogue(desk, data, update=True, without_faulty=True)
    assert done == Imported(1, 0, 5)
    [mine] = [each for each in list_catalogue(desk, "nb") if each.name == "Turgruppe"]
    assert (mine.ages, mine.risks, mine.services) == (
        Ages(6, 9), (RiskFactor.R7,), (ServiceCode.SCHOOL,))  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_read_whatever_spreadsheet_saved_it(desk: Desk, encoding: str) -> None:
    data = "Namn\tNivå\nÆrleg prat\tgrønt nivå (universelt)\n".encode(encoding)
    [line] = preview_catalogue(desk, data).lines
    assert line.read.value is not None
    assert line.read.value.name == "Ærleg prat"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "table.empty"),
        (b"PK\x03\x04rest", "table.not_text"),
        (b"Navn\nTur\n", "import.no_column"),
        ("Nivå\ngult\n".encode(), "import.no_column"),
        ("Navn;Nivå;Nivå\nTur;gult;gult\n".encode(), "import.same_column"),
    ],
)
def test_a_file_that_is_no_catalogue_is_refused(desk: Desk, data: bytes, code: str) -> None:
    with pytest.raises(AppError) as refused:
        preview_catalogue(desk, data)
    assert refused.value.code == code


def test_ten_thousand_lines_with_37_bad_ones_are_told_apart(desk: Desk) -> None:
    bad = set(range(100, 100 + 37 * 250, 250))
    lines = "".join(
        f"Tiltak {n};{'ukjent' if n in bad else 'gult'};0–18;R1;skole;i bruk;Mål {n}\n"
        for n in range(10_000)
    )
    data = (HEAD + lines).encode()
    preview = preview_catalogue(desk, data)
    faulty = [line.read.number for line in preview.lines if line.standing is Standing.FAULTY]
    assert faulty == sorted(n + 2 for n in bad)
    assert len(faulty) == 37


def test_a_file_that_is_stopped_leaves_no_trace(desk: Desk, store: Store) -> None:
    data = (HEAD + "Turgruppe;gult;;;;;\nLeirskole;gult;;;;;\n").encode()
    before = store.head()

    def heed(done: int, _total: int) -> None:
        if done == 1:
            raise AppError("import.stopped")

    with pytest.raises(AppError):
        import_catalogue(desk, data, update=True, heed=heed)
    assert store.head() == before


def test_no_effects_are_told_before_anything_is_evaluated(desk: Desk) -> None:
    assert effects_here(desk) == {}


def shelved(store: Store, story: Sitting, version: int, effects: Sequence[Effect | None]) -> None:
    """Put minutes on the shelf in which measures picked from «mot» were evaluated."""
    case = story.cases[0]
    measures = [Measure(f"m{n}", "Klassen øver", catalogue_id="mot") for n in range(len(effects))]
    told = SinceLast(evaluations=tuple(
        Evaluation(each.id, effect=effect) for each, effect in zip(measures, effects, strict=True)
    ))  # fmt: skip
    discussion = replace(story.discussions[0], id="D", case_id=case.id, since_last=told)
    content = canonical(Sitting(story.meeting, story.cases, (discussion,)))
    with store.transaction(EVERYTHING) as work:
        if version == 1:
            work.cases.save(case)
            work.meetings.save(story.meeting)
            work.meetings.save_discussion(story.meeting.id, discussion)
        entry = work.audit("minutes.finalise", "D", "c" * 64)
        kept = Minutes(f"v{version}", "D", case.id, version, NOW, "c" * 64, entry, "d" * 64)
        work.minutes.add(kept, content, b"%PDF", tuple(measures))
        work.audit("minutes.keep", kept.id)
        work.commit()


def test_effects_are_counted_from_the_newest_minutes_and_small_counts_are_hidden(
    desk: Desk, store: Store, story: Sitting
) -> None:
    shelved(store, story, 1, [Effect.WORSE] * 9)
    shelved(store, story, 2, [Effect.SOME] * 6 + [Effect.NONE] * 2 + [None])
    assert effects_here(desk) == {
        "mot": EffectsHere(
            any=True,
            counts=(
                EffectCount(Effect.WORSE, 0),
                EffectCount(Effect.NONE, None),
                EffectCount(Effect.SOME, 6),
                EffectCount(Effect.MARKED, 0),
                EffectCount(Effect.GOAL_REACHED, 0),
            ),
        )
    }


def test_effects_of_cases_one_is_not_let_into_are_not_counted(
    desk: Desk, store: Store, story: Sitting
) -> None:
    shelved(store, story, 1, [Effect.SOME] * 6)
    outside = Account("tor", "Tor Testdahl", Role.COORDINATOR)
    assert effects_here(replace(desk, account=lambda: outside)) == {}
