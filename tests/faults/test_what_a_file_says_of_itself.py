"""A printed file says of itself what it must, and nothing of who made it, or about whom."""

import getpass
import io
import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from meetingapp.codec.body import from_json
from meetingapp.document.blocks import Document, Theme
from meetingapp.domain.meeting import Sitting
from meetingapp.minutes import render
from tests.faults.campaign import Campaign, Tried
from tests.faults.printed import document_of, kept
from tests.minutes.everything import everything
from tests.vera.engine import Vera

INFO = {
    "/Title", "/Author", "/Subject", "/Creator", "/Producer", "/CreationDate", "/ModDate",
    "/Keywords", "/Trapped",
}  # fmt: skip
ROOT_KEYS = {
    "/Type", "/Pages", "/Lang", "/Outlines", "/PageMode", "/Names", "/Dests", "/StructTreeRoot",
    "/MarkInfo", "/ViewerPreferences", "/Metadata", "/OutputIntents",
}  # fmt: skip
XMP = {
    "dc:format", "dc:title", "dc:creator", "dc:description", "dc:language", "xmp:CreatorTool",
    "xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate", "pdf:Producer", "pdf:Keywords",
    "pdfaid:part", "pdfaid:conformance", "pdfuaid:part", "pdfaExtension:schemas",
}  # fmt: skip
NAMES = ("Jonas", "Fiktivsen")


def documents(tried: Tried) -> Iterator[Document]:
    """Give documents of every kind, all about Jonas Fiktivsen."""
    for number in range(tried.count):
        if number % 8 == 7:
            yield everything(list(Theme)[number % 3])
            continue
        record = kept(tried.random, number)
        yield document_of(from_json(Sitting, record.content), record.stamp, record.language)


def properties(packet: bytes) -> set[str]:
    """Name every property of an XMP packet."""
    body = packet.split(b"<pdfaExtension:schemas>")[0].decode()
    found = set(re.findall(r"<((?:dc|xmp|pdf|pdfaid|pdfuaid|xmpMM|photoshop):\w+)", body))
    return found | ({"pdfaExtension:schemas"} if b"pdfaExtension:schemas" in packet else set())


def test_a_file_says_nothing_of_who_made_it_or_about_whom(campaign: Campaign) -> None:
    tried = campaign("T68", "what printed files say of themselves", short=8, full=200)
    own = (getpass.getuser(), socket.gethostname(), str(Path.home()), str(Path.cwd()))
    for document in documents(tried):
        pdf = render(document)
        assert pdf.count(b"%%EOF") == 1
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            assert set(opened.docinfo.keys()) <= INFO
            assert set(opened.Root.keys()) <= ROOT_KEYS
            assert not opened.attachments
            assert "/Prev" not in opened.trailer
            packet = opened.Root.Metadata.read_bytes()
            assert properties(packet) <= XMP
            told = [str(value) for value in opened.docinfo.values()] + [packet.decode()]
            for page in opened.pages:
                assert {"/Metadata", "/PieceInfo", "/Thumb", "/AA"}.isdisjoint(page.obj.keys())
        words = {word for text in told for word in re.findall(r"[\w./-]+", text)}
        assert not words & {*NAMES, *own}
        assert not any(len(each) > 3 and each in text for each in own for text in told)
    tried.held(
        f"only allowed keys in {tried.count} files; 0 names of users, machines, folders and "
        "children; 0 earlier versions and attachments"
    )


@pytest.mark.needs_java
def test_a_copy_for_the_archive_is_valid_open_and_tagged(
    campaign: Campaign, vera: Vera, tmp_path: Path
) -> None:
    tried = campaign("T71", "files for the archive, by veraPDF and qpdf", short=2, full=100)
    file = tmp_path / "copy.pdf"
    for document in documents(tried):
        file.write_bytes(render(document))
        vera(file)
        with pikepdf.open(file) as opened:
            assert opened.check_pdf_syntax() == []
            assert not opened.is_encrypted
            assert bool(opened.Root.MarkInfo.Marked)
            assert opened.pdf_version == "1.7"
    tried.held(
        f"{tried.count} of {tried.count} PDF/A-2a and PDF/UA-1, unencrypted and tagged; qpdf finds "
        "nothing"
    )
