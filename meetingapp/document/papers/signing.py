"""The answer and the signatures: yes or no, who must sign by the rules, and a line for each."""

from collections.abc import Iterator
from typing import Final

from meetingapp.document.blocks import Block, Cell, Checks, Lines, Note, Para, Strong, Table
from meetingapp.document.papers.tongues import Tongues
from meetingapp.domain.papers.consent_form import (
    ChildPart,
    ConsentForm,
    FormSigner,
    Reader,
    SignerRole,
    WhoMustSign,
)

_TO_WRITE_ON: Final = ""
_UNKNOWN: Final = 2


def signing(form: ConsentForm, told: Tongues, number: int) -> Iterator[Block]:
    """Ask for the answer, and say who must sign."""
    yield from told.heading("answer.heading", number)
    yield Checks(((told.line("answer.yes"), False), (told.line("answer.no"), False)))
    refused = "refused_youth" if form.reader is Reader.YOUTH else "refused"
    yield from told.para(f"answer.{refused}")
    yield from told.para(f"answer.{form.must_sign}")
    head = (
        f"{told.line('answer.name')} · {told.line('answer.relation')}",
        told.line("answer.date"),
        told.line("answer.signature"),
    )
    yield Table(head, tuple(_rows(form, told)), (197, 80, 200), told.own("answer.heading"))
    if form.one_signs_because:
        yield Para(form.one_signs_because)
        yield Note(told.line("answer.single_line"))
    lines = [told.line("answer.witness_line")]
    if form.must_sign in {WhoMustSign.ALL, WhoMustSign.NOBODY} and not form.one_signs_because:
        lines.insert(0, told.line("answer.single_line"))
    yield Lines(tuple(lines))


def _rows(form: ConsentForm, told: Tongues) -> Iterator[tuple[Cell, ...]]:
    signers = list(form.signers)
    if form.child_part is ChildPart.MAY_SIGN and form.child:
        signers.append(FormSigner(form.child, SignerRole.YOUTH))
    for signer in signers:
        relation = signer.relation or told.name("relation", signer.role)
        yield (Strong(signer.name), relation), _TO_WRITE_ON, _TO_WRITE_ON
    if not form.signers:
        for _ in range(_UNKNOWN):
            yield _TO_WRITE_ON, _TO_WRITE_ON, _TO_WRITE_ON
