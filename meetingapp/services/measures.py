"""The register of measures, over every case a person may see."""

from dataclasses import dataclass, replace

from meetingapp.clock import local_day
from meetingapp.domain.lookalikes import compared
from meetingapp.domain.query import About, chip_text, read_query
from meetingapp.services.lists_port import ListedMeasure, MeasureChoice, MeasureOrder, Page, Part
from meetingapp.services.namesakes import told_apart
from meetingapp.services.narrowing import of_measures
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission


@dataclass(frozen=True, slots=True)
class MeasureQuery:
    """What a person looks for: words and conditions as they are typed, read by ``read_query``.

    Without a condition on how a measure stands, those under way are listed.
    """

    text: str = ""
    order: MeasureOrder = "urgency"


@policy(Permission.SEE_CASES)
def list_measures(desk: Desk, query: MeasureQuery, part: Part) -> Page[ListedMeasure]:
    """Measures a person looks for, a part of them at a time, each with its last number."""
    me, today, asked = desk.account(), local_day(desk.clock), read_query(query.text)
    # A type is of a meeting: of a measure it is a word, and stands in none.
    types = (chip_text(chip) for chip in asked.chips if chip.about is About.TYPE)
    with desk.begin() as work:
        wanted = MeasureChoice(
            words=tuple(compared(" ".join((*asked.words, *types))).split()),
            narrowed=of_measures(work, asked, me, today),
            order=query.order,
            today=today,
        )
        found = work.lists.measures(wanted, part)
        numbers = work.lists.latest_numbers([(row.case_id, row.measure.id) for row in found.rows])
        name = told_apart(work, ((row.case_id, row.case_title) for row in found.rows))
        work.audit("measures.list", "measures")
        work.commit()
    rows = (
        replace(
            row,
            case_title=name(row.case_id, row.case_title),
            latest=numbers.get((row.case_id, row.measure.id)),
        )
        for row in found.rows
    )
    return replace(found, rows=tuple(rows))
