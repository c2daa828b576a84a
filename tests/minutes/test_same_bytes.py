"""Equal documents give equal bytes: the archive can build a file again and compare."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from meetingapp.document.blocks import Document, Para
from meetingapp.minutes import render
from tests.minutes.conftest import Make

ROOT = Path(__file__).parents[2]
SCRIPT = """
import hashlib
from datetime import UTC, datetime
from meetingapp.document.blocks import Document, Furniture, Heading, Para
from meetingapp.minutes import render
from tests.minutes.everything import everything
words = ("Åsne ☒ 😀 og čáhci i 2026. " * 40).strip()
furniture = Furniture("Eier", "Enhet", "Unntatt", "offl. § 13", ("Fot",), "{page}/{pages}")
when = datetime(2026, 11, 24, 14, 30, tzinfo=UTC)
blocks = (Heading(1, "Prøve"), Para(words))
document = Document("Prøve", "Prøve", "nb-NO", when, furniture, blocks)
print(hashlib.sha256(render(document)).hexdigest())
print(hashlib.sha256(render(everything())).hexdigest())
"""


def test_two_builds_are_the_same_with_another_document_between(
    every_kind: Document, of_blocks: Make
) -> None:
    first = render(every_kind)
    render(of_blocks(Para("Zzz ŋ ☒ helt andre tegn først: QWXZ")))
    assert render(every_kind) == first


def test_builds_are_the_same_whatever_the_hash_seed_and_time_zone() -> None:
    sums = set()
    for seed, zone in (("0", "UTC"), ("1", "Europe/Oslo"), ("4711", "Asia/Tokyo")):
        environment = {
            **os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(ROOT)
        }  # fmt: skip
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            check=True,
            text=True,
        )
        sums.add(done.stdout)
    assert len(sums) == 1


def test_another_word_or_another_moment_gives_other_bytes(
    every_kind: Document, of_blocks: Make
) -> None:
    one, other = (hashlib.sha256(render(of_blocks(Para(w)))).digest() for w in ("hest", "hast"))
    assert one != other
    later = replace(every_kind, written=datetime(2026, 11, 25, tzinfo=UTC))
    assert render(later) != render(every_kind)
