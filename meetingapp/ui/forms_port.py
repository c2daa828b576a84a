"""Papers around a meeting, files kept with a case, and parcels, as the screens see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from collections.abc import Collection, Sequence

    from meetingapp.domain.attachment import Attachment, AttachmentKind
    from meetingapp.domain.copy_format import CopyFormat
    from meetingapp.domain.papers.consent_form import ConsentForm, FormLanguage, FormWish
    from meetingapp.domain.people import ServiceCode
    from meetingapp.services.packing import Packed
    from meetingapp.services.taking_in import Compared
    from meetingapp.words import Language


class PaperFile(Protocol):
    """A file to look at and to save. Its name tells of nobody."""

    @property
    def file_name(self) -> str:
        """What it is to be called."""

    @property
    def format(self) -> CopyFormat:
        """Its format."""

    @property
    def content(self) -> bytes:
        """What it holds."""

    @property
    def text(self) -> str:
        """What it says, for looking at a file that has no pages."""

    @property
    def unprintable(self) -> Sequence[str]:
        """The characters that print by name."""

    @property
    def case_id(self) -> str:
        """The case it tells of, which counts as left when it is saved or printed."""


class Forms(Protocol):
    """Each makes a paper anew from the case as it stands. Long: run it as heavy work."""

    def filled_consent_form(self, case_id: str, wish: FormWish | None = None) -> ConsentForm:
        """What would stand on the consent form."""

    def consent_form(
        self,
        case_id: str,
        language: FormLanguage,
        wish: FormWish | None = None,
        format_: CopyFormat = ...,
    ) -> PaperFile:
        """The consent form, to be signed on paper."""

    def handover_sheet(
        self, case_id: str, language: Language, format_: CopyFormat = ...
    ) -> PaperFile:
        """What goes along when a case is handed over to a stand-in."""

    def talk_guide(
        self, discussion_id: str, language: Language, format_: CopyFormat = ...
    ) -> PaperFile:
        """The guide for the talk with the child before a meeting."""

    def individual_plan(
        self, case_id: str, language: Language, format_: CopyFormat = ...
    ) -> PaperFile:
        """The summary for an individual plan."""

    def baton_log(self, case_id: str, language: Language, format_: CopyFormat = ...) -> PaperFile:
        """The summary for the stafettlogg."""

    def referral(
        self,
        case_id: str,
        to: ServiceCode,
        language: Language,
        *,
        question: str = "",
        format_: CopyFormat = ...,
    ) -> PaperFile:
        """The sheet that goes with a referral."""

    def activity_plan(
        self,
        case_id: str,
        language: Language,
        *,
        problem: str = "",
        number: str = "",
        measure_ids: tuple[str, ...] = (),
        format_: CopyFormat = ...,
    ) -> PaperFile:
        """The school’s activity plan."""

    def evaluation_brief(
        self, case_id: str, language: Language, format_: CopyFormat = ...
    ) -> PaperFile:
        """The evaluation brief."""

    def read_logo(self, content: bytes) -> bytes:
        """Look through a picture for the head of the documents."""

    def meeting_overview(self, language: Language, format_: CopyFormat = ...) -> PaperFile:
        """The overview of meetings."""


class Attachments(Protocol):
    """Files kept with a case, inside the vault."""

    def add(self, case_id: str, kind: AttachmentKind, name: str, content: bytes) -> Attachment:
        """Keep a file with a case. Long for a large one: run it as heavy work."""

    def of_case(self, case_id: str) -> Sequence[Attachment]:
        """The files of a case, the newest first."""

    def read(self, attachment_id: str) -> bytes:
        """What a file holds."""

    def remove(self, attachment_id: str) -> None:
        """Take a file away."""


class Exchange(Protocol):
    """Sending cases to another machine and taking them in. All are heavy work."""

    def pack_case(self, case_id: str) -> Packed:
        """Pack a case."""

    def pack_sitting(self, meeting_id: str) -> Packed:
        """Pack a sitting with its cases."""

    def compare_parcel(self, sealed: bytes, code: str) -> Compared:
        """Tell where a parcel differs from what is here."""

    def take_in(self, sealed: bytes, code: str, chosen: Collection[str]) -> int:
        """Keep the differences that were chosen."""
