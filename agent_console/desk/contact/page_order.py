"""The pages of a scan as somebody sorts them: order, turn, and where a new letter begins; each step can be undone."""

from dataclasses import dataclass, replace

from agent_console.domain.sheets import Sheet, Sheets


@dataclass(frozen=True)
class Placed:
    """A page where it lies now; ``begins`` where a new letter starts with it."""

    sheet: Sheet
    begins: bool = False


class PageOrder:
    """Without a window. The first page always begins a letter, and is not marked."""

    def __init__(self, sheets: Sheets) -> None:
        self.pages: tuple[Placed, ...] = tuple(Placed(sheet) for sheet in sheets)
        self._before: list[tuple[Placed, ...]] = []

    @property
    def changed(self) -> bool:
        """Whether there is anything to undo."""
        return bool(self._before)

    @property
    def letters(self) -> list[Sheets]:
        """As they are cut now."""
        found: list[list[Sheet]] = []
        for place, page in enumerate(self.pages):
            if page.begins or place == 0:
                found.append([])
            found[-1].append(page.sheet)
        return [tuple(sheets) for sheets in found]

    def said(self, place: int) -> tuple[int, int]:
        """Which letter a page belongs to and which page of it that is, both from 1."""
        begins = [at for at, page in enumerate(self.pages) if page.begins or at == 0]
        letter = sum(1 for at in begins if at <= place)
        return letter, place - begins[letter - 1] + 1

    def turn(self, place: int) -> None:
        """A quarter to the right."""
        page = self.pages[place]
        self._put(place, replace(page, sheet=page.sheet.turn()))

    def cut(self, place: int) -> None:
        """A new letter begins here, or no longer does."""
        if place:
            self._put(place, replace(self.pages[place], begins=not self.pages[place].begins))

    def move(self, place: int, to: int) -> None:
        """To another place; cuts stay where they are."""
        if place == to or not 0 <= to < len(self.pages):
            return
        sheets = [page.sheet for page in self.pages]
        sheets.insert(to, sheets.pop(place))
        self._change(tuple(Placed(sheet, old.begins) for sheet, old in zip(sheets, self.pages, strict=True)))

    def undo(self) -> None:
        """The last step."""
        if self._before:
            self.pages = self._before.pop()

    def _put(self, place: int, page: Placed) -> None:
        self._change((*self.pages[:place], page, *self.pages[place + 1 :]))

    def _change(self, pages: tuple[Placed, ...]) -> None:
        self._before.append(self.pages)
        self.pages = pages
