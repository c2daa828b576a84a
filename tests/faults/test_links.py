"""No document leads where it must not, and the program opens no address at all."""

import re
import zipfile
from io import BytesIO
from pathlib import Path
from random import Random

import meetingapp
from meetingapp.document.blocks import Link
from meetingapp.domain.links import is_link
from meetingapp.exports.docx import docx_file
from meetingapp.exports.html import html_file
from meetingapp.minutes import render
from tests.exports.every_block import of_blocks
from tests.exports.read_back import Page
from tests.faults.campaign import Campaign
from tests.faults.hostile_text import generated

CODE = Path(meetingapp.__file__).parent
OPENS = re.compile(r"\b(?:openUrl|setOpenExternalLinks|webbrowser|startfile|xdg-open)\b")
SCHEMES = (
    "https://", "http://", "mailto:", "javascript:", "file:" + "///", "data:text/html,",
    "vbscript:", "ms-word:ofe|u|", "smb://", "\\\\server\\", "HTTPS://", "https:", " https://",
    "tel:", "",
)  # fmt: skip
HOSTS = (
    "eksempel.no",
    "bank.no@ond.no",
    "ond.no\\bank.no",
    "127.0.0.1",
    "еxample.no",
    "a@b.no",
    "",
)
TAILS = ("", "/a", "?b=c", "#d", "?bcc=x@y.no", "\r\nX: y", '"><script>', "/\u202egpj.exe", ")/JS(")
AT_ADDRESS = re.compile(rb"/URI\s*\(((?:[^()\\]|\\.)*)\)")
SAFE = re.compile(r"https://[A-Za-z0-9.-]+(?::\d+)?(?:[/?#]\S*)?|mailto:[^\s?,]+@[A-Za-z0-9.-]+")
AT_ONCE = 25


def address(random: Random) -> str:
    chance = random.random()
    if chance < 0.2:
        return random.choice(SCHEMES) + generated(random)
    if chance < 0.4:
        number = random.randrange(10**6)
        return random.choice((f"https://eksempel.no/{number}", f"mailto:nr{number}@eksempel.no"))
    return random.choice(SCHEMES) + random.choice(HOSTS) + random.choice(TAILS)


def test_no_document_leads_anywhere_but_to_a_page_or_a_letterbox(campaign: Campaign) -> None:
    tried = campaign(
        "T67",
        "addresses of every scheme as links, in PDF, Word and HTML; every line of the program "
        "that could open one",
        short=75,
        full=5000,
    )
    led = 0
    for _ in range(0, tried.count, AT_ONCE):
        addresses = [address(tried.random) for _ in range(AT_ONCE)]
        document = of_blocks(*(Link(f"Les mer {n}", url) for n, url in enumerate(addresses)))
        wanted = sum(map(is_link, addresses))
        pages = [
            attrs["href"] or "" for tag, attrs in Page(html_file(document)).elements if tag == "a"
        ]
        with zipfile.ZipFile(BytesIO(docx_file(document))) as archive:
            rels = archive.read("word/_rels/document.xml.rels").decode()
        outer = re.findall(r'Target="([^"]*)" TargetMode="External"', rels)
        printed = [found.decode("latin-1") for found in AT_ADDRESS.findall(render(document))]
        assert len(pages) == wanted
        assert len(set(outer)) == len({url for url in addresses if is_link(url)})
        assert len(printed) == wanted
        for url in (*pages, *outer, *printed):
            assert SAFE.fullmatch(url.replace("\\", "")), url
        led += wanted
    assert led
    opening = [
        f"{file.relative_to(CODE)}: {found[0]}"
        for file in CODE.rglob("*.py")
        for found in OPENS.finditer(file.read_text("utf-8"))
    ]
    assert not opening, "the program opens no address: whoever presses one does it elsewhere"
    tried.held(f"{led} safe addresses led there in all three formats, all others are text")
