"""The shift itself, step by step, with the hands of an agent on the real window."""

from collections.abc import Callable
from functools import partial
from typing import Any

from sqlalchemy import select

from agent_console.commands.shift.camera import Camera
from agent_console.commands.shift.lines import Lines
from agent_console.commands.shift.stage import JAN, MARIA, Stage
from agent_console.database.tables import Citizen, Contact
from agent_console.desk.application import Desk
from agent_console.desk.contact.drafts import NOTE, REPLY
from agent_console.desk.workplace import Workplace
from agent_console.domain.channel import Channel
from agent_console.domain.contact import Disposition
from agent_console.domain.identifiers import new_id
from agent_console.domain.people import Role
from agent_console.intake.city import city_id
from agent_console.operations import ClaimContact, CountSearches, ReportMissingAnswer, Searched
from agent_console.sync.station import Station
from agent_console.sync.status import Link

_CITIZEN = "+48601100200"


class Shift:
    """``play`` goes through the day; ``timings`` holds seconds by what they measure."""

    def __init__(self, stage: Stage, camera: Camera, make_desk: Callable[[str], Desk], lines: Lines) -> None:
        self._stage, self._camera = stage, camera
        self._make_desk = make_desk
        self._lines = lines
        self.timings: dict[str, list[float]] = {}
        self._extension = ""

    def play(self) -> None:
        """The whole shift."""
        contacts = self._open_the_office()
        self._sign_in()
        for step in (
            self._call,
            partial(self._mail, contacts["mail"]),
            partial(self._fax, contacts["fax"]),
            partial(self._letter, contacts["letter"]),
            partial(self._outage, contacts["html"]),
            partial(self._conflict, contacts["clash"]),
            partial(self._knowledge, contacts["mail"]),
            self._supervise,
            self._pages,
        ):
            self.place.window.toasts.clear()
            step()
        self.desk.close()

    @property
    def place(self) -> Workplace:
        """Maria's window."""
        assert self.desk.workplace is not None
        return self.desk.workplace

    @property
    def station(self) -> Station:
        """Maria's replica."""
        station = self.place.desk.station
        assert isinstance(station, Station)
        return station

    # -- the steps -----------------------------------------------------------------------------------------------

    def _open_the_office(self) -> dict[str, str]:
        arrive = self._stage.arrive
        contacts = {
            "mail": arrive("mail/mail-01.eml"),
            "html": arrive("mail/mail-04.eml"),
            "clash": arrive("mail/mail-05.eml"),
            "fax": arrive("fax/fax-01.tif", channel=Channel.FAX),
            "letter": arrive("post/letter-01.pdf", channel=Channel.POST),
        }
        for name in ("02", "03", "06", "07", "08"):
            arrive(f"mail/mail-{name}.eml")
        arrive("mail/mail-09.eml", "waste")
        arrive("mail/mail-10.eml", "housing")
        arrive("fax/fax-02.tif", channel=Channel.FAX)
        arrive("post/letter-02.pdf", "housing", Channel.POST)
        return contacts

    def _sign_in(self) -> None:
        self.desk = self._make_desk("maria")
        self.desk.start()
        view = self.desk.sign_in_view
        assert view is not None
        view.form.login.setText(MARIA)
        view.form.password.setText(self._stage.password(MARIA))
        self._camera.picture(view, "sign-in")
        self._time("sign in to window", view.form.signIn.click, lambda: self.desk.workplace is not None)
        self.place.window.resize(1672, 900)
        self._camera.wait("the line to central", lambda: self.station.status.link == Link.ONLINE)
        self.place.inbox.choose(f"queue:{self._stage.centre}")
        self._camera.wait("the queue", lambda: len(self.place.inbox.ids) > 5)
        self._shoot("queue")
        self._extension = self.station.agent.extension

    def _call(self) -> None:
        contact_id = self._stage.call(_CITIZEN, "Anna Nowak", self._extension)
        self._camera.wait("the ringing card", self.place.ringing.isVisible)
        self._shoot("ringing")
        self.place.ringing.take()
        self._stage.answer(contact_id, self._extension)
        self._open(contact_id)
        self._camera.wait("the call", lambda: self.place.contact.mine)
        self._type_answers(self._lines.search)
        self.place.contact_view.write(NOTE)
        self.place.contact_view.composer.type(self._lines.call_note)
        self.place.inbox.choose("mine")
        self._camera.rest(0.5)
        self._shoot("call-and-answers")
        self.place.panels.transfer()
        self._camera.rest(0.2)
        self._shoot("transfer")
        self.place.window.overlay.dismiss()
        self._hand_over(contact_id, "waste")

    def _hand_over(self, contact_id: str, slug: str) -> None:
        """Transfer, and see it on the other department's screen."""
        other = self._make_desk(slug)
        login = self._stage.login_in(slug)
        station = self._stage.doorway(slug).sign_in(login, self._stage.password(login))
        self._camera.wait("the other desk's line", lambda: station.status.link == Link.ONLINE)
        department = city_id("department", slug)
        note = self.place.drafts.text(contact_id, NOTE)

        def transfer() -> None:
            self.place.actions.transfer(department, note)
            self.place.drafts.forget(contact_id, NOTE)
            self.place.contact_view.composer.reload()

        self._time("click to the other desk", transfer, lambda: _department(station, contact_id) == department)
        self._shoot("transferred")
        window = other.show_window(station)
        window.window.resize(1672, 900)
        window.inbox.choose(f"queue:{department}")
        window.open_contact(contact_id)
        self._camera.picture(window.window, "the-other-desk")
        self._stage.hang_up(contact_id)
        other.close()

    def _mail(self, contact_id: str) -> None:
        self.place.inbox.choose(f"queue:{self._stage.centre}")
        self._open(contact_id)
        self._time("gesture to saved: claim", self.place.main_action, lambda: self.place.contact.mine)
        self.place.contact_view.write(REPLY)
        self._camera.wait("answers to the mail", lambda: self.place.answers.found)
        self.place.answers_panel.insert_chosen()
        self._camera.rest(0.3)
        self._shoot("mail-answer")
        self.place.contact_view.composer.send.click()
        self._shoot("mail-sent")

    def _fax(self, contact_id: str) -> None:
        self.place.inbox.choose("channel:fax")
        self._open(contact_id)
        self.place.main_action()
        self.place.contact_view.write(NOTE)
        self.place.contact_view.composer.type(self._lines.fax_note)
        self._camera.rest(1.0)
        self._shoot("fax")
        self.place.contact_view.composer.send.click()

    def _letter(self, contact_id: str) -> None:
        self.place.inbox.choose("channel:post")
        self._open(contact_id)
        self._camera.rest(1.0)
        self._shoot("letter")
        self.place.main_action()
        self.place.contact_view.body.message.unfold.click()
        self._shoot("letter-text")
        self.place.contact_view.body.message.unfold.click()
        self.place.panels.open_case()
        self._camera.rest(0.2)
        self._shoot("open-case")
        self.place.window.overlay.dismiss()
        self.place.actions.open_case(self._lines.case_title, None)
        self.place.actions.transfer(city_id("department", "taxes"), self._lines.passed_on)
        self._shoot("letter-passed-on")

    def _outage(self, contact_id: str) -> None:
        self._camera.wait("an empty outbox", lambda: self.station.undecided() == 0)
        self._stage.cut()
        self.place.inbox.choose(f"queue:{self._stage.centre}")
        self._open(contact_id)
        self.place.main_action()
        self.place.contact_view.write(NOTE)
        self.place.contact_view.composer.type(self._lines.in_the_dark)
        self.place.contact_view.composer.send.click()
        self._type_answers(self._lines.second_search)
        self._camera.wait("the dead line", lambda: self.station.status.link in (Link.LOST, Link.CONNECTING))
        self._camera.rest(1.0)
        self._shoot("line-cut")
        self.place.panels.line()
        self._camera.rest(0.2)
        self._shoot("line-explained")
        self.place.window.overlay.dismiss()
        self.place.actions.close(Disposition.ANSWERED, "")
        self._stage.mend()
        self.station.go_online()
        self._time("line back to all sent", lambda: None, lambda: self.station.undecided() == 0)
        self._camera.wait("the line", lambda: self.station.status.link == Link.ONLINE)
        self._shoot("line-back")

    def _conflict(self, contact_id: str) -> None:
        self.station.go_offline()
        self._camera.wait("the line to be off", lambda: self.station.status.link == Link.OFFLINE)
        self.place.inbox.choose(f"queue:{self._stage.centre}")
        self._open(contact_id)
        jan = self._stage.doorway("jan").sign_in(JAN, self._stage.password(JAN))
        self._camera.wait("Jan's copy", lambda: _department(jan, contact_id))
        jan.perform(ClaimContact(contact_id=contact_id))
        self._camera.wait("Jan's claim at central", lambda: jan.undecided() == 0)
        self.place.main_action()
        self.place.contact_view.write(REPLY)
        self.place.contact_view.composer.type(self._lines.late_reply)
        self.place.contact_view.composer.send.click()
        self.station.go_online()
        self._camera.wait("what needs attention", self.station.attention)
        self.place.window.toasts.clear()
        self.place.open_page("attention")
        self._camera.rest(0.5)
        self._shoot("needs-attention")
        jan.close()

    def _knowledge(self, contact_id: str) -> None:
        """What Maria could not answer reaches the editor, who changes an article and publishes it."""
        words, sentence = self._lines.unanswered, self._lines.sentence
        for report in (
            ReportMissingAnswer(
                report_id=new_id(),
                contact_id=contact_id,
                words=words,
                sentence=sentence,
                language=self.place.desk.language,
            ),
            CountSearches(
                day=self.place.desk.clock.today(),
                searches=(Searched(words=words, language=self.place.desk.language, times=3),),
            ),
        ):
            self.station.perform(report)
        self._camera.wait("the report at central", lambda: self.station.undecided() == 0)
        editor = self._make_desk("editor")
        login = self._stage.login_as(Role.EDITOR)
        station = self._stage.doorway("editor").sign_in(login, self._stage.password(login))
        self._camera.wait("the editor's line", lambda: station.status.link == Link.ONLINE)
        place = editor.show_window(station)
        place.window.resize(1672, 900)
        place.open_page("answers")
        page = place.pages.answers_view
        self._camera.wait("the articles", page.picker.current)
        page.turn_to("missing")
        self._camera.wait("the report", page.missing.refresh)
        self._camera.picture(place.window, "answers-missing")
        page.turn_to("searches")
        self._camera.picture(place.window, "searches-without-result")
        page.turn_to("words")
        page.words.form.said.setText(self._lines.said)
        page.words.form.meant.setText(self._lines.meant)
        page.words.form.save.click()
        self._camera.wait("the entry", lambda: page.words.marked)
        self._camera.rest(0.3)
        self._camera.picture(place.window, "citizens-words")
        page.show_article(city_id("article", f"bulky-waste.{place.desk.language}"))
        self._camera.picture(place.window, "article")
        page.edit()
        page.editor.form.show_texts(page.editor.form.texts() | {"fees": self._lines.new_fee})
        page.editor.form.typed.emit()
        self._camera.rest(0.3)
        self._camera.picture(place.window, "editor")
        page.editor.save.click()
        page.sheet.go_on()
        self._camera.picture(place.window, "in-review")  # a colleague publishes it
        page.show_history()
        place.window.toasts.clear()
        self._camera.picture(place.window, "comparison")
        self._camera.wait("the review at central", lambda: station.undecided() == 0)
        editor.close()

    def _supervise(self) -> None:
        """A supervisor looks after sources and rules, and erases a citizen who asked for it."""
        self._stage.name_sources()
        desk = self._make_desk("supervisor")
        login = self._stage.login_as(Role.SUPERVISOR)
        station = self._stage.doorway("supervisor").sign_in(login, self._stage.password(login))
        self._camera.wait("the supervisor's line", lambda: station.status.link == Link.ONLINE)
        place = desk.show_window(station)
        place.window.resize(1672, 900)
        for page in ("sources", "rules"):
            place.open_page(page)
            self._camera.rest(0.4)
            self._camera.picture(place.window, page)
        with station.reading() as session:
            citizen = session.scalar(select(Citizen.id).where(Citizen.name == "Anna Nowak"))
        place.open_citizen(str(citizen))
        place.panels.erase_citizen(place.pages.citizens, str(citizen))
        self._camera.rest(0.3)
        self._camera.picture(place.window, "erase")
        place.window.overlay.dismiss()
        desk.close()

    def _pages(self) -> None:
        self.place.window.toasts.clear()
        for page in ("cases", "citizens", "answers", "queues", "outgoing", "settings"):
            self.place.open_page(page)
            self._camera.rest(0.4)
            self._shoot(page)
        self.place.open_page("line")
        self.place.line_view.test.click()
        self._camera.wait("the test of the line", lambda: not self.place.line.testing)
        self._shoot("line-in-detail")
        self.place.open_page("inbox")
        self.place.open_palette()
        self._camera.rest(0.2)
        self._shoot("palette")
        self.place.window.overlay.dismiss()
        self.place.open_shortcuts()
        self._camera.rest(0.2)
        self._shoot("keys")
        self.place.window.overlay.dismiss()

    # -- hands and eyes ------------------------------------------------------------------------------------------

    def _open(self, contact_id: str) -> None:
        place = self.place
        self._camera.wait("the contact to arrive", lambda: _department(self.station, contact_id))
        shown: list[Any] = []
        stop = place.contact.shown.connect(shown.append)
        self._time("contact open", lambda: place.open_contact(contact_id), lambda: shown)
        place.contact.shown.disconnect(stop)

    def _type_answers(self, words: str) -> None:
        place = self.place
        answered: list[Any] = []
        stop = place.answers.answered.connect(answered.append)
        for end in range(1, len(words) + 1):
            answered.clear()
            typed = partial(place.answers_panel.search.setText, words[:end])
            self._time("keystroke to answers", typed, lambda: answered)
        place.answers.answered.disconnect(stop)

    def _shoot(self, name: str) -> None:
        self._camera.picture(self.place.window, name)

    def _time(self, what: str, act: Callable[[], object], find: Callable[[], object]) -> None:
        self.timings.setdefault(what, []).append(self._camera.timed(what, act, find))


def _department(station: Station, contact_id: str) -> str | None:
    with station.reading() as session:
        return session.scalar(select(Contact.department_id).where(Contact.id == contact_id))
