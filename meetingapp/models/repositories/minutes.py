"""Finalised minutes, their documents, and the measures they agreed."""

from dataclasses import asdict

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session
from sqlmodel import col

from meetingapp.domain.measure import Measure, MeasureStatus
from meetingapp.domain.origin import Origin
from meetingapp.errors import AppError
from meetingapp.models.mapping import body
from meetingapp.models.reach import must_see, not_there, seen
from meetingapp.models.rows.cases import CaseRow, MeasureRow
from meetingapp.models.rows.meetings import DiscussionRow
from meetingapp.models.rows.minutes import MinutesDocumentRow, MinutesOriginRow, MinutesRow
from meetingapp.models.seals import Touched
from meetingapp.services.ports import AuditEntry, DueMeasure, Minutes, Reach


class MinutesRepository:
    """Adds and reads finalised minutes; there is nothing here to change them with."""

    def __init__(self, session: Session, reach: Reach, touched: Touched) -> None:
        self._session = session
        self._reach = reach
        self._touched = touched

    def add(
        self, minutes: Minutes, content: bytes, pdf: bytes, measures: tuple[Measure, ...]
    ) -> None:
        """Keep the minutes with their canonical content, their PDF and the case's measures.

        Raises:
            AppError: ``access.not_yours``; ``parcel.closed`` where minutes from elsewhere hold a
                measure that is another case's here.
        """
        must_see(self._session, self._reach, minutes.case_id)
        if minutes.origin is not None:
            self._must_be_of(minutes.case_id, measures)
        self._touched.mark("minutes", minutes.id)
        self._touched.mark("measures", minutes.case_id)
        self._session.add(_row(minutes))
        self._session.flush()
        self._session.add(MinutesDocumentRow(minutes_id=minutes.id, content=content, pdf=pdf))
        if minutes.origin is not None:
            self._touched.mark("origin", minutes.id)
            self._session.add(MinutesOriginRow(minutes_id=minutes.id, **asdict(minutes.origin)))
        known = self._known(minutes.case_id)
        for measure in body.clean(measures):
            row = known.pop(measure.id, None)
            agreed_in = row.discussion_id if row else minutes.discussion_id
            self._session.merge(_measure_row(minutes, measure, agreed_in))
        for gone in known.values():
            self._session.delete(gone)

    def restand(self, case_id: str, measures: tuple[Measure, ...]) -> None:
        """Keep where a case's known measures stand now."""
        must_see(self._session, self._reach, case_id)
        self._touched.mark("measures", case_id)
        known = self._known(case_id)
        for measure in body.clean(measures):
            if row := known.get(measure.id):
                row.status = measure.status.value
                row.evaluation_date = measure.evaluation_date
                row.body = body.write(measure)

    def get(self, minutes_id: str) -> Minutes:
        """Give what is known about the minutes.

        Raises:
            AppError: ``minutes.missing``, ``access.not_yours``.
        """
        row = self._session.get(MinutesRow, minutes_id)
        if row is None:
            raise not_there(self._reach, "minutes.missing", minutes_id)
        must_see(self._session, self._reach, row.case_id)
        return self._as_value(row)

    def knows(self, minutes_id: str) -> bool:
        """Tell whether the id is taken, also by minutes out of reach."""
        return self._session.get(MinutesRow, minutes_id) is not None

    def pdf(self, minutes_id: str) -> bytes:
        """Give the stored PDF; raises as ``get``."""
        self.get(minutes_id)
        row = self._session.get(MinutesDocumentRow, minutes_id)
        if row is None:
            raise AppError("minutes.missing")
        return row.pdf

    def content(self, minutes_id: str) -> bytes:
        """Give the canonical content that was finalised; raises as ``get``."""
        self.get(minutes_id)
        row = self._session.get(MinutesDocumentRow, minutes_id)
        if row is None:
            raise AppError("minutes.missing")
        return row.content

    def latest_of(self, discussion_id: str) -> Minutes | None:
        """Give the newest minutes of a discussion, or None while it is a draft."""
        case_id = select(col(DiscussionRow.case_id)).where(col(DiscussionRow.id) == discussion_id)
        found = self._session.scalars(case_id).first()
        if found is not None:
            must_see(self._session, self._reach, found)
        row = self._session.scalars(_versions(discussion_id)).first()
        return None if row is None else self._as_value(row)

    def versions_of(self, discussion_id: str) -> tuple[Minutes, ...]:
        """List the versions of a discussion's minutes, newest first; raises as ``latest_of``."""
        self.latest_of(discussion_id)
        return tuple(map(self._as_value, self._session.scalars(_versions(discussion_id))))

    def next_version(self, discussion_id: str) -> int:
        """Give 1 for the first minutes of a discussion."""
        latest = self.latest_of(discussion_id)
        return latest.version + 1 if latest else 1

    def measures_of(self, person: str) -> tuple[DueMeasure, ...]:
        """List active measures a person is responsible for, named by id or, without one, name."""
        return self._active(col(MeasureRow.responsible) == person)

    def _active(self, which: ColumnElement[bool]) -> tuple[DueMeasure, ...]:
        found = (
            select(col(MeasureRow.case_id), col(CaseRow.title), col(MeasureRow.body))
            .join(CaseRow, col(CaseRow.id) == MeasureRow.case_id)
            .where(
                col(MeasureRow.status) == MeasureStatus.ACTIVE.value,
                seen(self._reach, col(MeasureRow.case_id)),
                which,
            )
            .order_by(col(MeasureRow.evaluation_date), col(MeasureRow.id))
        )
        return tuple(
            DueMeasure(case_id, title, body.read(Measure, written))
            for case_id, title, written in self._session.execute(found)
        )

    def _must_be_of(self, case_id: str, measures: tuple[Measure, ...]) -> None:
        """Let nothing that comes from elsewhere take a measure away from another case."""
        others = select(col(MeasureRow.id)).where(
            col(MeasureRow.id).in_([each.id for each in measures]),
            col(MeasureRow.case_id) != case_id,
        )
        if self._session.scalars(others.limit(1)).first() is not None:
            raise AppError("parcel.closed")

    def _as_value(self, row: MinutesRow) -> Minutes:
        return _minutes(row, self._session.get(MinutesOriginRow, row.id))

    def _known(self, case_id: str) -> dict[str, MeasureRow]:
        rows = self._session.scalars(select(MeasureRow).where(col(MeasureRow.case_id) == case_id))
        return {row.id: row for row in rows}


def _versions(discussion_id: str) -> Select[MinutesRow]:
    return (
        select(MinutesRow)
        .where(col(MinutesRow.discussion_id) == discussion_id)
        .order_by(col(MinutesRow.version).desc())
    )


def _row(minutes: Minutes) -> MinutesRow:
    return MinutesRow(
        id=minutes.id,
        discussion_id=minutes.discussion_id,
        case_id=minutes.case_id,
        version=minutes.version,
        finalised_at=minutes.finalised_at,
        content_sha256=minutes.content_sha256,
        audit_seq=minutes.audit.seq,
        audit_mac=minutes.audit.mac,
        pdf_sha256=minutes.pdf_sha256,
        reason=minutes.reason,
    )


def _minutes(row: MinutesRow, origin: MinutesOriginRow | None) -> Minutes:
    return Minutes(
        id=row.id,
        discussion_id=row.discussion_id,
        case_id=row.case_id,
        version=row.version,
        finalised_at=row.finalised_at,
        content_sha256=row.content_sha256,
        audit=AuditEntry(row.audit_seq, row.audit_mac),
        pdf_sha256=row.pdf_sha256,
        reason=row.reason,
        origin=None if origin is None else _origin(origin),
    )


def _origin(row: MinutesOriginRow) -> Origin:
    return Origin(
        row.sent_by,
        row.municipality,
        row.audit_seq,
        row.audit_mac,
        row.taken_in_at,
        row.taken_in_by,
    )


def _measure_row(minutes: Minutes, measure: Measure, agreed_in: str) -> MeasureRow:
    who = measure.responsible
    return MeasureRow(
        id=measure.id,
        case_id=minutes.case_id,
        discussion_id=agreed_in,
        minutes_id=minutes.id,
        status=measure.status.value,
        evaluation_date=measure.evaluation_date,
        responsible=(who.person_id or who.name) if who else "",
        body=body.write(measure),
    )
