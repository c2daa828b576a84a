"""The list of cases: chosen, sorted and shown from an index; no case is opened for it."""

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import Session, aliased
from sqlmodel import col

from meetingapp.models.reach import count_within, seen
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
    every, id_ = select(*_SHOWN).where(*named), col(CaseRow.id)
    ordered = every.where(seen(reach, id_)).order_by(*_orders(order))
    rows = _read(session, ordered.limit(part.most).offset(part.at))
    return Page(rows, None if part.at else count_within(session, reach, every, id_))


def those(session: Session, reach: Reach, ids: Sequence[str]) -> tuple[CaseSummary, ...]:
    """List those of some cases that are within reach, newest first."""
    within = (col(CaseRow.id).in_(ids), seen(reach, col(CaseRow.id)))
    return _read(session, select(*_SHOWN).where(*within).order_by(*_orders("newest")))


def names(session: Session, reach: Reach) -> tuple[str, ...]:
    """Give the names of all children and groups within reach."""
    return tuple(session.scalars(select(col(CaseRow.title)).where(seen(reach, col(CaseRow.id)))))


def namesakes(session: Session, reach: Reach, cases: Collection[str]) -> Mapping[str, str]:
    """Give what tells each of some cases within reach apart from others of one name.

    Of the others it is only asked whether there is one: a name may have very many. The database
    knows not that Å is å, which is seen among the cases themselves.
    """
    id_, title, other = col(CaseRow.id), col(CaseRow.title), aliased(CaseRow)
    listed = func.json_each(json.dumps(list(cases))).table_valued("value")
    is_shared = exists().where(
        col(other.title).collate("NOCASE") == title.collate("NOCASE"),
        col(other.id) != id_,
        seen(reach, col(other.id)),
    )
    found = session.execute(
        select(id_, title, col(CaseRow.reference), col(CaseRow.born), is_shared).where(
            id_.in_(select(listed.c.value)), seen(reach, id_)
        )
    ).all()
    names = Counter(name.lower() for _, name, *_ in found)
    return {
        case_id: reference or (f"{born:%d.%m.%Y}" if born else "")
        for case_id, name, reference, born, shared in found
        if shared or names[name.lower()] > 1
    }


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
