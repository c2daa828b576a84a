"""Finalised minutes can be printed anew from what is kept, byte for byte."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

from meetingapp.codec.body import from_json
from meetingapp.domain.meeting import Sitting
from meetingapp.minutes import render
from tests.faults.campaign import Campaign
from tests.faults.printed import document_of, kept
from tests.minutes.reading import text_of

ROOT = Path(__file__).parents[2]
SCRIPT = """
import hashlib, json, sys
from datetime import datetime
from pathlib import Path
from meetingapp.codec.body import from_json
from meetingapp.domain.meeting import Sitting
from meetingapp.minutes import render
from meetingapp.words import Language
from tests.document.conftest import Finished
from tests.faults.printed import document_of

for file in sorted(Path(sys.argv[1]).glob("*.json")):
    told = json.loads(file.read_text("utf-8"))
    stamp = Finished(finalised_at=datetime.fromisoformat(told["at"]))
    sitting = from_json(Sitting, told["content"])
    pdf = render(document_of(sitting, stamp, Language(told["language"])))
    print(file.stem, hashlib.sha256(pdf).hexdigest())
"""


def _anew(folder: Path, seed: str, zone: str) -> dict[str, str]:
    """Print everything in another process, of another seed and another place on earth."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(folder)],
        env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    return dict(line.split() for line in done.stdout.splitlines())


def test_minutes_printed_anew_from_what_is_kept_are_the_same_file(
    campaign: Campaign, tmp_path: Path
) -> None:
    tried = campaign(
        "T47",
        "finalised minutes printed anew from the kept content in other processes",
        short=3,
        full=200,
    )
    first: dict[str, str] = {}
    for number in range(tried.count):
        record = kept(tried.random, number)
        sitting = from_json(Sitting, record.content)
        pdf = render(document_of(sitting, record.stamp, record.language))
        name = f"{number:04}"
        first[name] = hashlib.sha256(pdf).hexdigest()
        written = {
            "at": record.stamp.finalised_at.isoformat(),
            "content": record.content.decode(),
            "language": record.language,
        }
        (tmp_path / f"{name}.json").write_text(json.dumps(written), "utf-8")
        if number == 0:
            printed = text_of(pdf)
            assert record.stamp.content_sha256[:8] in printed
            assert "Čáhci" in record.content.decode()
    assert len(set(first.values())) == tried.count
    for seed, zone in (("0", "Asia/Tokyo"), ("4711", "America/New_York")):
        assert _anew(tmp_path, seed, zone) == first
    tried.held(f"{tried.count} of {tried.count} files the same to the last byte, three times each")
