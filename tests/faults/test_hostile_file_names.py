"""Names that want out of the folder: every file lands in it, harmless, and replaces none."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

from meetingapp.cli.files import write_new
from meetingapp.domain.concealed import holds_concealed
from meetingapp.domain.own_type import OwnType
from meetingapp.domain.own_type_rules import apply
from meetingapp.domain.template import Template
from meetingapp.domain.template_error import TemplateError
from meetingapp.durable import add_file
from meetingapp.errors import AppError
from meetingapp.exports.folder import save_file
from meetingapp.services.file_names import minutes_file_name
from meetingapp.services.shelf import load_template
from tests.domain.jonas import jonas_case, jonas_meeting
from tests.faults.campaign import Campaign

FIXED = (
    "../../etc/passwd", "..\\..\\windows\\system32", "/etc/passwd", "C:\\x", "\\\\server\\share",
    "a\0b", "a\nb", "CON", "con.txt", "NUL", "COM1", "LPT9", "aux ", "PRN.", ".", "..", "...", "~",
    "~root", "-rf", "--help", "a" * 300, "å" * 300, "😀" * 200, "\u202egpj.exe", "a\u200bb",
    "x\U000e0041", "a/b", "a:b", "a*b?c", 'a"b', "a<b>c|d", "$HOME", "`id`", "%2e%2e%2f",
    "．．／", "a\u2044b", "\u3164", "\u115f", " ", "\t", "a.pdf.exe", "e\u0301" * 60, "\ud800",
)  # fmt: skip
PIECES = (
    "../",
    "..\\",
    "/",
    "\\",
    "\0",
    ":",
    ".",
    " ",
    "CON",
    "å",
    "\u202e",
    "\u200b",
    "x",
    "-",
    "漢",
    "😀",
)
HARMFUL = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*~$`%]|^[.-]|[. ]$')
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def names(random: Random, count: int) -> Iterator[str]:
    for number in range(count):
        if number < len(FIXED):
            yield FIXED[number]
        else:
            yield "".join(random.choices(PIECES, k=random.choice((1, 2, 5, 20, 120))))


def test_no_exported_file_leaves_its_folder_or_replaces_another(
    campaign: Campaign, tmp_path: Path
) -> None:
    tried = campaign(
        "T59",
        "hostile case numbers as names of exported minutes, as names of files to be saved, and as "
        "codes of meeting types",
        short=100,
        full=500,
    )
    folder = tmp_path / "out"
    folder.mkdir()
    (tmp_path / "outside").write_text("stays")
    before = sorted(tmp_path.iterdir())
    written, shipped = 0, load_template("RT")
    for number, hostile in enumerate(names(tried.random, tried.count)):
        name = minutes_file_name(jonas_meeting(), replace(jonas_case(), reference=hostile))
        assert not HARMFUL.search(name), hostile
        assert not RESERVED.fullmatch(name), hostile
        assert not holds_concealed(name), hostile
        assert len(name.encode()) <= 255
        assert name == unicodedata.normalize("NFC", name)
        file = write_new(folder, name, f"{number}".encode())
        assert file.resolve().parent == folder.resolve()
        written += 1
        assert code_is_refused(hostile, shipped), hostile
        assert name_is_refused(tmp_path, hostile) or not HARMFUL.search(hostile), hostile
    assert sorted(tmp_path.iterdir()) == before
    contents = {file.read_text() for file in folder.iterdir()}
    assert contents == {f"{number}" for number in range(tried.count)}
    tried.held(f"{written} of {written} inside the folder, 0 overwritten, 0 hostile codes accepted")


def name_is_refused(folder: Path, name: str) -> bool:
    """Tell whether nothing can be saved under a name; what can is taken away again."""
    try:
        saved = save_file(folder, name, b"x")
    except AppError as refused:
        return refused.code == "export.name"
    assert saved.parent == folder
    saved.unlink()
    return False


def code_is_refused(code: str, shipped: Template) -> bool:
    """Tell whether a code that would name a file with a meeting type is refused."""
    try:
        apply(OwnType(code, "RT", 1), shipped)
    except TemplateError:
        return True
    return re.fullmatch("[A-Z]{2,12}", code) is not None and not RESERVED.fullmatch(code)


def test_a_file_that_stands_there_is_never_replaced_unasked(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("first")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    assert write_new(tmp_path, "a.pdf", b"second").name == "a-2.pdf"
    assert write_new(tmp_path, "link", b"third").name == "link-2"
    assert not (tmp_path / "nowhere").exists()
    assert (tmp_path / "a.pdf").read_text() == "first"
    for name in ("a.pdf", "link"):
        try:
            add_file(tmp_path / name, b"fourth")
        except FileExistsError:
            continue
        raise AssertionError(name)
