"""Minutes in which every field is hostile: they print, letter for letter, and nothing else does."""

import io
import re
import shutil
import subprocess
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Container, Iterator
from functools import cache
from itertools import chain, repeat

import pikepdf
import pytest

from meetingapp.document import plain
from meetingapp.document.blocks import Document
from meetingapp.domain.voice import VoiceStatus
from meetingapp.minutes import render, unprintable
from meetingapp.minutes.text import escape
from meetingapp.words import Language
from tests.document.conftest import Told
from tests.document.filled import filled
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting
from tests.faults.campaign import Campaign
from tests.faults.hostile_text import FIXED, generated
from tests.faults.names import real_names
from tests.minutes.reading import without_spaces

pytestmark = pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is missing here")

MOST_PARTS = 5
FRAMED = re.compile(r"Zq(\d+)a\.?\s((?:(?!Zq\d).)*?)\s?Zq\1z", re.DOTALL)
"""Where each line is a sentence of its own, the frame ends with a full stop, and so may all."""
FORBIDDEN = {
    "/URI", "/JS", "/JavaScript", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/GoToR", "/GoToE",
    "/SubmitForm", "/ImportData",
    "/OpenAction", "/AA", "/RichMedia", "/Movie", "/Sound", "/Rendition",
    "/AcroForm", "/XFA", "/ObjStm-JS", "/Filespec", "/Trans",
}  # fmt: skip


def jonas() -> Told:
    return Told(jonas_meeting(), jonas_case(), jonas_discussion(), Language.NB)


def minutes_of(texts: Iterator[str], fields: Container[int]) -> Document:
    """Write minutes in which ``fields`` have the next of ``texts``, each framed by its number."""

    def write(number: int, field: str) -> str:
        return f"Zq{number}a {next(texts)} Zq{number}z" if number in fields else f"{field} {number}"

    told, _ = filled(jonas(), VoiceStatus.OBTAINED, write)
    return told.document()


@cache
def printed_fields() -> frozenset[int]:
    """Give the numbers of the text fields that stand in the minutes; the rest are ids and notes."""
    document = minutes_of(repeat("ord"), range(10_000))
    return frozenset(int(found[1]) for found in framed(document))


def framed(document: Document) -> Iterator[re.Match[str]]:
    """Give each text with its number; one of several lines may be several paragraphs."""
    yield from FRAMED.finditer("\n".join(plain.texts(document)))


def read_by_pdftotext(pdf: bytes) -> str:
    done = subprocess.run(
        ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return without_spaces(done.stdout.decode("utf-8"))


def unread(
    document: Document, printed: str, but: Callable[[str], bool] = lambda _: False
) -> list[str]:
    """Give the framed texts of ``document`` that cannot be read in what was printed."""
    told = list(framed(document))
    assert {int(found[1]) for found in told} == printed_fields()
    return [
        found[0]
        for found in told
        if not but(found[0]) and not is_read(without_spaces(escape(found[0])), printed)
    ]


def is_read(text: str, printed: str) -> bool:
    """Tell whether a text stands there whole, but for the feet of pages it runs across."""
    at = 0
    for _ in range(MOST_PARTS):
        if (found := printed.find(text, at)) >= 0:
            return True
        rest, lengths = printed[at:], range(1, len(text))
        length = bisect_left(lengths, x=True, key=lambda n: text[:n] not in rest)
        if length == 0:
            return False
        found = printed.find(text[:length], at)
        text, at = text[length:], found + length
    return False


def is_inner(each: pikepdf.Dictionary | pikepdf.Stream) -> bool:
    """Tell whether every annotation of an object is a link to a place in the same file."""
    return all(
        note.get("/Subtype") == pikepdf.Name.Link and "/Dest" in note and "/A" not in note
        for note in each.get("/Annots", ())
    )


def what_may_not_be_there(pdf: bytes) -> list[str]:
    """Name every action, link, attachment and picture ; the template has none of them."""
    found = []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        pictures = 0
        for each in opened.objects:
            if isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
                found += sorted(FORBIDDEN & set(each.keys()))
                values = {str(v) for v in each.values() if isinstance(v, pikepdf.Name)}
                found += sorted(FORBIDDEN & values)
                pictures += "/Image" in values
                found += [] if is_inner(each) else ["an annotation that leads out of the file"]
        if pictures:
            found.append(f"{pictures} images")
    return found


def test_hostile_text_in_every_field_prints_as_written_and_as_nothing_else(
    campaign: Campaign,
) -> None:
    tried = campaign(
        "T56",
        f"{len(FIXED)} fixed and all other generated strings in every text field of the minutes",
        short=150,
        full=len(FIXED) + 5000,
    )
    written = documents = 0

    def texts() -> Iterator[str]:
        nonlocal written
        while True:
            yield FIXED[written] if written < len(FIXED) else generated(tried.random)
            written += 1

    hostile = texts()
    while written < tried.count:
        document = minutes_of(hostile, printed_fields())
        pdf = render(document)
        assert unread(document, read_by_pdftotext(pdf)) == []
        assert what_may_not_be_there(pdf) == []
        documents += 1
    tried.held(
        f"0 exceptions, {written} of {written} strings read back letter for letter from "
        f"{documents} documents of {len(printed_fields())} text fields; 0 links, scripts, "
        "actions, attachments and images",
        written,
    )


def test_names_of_fifteen_scripts_print_or_are_named_beforehand(campaign: Campaign) -> None:
    names = (*real_names(), *(f"{name} 😀" for name in real_names()[:80]))
    tried = campaign("T57", "names of fifteen scripts, and some with emoji", short=150, full=300)
    pool = tried.random.sample(names, tried.count)
    named = done = 0
    while done < len(pool):
        taken = iter(pool[done:])
        document = minutes_of(chain(taken, repeat("Kari")), printed_fields())
        missing = frozenset(unprintable(document))
        printed = read_by_pdftotext(render(document))
        assert NO_GLYPH.isdisjoint(printed)
        for name in {found[2] for found in framed(document)}:
            look_other = {unicodedata.name(c) for c in name if looks_other(c, printed)}
            assert look_other <= missing, name
            named += bool(look_other)
        assert unread(document, printed, but=is_from_right) == []
        done += len(printed_fields())
    tried.held(
        f"0 boxes; {named} names hold characters that print by name or from right to left, and "
        "every one of those characters is listed before finalising"
    )


NO_GLYPH = frozenset("\ufffd\u25a0\u25a1")


def looks_other(character: str, printed: str) -> bool:
    """Tell whether a character of a name does not print as it looks on a screen."""
    if character == " " or unicodedata.category(character) == "Cf":
        return False
    return is_from_right(character) or escape(character) != character or character not in printed


def is_from_right(text: str) -> bool:
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)
