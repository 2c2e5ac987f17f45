"""The desk as a program: sign-in, then one window over one station.

How to start it::

    desk = Desk(QApplication([]), Learn(answers, routing), PreferencesFile(path), translations, doorway)
    desk.start()                      # the sign-in page; the window follows
    desk.show_window(station)         # or the window at once, over a station that is there already

``answers`` and ``routing`` make knowledge and routing from a session of the replica; they run off the GUI thread, and
again when central changed the catalogue. The window's language is ``desk.language.code``.

Whoever waits in a test or a tour runs an event loop (``QEventLoop.exec``, ``qtbot.wait``): ``QTest.qWait`` keeps the
interpreter's lock, and nothing is read meanwhile.

What a tour drives, all on ``desk.workplace``:

- ``open_contact(id)``, ``open_page(name)`` (inbox, attention, cases, citizens, answers, queues, settings),
  ``open_citizen(id)``, ``open_palette()``, ``open_shortcuts()``, ``main_action()`` (claim), ``undo()``
- ``inbox.choose(key)`` (``mine``, ``due_today``, ``queue:<id>``, ``channel:<name>``), ``inbox.ids``
- ``contact.details``, ``contact.suggestions``, ``pass_on(suggestion)``; every gesture on ``actions``
- ``contact_view.write("note" | "reply")``, ``contact_view.composer.type(text)``, ``contact_view.composer.send.click()``
- ``answers_panel.search.setText(words)``, ``answers_panel.insert_chosen()``
- ``panels.transfer()``, ``panels.hold()``, ``panels.close()``, ``panels.line()`` …; ``panels.current`` is what is open,
  with ``picker.field`` and ``confirm()``
- ``ringing`` (the card), ``calls``; ``window.grab()`` is the whole picture, panels and notices included
- ``desk.sign_in_view.form.login / password / signIn``
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from agent_console.desk.bridge import Bridge
from agent_console.desk.clock import Clock
from agent_console.desk.gestures import Gestures
from agent_console.desk.giving_way import GivingWay
from agent_console.desk.language import Language
from agent_console.desk.learned import LearnAnswers, Learned, LearnRouting
from agent_console.desk.names import Names
from agent_console.desk.notices import Notice, Notices, Tone
from agent_console.desk.ports import DoorwayPort, StationPort
from agent_console.desk.reading import Reader
from agent_console.desk.settings.preferences import PreferencesFile
from agent_console.desk.settings.presenter import SettingsPresenter
from agent_console.desk.sign_in.presenter import SignInPresenter
from agent_console.desk.sign_in.view import SignInView
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.theme import Look, Theme
from agent_console.desk.workplace import Workplace
from agent_console.domain.phone_links import linked_number


@dataclass(frozen=True)
class Learn:
    """How knowledge and routing are made from a replica."""

    answers: LearnAnswers
    routing: LearnRouting
    at_once: LearnRouting | None = None
    """A routing that is there within a second, until the other one has been learned."""


class Desk(QObject):
    """Owns the theme, the language, and whichever of sign-in and window is shown."""

    opened = Signal()
    """A window stands, with its first page in it."""

    def __init__(
        self,
        application: QApplication,
        learn: Learn,
        preferences: PreferencesFile,
        translations: Path,
        doorway: DoorwayPort | None = None,
    ) -> None:
        super().__init__(application)
        application.setApplicationDisplayName("Agent Console")
        self._application, self._learn, self._doorway = application, learn, doorway
        current = preferences.current
        look = Look(current.look) if current.look in list(Look) else Look.SYSTEM
        self.theme = Theme(application, look, current.text_percent)
        self.language = Language(application, translations)
        self.language.speak(current.language)
        self.settings = SettingsPresenter(preferences, self.theme)
        self.settings.rebuild_wanted.connect(self._rebuild)
        self.giving_way = GivingWay(self)
        self.workplace: Workplace | None = None
        self.sign_in_view: SignInView | None = None
        self._station: StationPort | None = None
        self._link = ""
        application.aboutToQuit.connect(self.close)

    def start(self) -> None:
        """Show the sign-in page."""
        if self._doorway is None:
            raise ValueError("a desk without a doorway needs show_window")
        reader = Reader(self)
        self._sign_in = SignInPresenter(self._doorway, reader)
        self._sign_in.entered.connect(self._enter)
        self.sign_in_view = SignInView(self.theme, self._sign_in)
        self.sign_in_view.show()

    def show_window(self, station: StationPort) -> Workplace:
        """Open the window over ``station``, which the desk closes in the end."""
        self._station = station
        workplace = self._make(station)
        self.workplace = workplace
        window, geometry = workplace.window, self.settings.current.geometry
        if geometry:
            window.recall(bytes.fromhex(geometry))
        else:
            window.resize(1440, 900)
        window.closing.connect(lambda: self.settings.remember_place(window.remember()))
        window.show()
        handle = window.windowHandle()
        if handle is not None:
            self.giving_way.watch(handle)
        if not station.lasting:
            lost = self.tr(
                "This computer has no keyring: what is not sent when you close is lost. Tell your administrator."
            )
            workplace.desk.notices.post(Notice(lost, Tone.WARNING, seconds=20.0))
        self.opened.emit()
        self._offer_link()
        return workplace

    def take_link(self, link: str) -> None:
        """A link the system handed over: its number in the panel that calls, as soon as there is a window."""
        self._link = link
        self._offer_link()

    def _offer_link(self) -> None:
        if self.workplace is None or not self._link:
            return
        link, self._link = self._link, ""
        country = str(self.workplace.desk.names.book.city.get("country", "PL"))
        number = linked_number(link, country)
        window = self.workplace.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        if number:
            self.workplace.panels.call(number, from_contact=False)
        else:
            self.workplace.desk.notices.say(self.tr("This link holds no number that can be called."), Tone.WARNING)

    def sign_out(self) -> None:
        """Back to the sign-in page; nothing typed is lost."""
        self._leave()
        if self._doorway is not None:
            self.start()

    def close(self) -> None:
        """Close window and station."""
        self._leave()
        self.language.silence()

    def _make(self, station: StationPort) -> Workplace:
        language = self.language.code
        bridge, notices, reader = Bridge(station, self), Notices(self), Reader(self)
        names = Names(station, bridge, language)
        clock = Clock(str(names.book.city.get("time_zone", "Europe/Warsaw")), language)
        gestures = Gestures(station, notices, names)
        surroundings = Surroundings(station, bridge, self.theme, clock, language, reader, notices, gestures, names)
        learned = Learned(station, bridge, reader, self._learn.answers, self._learn.routing, self._learn.at_once)
        return Workplace(surroundings, learned, self.settings, self.sign_out)

    def _enter(self, station: StationPort) -> None:
        view, self.sign_in_view = self.sign_in_view, None
        self.show_window(station)
        if view is not None:
            view.close()
            view.deleteLater()

    def _rebuild(self) -> None:
        self.language.speak(self.settings.current.language)
        if self.workplace is None or self._station is None:
            return
        old, contact = self.workplace, self.workplace.contact.contact_id
        with self.giving_way.calling_off():
            old.stop()
        fresh = self.show_window(self._station)
        if contact is not None:
            fresh.open_contact(contact)
        fresh.open_page("settings")
        old.let_go()

    def _leave(self) -> None:
        if self.workplace is not None:
            with self.giving_way.calling_off():
                self.workplace.stop()
            self.workplace.let_go()
            self.workplace = None
        if self._station is not None:
            self._station.close()
            self._station = None
