"""Every code with its sentence, read when the first error is made: most starts need none."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.at_work import AT_WORK
from meetingapp.errors.in_annual import IN_ANNUAL
from meetingapp.errors.in_attachments import IN_ATTACHMENTS
from meetingapp.errors.in_catalogue import IN_CATALOGUE
from meetingapp.errors.in_copies import IN_COPIES
from meetingapp.errors.in_figures import IN_FIGURES
from meetingapp.errors.in_files import IN_FILES
from meetingapp.errors.in_filters import IN_FILTERS
from meetingapp.errors.in_forms import IN_FORMS
from meetingapp.errors.in_handovers import IN_HANDOVERS
from meetingapp.errors.in_keyring import IN_KEYRING
from meetingapp.errors.in_leaving import IN_LEAVING
from meetingapp.errors.in_letterhead import IN_LETTERHEAD
from meetingapp.errors.in_measurements import IN_MEASUREMENTS
from meetingapp.errors.in_papers import IN_PAPERS
from meetingapp.errors.in_parcels import IN_PARCELS
from meetingapp.errors.in_planning import IN_PLANNING
from meetingapp.errors.in_printing import IN_PRINTING
from meetingapp.errors.in_tables import IN_TABLES
from meetingapp.errors.in_vault import IN_VAULT
from meetingapp.errors.in_writing import IN_WRITING

SENTENCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **AT_WORK,
        **IN_ANNUAL,
        **IN_ATTACHMENTS,
        **IN_CATALOGUE,
        **IN_COPIES,
        **IN_FIGURES,
        **IN_FILES,
        **IN_FILTERS,
        **IN_FORMS,
        **IN_HANDOVERS,
        **IN_KEYRING,
        **IN_LEAVING,
        **IN_LETTERHEAD,
        **IN_MEASUREMENTS,
        **IN_PAPERS,
        **IN_PARCELS,
        **IN_PLANNING,
        **IN_PRINTING,
        **IN_TABLES,
        **IN_VAULT,
        **IN_WRITING,
    }
)
