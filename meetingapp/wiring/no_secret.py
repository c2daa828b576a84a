"""The passphrase of the vaults where everything is invented: it protects nothing."""

from typing import Final

PASSPHRASE: Final = "en rolig dag på Prøveåsen"  # noqa: S105 - printed by the demo, asked of nobody
