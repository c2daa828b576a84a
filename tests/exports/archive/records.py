"""What the archive is told of invented minutes."""

from datetime import date
from typing import Final

from meetingapp.domain.archive import (
    ArchiveFile,
    ArchiveRecord,
    Post,
    PostStatus,
    PostType,
    screening,
)

DATED: Final = date(2026, 11, 24)
MINUTES: Final = Post(
    title="Referat – ressursteam – Jonas Fiktivsen – 24.11.2026",
    public_title="Referat – ressursteam – ***** – 24.11.2026",
    type=PostType.FOLLOW_UP,
    status=PostStatus.FINISHED,
    dated=DATED,
    responsible="Berit Eksempelrud",
    file=ArchiveFile("2026-11-24-RT-S1-v1-arkiv.pdf", 110_486, "c6" * 32),
)
COPY: Final = Post(
    title="Referat til foresatt – Jonas Fiktivsen – 24.11.2026",
    public_title="Referat til foresatt – ***** – 24.11.2026",
    type=PostType.OUTGOING,
    status=PostStatus.SENT,
    dated=DATED,
    responsible="Berit Eksempelrud",
    file=ArchiveFile("2026-11-24-RT-S1-kopi-7K3M-Q2XD.pdf", 106_118, "8d" * 32),
    recipient="Jon Fiktivsen",
    copy_id="7K3M-Q2XD",
)
RECORD: Final = ArchiveRecord(
    folder_title="Elevmappe – Jonas Fiktivsen",
    folder_public_title="Elevmappe – *****",
    reference="S1",
    version=1,
    municipality="Prøveås kommune",
    unit="Prøveåsen skole",
    language="nb",
    posts=(MINUTES, COPY),
    screening=screening("Offl. § 13 jf. fvl. § 13", 60, DATED),
    retention_days=30,
)
