"""Answers beside a contact: they follow what it says until the agent types something else."""

import re
import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from agent_console.database.queries.articles import article_text
from agent_console.database.queries.contact import ContactDetails
from agent_console.desk.knowledge.full_text import full_text
from agent_console.desk.notices import Tone
from agent_console.desk.ports import KnowledgePort, RoutingPort
from agent_console.desk.surroundings import Surroundings
from agent_console.domain.channel import Channel
from agent_console.domain.identifiers import new_id
from agent_console.domain.office import Office
from agent_console.knowledge.hit import Hit
from agent_console.knowledge.language import language_of
from agent_console.knowledge.nearest import nearest_first
from agent_console.operations import ReportMissingAnswer, UseArticle
from agent_console.routing.question import Question

_LIMIT = 4
_LANGUAGES = ("en", "pl", "de")
_TEXT_CHARACTERS = 3000
_SENTENCE = 300


@dataclass(frozen=True)
class Answer:
    """One answer ready to be read aloud or inserted."""

    article_id: str
    title: str
    short_answer: str
    internal: bool
    """For colleagues only: never inserted into a reply."""
    passage: tuple[tuple[str, bool], ...] = ()
    """Where in the text the words were found, True for the words; () where the short answer shows it."""
    offices: tuple[Office, ...] = ()
    """Where the service is given: the citizen's own first, then those open now."""


@dataclass(frozen=True)
class Found:
    """What a search or a contact brought, and how long it took."""

    answers: tuple[Answer, ...]
    milliseconds: float
    has_read: bool = True
    """False while the articles are being read: that nothing was found says nothing then."""


class AnswersPresenter(QObject):
    """``search`` follows the keys; ``follow`` the contact."""

    answered = Signal(object)
    """``Found``."""
    followed = Signal(str)
    """Where the suggestions come from, as ``from this call``; "" for what was typed."""
    searched = Signal(str, str)
    """What the agent typed to find an answer, and the title of the best one; ""."""
    picked = Signal(str)
    """The title of an answer the agent marked, read or inserted."""
    used = Signal(str)
    """The article that was inserted."""

    def __init__(self, surroundings: Surroundings, answers: KnowledgePort, routing: RoutingPort) -> None:
        super().__init__()
        self._desk, self._answers, self._routing = surroundings, answers, routing
        self._details: ContactDetails | None = None
        self._text, self._heard = "", ""
        self._about: tuple[Question, str] | None = None
        self.words = ""
        self.found: list[Answer] = []

    @property
    def district(self) -> str:
        """The id of the district the contact is about, or of the one that is typed; ""."""
        typed = self._routing.district(Question(self.words, self.language)) if self.words.strip() else ""
        return typed or self._told_district()

    @property
    def language(self) -> str:
        """The citizen's language where the knowledge base has it, else the agent's.

        Where nobody noted it, it is the one the citizen's message is written in.
        """
        spoken = (self._details.language if self._details else "") or self._heard
        return spoken if spoken in _LANGUAGES else self._desk.language

    def follow(self, details: ContactDetails | None, note: str = "") -> None:
        """Another contact, or more said in the same one; ``note``, as it is being typed, holds what a caller says."""
        other = details is None or self._details is None or details.row.id != self._details.row.id
        self._details = details
        if other:
            self.words = ""
        text = self._said(details, note) if details else ""
        if other or text != self._text:
            self._text = text
            received = details.received if details else None
            self._heard = language_of(received.text[:_TEXT_CHARACTERS]) if received else ""
            if not self.words:
                self._suggest()

    def search(self, words: str) -> None:
        """Answers for what is typed, at once; for nothing typed, those of the contact."""
        self.words = words
        if not words.strip():
            self._suggest()
            return
        self._desk.reader.forget("answers")
        if not self._answers.has_read:
            self._show_nothing()
            return
        began = time.perf_counter()
        hits = self._answers.search(words, self.language, _LIMIT)
        district = self._desk.names.book.district_names.get(self.district, frozenset())
        self._show([self._answer(hit, district) for hit in hits], (time.perf_counter() - began) * 1000)
        self.searched.emit(words, self.found[0].title if self.found else "")
        self.followed.emit("")

    def again(self) -> None:
        """The knowledge base, or what routing knows, has changed."""
        self._about = None
        self.search(self.words)

    def use(self, answer: Answer) -> None:
        """Keep the link of the article to the contact it answered."""
        self.picked.emit(answer.title)
        self.used.emit(answer.article_id)
        if self._details is not None:
            use = UseArticle(use_id=new_id(), contact_id=self._details.row.id, article_id=answer.article_id)
            self._desk.gestures.perform(use)

    def full_text(self, answer: Answer) -> str:
        """All that its article says, for a reply."""
        with self._desk.station.reading() as session:
            article = article_text(session, answer.article_id, self.language)
        return full_text(article) if article is not None else answer.short_answer

    def missing(self) -> bool:
        """Tell the editors that nothing answered it."""
        if self._details is None:
            return False
        if not self._answers.has_read:
            self._desk.notices.say(self.tr("The articles are being read; an answer may yet come."), Tone.WARNING)
            return False
        words = self.words.strip() or self._details.row.subject
        report = ReportMissingAnswer(
            report_id=new_id(),
            contact_id=self._details.row.id,
            words=words,
            sentence=_question(self._text, words),
            language=self.language,
        )
        return self._desk.gestures.perform(report, self.tr("The editors have been told"))

    def _told_district(self) -> str:
        details = self._details
        if details is None:
            return ""
        about = Question(self._text, self.language, district_id=details.district_id, address=details.address)
        # A long text is not read again with every key.
        if self._about is None or self._about[0] != about:
            self._about = (about, self._routing.district(about) or details.district_id or "")
        return self._about[1]

    def _suggest(self) -> None:
        text, language, answers = self._text, self.language, self._answers
        if not text.strip() or not answers.has_read:
            self._show_nothing()
            return

        def query() -> tuple[list[Answer], float]:
            began = time.perf_counter()
            district = self._desk.names.book.district_names.get(self.district, frozenset())
            found = [self._answer(hit, district) for hit in answers.suggest_for(text, language, _LIMIT)]
            return found, (time.perf_counter() - began) * 1000

        self._desk.reader.ask("answers", query, self._suggested)

    def _suggested(self, answer: tuple[list[Answer], float]) -> None:
        if self.words.strip():
            return
        self._show(*answer)
        self.followed.emit(self._source())

    def _show(self, found: list[Answer], milliseconds: float) -> None:
        self.found = found
        self.answered.emit(Found(tuple(found), milliseconds))

    def _show_nothing(self) -> None:
        self.found = []
        self.answered.emit(Found((), 0.0, self._answers.has_read))
        self.followed.emit("")

    def _answer(self, hit: Hit, district: frozenset[str]) -> Answer:
        page, clock = hit.page, self._desk.clock
        told = "".join(piece for piece, _ in hit.snippet).strip(" …")
        shown = told in page.short_answer or not any(matched for _, matched in hit.snippet)
        offices = nearest_first(hit.offices, district, clock.local(clock.now())) if hit.offices else ()
        passage = () if shown else hit.snippet
        return Answer(page.id, page.title, page.short_answer, page.internal, passage, offices)

    def _source(self) -> str:
        channel = self._details.row.channel if self._details else Channel.PHONE
        return {
            Channel.PHONE: self.tr("from this call"),
            Channel.EMAIL: self.tr("from this e-mail"),
            Channel.POST: self.tr("from this letter"),
            Channel.FAX: self.tr("from this fax"),
        }[channel]

    def _said(self, details: ContactDetails, note: str) -> str:
        words = [note, details.row.subject, self._desk.names.book.service(details.service_id)]
        words += [entry.text for entry in details.timeline if entry.text and entry.contact_id == details.row.id]
        return "\n".join(word for word in words if word)[:_TEXT_CHARACTERS]


def _question(text: str, words: str) -> str:
    """The sentence of what was said that asks, or else holds the words that were searched for; "" where none does."""
    sentences = [one.strip() for one in re.split(r"(?<=[.!?])\s+|\n+", text) if one.strip()]
    asked = set(words.casefold().split())
    said = [one for one in sentences if one.endswith("?")] or [
        one for one in sentences if asked & set(re.findall(r"\w+", one.casefold()))
    ]
    best = max(said, key=lambda one: len(asked & set(re.findall(r"\w+", one.casefold()))), default="")
    return best[:_SENTENCE]
