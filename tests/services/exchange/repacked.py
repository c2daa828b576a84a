"""The same parcel with something in it changed, sealed once more under the same code."""

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace

from meetingapp.codec.parcel import read_parcel, write_parcel
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.parcel import Parcel, SentPaper
from meetingapp.services.packing import Packed
from tests.services.exchange.parcels import SEAL


def content_of(packed: Packed) -> Parcel:
    return read_parcel(SEAL.unseal(packed.parcel, packed.code))


def repacked(packed: Packed, change: Callable[[Parcel], Parcel]) -> Packed:
    return sealed_anew(packed, change(content_of(packed)))


def sealed_anew(packed: Packed, parcel: Parcel) -> Packed:
    return replace(packed, parcel=SEAL.seal(write_parcel(parcel), packed.code))


def of_the_first_kind(packed: Packed, told: EarlierDiscussion, paper: SentPaper) -> Packed:
    """Give the parcel an older Samråd made: minutes as an earlier meeting and a printed paper."""
    parcel = content_of(packed)
    [case] = parcel.cases
    old = replace(
        parcel,
        cases=(replace(case, earlier=(*case.earlier, told)),),
        meetings=(),
        papers=(paper,),
        finished=(),
        minutes=(),
    )
    written = zipfile.ZipFile(io.BytesIO(write_parcel(old)))
    values = json.loads(written.read("parcel.json"))
    values["format_version"] = 1
    for gone in (values, values["parcel"]):
        gone.pop("minutes", None)
        gone.pop("finished", None)
    packed_anew = io.BytesIO()
    with zipfile.ZipFile(packed_anew, "w") as archive:
        archive.writestr("parcel.json", json.dumps(values))
        archive.writestr("papers/0.pdf", written.read("papers/0.pdf"))
    return replace(packed, parcel=SEAL.seal(packed_anew.getvalue(), packed.code))
