"""Measures printing: a real set of minutes warm, and how the cost grows with the pages.

``python bench/documents.py`` measures ours. Beside it stand WeasyPrint and LibreOffice on the same
content, where they are: ``--weasyprint PYTHON`` names an interpreter that has WeasyPrint, and
LibreOffice is looked for as ``soffice``. Neither is needed by the program itself.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
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
times = []
for _ in range(int(sys.argv[2])):
    began = time.perf_counter()
    HTML(string=html).write_pdf(sys.argv[3], pdf_variant="pdf/ua-1")
    times.append(time.perf_counter() - began)
print(sorted(times)[len(times) // 2] * 1000)
"""


def minutes() -> "Document":
    """Write the minutes of a shipped example: about five pages."""
    from tests.document.finished import told_in

    return told_in(EXAMPLE).document()


def warm(work: Callable[[], object], repeats: int = REPEATS) -> float:
    """Give the median in milliseconds, after one run that does not count."""
    work()
    times = []
    for _ in range(repeats):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return statistics.median(times) * 1000


def ours(document: "Document") -> float:
    """Measure the minutes as they are, and the same again many times over."""
    from meetingapp.minutes import count_pages, render

    pages = count_pages(document)
    took = warm(lambda: render(document))
    print(f"{f'minutes of {pages} pages, warm (30 ms for 5)':44} {took:8.1f} ms")
    for times in GROWTH:
        long = replace(document, blocks=document.blocks * times)
        pages = count_pages(long)
        took_long = warm(lambda long=long: render(long), 3)  # type: ignore[misc] # mypy knows no default of a lambda
        print(f"{f'{pages} pages':44} {took_long:8.1f} ms  ({took_long / pages:.2f} a page)")
    tracemalloc.start()
    render(replace(document, blocks=document.blocks * GROWTH[-1]))
    print(
        f"{'memory of the longest, at most':44} {tracemalloc.get_traced_memory()[1] / 1e6:8.0f} MB"
    )
    tracemalloc.stop()
    return took


def weasyprint(python: str, document: "Document", folder: Path) -> float:
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
    return float(done.stdout)


def libreoffice(program: str, document: "Document", folder: Path) -> float:
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
            print(
                f"{'WeasyPrint (ours 6 times faster)':44} {other:8.1f} ms, {other / took:.1f} times"
            )
        if program := shutil.which("soffice"):
            other = libreoffice(program, document, folder)
            print(f"{'LibreOffice (20 times faster)':44} {other:8.1f} ms, {other / took:.1f} times")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    main()
