"""The scan finds a planted text wherever a PDF can hold it, also where nobody sees it."""

import io
import zlib
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from meetingapp.domain.leaks import Found, LeakPlace
from meetingapp.minutes import render
from meetingapp.minutes.scanning import scan_pdf
from tests.exports.every_block import DOCUMENT

SECRET = "Ŋuvttos Eksempelrud"
PLAIN = "Kari Eksempelrud"
NEEDLES = (SECRET, PLAIN, "Bo")
CLEAN = render(DOCUMENT)
Change = Callable[[pikepdf.Pdf], object]


def changed(change: Change) -> bytes:
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(CLEAN)) as pdf:
        change(pdf)
        pdf.save(written)
    return written.getvalue()


def first_of(pdf: pikepdf.Pdf, tag: str) -> pikepdf.Object:
    for each in pdf.objects:
        if isinstance(each, Dictionary) and each.get("/S") == tag:
            return each
    raise AssertionError(tag)


def drawn(pdf: pikepdf.Pdf, operators: bytes) -> None:
    """Write on the first page in a font of every reader."""
    page = pdf.pages[0]
    page.Resources.Font["/Plain"] = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica
    )
    page.contents_add(pdf.make_stream(operators))


def in_another_font(pdf: pikepdf.Pdf) -> None:
    """Show codes that mean the secret by the table of a font of their own."""
    pairs = b"".join(b"<%02x> <%04x>\n" % (n, ord(c)) for n, c in enumerate(SECRET, start=1))
    table = pdf.make_stream(b"%d beginbfchar\n%sendbfchar" % (len(SECRET), pairs))
    page = pdf.pages[0]
    page.Resources.Font["/Own"] = pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name("/Own"), ToUnicode=table)
    )
    codes = bytes(range(1, len(SECRET) + 1)).hex().encode()
    page.contents_add(pdf.make_stream(b"BT /Own 10 Tf 0 0 Td <%s> Tj ET" % codes))


def by_ranges(pdf: pikepdf.Pdf) -> None:
    table = pdf.make_stream(b"1 beginbfrange\n<20> <7e> <0020>\nendbfrange")
    page = pdf.pages[0]
    page.Resources.Font["/Own"] = pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name("/Own"), ToUnicode=table)
    )
    page.contents_add(pdf.make_stream(b"BT /Own 10 Tf [(Kari Eks) 3 (empelrud)] TJ ET"))


def form_nobody_draws(pdf: pikepdf.Pdf) -> None:
    form = pdf.make_stream(b"BT /Plain 9 Tf (%s) Tj ET" % PLAIN.encode())
    form.Type, form.Subtype = Name.XObject, Name.Form
    pdf.pages[0].Resources["/XObject"] = Dictionary(Unseen=form)


def attached(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["a.txt"] = pikepdf.AttachedFileSpec(
        pdf,
        f"hei Bo, {SECRET}".encode(),
        description="",
        filename="a.txt",
        mime_type="text/plain",
        creation_date="",
        mod_date="",
    )


def title_in_info(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = String(SECRET)


def title_in_xmp(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as told:
        told["dc:subject"] = [SECRET]


def outline(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as found:
        found.root.append(OutlineItem(SECRET, 0))


def note_on_page(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots = Array(
        [pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Text, Contents=String(SECRET)))]
    )


def packed_together(pdf: pikepdf.Pdf) -> bytes:
    pdf.Root["/Odd"] = pdf.make_indirect(Dictionary(Text=String(SECRET)))
    written = io.BytesIO()
    pdf.save(written, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return written.getvalue()


IN_PDF: dict[str, tuple[Change, LeakPlace]] = {
    "letters on a page": (
        lambda pdf: drawn(pdf, b"BT /Plain 9 Tf 9 9 Td (%s) Tj ET" % PLAIN.encode()),
        LeakPlace.TEXT,
    ),
    "letters nobody sees": (
        lambda pdf: drawn(pdf, b"BT 3 Tr /Plain 9 Tf 9 9 Td (Kari ) Tj (Eksempelrud) Tj ET"),
        LeakPlace.TEXT,
    ),
    "letters beside the page": (
        lambda pdf: drawn(pdf, b"BT /Plain 9 Tf 9999 9 Td (Bo) Tj ET"),
        LeakPlace.TEXT,
    ),
    "lines of a text": (
        lambda pdf: drawn(pdf, b"BT /Plain 9 Tf (Kari Eksem) Tj T* (pelrud) Tj ET"),
        LeakPlace.TEXT,
    ),
    "codes of another font": (in_another_font, LeakPlace.TEXT),
    "codes of a font told in ranges": (by_ranges, LeakPlace.TEXT),
    "a drawing nobody draws": (form_nobody_draws, LeakPlace.TEXT),
    "a text said instead": (
        lambda pdf: drawn(pdf, b"/Span <</ActualText (%s)>> BDC EMC" % PLAIN.encode()),
        LeakPlace.ALT,
    ),
    "a remark between the operators": (
        lambda pdf: drawn(pdf, b"q %% %s\nQ" % PLAIN.encode()),
        LeakPlace.STREAM,
    ),
    "the title": (title_in_info, LeakPlace.METADATA),
    "the packet of facts": (title_in_xmp, LeakPlace.METADATA),
    "the words of a picture": (
        lambda pdf: first_of(pdf, "/P").__setitem__("/Alt", String(SECRET)),
        LeakPlace.ALT,
    ),
    "the words of a table": (
        lambda pdf: first_of(pdf, "/Table").A.__setitem__("/Summary", String(SECRET)),
        LeakPlace.ALT,
    ),
    "a bookmark": (outline, LeakPlace.OUTLINE),
    "a note on the page": (note_on_page, LeakPlace.ALT),
    "an attached file": (attached, LeakPlace.STREAM),
    "the name of a thing": (
        lambda pdf: pdf.Root.__setitem__("/Kari Eksempelrud", Name.Yes),
        LeakPlace.STREAM,
    ),
    "a string nothing leads to": (
        lambda pdf: pdf.Root.__setitem__("/Odd", String("hei Bo")),
        LeakPlace.STREAM,
    ),
}


@pytest.mark.parametrize("where", IN_PDF)
def test_a_text_is_found_in_a_pdf(where: str) -> None:
    change, place = IN_PDF[where]
    found = scan_pdf(changed(change), NEEDLES, "kopi.pdf")
    assert [each for each in found if each.place is place], found


def test_a_text_is_found_where_objects_are_packed_together() -> None:
    with pikepdf.open(io.BytesIO(CLEAN)) as pdf:
        found = scan_pdf(packed_together(pdf), NEEDLES)
    assert Found(LeakPlace.STREAM, SECRET) in found


@pytest.mark.parametrize(
    "left",
    [
        b"\n9999 0 obj\n<</Odd (%s)>>\nendobj\n" % PLAIN.encode(),
        b"\n9999 0 obj\n<feff%s>\nendobj\n" % SECRET.encode("utf-16-be").hex().encode(),
        b"\n%% %s\n" % PLAIN.encode(),
        b"\ntrailer <</Odd (Bo)>>\n",
        b"\n9999 0 obj\n<</Filter/FlateDecode/Length 9>>stream\n%s\nendstream\nendobj"
        % zlib.compress(f"hei {SECRET}".encode()),
    ],
)
def test_what_an_earlier_file_left_behind_is_found(left: bytes) -> None:
    assert scan_pdf(CLEAN + left, NEEDLES) != ()


def test_a_letter_only_a_left_out_name_has_betrays_it() -> None:
    """A font that can write ŋ, in a text without any, tells that a Sámi name was there."""

    def with_letter(pdf: pikepdf.Pdf) -> None:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Stream) and b"beginbfchar" in each.read_bytes():
                table = each.read_bytes().replace(b"endbfchar", b"<F0> <014A>\nendbfchar")
                each.write(table)
                return

    assert scan_pdf(changed(with_letter), NEEDLES) == (Found(LeakPlace.FONT, SECRET),)


def test_nothing_is_found_where_nothing_is_and_the_name_of_the_file_counts() -> None:
    assert scan_pdf(CLEAN, NEEDLES, "2026-11-24-RT-S1.pdf") == ()
    found = scan_pdf(CLEAN, NEEDLES, "2026-11-24-bo-Bo.pdf")
    assert found == (Found(LeakPlace.FILE_NAME, "Bo"),)


@pytest.mark.parametrize("said", ["Lesegruppe", "Jeg liker lite rom.", "Kommunen ved fjorden"])
def test_what_the_document_says_is_found(said: str) -> None:
    assert Found(LeakPlace.TEXT, said) in scan_pdf(CLEAN, (said,))


def encrypted() -> bytes:
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(CLEAN)) as pdf:
        pdf.save(written, encryption=pikepdf.Encryption(owner="eier", user=""))
    return written.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no pdf",
        CLEAN[: len(CLEAN) // 2],
        CLEAN.replace(b"/FlateDecode", b"/OtherDecode", 1),
        CLEAN + b"\n9999 0 obj\n(never closed\n",
    ],
)
def test_what_cannot_be_read_counts_as_found(content: bytes) -> None:
    assert Found(LeakPlace.UNREADABLE) in scan_pdf(content, ())


def test_an_encrypted_file_counts_as_found() -> None:
    assert Found(LeakPlace.UNREADABLE) in scan_pdf(encrypted(), ())
