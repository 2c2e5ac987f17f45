"""Queues, people and the day, live."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from agent_console.database.queries.dashboard import Dashboard, QueueFigures
from agent_console.database.queries.returns import Returned
from agent_console.desk.dashboard.bars import CHANNEL_TINTS, ChannelBar
from agent_console.desk.dashboard.presenter import RETURNED_DAYS, DashboardPresenter, Staff
from agent_console.desk.icons import CHANNEL_ICONS
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import Elided, label
from agent_console.desk.widgets.page import Page
from agent_console.desk.widgets.scroll_column import ScrollColumn
from agent_console.desk.words import channel_name, presence_name
from agent_console.domain.channel import Channel
from agent_console.domain.people import Presence

_LONG = timedelta(hours=24)
_MOST_RETURNED = 8


class DashboardView(Page):
    """Rebuilt when the figures changed."""

    def __init__(self, surroundings: Surroundings, presenter: DashboardPresenter) -> None:
        super().__init__(self.tr("Queues"), self.tr("Your departments, now"))
        self._desk, self._presenter = surroundings, presenter
        self._shown: object = None
        self._scroll = ScrollColumn(12, self.tr("Queues"), 14)
        self.body.addWidget(self._scroll, 1)
        presenter.shown.connect(self._show)

    def showEvent(self, event: QShowEvent) -> None:
        """Read while somebody looks."""
        super().showEvent(event)
        self._presenter.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while nobody does."""
        super().hideEvent(event)
        self._presenter.watch(False)

    def _show(self, figures: Dashboard, staff: Staff) -> None:
        if (figures, staff) == self._shown:
            return
        self._shown = (figures, staff)
        while (item := self._scroll.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._scroll.column.addWidget(self._tiles(figures, staff))
        self._scroll.column.addWidget(self._queues(figures))
        if self._presenter.supervises:
            self._scroll.column.addWidget(self._returned(figures.returned))
        self._scroll.column.addWidget(self._people(staff))
        self._scroll.column.addStretch(1)

    def _tiles(self, figures: Dashboard, staff: Staff) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        waiting = sum(queue.total for queue in figures.queues)
        oldest = min((q.oldest for q in figures.queues if q.oldest is not None), default=None)
        late = oldest is not None and self._desk.clock.now() - oldest > _LONG
        age = self._desk.clock.age(oldest) if oldest is not None else "–"
        received = sum(figures.received_today.values())
        for value, words, tint in (
            (str(waiting), self.tr("waiting"), ""),
            (age, self.tr("the longest wait"), "bad" if late else ""),
            (str(received), self.tr("received today"), ""),
            (str(figures.closed_today), self.tr("closed today"), ""),
            (str(figures.returned_today), self.tr("came back today"), "warn" if figures.returned_today else ""),
            (str(staff.counts[Presence.AVAILABLE]), self.tr("people available"), "ok"),
        ):
            tile = Card((16, 12, 16, 12), 0)
            figure = label(value, "figure")
            if tint:
                figure.setStyleSheet(f"color: {self._desk.theme.color(tint).name()};")
            tile.column.addWidget(figure)
            tile.column.addWidget(label(words, "secondary"))
            row.addWidget(tile, 1)
        return whole

    def _queues(self, figures: Dashboard) -> QWidget:
        card = Card((16, 12, 16, 16), 12)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Waiting by queue"), "secondary_strong"))
        head.addStretch(1)
        head.setSpacing(6)
        for channel in Channel:
            head.addWidget(IconLabel(self._desk.theme, CHANNEL_ICONS[channel], CHANNEL_TINTS[channel]))
            head.addWidget(label(channel_name(channel), "secondary"))
            head.addSpacing(12)
        card.column.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        titles = ("", "", self.tr("waiting"), self.tr("in work"), self.tr("on hold"), self.tr("longest wait"))
        for column, title in enumerate(titles):
            grid.addWidget(label(title, "caption"), 0, column, Qt.AlignmentFlag.AlignRight)
        longest = max((queue.total for queue in figures.queues), default=0)
        for row, queue in enumerate(figures.queues, start=1):
            self._queue(grid, row, queue, longest)
        card.column.addLayout(grid)
        return card

    def _queue(self, grid: QGridLayout, row: int, queue: QueueFigures, longest: int) -> None:
        name = self._desk.names.book.department(queue.department_id)
        named = Elided(name, "strong")
        named.setFixedWidth(self._desk.theme.px(220))
        grid.addWidget(named, row, 0)
        parts = [f"{channel_name(channel)} {count}" for channel, count in queue.waiting.items()]
        said = f"{name}: {', '.join(parts) or '0'}"
        grid.addWidget(ChannelBar(self._desk.theme, queue.waiting, longest, said), row, 1)
        age = self._desk.clock.age(queue.oldest) if queue.oldest is not None else "–"
        late = queue.oldest is not None and self._desk.clock.now() - queue.oldest > _LONG
        figures = ((str(queue.total), "strong"), (str(queue.in_work), "dim"), (str(queue.held), "dim"))
        for column, (text, kind) in enumerate((*figures, (age, "bad" if late else "dim")), start=2):
            grid.addWidget(label(text, kind), row, column, Qt.AlignmentFlag.AlignRight)

    def _returned(self, returned: tuple[Returned, ...]) -> QWidget:
        card = Card((16, 12, 16, 16), 8)
        title = self.tr("Sent back, last {days} days").format(days=RETURNED_DAYS)
        card.column.addWidget(label(title, "secondary_strong"))
        book = self._desk.names.book
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        for row, one in enumerate(returned[:_MOST_RETURNED]):
            sender = Elided(book.department(one.from_id), "strong")
            sender.setFixedWidth(self._desk.theme.px(220))
            grid.addWidget(sender, row, 0)
            grid.addWidget(IconLabel(self._desk.theme, "arrow-u-up-left", "warn"), row, 1)
            grid.addWidget(Elided(book.department(one.to_id), "strong"), row, 2)
            times = label(self.tr("%n time(s)", "", one.times), "dim")
            grid.addWidget(times, row, 3, Qt.AlignmentFlag.AlignRight)
        card.column.addLayout(grid)
        if not returned:
            card.column.addWidget(label(self.tr("No department sent back what it was passed."), "secondary"))
        return card

    def _people(self, staff: Staff) -> QWidget:
        card = Card((16, 12, 16, 16), 8)
        card.column.addWidget(label(self.tr("People at their desks"), "secondary_strong"))
        for presence, tint in (
            (Presence.AVAILABLE, "ok"),
            (Presence.BUSY, "warn"),
            (Presence.WRAP_UP, "accent"),
            (Presence.BREAK, "warn"),
        ):
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(IconLabel(self._desk.theme, "circle-fill", tint, 11))
            named = label(presence_name(presence))
            named.setFixedWidth(self._desk.theme.px(110))
            row.addWidget(named)
            row.addWidget(label(str(staff.counts[presence]), "strong"))
            row.addSpacing(8)
            row.addWidget(Elided(", ".join(staff.names[presence]), "dim"), 1)
            card.column.addLayout(row)
        return card
