"""A parcel that is closed, touched, no parcel at all, or mixes two cases, is refused whole."""

import io
import zipfile
from dataclasses import replace
from functools import partial

import pytest

from meetingapp.domain.meeting import Sitting
from meetingapp.domain.parcel import Parcel, SentPaper
from meetingapp.services.cases import save_case
from meetingapp.services.packing import pack_case
from meetingapp.services.policy import Desk
from meetingapp.services.taking_in import compare_parcel
from tests.services.exchange.parcels import SEAL, refusal, seen
from tests.services.exchange.repacked import repacked


@pytest.mark.usefixtures("held")
def test_a_parcel_opens_only_with_its_code_and_untouched(
    desk: Desk, there: Desk, story: Sitting
) -> None:
    packed = pack_case(desk, SEAL, story.cases[0].id)
    assert b"Jonas" not in packed.parcel
    assert "Jonas" not in packed.file_name
    other = SEAL.new_code()
    assert refusal(lambda: compare_parcel(there, SEAL, packed.parcel, other)) == "parcel.closed"
    touched = packed.parcel[:-1] + bytes([packed.parcel[-1] ^ 1])
    assert refusal(lambda: compare_parcel(there, SEAL, touched, packed.code)) == "parcel.closed"


def zipped(values: bytes, name: str = "parcel.json") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, values)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "parcel.closed"), (b"{}", "parcel.closed"), (zipped(b"{}", "a.txt"), "parcel.closed"),
        (zipped(b"{}")[:-9], "parcel.closed"), (zipped(bytes(21_000_000)), "parcel.closed"),
        (zipped(b"{}"), "file."), (zipped(b""), "file."), (zipped(b"\xff\xfe"), "file."),
        (zipped(b"[" * 100_000), "file.too_deep"),
        (zipped(b'{"format_version": 3, "parcel": {}}'), "parcel.newer"),
        (zipped(b'{"format_version": 1, "parcel": {"made_at": "no day"}}'), "file."),
    ],
)  # fmt: skip
def test_a_parcel_that_holds_no_cases_is_refused_with_a_sentence(
    there: Desk, content: bytes, code: str
) -> None:
    key = SEAL.new_code()
    sealed = SEAL.seal(content, key)
    assert refusal(lambda: compare_parcel(there, SEAL, sealed, key)).startswith(code)


def test_nothing_of_one_case_comes_into_another(desk: Desk, held: str, story: Sitting) -> None:
    other = replace(story.cases[0], id="another", reference="A2")
    packed = pack_case(desk, SEAL, story.cases[0].id)
    save_case(desk, other)

    def its_draft(parcel: Parcel) -> Parcel:
        drafts = tuple(
            replace(each, discussion=replace(each.discussion, case_id="another"))
            for each in parcel.drafts
        )
        return replace(parcel, drafts=drafts)

    for wrong in (
        repacked(packed, its_draft),
        repacked(packed, lambda parcel: replace(its_draft(parcel), cases=(*parcel.cases, other))),
        repacked(
            packed,
            lambda parcel: replace(
                parcel, papers=(SentPaper(held, "another", 1, "referat.pdf", b"%PDF-1.7"),)
            ),
        ),
    ):
        assert refusal(partial(seen, desk, wrong)) == "parcel.closed"
