"""A field as long as fields may be: its page is made soon, and in little memory."""

import json
import subprocess
import sys
from pathlib import Path

from meetingapp.domain.limits import LONGEST_TEXT
from tests.faults.campaign import FULL, Campaign

ROOT = Path(__file__).parents[2]
TEXTS = ("et ord om dette ", "x", "en linje\n", "ærlig 😀 ")
MOST_SECONDS = 5
MOST_MB = 500
PRINT = f"""
import json, sys, time
from dataclasses import replace
from pathlib import Path
from meetingapp.minutes import render
from meetingapp.words import Language
from tests.document.conftest import Told
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting
text = (sys.argv[1] * {LONGEST_TEXT})[:{LONGEST_TEXT}]
talked = jonas_discussion()
talked = replace(talked, voice=replace(talked.voice, own_words=text))
began = time.perf_counter()
pdf = render(Told(jonas_meeting(), jonas_case(), talked, Language.NB).document())
seconds = time.perf_counter() - began
status = Path("/proc/self/status").read_text().split()
most = int(status[status.index("VmHWM:") + 1]) / 1024  # ru_maxrss counts who started it, too
print(json.dumps([seconds, most, len(pdf)]))
"""


def test_a_field_of_two_hundred_thousand_characters_prints(campaign: Campaign) -> None:
    tried = campaign(
        "T63",
        f"minutes with {LONGEST_TEXT:,} characters in a field: words, one word, lines, emoji",
        short=1,
        full=len(TEXTS),
    )
    slowest = largest = 0.0
    for text in TEXTS[: tried.count]:
        done = subprocess.run(
            [sys.executable, "-c", PRINT, text], cwd=ROOT, capture_output=True, check=True
        )
        seconds, most, size = json.loads(done.stdout)
        assert size > LONGEST_TEXT // 20
        slowest, largest = max(slowest, seconds), max(largest, most)
    if FULL:
        assert slowest <= MOST_SECONDS
        assert largest <= MOST_MB
    tried.held(f"at most {slowest:.1f} s and {largest:.0f} MB of memory")
