"""A faulty file with a meeting type is named with its line, and never hides the others."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from meetingapp import paths
from meetingapp.errors import AppError
from meetingapp.services import shelf
from meetingapp.services.toml_lines import line_of
from meetingapp.services.type_files import LARGEST
from meetingapp.words import Language, Words

SHIPPED = paths.resources() / "agenda" / "types"
Spoil = Callable[[str], str | bytes]


def replaced(old: str, new: str) -> Spoil:
    def spoil(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return spoil


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(SHIPPED, tmp_path / "types")
    return tmp_path / "types"


FAULTS: list[tuple[Spoil, str, str]] = [
    (replaced("[severity]\n", "[severity]\nG-NONE-1 = 'E'\n"), "G-NONE-1 =", "G-NONE-1"),
    (replaced("max_days = 180", "max_days = 366"), "max_days = 366", "from 7 to 365"),
    (replaced("max_days = 180", "max_days = 6"), "max_days = 6", "from 7 to 365"),
    (replaced("max_days = 180", "max_days = 'long'"), "max_days = 'long'", "from 7 to 365"),
    (replaced("max_days = 180", "latest = 180"), "latest = 180", "latest"),
    (replaced("[severity]\n", "[severity]\nG-VOICE-1 = 'W'\n"), "G-VOICE-1 =", "always stops"),
    (replaced("[severity]\n", "[severity]\nG-PURP-1 = 'X'\n"), "G-PURP-1 =", "not one of"),
    (replaced("version = 1\n", "version = 1\ncolour = 'red'\n"), "colour", "not a key"),
    (replaced("version = 1\n", "version = 1\nversion = 1\n"), "version = 1\nversion", "TOML"),
    (replaced('code = "AG"', 'code = "RT"'), 'code = "RT"', "The name of the file says AG"),
    (replaced("version = 1\n", "version = 2\n"), "version = 2", "The name of the file says 1"),
    (replaced('nn = "ansvarsgruppe"\n', ""), "[name]", "A text is missing"),
    (replaced('nn = "ansvarsgruppe"', "nn = 3"), "nn = 3", "A text is missing"),
    (replaced('nn = "ansvarsgruppe"', 'nn = "  "'), 'nn = "  "', "A text is missing"),
    (replaced("anonymous_allowed = false", "anonymous_allowed = 0"), "anonymous_allowed", "true"),
    (replaced("[name]", "[name"), "[name", "TOML"),
    (
        lambda text: text.replace("[purpose]", "[purpose]\n\xff").encode("latin-1", "replace"),
        "",
        "",
    ),
    (lambda text: text + "\n[[item]]\nid = 'A05'\nafter = 'A04'\n[item.heading]\n", "", "missing"),
    (lambda text: text + "# " + "x" * LARGEST, "", "too large"),
    (lambda text: text + "\nx = " + "[" * 5000, "", ""),
    (lambda _: "", "", "A text is missing"),
    (lambda _: b"\x00\x01\x02", "", "TOML"),
]


@pytest.mark.parametrize(("spoil", "written", "said"), FAULTS)
def test_a_fault_is_named_with_its_file_and_line(
    folder: Path, spoil: Spoil, written: str, said: str
) -> None:
    spoilt = spoil((SHIPPED / "AG.v1.toml").read_text("utf-8"))
    content = spoilt if isinstance(spoilt, bytes) else spoilt.encode()
    (folder / "AG.v1.toml").write_bytes(content)
    (fault,) = shelf.type_faults(folder)
    assert fault.file == "AG.v1.toml"
    assert said in str(fault.problem)
    if written:
        where = str(spoilt).index(written)
        assert fault.line in {str(spoilt).count("\n", 0, where) + n for n in (1, 2)}
    assert fault.line >= 1
    for language in (Language.NB, Language.NN):
        words = Words(language)
        assert "{" not in words("{what}", what=fault.problem)


@pytest.mark.parametrize("spoil", [spoil for spoil, _, _ in FAULTS])
def test_the_other_types_are_there_all_the_same(folder: Path, spoil: Spoil) -> None:
    spoilt = spoil((SHIPPED / "AG.v1.toml").read_text("utf-8"))
    content = spoilt if isinstance(spoilt, bytes) else spoilt.encode()
    (folder / "AG.v1.toml").write_bytes(content)
    assert set(shelf.type_codes(folder)) == set(shelf.type_codes()) - {"AG"}
    with pytest.raises(AppError) as refused:
        shelf.load_template("AG", folder=folder)
    assert refused.value.code == "template.faulty"
    assert "AG.v1.toml" in str(refused.value)


def test_latin_1_is_told_by_the_line_where_the_letter_stands(folder: Path) -> None:
    text = (SHIPPED / "RT.v1.toml").read_text("utf-8")
    lines = text.splitlines()
    (folder / "RT.v1.toml").write_bytes(text.encode("latin-1", "replace"))
    (fault,) = shelf.type_faults(folder)
    first = next(n for n, line in enumerate(lines, 1) if not line.isascii())
    assert (fault.file, fault.line) == ("RT.v1.toml", first)
    assert "UTF-8" in str(fault.problem)


def test_a_folder_of_nothing_but_broken_files_leaves_no_type_and_says_so(tmp_path: Path) -> None:
    for code in ("AA", "BB"):
        (tmp_path / f"{code}.v1.toml").write_text("not toml")
    (tmp_path / "CC.v1.toml").mkdir()
    (tmp_path / "readme.txt").write_text("no type")
    assert shelf.all_templates(tmp_path) == ()
    assert [fault.file for fault in shelf.type_faults(tmp_path)] == [
        "AA.v1.toml", "BB.v1.toml", "CC.v1.toml",
    ]  # fmt: skip


def test_a_faulty_new_version_leaves_the_one_before_in_use(folder: Path) -> None:
    (folder / "RT.v2.toml").write_text("code = 'RT'\n")
    found = {t.type.code: t for t in shelf.all_templates(folder)}
    assert found["RT"].type.version == 1
    assert [fault.file for fault in shelf.type_faults(folder)] == ["RT.v2.toml"]


def test_nothing_that_ships_is_faulty() -> None:
    assert shelf.type_faults() == ()


TEXT = '''\
# a head
code = "AG"
names.nb = "x"

[options.G-MEAS-3]
max_days = 3
long = """
[[item]]
id = "not this"
"""

[[item]]
id = "E01"
[item.heading]
nb = "a"

[[item]]
id = "E02"
[item.heading]
nb = "b"
[severity]
"G-PURP-1" = "E"
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("code",), 2),
        (("names", "nb"), 3),
        (("options", "G-MEAS-3"), 5),
        (("options", "G-MEAS-3", "max_days"), 6),
        (("options", "G-MEAS-3", "min_days"), 5),
        (("item", 0, "id"), 13),
        (("item", 0, "heading", "nb"), 15),
        (("item", 0, "heading", "nn"), 14),
        (("item", 1), 17),
        (("item", 1, "heading", "nb"), 20),
        (("severity", "G-PURP-1"), 22),
        (("purpose", "nb"), 1),
        ((), 1),
    ],
)
def test_the_line_of_a_key_is_found(path: tuple[str | int, ...], line: int) -> None:
    assert line_of(TEXT, path) == line
