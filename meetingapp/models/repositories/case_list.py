"""The list of cases: chosen, sorted and shown from an index; no case is opened for it."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.models.reach import seen
from meetingapp.models.repositories.written import each_word_in
from meetingapp.models.rows.cases import CaseRow
from meetingapp.services.lists_port import CaseOrder, Page, Part
from meetingapp.services.ports import Reach
from meetingapp.services.summaries import CaseSummary

_SHOWN = (
    col(CaseRow.id),
    col(CaseRow.reference),
    col(CaseRow.title),
    col(CaseRow.born),
    col(CaseRow.consent_valid_to),
)


def page(
    session: Session, reach: Reach, words: tuple[str, ...], order: CaseOrder, part: Part
) -> Page[CaseSummary]:
    """List a part of the cases with all these words in their name or number."""
    named = each_word_in(words, col(CaseRow.title), col(CaseRow.reference))
    chosen = select(*_SHOWN).where(seen(reach, col(CaseRow.id)), *named)
    ordered = chosen.order_by(*_orders(order)).limit(part.most).offset(part.at)
    counted = chosen.with_only_columns(func.count(), maintain_column_froms=True)
    return Page(_read(session, ordered), None if part.at else session.scalar(counted) or 0)


def those(session: Session, reach: Reach, ids: Sequence[str]) -> tuple[CaseSummary, ...]:
    """List those of some cases that are within reach, newest first."""
    within = (col(CaseRow.id).in_(ids), seen(reach, col(CaseRow.id)))
    return _read(session, select(*_SHOWN).where(*within).order_by(*_orders("newest")))


def names(session: Session, reach: Reach) -> tuple[str, ...]:
    """Give the names of all children and groups within reach."""
    return tuple(session.scalars(select(col(CaseRow.title)).where(seen(reach, col(CaseRow.id)))))


def namesakes(session: Session, reach: Reach, titles: Collection[str]) -> Mapping[str, str]:
    """Give what tells each of several cases within reach apart that have one name."""
    title = col(CaseRow.title).collate("NOCASE")
    found = session.execute(
        select(title, col(CaseRow.id), col(CaseRow.reference), col(CaseRow.born)).where(
            title.in_(titles), seen(reach, col(CaseRow.id))
        )
    )
    named: dict[str, dict[str, str]] = defaultdict(dict)
    for name, id_, reference, born in found:
        named[name.lower()][id_] = reference or (f"{born:%d.%m.%Y}" if born else "")
    return {id_: tells for of in named.values() if len(of) > 1 for id_, tells in of.items()}


def references(session: Session, reach: Reach, ending: str) -> tuple[str, ...]:
    """Give the numbers within reach that end so."""
    reference = col(CaseRow.reference)
    mine = reference.endswith(ending, autoescape=True), seen(reach, col(CaseRow.id))
    return tuple(session.scalars(select(reference).where(*mine)))


def _orders(order: CaseOrder) -> tuple[Any, ...]:
    if order == "newest":
        return col(CaseRow.added_at).desc(), col(CaseRow.id).desc()
    return col(CaseRow.title).collate("NOCASE"), col(CaseRow.reference), col(CaseRow.id)


def _read(session: Session, chosen: Select[*tuple[Any, ...]]) -> tuple[CaseSummary, ...]:
    return tuple(CaseSummary(*row) for row in session.execute(chosen))
