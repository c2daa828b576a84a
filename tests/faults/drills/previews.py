"""Makes copies and looks at them, again and again, while strace watches from outside."""

import json
import os
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from meetingapp.document.copies import CopyMark
from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.ui.application import make_application
from meetingapp.ui.background import Background
from meetingapp.ui.settings import Settings
from meetingapp.ui.widgets.pdf_sheets import PdfSheets
from meetingapp.ui.wording import plain
from meetingapp.wiring.copying import Copying
from meetingapp.words import Language
from tests.document.conftest import Told
from tests.document.copied import finalised
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting


def main(times: int, folder: str) -> dict[str, Any]:
    """Look so many times; what is done between two files that are not there is what counts."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = make_application(Settings())
    told = finalised(Told(jonas_meeting(), jonas_case(), jonas_discussion(), Language.NB))
    audience = Audience(Edition.GUARDIAN, guardian=told.case.guardians[0].name)
    background = Background()
    sheets = PdfSheets(background, plain("The minutes"))
    sheets.resize(900, 1000)
    sheets.show()
    drawn: list[int] = []
    sheets.drawn.connect(drawn.append)
    Path(folder, "seen").write_text("what is written is seen")
    _say(folder, "begins")
    for number in range(times):
        document = told.document(audience, mark=CopyMark(f"S1-{number}", "", date(2026, 11, 25)))
        sheets.show_nothing()
        sheets.show_pdf(Copying().render(document, CopyFormat.PDF))
        background.settle()
        app.processEvents()
        sheets.grab()
    _say(folder, "ends")
    background.drain()
    return {"looked": len(drawn), "pages": min(drawn, default=0)}


def _say(folder: str, word: str) -> None:
    with suppress(FileNotFoundError):
        Path(folder, "none", word).open().close()


if __name__ == "__main__":
    sys.stdout.write(f"\n{json.dumps(main(**json.loads(sys.argv[1])))}\n")
