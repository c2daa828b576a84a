"""What a person asks for again and again is kept for that person, and names no child."""

from dataclasses import replace

import pytest

from meetingapp.errors import AppError
from meetingapp.models.store import Store
from meetingapp.services.measures import MeasureQuery
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Account, Role
from meetingapp.services.saved_filters import (
    FILTERS,
    LONGEST_NAME,
    MOST,
    SavedFilter,
    list_filters,
    remove_filter,
    save_filter,
)


def test_a_filter_is_kept_under_its_name_and_is_replaced_and_removed(desk: Desk) -> None:
    assert list_filters(desk) == ()
    save_filter(desk, " Det som  haster ", "ER:overdue   @me lesing")
    kept = save_filter(desk, "Avtaler", "nivå:raudt")
    late = SavedFilter("Det som haster", "lesing er:forfalt @meg")
    assert kept == list_filters(desk) == (SavedFilter("Avtaler", "nivå:rødt"), late)
    assert MeasureQuery(late.text).text == "lesing er:forfalt @meg"
    save_filter(desk, "DET SOM HASTER", "frist:denne veka")
    assert [each.text for each in list_filters(desk)] == ["nivå:rødt", "frist:denne uken"]
    assert remove_filter(desk, "det som haster") == (kept[0],)
    assert remove_filter(desk, "Avtaler") == remove_filter(desk, "no such") == ()


def test_nobody_else_sees_what_a_person_has_kept(desk: Desk) -> None:
    save_filter(desk, "Mine", "@meg")
    tor = replace(desk, account=lambda: Account("t1", "Tor Mallerud", Role.READER))
    assert list_filters(tor) == ()
    save_filter(tor, "Mine", "er:lukket")
    assert [each.text for each in list_filters(desk)] == ["@meg"]


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("", "@meg", "filter.name"),
        ("  ", "@meg", "filter.name"),
        ("x" * (LONGEST_NAME + 1), "@meg", "filter.name"),
        ("Tomt", "", "filter.empty"),
        ("Tomt", ' " ', "filter.empty"),
        ("Tiltakene til Fiktivsen", "@meg", "filter.names_somebody"),
        ("Lesing", "lesing FIKTIVSEN", "filter.names_somebody"),
        ("Lesing", "@Jonas", "filter.names_somebody"),
        ("Lesing", "er:åpen «jonas»", "filter.names_somebody"),
    ],
)
def test_a_filter_without_sense_or_with_the_name_of_a_child_is_not_kept(
    desk: Desk, planned: str, name: str, text: str, code: str
) -> None:
    assert planned
    with pytest.raises(AppError) as refused:
        save_filter(desk, name, text)
    assert refused.value.code == code
    assert list_filters(desk) == ()


def test_there_are_not_endlessly_many(desk: Desk) -> None:
    for number in range(MOST):
        save_filter(desk, f"Filter {number}", "@meg")
    with pytest.raises(AppError, match=r"filter\.many|saved filters"):
        save_filter(desk, "Ett til", "@meg")
    save_filter(desk, "Filter 1", "er:åpen")
    assert len(list_filters(desk)) == MOST


def test_the_log_tells_that_a_filter_was_kept_and_not_what_it_is_called(
    desk: Desk, store: Store
) -> None:
    save_filter(desk, "Sårbare overganger", "lesing")
    with store._engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT action, subject FROM audit").fetchall()
    assert ("setting.filters", f"{FILTERS}{desk.account().person}") in {tuple(row) for row in rows}
    assert "overganger" not in str(rows)


def test_what_cannot_be_read_never_keeps_the_register_closed(desk: Desk) -> None:
    with desk.begin() as work:
        work.people.keep_setting(f"{FILTERS}{desk.account().person}", "{broken")
        work.audit("setting.filters", "broken")
        work.commit()
    assert list_filters(desk) == ()
    assert len(save_filter(desk, "Mine", "@meg")) == 1
