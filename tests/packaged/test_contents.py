"""What lies in the built folder, and what does not."""

from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_no_other_sqlite_lies_in_the_folder(built: Path) -> None:
    found = [f for f in built.rglob("*sqlite3*") if "sqlcipher3" not in str(f.relative_to(built))]
    assert found == []


def test_every_resource_lies_in_the_folder(built: Path) -> None:
    ours = ROOT / "resources"
    wanted = {f.relative_to(ours) for f in ours.rglob("*") if f.is_file()}
    there = built / "_internal" / "resources"
    assert {f.relative_to(there) for f in there.rglob("*") if f.is_file()} == wanted
    assert {Path("words/nb.mo"), Path("words/nn.mo")} <= wanted


def test_no_file_tells_where_it_was_built(built: Path) -> None:
    place = str(ROOT).encode()
    assert [f.name for f in built.rglob("*") if f.is_file() and place in f.read_bytes()] == []


def test_nothing_of_the_tests_or_tools_lies_in_the_folder(built: Path) -> None:
    program = (built / "samraad-program").read_bytes()
    foreign = (b"_pytest.", b"hypothesis.", b"mypy.", b"PyInstaller.building", b"tests.conftest")
    assert [name for name in foreign if name in program] == []
