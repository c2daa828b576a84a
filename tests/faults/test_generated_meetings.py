"""T71: whatever a meeting holds, each of its documents keeps both standards and is read aloud."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from meetingapp.domain.audience import Audience, Edition
from meetingapp.minutes import count_pages, render
from meetingapp.minutes.checking import faults
from meetingapp.words import Language
from tests.document.any_meeting import any_meeting
from tests.document.copied import MARK, Finalised
from tests.document.editions.traced import is_open
from tests.faults.campaign import Campaign
from tests.vera.engine import Vera


def audience_of(random: Random, told: Finalised) -> Audience:
    """Choose a version this meeting may be written in, and a reader who may have it."""
    readers = [audience for audience in told.audiences() if is_open(told, audience)]
    edition = random.choice([Edition.FULL, *sorted({each.edition for each in readers})])
    who = [each for each in readers if each.edition is edition]
    return random.choice(who or [Audience(Edition.FULL)])


@pytest.mark.needs_java
@pytest.mark.long
def test_the_documents_of_any_meeting_keep_both_standards(
    campaign: Campaign, vera: Vera, tmp_path: Path
) -> None:
    tried = campaign("T71", "documents of generated meetings, by veraPDF", short=4, full=200)
    editions: Counter[Edition] = Counter()
    pages: list[int] = []
    files: list[Path] = []
    for number in range(tried.count):
        told = any_meeting(tried.random)
        audience = audience_of(tried.random, told)
        document = told.document(audience, tried.random.choice(list(Language)), MARK)
        pdf = render(document)
        assert faults(pdf, document) == (), number
        files.append(tmp_path / f"{number:03}-{audience.edition}.pdf")
        files[-1].write_bytes(pdf)
        editions[audience.edition] += 1
        pages.append(count_pages(document))
    vera(files)
    shown = ", ".join(f"{count} × {edition}" for edition, count in sorted(editions.items()))
    tried.held(
        f"{len(files)} of {len(files)} PDF/A-2a and PDF/UA-1, of {min(pages)} to {max(pages)} "
        f"pages: {shown}"
    )
