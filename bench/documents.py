"""Measures printing: a real set of minutes warm, and how the cost grows with the pages.

``python bench/documents.py`` measures ours. Beside it stand WeasyPrint and LibreOffice on the same
content, where they are: ``--weasyprint PYTHON`` names an interpreter that has WeasyPrint, and
LibreOffice is looked for as ``soffice``. Neither is needed by the program itself.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from meetingapp.document.blocks import Document

EXAMPLE: Final = "innsatsteam"
REPEATS: Final = 25
GROWTH: Final = (1, 10, 20, 80)
WEASYPRINT: Final = """
import sys, time
from weasyprint import HTML
html = open(sys.argv[1], encoding="utf-8").read()
wall, cpu = [], []
for _ in range(int(sys.argv[2])):
    began, worked = time.perf_counter(), time.process_time()
    HTML(string=html).write_pdf(sys.argv[3], pdf_variant="pdf/ua-1")
    wall.append(time.perf_counter() - began)
    cpu.append(time.process_time() - worked)
print(sorted(wall)[len(wall) // 2] * 1000, sorted(cpu)[len(cpu) // 2] * 1000)
"""


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds on the wall and of the processor, each a median."""

    wall: float
    cpu: float

    def shown(self, pages: int = 0) -> str:
        """Write both, and what a page costs."""
        each = f"  {self.cpu / pages:5.2f} a page" if pages else ""
        return f"{self.wall:8.1f} ms  {self.cpu:8.1f} ms of processor{each}"

    def beside(self, other: "Took") -> str:
        """Write both, and how many times they are of another's."""
        return f"{self.shown()}  {self.wall / other.wall:.1f} and {self.cpu / other.cpu:.1f} times"


def minutes() -> "Document":
    """Write the minutes of a shipped example: about five pages."""
    from tests.document.finished import told_in

    return told_in(EXAMPLE).document()


def warm(work: Callable[[], object], repeats: int = REPEATS) -> Took:
    """Measure after one run that does not count; programs that are started count too."""
    work()
    wall, cpu = [], []
    for _ in range(repeats):
        began, worked = time.perf_counter(), sum(os.times()[:4])
        work()
        wall.append(time.perf_counter() - began)
        cpu.append(sum(os.times()[:4]) - worked)
    return Took(statistics.median(wall) * 1000, statistics.fmean(cpu) * 1000)


def ours(document: "Document") -> Took:
    """Measure the minutes as they are, and the same again many times over."""
    from meetingapp.minutes import count_pages, render

    pages = count_pages(document)
    took = warm(lambda: render(document))
    print(f"{f'minutes of {pages} pages, warm (30 ms for 5)':44} {took.shown(pages)}")
    for times in GROWTH:
        long = replace(document, blocks=document.blocks * times)
        pages = count_pages(long)
        took_long = warm(lambda long=long: render(long), 3)  # type: ignore[misc] # mypy knows no default of a lambda
        print(f"{f'{pages} pages':44} {took_long.shown(pages)}")
    tracemalloc.start()
    render(replace(document, blocks=document.blocks * GROWTH[-1]))
    print(
        f"{'memory of the longest, at most':44} {tracemalloc.get_traced_memory()[1] / 1e6:8.0f} MB"
    )
    tracemalloc.stop()
    return took


def weasyprint(python: str, document: "Document", folder: Path) -> Took:
    """Measure WeasyPrint on our own HTML of the same document, warm."""
    from meetingapp.exports.html import html_file

    page = folder / "minutes.html"
    page.write_bytes(html_file(document))
    done = subprocess.run(
        [python, "-c", WEASYPRINT, str(page), "5", str(folder / "weasyprint.pdf")],
        capture_output=True,
        check=True,
        text=True,
    )
    return Took(*map(float, done.stdout.split()))


def libreoffice(program: str, document: "Document", folder: Path) -> Took:
    """Measure DOCX → PDF by LibreOffice without a window: a new process each time, as it is."""
    from meetingapp.exports.docx import docx_file
    from meetingapp.minutes.chart_png import chart_png

    text = folder / "minutes.docx"
    text.write_bytes(docx_file(document, chart_png))
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    command = [program, home, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    return warm(lambda: subprocess.run([*command, str(text)], capture_output=True, check=True), 3)


def main() -> None:
    """Measure what there is."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--weasyprint", default="")
    asked = parser.parse_args()
    document = minutes()
    took = ours(document)
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        if asked.weasyprint:
            other = weasyprint(asked.weasyprint, document, folder)
            print(f"{'WeasyPrint (6 times ours)':44} {other.beside(took)}")
        if program := shutil.which("soffice"):
            other = libreoffice(program, document, folder)
            print(f"{'DOCX, LibreOffice (20 times ours)':44} {other.beside(took)}")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    main()
