"""What became of measures that were picked from the catalogue, read from finalised minutes."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from sqlalchemy.orm import Session

from meetingapp.domain.evaluation import Effect
from meetingapp.services.ports import Reach

_EFFECTS: Final = """
    WITH picked AS MATERIALIZED (
        SELECT id, case_id, json_extract(body, '$.catalogue_id') AS entry
        FROM measure
        WHERE instr(body, '"catalogue_id":') > 0 AND json_valid(body)
          AND NOT EXISTS (SELECT 1 FROM case_restriction WHERE case_id = measure.case_id)
          AND (:every OR EXISTS (
              SELECT 1 FROM case_access
              WHERE case_id = measure.case_id AND person_id = :person))
    )
    SELECT picked.entry, json_extract(told.value, '$.effect'), count(*)
    FROM picked
    JOIN minutes ON minutes.case_id = picked.case_id
    JOIN minutes_document ON minutes_document.minutes_id = minutes.id
    JOIN json_each(
        CASE WHEN json_valid(CAST(minutes_document.content AS TEXT))
        THEN CAST(minutes_document.content AS TEXT) ELSE '{}' END,
        '$.discussions[0].since_last.evaluations'
    ) AS told
    WHERE json_extract(told.value, '$.measure_id') = picked.id
      AND json_extract(told.value, '$.effect') IS NOT NULL
      AND NOT EXISTS (
          SELECT 1 FROM minutes AS later
          WHERE later.discussion_id = minutes.discussion_id AND later.version > minutes.version)
    GROUP BY 1, 2
"""


class CatalogueRepository:
    """Reads within reach."""

    def __init__(self, session: Session, reach: Reach) -> None:
        self._session = session
        self._reach = reach

    def effects(self) -> Mapping[str, Mapping[Effect, int]]:
        """Count the effects found in finalised minutes within reach, by entry.

        A corrected evaluation counts as it stands now, and once.
        """
        asked = {"person": self._reach.person, "every": self._reach.every_case}
        found: dict[str, dict[Effect, int]] = defaultdict(dict)
        for entry, effect, count in self._session.connection().exec_driver_sql(_EFFECTS, asked):
            found[entry][Effect(effect)] = count
        return dict(found)
