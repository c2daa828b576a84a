"""Faults to plant in a printed file, one at a time: what must be caught before a file leaves."""

import io
import re
from collections.abc import Callable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.minutes.reading import elements

Plant = Callable[[Pdf], object]


def planted(pdf: bytes, plant: Plant) -> bytes:
    """Return the file with the fault in it."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        encryption = plant(opened)
        written = io.BytesIO()
        if isinstance(encryption, pikepdf.Encryption):
            opened.save(written, encryption=encryption)
        else:
            opened.save(written)
    return written.getvalue()


def _tagged(pdf: Pdf, tag: str) -> Iterator[pikepdf.Object]:
    found = [one for _, one in elements(pdf)]
    return (one for one in found if Name(tag) == one.S)


def _renamed(tag: str, other: str) -> Plant:
    def plant(pdf: Pdf) -> None:
        for one in _tagged(pdf, tag):
            one.S = Name(other)

    return plant


def _without(tag: str, key: str) -> Plant:
    def plant(pdf: Pdf) -> None:
        for one in _tagged(pdf, tag):
            if key in one:
                del one[key]

    return plant


def _root_without(key: str) -> Plant:
    def plant(pdf: Pdf) -> None:
        del pdf.Root[key]

    return plant


def _packet(pattern: bytes, other: bytes = b"") -> Plant:
    def plant(pdf: Pdf) -> None:
        packet = pdf.Root.Metadata
        changed, count = re.subn(pattern, other, packet.read_bytes(), flags=re.DOTALL)
        assert count
        packet.write(changed)

    return plant


def _page(number: int, pattern: bytes, other: bytes, count: int = 0) -> Plant:
    def plant(pdf: Pdf) -> None:
        contents = pdf.pages[number].Contents
        changed, found = re.subn(
            pattern, other, contents.read_bytes(), count=count, flags=re.DOTALL
        )
        assert found
        contents.write(changed)

    return plant


def _no_language(pdf: Pdf) -> None:
    del pdf.Root["/Lang"]
    for _, one in list(elements(pdf)):
        if "/Lang" in one:
            del one["/Lang"]


def _font_left_out(pdf: Pdf) -> None:
    for one in pdf.objects:
        if isinstance(one, Dictionary) and one.get("/Type") == "/FontDescriptor":
            del one["/FontFile2"]
            return


def _no_unicode(pdf: Pdf) -> None:
    for one in pdf.objects:
        if isinstance(one, Dictionary) and "/ToUnicode" in one:
            del one["/ToUnicode"]


def _script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def _short_row(pdf: Pdf) -> None:
    row = list(_tagged(pdf, "/TR"))[3]
    row.K = Array(list(row.K)[:-1])


def _reversed(pdf: Pdf) -> None:
    top = pdf.Root.StructTreeRoot.K
    top.K = Array(list(top.K)[::-1])


def _parents_lost(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTree.Nums[1] = Array([])


def _alt(text: str) -> Plant:
    def plant(pdf: Pdf) -> None:
        for one in _tagged(pdf, "/Figure"):
            one.Alt = String(text)

    return plant


def _other_title(pdf: Pdf) -> None:
    pdf.docinfo["/Title"] = String("Noe annet")


FAULTS: dict[str, Plant] = {
    "a picture without words": _without("/Figure", "/Alt"),
    "no language": _no_language,
    "PDF/UA not said": _packet(rb"<pdfuaid:part>1</pdfuaid:part>"),
    "not said to be tagged": _root_without("/MarkInfo"),
    "a level of headings left out": _renamed("/H2", "/H4"),
    "header cells that point nowhere": _without("/TH", "/A"),
    "something neither tagged nor decoration": _page(
        0, rb"/Artifact <</Type /Pagination>> BDC(.*?)EMC", rb"\1", 1
    ),
    "a font left out": _font_left_out,
    "no colours of the file's own": _root_without("/OutputIntents"),
    "two titles": _other_title,
    "the file's name shown for its title": _root_without("/ViewerPreferences"),
    "no title": _packet(rb"<dc:title>.*?</dc:title>"),
    "letters without meaning": _no_unicode,
    "a script": _script,
    "a row with a cell too few": _short_row,
    "sections read backwards": _reversed,
    "text marked as decoration": _page(0, rb"/P <</MCID \d+>> BDC", rb"/Artifact BMC"),
    "a tag nobody knows": _renamed("/P", "/Avsnitt"),
    "no highest heading": _renamed("/H1", "/P"),
    "items without a body": _renamed("/LBody", "/P"),
    "the way back from page to tree lost": _parents_lost,
    "a file name for a picture's words": _alt("image1.png"),
    "locked with a password": lambda _pdf: pikepdf.Encryption(owner="o", user="", R=6),
}
