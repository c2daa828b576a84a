"""A file somebody asked for is the old one or the new, whole, whenever its writing was ended."""

import ast
from pathlib import Path
from typing import Final

from meetingapp import durable
from tests.faults.campaign import Campaign
from tests.faults.drill import drill, needs_watching

CODE: Final = Path(durable.__file__).parent
WRITES: Final = frozenset({"write_bytes", "write_text", "O_CREAT", "O_TRUNC"})
OTHERWISE: Final = {
    "durable.py": "the one way",
    "connection.py": "an empty file that the database library then fills",
    "hold.py": "a lock, with nothing in it",
    "log.py": "grows line by line",
    "making.py": "a backup that does not count before all of it is there",
    "restoring.py": "files that take their place together, or are rolled forward",
}


def test_an_export_that_is_ended_leaves_the_old_file_or_the_new(
    campaign: Campaign, tmp_path: Path
) -> None:
    tried = campaign(
        "T09",
        "PDF, TOML and JSON: kill -9 or a full disk at each call of the writing, with and without "
        "files without a name, over an old file and beside none",
        short=24,
        full=216,
    )
    needs_watching()
    seed = tried.random.randrange(2**32)
    seen = drill("exports", folder=str(tmp_path), points=tried.count, seed=seed)
    assert seen["old"] + seen["new"] == tried.count
    assert seen["killed"] >= tried.count // 8
    assert seen["refused"] >= tried.count // 12
    tried.held(
        f"0 partial: {seen['old']} old, {seen['new']} new; {seen['killed']} killed, "
        f"{seen['refused']} refused, 0 called written that were not; a passing file stood in "
        f"{seen['left until the next write']} and was gone after the next write in all of them"
    )


def test_a_package_that_is_ended_is_there_whole_or_not_at_all(
    campaign: Campaign, tmp_path: Path
) -> None:
    tried = campaign(
        "T09",
        "a folder for the archive: kill -9 or a full disk at each call of the writing",
        short=12,
        full=168,
    )
    needs_watching()
    seed = tried.random.randrange(2**32)
    seen = drill("packages", folder=str(tmp_path), points=tried.count, seed=seed)
    assert seen["whole"] + seen["none"] == tried.count
    assert seen["killed"] + seen["refused"] >= tried.count // 4
    tried.held(
        f"0 half: {seen['whole']} whole, {seen['none']} not there; {seen['killed']} killed, "
        f"{seen['refused']} refused, 0 called written that were not; what was left behind in "
        f"{seen['left until the next']} was gone after the next"
    )


def test_files_are_written_in_no_other_way() -> None:
    found = {
        f"{file.relative_to(CODE)}:{node.lineno}"
        for file in CODE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in WRITES
        if file.name not in OTHERWISE
    }
    assert not found, f"write it with durable, or say why not: {found}"
