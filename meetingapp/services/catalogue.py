"""The municipality's catalogue of measures: what ships with the program, and what it made of it.

An entry is kept among the settings once somebody changed it; until then it is as it shipped. It
holds nothing of any case, so that everybody who unlocks the vault may read it.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from meetingapp.codec.body import from_json, to_json
from meetingapp.domain.catalogue import CatalogueEntry, CatalogueQuery, found, what_is_wrong
from meetingapp.domain.catalogue_effect import EffectsHere
from meetingapp.domain.catalogue_effect import effects_here as told
from meetingapp.errors import AppError
from meetingapp.services.catalogue_start import START
from meetingapp.services.identity import new_id
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission

_KEPT: Final = "catalogue/"


@policy(Permission.SEE_REGISTER)
def list_catalogue(desk: Desk, language: str) -> tuple[CatalogueEntry, ...]:
    """Every entry, those no longer offered last; what shipped is said in the language asked for."""
    with desk.begin() as work:
        entries = all_entries(work, language).values()
    return (*found(entries, CatalogueQuery()), *found(entries, CatalogueQuery(retired=True)))


@policy(Permission.MANAGE_REGISTER)
def save_entry(desk: Desk, entry: CatalogueEntry) -> CatalogueEntry:
    """Add or replace an entry; one without an id gets one.

    Raises:
        AppError: ``catalogue.name``, ``catalogue.ages``, ``catalogue.formula``,
            ``catalogue.number`` or ``catalogue.too_long``: what cannot be kept.
    """
    kept = entry if entry.id else replace(entry, id=new_id(desk.clock))
    must_be_sound(kept)
    with desk.begin() as work:
        keep(work, kept)
        work.commit()
    return kept


@policy(Permission.MANAGE_REGISTER)
def retire_entry(desk: Desk, entry_id: str, language: str, *, retired: bool) -> CatalogueEntry:
    """Offer an entry no more, or again. It is never deleted: measures and minutes name it.

    Raises:
        AppError: ``catalogue.not_there``.
    """
    with desk.begin() as work:
        entry = all_entries(work, language).get(entry_id)
        if entry is None:
            raise AppError("catalogue.not_there")
        changed = replace(entry, retired=retired)
        keep(work, changed)
        work.commit()
    return changed


@policy(Permission.SEE_CASES)
def effects_here(desk: Desk) -> Mapping[str, EffectsHere]:
    """What the measures picked from each entry led to, in the cases the person sees.

    Small counts are never told.
    """
    with desk.begin() as work:
        counted = work.catalogue.effects()
    return {entry: told(effects) for entry, effects in counted.items()}


def all_entries(work: UnitOfWork, language: str) -> dict[str, CatalogueEntry]:
    """Give every entry by id: what shipped, and over it what was changed here."""
    entries = dict(START.by_id(language))
    for written in work.people.settings(_KEPT):
        entry = START.in_language(from_json(CatalogueEntry, written), language)
        entries[entry.id] = entry
    return entries


def keep(work: UnitOfWork, entry: CatalogueEntry) -> None:
    """Keep an entry that is sound, and say so in the log."""
    name = f"{_KEPT}{entry.id}"
    work.people.keep_setting(name, to_json(entry))
    work.audit("setting.catalogue", name)


def must_be_sound(entry: CatalogueEntry) -> None:
    """Refuse what cannot be kept.

    Raises:
        AppError: as ``save_entry``.
    """
    match what_is_wrong(entry):
        case "":
            return
        case "name":
            raise AppError("catalogue.name")
        case "ages":
            raise AppError("catalogue.ages")
        case "formula":
            raise AppError("catalogue.formula")
        case "evaluated_each_months" | "looked_at_after_weeks":
            raise AppError("catalogue.number")
        case _:
            raise AppError("catalogue.too_long")
