"""``minutes`` in every version and format, for whom it is, and what is refused."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from meetingapp import paths
from meetingapp.cli import arguments
from meetingapp.domain.audience import Edition
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.people import ServiceCode

Tree = dict[str, Any]
Run = Callable[..., Any]
Write = Callable[[Callable[[Tree], object]], Path]


def text_of(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def guardians(tree: Tree) -> list[Tree]:
    found: list[Tree] = tree["cases"][0]["guardians"]
    return found


def names(example: Path) -> list[str]:
    return [each["name"] for each in guardians(json.loads(example.read_bytes()))]


def test_the_choices_of_the_command_line_are_those_of_the_program() -> None:
    assert tuple(Edition) == arguments._VERSIONS
    assert tuple(CopyFormat) == arguments._FORMATS
    assert tuple(ServiceCode) == arguments._SERVICES


@pytest.mark.parametrize("format_", ["docx", "html", "txt"])
def test_the_minutes_are_written_in_every_format(
    run: Run, example: Path, tmp_path: Path, format_: str
) -> None:
    done = run("minutes", example, "--out", tmp_path / "ut", "--format", format_)
    written = Path(done.out.strip())
    assert (done.code, done.err) == (0, "")
    assert written.name == f"2026-11-24-RT-S1.{format_}"
    content = written.read_bytes()
    if format_ == "docx":
        content = zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml")
    assert "Jeg liker når vi leser i lite rom." in content.decode()


def test_each_guardian_who_may_have_one_gets_a_copy_of_their_own(
    run: Run, example: Path, tmp_path: Path
) -> None:
    done = run("minutes", example, "--out", tmp_path / "ut", "--version", "GUARDIAN")
    files = [Path(line) for line in done.out.splitlines()]
    assert (done.code, done.err) == (0, "")
    told = [" ".join(text_of(file).split()) for file in files]
    for name, mine, other in zip(names(example), told, reversed(told), strict=True):
        assert f"Kopi til {name} ·" in mine
        assert f"Kopi til {name} ·" not in other
    assert all("-kopi-" in file.name and "fiktivsen" not in file.name for file in files)


def test_a_guardian_who_may_not_have_one_is_told_of_without_a_name(
    run: Run, changed: Write, tmp_path: Path
) -> None:
    file = changed(lambda t: guardians(t)[1].update(may_receive=False))
    done = run("minutes", file, "--out", tmp_path / "ut", "--version", "GUARDIAN")
    assert done.code == 0
    assert len(done.out.splitlines()) == 1
    assert done.err.startswith("Foresatt nummer 2 får ikke kopi: ")
    assert done.err.count("\n") == 1


def test_a_copy_is_made_for_the_guardian_who_is_named(
    run: Run, example: Path, tmp_path: Path
) -> None:
    name = names(example)[0]
    done = run("minutes", example, "--out", tmp_path, "--version", "GUARDIAN", "--guardian", name)
    [line] = done.out.splitlines()
    assert done.code == 0
    assert name in " ".join(text_of(Path(line)).split())


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("GUARDIAN", "--guardian", "Ingen Kjentsen"), "foresatt"),
        (("SERVICE", "--service", "BUP"), "tjenesten"),
    ],
)
def test_somebody_who_is_not_in_the_file_cannot_be_used(
    run: Run, example: Path, tmp_path: Path, options: tuple[str, ...], said: str
) -> None:
    done = run("minutes", example, "--out", tmp_path / "ut", "--version", *options)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert said in done.err.casefold()
    assert not (tmp_path / "ut").exists()


@pytest.mark.parametrize(
    "options",
    [
        ("--guardian", "Kari"),
        ("--version", "CHILD", "--service", "PPT"),
        ("--version", "SERVICE", "--service", "NAV"),
        ("--version", "ALL"),
        ("--format", "odt"),
    ],
)
def test_options_that_do_not_fit_are_one_line(
    run: Run, example: Path, tmp_path: Path, options: tuple[str, ...]
) -> None:
    done = run("minutes", example, "--out", tmp_path / "ut", *options)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert not (tmp_path / "ut").exists()


def test_what_a_rule_refuses_is_one_line_and_writes_nothing(
    run: Run, changed: Write, tmp_path: Path
) -> None:
    def kept_back(tree: Tree) -> None:
        discussion = tree["discussions"][0]
        discussion["restrict_guardian_copy"] = True
        discussion["closing"]["distribution_parties"] = []

    file = changed(kept_back)
    done = run("minutes", file, "--out", tmp_path / "ut", "--version", "GUARDIAN")
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert not (tmp_path / "ut").exists()


def test_each_service_that_may_have_one_gets_a_copy(
    run: Run, example: Path, tmp_path: Path
) -> None:
    done = run("minutes", example, "--out", tmp_path, "--version", "SERVICE")
    assert done.code == 0
    assert len(done.out.splitlines()) >= 1


def test_the_page_to_the_child_is_one_page(run: Run, tmp_path: Path) -> None:
    example = paths.examples() / "avslutning.json"
    done = run("minutes", example, "--out", tmp_path, "--version", "CHILD", "--language", "nn")
    assert done.code == 0
    with pypdfium2.PdfDocument(Path(done.out.strip())) as document:
        assert len(document) == 1


def test_who_is_named_may_belong_to_one_case_of_the_sitting_alone(run: Run, tmp_path: Path) -> None:
    file = paths.examples() / "tre-saker.json"
    done = run(
        *("minutes", file, "--out", tmp_path, "--version", "GUARDIAN"),
        *("--guardian", "Ola Tenkerud", "--format", "txt"),
    )
    [line] = done.out.splitlines()
    assert (done.code, done.err) == (0, "")
    assert "Ola Tenkerud" in Path(line).read_text("utf-8")


def test_minutes_without_names_come_with_a_warning_and_a_name_that_tells_nothing(
    run: Run, tmp_path: Path
) -> None:
    example = paths.examples() / "anonym.json"
    done = run("minutes", example, "--out", tmp_path / "ut", "--version", "ANON", "--format", "txt")
    written = Path(done.out.strip())
    assert done.code == 0
    assert written.name.startswith("anonymisert-")
    assert "2026" not in written.name
    assert "Les kopien" in done.err
