"""Opens the store of an unlocked vault, for the person who unlocked it."""

from pathlib import Path

from meetingapp.clock import Clock
from meetingapp.models.backup.keeping import Backups
from meetingapp.models.keys import Keys
from meetingapp.models.store import create_store, open_store
from meetingapp.vault.passphrase import Cost
from meetingapp.vault.rescue import RescueSeal
from meetingapp.vault.vault import OpenVault
from meetingapp.wiring.ring_anchor import RingAnchor
from meetingapp.wiring.session import Session
from meetingapp.wiring.vault_keys import VaultKeys


def open_session(
    folder: Path,
    opened: OpenVault,
    clock: Clock,
    *,
    new: bool,
    cost: Cost | None = None,
    did: str = "",
) -> Session:
    """Open the store of an unlocked vault, or make it when the vault is new.

    Raises:
        AppError: the store is missing, foreign, damaged, newer than the program or busy;
            ``vault.person_gone``: the log tells that the person was taken out.
    """
    store_keys = Keys(database=opened.database_key(), audit=opened.audit_key())
    make = create_store if new else open_store
    slots = VaultKeys(folder, opened, cost)
    ring = RingAnchor(opened.vault_id, lambda: slots.uses_keyring(slots.me().person))
    backups = Backups(folder, store_keys, clock)
    seal = RescueSeal(opened.vault_id, opened.rescue_key())
    store = make(folder, store_keys, clock)
    session = Session(store, clock, slots.me, slots, backups=backups, seal=seal, ring=ring)
    try:
        session.enter(did)
        if new:
            store.drop_anchor()  # else a check would miss the file until the program first rests
    except BaseException:
        store.let_go()
        raise
    return session
