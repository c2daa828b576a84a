import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.attachment import FileFormat, format_of, kept_name

PDF = b"%PDF-1.7\n"
PNG = b"\x89PNG\r\n\x1a\n rest"
JPEG = b"\xff\xd8\xff\xe0 rest"
HEIC = b"\0\0\0\x18ftypheic rest"
DOCX = b"PK\x03\x04 [Content_Types].xml word/document.xml"


@pytest.mark.parametrize(
    ("content", "file_format"),
    [
        (PDF, FileFormat.PDF), (PNG, FileFormat.PNG), (JPEG, FileFormat.JPEG),
        (HEIC, FileFormat.HEIC), (DOCX, FileFormat.DOCX),
        (b"PK\x03\x04 a zip with a program.exe", None), (b"MZ\x90\0 program", None),
        (b"<html><script>", None), (b"\0\0\0\x18ftypmp42 film", None), (b"GIF89a", None),
        (b"%PDF", None), (b"", None), (b"\xd0\xcf\x11\xe0 old word file", None),
    ],
)  # fmt: skip
def test_the_format_is_told_by_what_a_file_holds(
    content: bytes, file_format: FileFormat | None
) -> None:
    assert format_of(content) is file_format


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("Samtykke Jonas.pdf", "Samtykke Jonas.pdf"),
        ("samtykke.PDF", "samtykke.pdf"),
        ("rapport.exe", "rapport.pdf"),
        ("rapport", "rapport.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\skann\\skjema.docx", "skjema.pdf"),
        ("skjema\u202efdp.exe", "skjemafdp.pdf"),
        ("a<b>:c?.pdf", "a b c.pdf"),
        ("linje\nto\x00.pdf", "linje to.pdf"),
        ("  .  ", "fil.pdf"),
        ("", "fil.pdf"),
        (".htaccess", "htaccess.pdf"),
        ("x" * 300 + ".pdf", "x" * 120 + ".pdf"),
        ("Bø-Lie, 3. trinn.pdf", "Bø-Lie, 3. trinn.pdf"),
    ],
)
def test_a_name_is_kept_without_what_could_harm(given_name: str, kept: str) -> None:
    assert kept_name(given_name, FileFormat.PDF) == kept


@given(st.text(max_size=300))
def test_every_name_is_one_name_on_one_line_with_the_right_ending(name: str) -> None:
    kept = kept_name(name, FileFormat.JPEG)
    assert kept.endswith(".jpg")
    assert kept.isprintable()
    assert not set(kept) & set('<>:"/\\|?*')
    assert len(kept) > len(".jpg")
    assert not kept.startswith(".")
