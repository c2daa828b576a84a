"""Compares finalised minutes with what they say of themselves, and with the log."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import Connection

from meetingapp.models.verify.log import Log
from meetingapp.services.findings import Finding, found
from meetingapp.services.ports import AuditEntry
from meetingapp.services.wholeness_port import Paper

_MINUTES: Final = """
    SELECT minutes.id, discussion_id, version, content_sha256, audit_seq, audit_mac, pdf_sha256,
           coalesce(nullif(reference, ''), case_id), content, pdf
    FROM minutes
    JOIN minutes_document ON minutes_document.minutes_id = minutes.id
    LEFT JOIN child_case ON child_case.id = minutes.case_id
    ORDER BY discussion_id, version
"""
_FIRST_WITH_ORIGIN: Final = 13
"""The version of the database from which minutes may come from another machine."""
_ELSEWHERE: Final = """
    SELECT minutes_origin.audit_seq, minutes_origin.audit_mac, pdf_sha256
    FROM minutes_origin JOIN minutes ON minutes.id = minutes_id
"""


@dataclass
class Papers:
    """What was found, the minutes it is about, and the checksum of each stored PDF by its entry."""

    findings: list[Finding] = field(default_factory=list)
    named: set[str] = field(default_factory=set)
    pdfs: dict[int, str] = field(default_factory=dict)
    elsewhere: dict[AuditEntry, str] = field(default_factory=dict)
    """The checksums of those finalised on other machines, by the entry they name there."""


def read_papers(connection: Connection, log: Log) -> Papers:
    """Read all finalised minutes, one at a time."""
    papers = Papers()
    newest: dict[str, int] = {}
    for row in connection.connection.cursor().execute(_MINUTES):
        id_, discussion, version, content_sha, seq, mac, pdf_sha, case, content, pdf = row
        papers.pdfs[seq] = pdf_sha
        for missing in range(newest.get(discussion, 0) + 1, version):
            papers.findings.append(found("minutes.gap", version=missing, case=case))
        newest[discussion] = version
        entry = log.finalised.get(seq)
        is_linked = entry is not None and entry[2] == mac and entry[0] == discussion
        says = entry[1] if entry and is_linked else content_sha
        for code in _wrong(
            link=not is_linked,
            content=hashlib.sha256(content).hexdigest() != says or says != content_sha,
            pdf=hashlib.sha256(pdf).hexdigest() != pdf_sha,
        ):
            papers.findings.append(found(code, version=version, case=case))
            papers.named.add(id_)
    if connection.exec_driver_sql("PRAGMA user_version").scalar_one() >= _FIRST_WITH_ORIGIN:
        for seq, mac, pdf_sha in connection.connection.cursor().execute(_ELSEWHERE):
            papers.elsewhere[AuditEntry(seq, mac)] = pdf_sha
    return papers


def _wrong(*, link: bool, content: bool, pdf: bool) -> Iterator[str]:
    if link:
        yield "minutes.link"
    if content:
        yield "minutes.content"
    if pdf:
        yield "minutes.pdf"


def _stored(papers: Papers, named: AuditEntry) -> str | None:
    """Give the checksum of the stored PDF of which a printed one names the entry."""
    return papers.elsewhere.get(named) or papers.pdfs.get(named.seq)


def altered(printed: Sequence[Paper], papers: Papers) -> Iterator[Finding]:
    """Tell of printed documents that are other, to the letter, than those that are stored."""
    for paper in printed:
        if paper.head is None:
            yield found("paper.unread", file=paper.name)
        elif _stored(papers, paper.head) not in (None, paper.sha256):
            yield found("paper.altered", file=paper.name)
