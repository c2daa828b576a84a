"""The steps that bring a database to the shape this program knows. Their number is its version.

A step that has been released is never edited; the next change is the next step.
"""

from typing import Final

from meetingapp.models.migrations import (
    s0001_audit_chain,
    s0002_registers,
    s0003_meetings,
    s0004_minutes,
    s0005_access,
    s0006_search,
    s0007_protected_cases,
    s0008_lists,
    s0009_trail,
    s0010_first_pages,
    s0011_attachments,
    s0012_not_journaled,
    s0013_minutes_origin,
    s0014_copy_saving,
    s0015_queues,
    s0016_measurements,
    s0017_told_texts,
    s0018_figures,
    s0019_register,
    s0020_handovers,
)
from meetingapp.models.migrations.runner import Step

STEPS: Final[tuple[Step, ...]] = (
    s0001_audit_chain.up,
    s0002_registers.up,
    s0003_meetings.up,
    s0004_minutes.up,
    s0005_access.up,
    s0006_search.up,
    s0007_protected_cases.up,
    s0008_lists.up,
    s0009_trail.up,
    s0010_first_pages.up,
    s0011_attachments.up,
    s0012_not_journaled.up,
    s0013_minutes_origin.up,
    s0014_copy_saving.up,
    s0015_queues.up,
    s0016_measurements.up,
    s0017_told_texts.up,
    s0018_figures.up,
    s0019_register.up,
    s0020_handovers.up,
)
