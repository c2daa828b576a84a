"""``minutes``: documents beside what is there, or nothing at all."""

import copy
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from meetingapp import paths

Tree = dict[str, Any]
Run = Callable[..., Any]
Write = Callable[[Callable[[Tree], object]], Path]


def _text(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_minutes_are_written_under_a_neutral_name(run: Run, example: Path, tmp_path: Path) -> None:
    done = run("minutes", example, "--out", tmp_path / "ny" / "mappe")
    written = Path(done.out.strip())
    assert (done.code, done.err) == (0, "")
    assert written.name == "2026-11-24-RT-S1.pdf"
    printed = " ".join(_text(written).split())
    assert "Jeg liker når vi leser i lite rom." in printed
    assert "versjon 1 " in printed
    assert "uten hvelv" in printed


@pytest.mark.skipif(os.name == "nt", reason="permissions as other systems have them")
def test_minutes_are_for_their_owner_alone(run: Run, example: Path, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        written = Path(run("minutes", example, "--out", tmp_path / "ny").out.strip())
    finally:
        os.umask(before)
    assert stat.S_IMODE(written.stat().st_mode) == 0o600
    assert stat.S_IMODE(written.parent.stat().st_mode) == 0o700


def test_nothing_is_ever_overwritten(run: Run, example: Path, tmp_path: Path) -> None:
    first = Path(run("minutes", example, "--out", tmp_path).out.strip())
    first.write_bytes(b"mine")
    second = Path(run("minutes", example, "--out", tmp_path).out.strip())
    assert second.name == "2026-11-24-RT-S1-2.pdf"
    assert first.read_bytes() == b"mine"


def test_the_language_of_the_file_is_used_unless_another_is_asked_for(
    run: Run, tmp_path: Path
) -> None:
    nynorsk = paths.examples() / "ansvarsgruppe.json"
    as_written = Path(run("minutes", nynorsk, "--out", tmp_path).out.strip())
    in_bokmaal = Path(run("minutes", nynorsk, "--out", tmp_path, "--language", "nb").out.strip())
    assert "Referat frå ansvarsgruppe" in _text(as_written)
    assert "Referat fra ansvarsgruppe" in _text(in_bokmaal)


def test_closed_gates_write_nothing_and_say_why(run: Run, changed: Write, tmp_path: Path) -> None:
    file = changed(lambda t: t["discussions"][0].pop("voice"))
    done = run("minutes", file, "--out", tmp_path / "out")
    assert (done.code, done.out) == (1, "")
    assert "G-VOICE-1" in done.err
    assert not (tmp_path / "out").exists()


def test_one_closed_case_keeps_all_of_them(run: Run, changed: Write, tmp_path: Path) -> None:
    def second_case(tree: Tree) -> None:
        case, discussion = copy.deepcopy((tree["cases"][0], tree["discussions"][0]))
        case["id"] = discussion["case_id"] = discussion["id"] = "S2"
        del discussion["voice"]
        tree["cases"].append(case)
        tree["discussions"].append(discussion)

    done = run("minutes", changed(second_case), "--out", tmp_path / "out")
    assert done.code == 1
    assert not (tmp_path / "out").exists()


def test_each_case_gets_its_own_document(run: Run, changed: Write, tmp_path: Path) -> None:
    def second_case(tree: Tree) -> None:
        case, discussion = copy.deepcopy((tree["cases"][0], tree["discussions"][0]))
        case["id"] = discussion["case_id"] = discussion["id"] = "S2"
        tree["cases"].append(case)
        tree["discussions"].append(discussion)

    done = run("minutes", changed(second_case), "--out", tmp_path)
    names = [Path(line).name for line in done.out.splitlines()]
    assert names == ["2026-11-24-RT-S1.pdf", "2026-11-24-RT-S1-2.pdf"]


@pytest.mark.parametrize(
    "reference", ["Jonas F", "sak fiktivsen", "JF 2018", "mor: kf", "../../x", "", "a/b\\c:d"]
)
def test_a_file_name_never_holds_a_name_or_leads_elsewhere(
    run: Run, changed: Write, tmp_path: Path, reference: str
) -> None:
    file = changed(lambda t: t["cases"][0].update(reference=reference))
    written = Path(run("minutes", file, "--out", tmp_path / "out").out.strip())
    assert written.parent == tmp_path / "out"
    assert not {"jonas", "fiktivsen", "jf", "kf"} & set(written.stem.casefold().split("-"))


def test_characters_no_font_has_are_listed_before_the_minutes_are_written(
    run: Run, changed: Write, tmp_path: Path
) -> None:
    words = "Jeg er \N{GRINNING FACE}"
    file = changed(lambda t: t["discussions"][0]["voice"].update(own_words=words))
    done = run("minutes", file, "--out", tmp_path)
    assert done.code == 0
    assert "GRINNING FACE" in done.err
    assert "GRINNING FACE" in _text(Path(done.out.strip()))


def test_a_folder_that_is_a_file_is_one_line(run: Run, example: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    done = run("minutes", example, "--out", tmp_path / "out")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize("reference", ["9" * 400, "å" * 200])
def test_a_reference_too_long_for_the_disk_is_shortened(
    run: Run, changed: Write, tmp_path: Path, reference: str
) -> None:
    file = changed(lambda t: t["cases"][0].update(reference=reference))
    done = run("minutes", file, "--out", tmp_path / "out")
    assert (done.code, done.err) == (0, "")
