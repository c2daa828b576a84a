"""Finalised discussions to write minutes of, with the rules they followed."""

import tomllib
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest

from meetingapp import paths
from meetingapp.document.blocks import Document
from meetingapp.document.full import build
from meetingapp.domain.case import Case
from meetingapp.domain.context import context_for
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.meeting import CaseDiscussion, Meeting, Sitting
from meetingapp.domain.template import Template
from meetingapp.domain.template_reading import parse_template
from meetingapp.services.signers import load_signers
from meetingapp.words import Language, Words
from tests.document.sigrid import sigrid_case, sigrid_discussion, sigrid_meeting
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting

ITEMS = tuple(f"A{number:02}" for number in range(15))
NAMES = {
    "RT": ("ressursteam", "ressursteam", "resource team"),
    "AG": ("ansvarsgruppemøte", "ansvarsgruppemøte", "responsibility group"),
}
CHECKSUM = "0123456789abcdef" * 4


@dataclass(frozen=True)
class Link:
    seq: int
    mac: str


@dataclass(frozen=True)
class Finished:
    """What finalising says of itself."""

    version: int = 1
    finalised_at: datetime = datetime(2026, 12, 3, 14, 30, tzinfo=UTC)
    content_sha256: str = CHECKSUM
    audit: Link | None = Link(4711, "fedcba9876543210" * 4)
    reason: str = ""


@dataclass(frozen=True)
class Told:
    """A meeting about one case, and how to write its minutes."""

    meeting: Meeting
    case: Case
    discussion: CaseDiscussion
    language: Language
    stamp: Finished = Finished()
    results: tuple[GateResult, ...] = ()
    template: Template | None = None

    def with_part(self, part: str, **changes: object) -> "Told":
        changed = replace(getattr(self.discussion, part), **changes)
        return replace(self, discussion=replace(self.discussion, **{part: changed}))

    def document(self) -> Document:
        template = self.template or template_of(self.meeting.type)
        context = context_for(
            self.meeting,
            self.case,
            self.discussion,
            template=template,
            lexicon={},
            today=self.meeting.date,
            signers=load_signers(),
        )
        return build(
            Sitting(context.meeting, (self.case,), (context.discussion,)),
            template=template,
            stamp=self.stamp,
            words=Words(self.language),
            results=self.results,
        )


def template_of(code: str) -> Template:
    """Give the shipped rules with plain headings, as one meeting type."""
    core = tomllib.loads((paths.resources() / "agenda" / "core.v1.toml").read_text("utf-8"))
    plain = dict.fromkeys(("nb", "nn", "en"), "–")
    core["item"] = [{"id": item, "heading": plain, "guidance": plain} for item in ITEMS]
    name = dict(zip(("nb", "nn", "en"), NAMES[code], strict=True))
    return parse_template(
        core,
        {
            "code": code,
            "version": 1,
            "name": name,
            "purpose": plain,
            "convener": plain,
            "anonymous_allowed": True,
        },
    )


@pytest.fixture
def jonas() -> Told:
    """Give a first ressursteam in bokmål."""
    return Told(jonas_meeting(), jonas_case(), jonas_discussion(), Language.NB)


@pytest.fixture
def sigrid() -> Told:
    """Give an evaluation meeting of an ansvarsgruppe in nynorsk."""
    return Told(sigrid_meeting(), sigrid_case(), sigrid_discussion(), Language.NN)
