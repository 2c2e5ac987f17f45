"""The inbox's list, without a window."""

from datetime import UTC, datetime

from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QSignalSpy

from agent_console.database.queries.contact_rows import ContactRow
from agent_console.desk.inbox.list_model import ROW, ContactListModel
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.contact import ContactState

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def row(ident: str) -> ContactRow:
    return ContactRow(
        id=ident,
        reference="",
        channel=Channel.EMAIL,
        direction=Direction.INBOUND,
        state=ContactState.WAITING,
        who=ident,
        subject="",
        topic="",
        preview="",
        department="",
        department_id="",
        owner_id=None,
        owner="",
        received_at=NOW,
        due_at=None,
        held_until=None,
        closed_at=None,
        disposition=None,
        pages=0,
        problems=(),
        call_state=None,
        call_since=None,
        call_ended=None,
    )


class Shelf:
    def __init__(self) -> None:
        self.asked: list[str] = []

    def fetch(self, ids):
        self.asked += ids
        return {ident: row(ident) for ident in ids}


def model_of(shelf: Shelf, ids: list[str]) -> ContactListModel:
    model = ContactListModel(shelf.fetch, lambda found: found.who)
    model.show_ids(ids)
    return model


def test_only_rows_that_are_seen_are_read(qapp):
    shelf = Shelf()
    model = model_of(shelf, [f"c{n}" for n in range(100_000)])
    assert model.rowCount() == 100_000
    assert model.index(60_000).data(ROW).id == "c60000"
    assert len(shelf.asked) < 100


def test_memory_stays_bounded_while_scrolling_through_everything(qapp):
    shelf = Shelf()
    model = model_of(shelf, [f"c{n}" for n in range(20_000)])
    for position in range(0, 20_000, 40):
        model.index(position).data(ROW)
    assert len(model._rows) < 5_000


def test_a_new_contact_is_inserted_and_the_selected_one_stays(qapp):
    model = model_of(Shelf(), ["a", "b", "c"])
    kept = QPersistentModelIndex(model.index(1))
    inserted, reset = QSignalSpy(model.rowsInserted), QSignalSpy(model.modelReset)
    model.show_ids(["a", "x", "b", "c"])
    assert inserted.count() == 1
    assert reset.count() == 0
    assert kept.row() == 2
    assert model.id_at(model.index(2)) == "b"


def test_a_contact_that_left_is_removed_and_the_others_stay(qapp):
    model = model_of(Shelf(), ["a", "b", "c"])
    kept = QPersistentModelIndex(model.index(2))
    model.show_ids(["a", "c"])
    assert kept.row() == 1


def test_a_quite_different_order_is_shown_whole(qapp):
    model = model_of(Shelf(), ["a", "b", "c"])
    model.show_ids(["c", "a", "b"])
    assert [model.id_at(model.index(n)) for n in range(3)] == ["c", "a", "b"]


def test_a_changed_row_is_read_again_and_no_other(qapp):
    shelf = Shelf()
    model = model_of(shelf, ["a", "b", "c"])
    model.index(0).data(ROW)
    shelf.asked.clear()
    model.forget_rows({"b"})
    model.index(0).data(ROW)
    model.index(1).data(ROW)
    assert shelf.asked == ["b"]


def test_a_screen_reader_hears_the_row(qapp):
    assert model_of(Shelf(), ["Anna"]).index(0).data() == "Anna"


def test_rows_nobody_has_seen_are_not_painted_again(qapp):
    shelf = Shelf()
    model = model_of(shelf, [str(number) for number in range(100)])
    model.index(0).data(ROW)
    painted = QSignalSpy(model.dataChanged)
    model.forget_rows({"90"})
    assert painted.count() == 0
    model.forget_rows({"90", "0"})
    assert painted.count() == 1
    model.index(0).data(ROW)
    assert shelf.asked.count("0") == 2
