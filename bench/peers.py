"""What people would print minutes with instead of our own code; none of it is of the program.

WeasyPrint and typst stand in an environment of their own under ``build/peers`` (``make peers``);
LibreOffice is looked for as ``soffice``. Whoever is not there is said to be missing: no number is
ever guessed.
"""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.alone import ROOT
from bench.spread import Spread
from bench.turns import Took, in_turns
from bench.typst_page import typst_page
from meetingapp.document.blocks import Document
from meetingapp.exports.docx import docx_file
from meetingapp.exports.html import html_file
from meetingapp.minutes.chart_png import chart_png

PYTHON: Final = ROOT / "build" / "peers" / "bin" / "python"
TIMES: Final = 5
_PROGRAMS: Final = 3
_MISSING: Final = "not there"
_TIMED: Final = """
import json, sys, time
wall, cpu = [], []
for turn in range(int(sys.argv[3]) + 1):
    began, worked = time.perf_counter(), time.process_time()
    work()
    if turn:
        wall.append((time.perf_counter() - began) * 1000)
        cpu.append((time.process_time() - worked) * 1000)
print(json.dumps([wall, cpu]))
"""
_WEASYPRINT: Final = """
import sys
from weasyprint import HTML
text = open(sys.argv[1], encoding="utf-8").read()
def work():
    HTML(string=text).write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")
"""
_TYPST: Final = """
import sys, typst
source = open(sys.argv[1], "rb").read()
fonts = typst.Fonts(include_system_fonts=False, font_paths=[sys.argv[4]])
def work():
    typst.compile(source, output=sys.argv[2], font_paths=fonts, pdf_standards=["a-2a", "ua-1"])
"""


@dataclass(frozen=True, slots=True)
class Peer:
    """What a peer took, or that it is not there."""

    took: Took | None
    said: str


def weasyprint(document: Document, folder: Path) -> Peer:
    """Print our own HTML of the document, warm."""
    page = folder / "minutes.html"
    page.write_bytes(html_file(document))
    return _timed(_WEASYPRINT, page, folder / "weasyprint.pdf")


def typst(document: Document, folder: Path) -> Peer:
    """Set the same headings, texts and tables, warm."""
    page = folder / "minutes.typ"
    page.write_text(typst_page(html_file(document).decode()), encoding="utf-8")
    return _timed(_TYPST, page, folder / "typst.pdf", str(ROOT / "resources" / "fonts"))


def libreoffice(document: Document, folder: Path) -> Peer:
    """Turn our own DOCX into PDF without a window: a process each time, as it is in life."""
    program = shutil.which("soffice")
    if program is None:
        return Peer(None, _MISSING)
    text = folder / "minutes.docx"
    text.write_bytes(docx_file(document, chart_png))
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    command = [program, home, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]

    def convert() -> None:
        subprocess.run([*command, str(text)], capture_output=True, check=True)

    try:
        [took] = in_turns(_PROGRAMS, convert)
    except subprocess.CalledProcessError as failed:
        return Peer(None, f"failed: {failed.returncode}")
    if not (folder / "minutes.pdf").exists():
        return Peer(None, "wrote no PDF: its part that reads Word files is not there")
    return Peer(took, "a process each time")


def _timed(script: str, page: Path, out: Path, *more: str) -> Peer:
    if not PYTHON.exists():
        return Peer(None, _MISSING)
    done = subprocess.run(
        [str(PYTHON), "-c", script + _TIMED, str(page), str(out), str(TIMES), *more],
        capture_output=True,
        check=False,
        text=True,
    )
    if done.returncode:
        return Peer(None, f"failed: {(done.stderr.strip().splitlines() or ['?'])[-1]}")
    wall, processor = json.loads(done.stdout)
    return Peer(Took(Spread.of(wall), Spread.of(processor)), f"{out.stat().st_size / 1000:.0f} kB")
