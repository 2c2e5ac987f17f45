"""Editors' work on articles: what is listed, what is being written, and the steps from draft to published."""

import json
from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from agent_console.database.queries.articles import ArticleText, named_text
from agent_console.database.queries.editing import (
    ArticleFilter,
    ArticleRow,
    EmptySearch,
    MissingRow,
    Version,
    WorkingArticle,
    empty_searches,
    find_articles,
    missing_answers,
    other_editors,
    versions_of,
    working_article,
)
from agent_console.desk.contact.drafts import Drafts
from agent_console.desk.gestures import Undo
from agent_console.desk.knowledge.field_words import field_problem
from agent_console.desk.surroundings import Surroundings
from agent_console.domain.article import ArticleContent, ArticleState
from agent_console.domain.identifiers import new_id
from agent_console.domain.office import Office
from agent_console.domain.people import Role
from agent_console.operations import (
    AnyOperation,
    CreateArticle,
    EditArticle,
    FieldEdit,
    PublishArticle,
    SettleMissingAnswer,
    SubmitArticle,
    WithdrawArticle,
    four_eyes,
    submitter_of,
)
from agent_console.sync.status import Changed

DRAFT = "article"
"""The name under which drafts of articles are kept; their key is the article's id."""

_SEARCHES_SINCE = timedelta(days=30)
_HEARD = frozenset({"article", "article_version", "missing_answer", "search_count"})


class EditingPresenter(QObject):
    """``changed`` where what is listed, or the open article, is to be read again."""

    changed = Signal()

    def __init__(self, surroundings: Surroundings, drafts: Drafts) -> None:
        super().__init__()
        self._desk, self._drafts = surroundings, drafts
        self.filter = ArticleFilter()
        self.article: WorkingArticle | None = None
        self._seen: dict[str, str] = {}
        surroundings.bridge.changed.connect(self._hear)

    @property
    def allowed(self) -> bool:
        """Whether this agent writes articles."""
        return Role(self._desk.station.agent.role).writes_articles

    # -- lists ---------------------------------------------------------------------------------------------------

    def rows(self) -> list[ArticleRow]:
        """The articles that are asked for."""
        with self._desk.station.reading() as session:
            return find_articles(session, self.filter, self._desk.language)

    def missing(self, *, done: bool = False) -> list[MissingRow]:
        """What agents found no answer for."""
        with self._desk.station.reading() as session:
            return missing_answers(session, done=done)

    def searches(self) -> list[EmptySearch]:
        """Words of the last month that found nothing."""
        with self._desk.station.reading() as session:
            return empty_searches(session, self._desk.clock.today() - _SEARCHES_SINCE)

    def versions(self) -> list[Version]:
        """Of the open article, newest first."""
        if self.article is None:
            return []
        with self._desk.station.reading() as session:
            return versions_of(session, self.article.id)

    # -- one article ---------------------------------------------------------------------------------------------

    def open(self, article_id: str) -> WorkingArticle | None:
        """Take an article up, as its editors have it now."""
        with self._desk.station.reading() as session:
            self.article = working_article(session, article_id)
        self._seen = self._kept_old()
        return self.article

    def text_of(self, content: ArticleContent) -> ArticleText | None:
        """``content`` as it would be read."""
        article = self.article
        if article is None:
            return None
        with self._desk.station.reading() as session:
            return named_text(session, article.id, article.language, content, article.state, self._desk.language)

    def typed(self) -> dict[str, str]:
        """Fields as they stand in the editor, kept from last time or as they are."""
        article = self.article
        if article is None:
            return {}
        kept = self._kept()
        return {name: kept.get(name, (text, text))[1] for name, text in _all_texts(article.content).items()}

    def keep(self, fields: Mapping[str, str]) -> None:
        """Every keystroke: what differs from what was seen, with what was seen."""
        article = self.article
        if article is None:
            return
        now = _all_texts(article.content)
        changed = {
            name: (self._seen.get(name, now[name]), text)
            for name, text in fields.items()
            if not _same(name, text, self._seen.get(name, now[name]))
        }
        self._seen = {name: old for name, (old, _) in changed.items()}
        if changed:
            self._drafts.keep(article.id, DRAFT, json.dumps(changed, ensure_ascii=False))
        elif self._drafts.text(article.id, DRAFT):
            self._drafts.forget(article.id, DRAFT)

    @property
    def begun(self) -> bool:
        """Whether something is typed and not saved."""
        return bool(self._kept())

    def discard(self) -> None:
        """What was typed is not wanted."""
        if self.article is not None:
            self._drafts.forget(self.article.id, DRAFT)
            self.open(self.article.id)
            self.changed.emit()

    def save(self) -> bool:
        """What was typed becomes a version, a draft."""
        article, kept = self.article, self._kept()
        if article is None or not kept:
            return False
        edits = tuple(FieldEdit(field=name, old=old, new=_clean(name, new)) for name, (old, new) in kept.items())
        edit = EditArticle(article_id=article.id, version_id=new_id(), edits=edits)
        if not self._perform(edit, self.tr("Saved as a draft"), None):
            return False
        self._drafts.forget(article.id, DRAFT)
        self._again()
        return True

    @property
    def publishers(self) -> tuple[str, ...] | None:
        """Who may publish the open article where this editor may not, having sent it to review; None where they may."""
        article, me = self.article, self._desk.station.agent.id
        if article is None or article.state != ArticleState.REVIEW:
            return None
        with self._desk.station.reading() as session:
            if not four_eyes(session) or submitter_of(session, article.id) != me:
                return None
            return tuple(other_editors(session, me))

    # -- steps ---------------------------------------------------------------------------------------------------

    def submit(self) -> bool:
        """Ask a colleague to look at it."""
        return self._step(SubmitArticle, "review", self.tr("Sent to review"), self.tr("A draft again"))

    def publish(self) -> bool:
        """Everybody sees it."""
        return self._step(PublishArticle, "latest", self.tr("Published: everybody sees it"), self.tr("Taken back"))

    def withdraw(self) -> bool:
        """Back to a draft; what is published is not shown any more."""
        article = self.article
        if article is None:
            return False
        in_review = article.state == ArticleState.REVIEW
        return self._perform(
            WithdrawArticle(
                article_id=article.id,
                version_id=new_id(),
                expected=article.version_id,
                step="review" if in_review else "published",
            ),
            self.tr("A draft again") if in_review else self.tr("Nobody sees it any more"),
            None,
        )

    def bring_back(self, version: Version) -> bool:
        """Write what an older version said as a new draft."""
        article = self.article
        if article is None:
            return False
        now, then = _all_texts(article.content), _all_texts(version.content)
        edits = tuple(FieldEdit(field=name, old=now[name], new=then[name]) for name in now if now[name] != then[name])
        edit = EditArticle(article_id=article.id, version_id=new_id(), edits=edits)
        return self._perform(edit, self.tr("Version {number} is the draft now").format(number=version.number), None)

    def create(self, language: str, title: str, report_id: str | None = None) -> str | None:
        """Begin an article; with ``report_id`` it answers what was missing."""
        article_id = new_id()
        content = {"title": title, "department_id": self._desk.station.agent.department_id}
        begun = CreateArticle(article_id=article_id, version_id=new_id(), language=language, content=content)
        if not self._perform(begun, self.tr("A new draft"), None):
            return None
        if report_id is not None:
            self._desk.gestures.perform(SettleMissingAnswer(report_id=report_id, article_id=article_id))
        self.changed.emit()
        return article_id

    def settle(self, report_id: str, article_id: str | None = None) -> bool:
        """Take a missing answer off the list."""
        undo = Undo(
            SettleMissingAnswer(report_id=report_id, done=False), self.tr("On the list again"), self.changed.emit
        )
        return self._perform(SettleMissingAnswer(report_id=report_id, article_id=article_id), self.tr("Done"), undo)

    def _step(self, kind: type[SubmitArticle] | type[PublishArticle], step: str, said: str, undone: str) -> bool:
        article = self.article
        if article is None:
            return False
        version_id = new_id()
        back = WithdrawArticle(
            article_id=article.id,
            version_id=new_id(),
            expected=version_id,
            step="review" if step == "review" else "latest",
        )
        operation = kind(article_id=article.id, version_id=version_id, expected=article.version_id)
        return self._perform(operation, said, Undo(back, undone, self._again))

    def _perform(self, operation: AnyOperation, said: str, undo: Undo | None) -> bool:
        done = self._desk.gestures.perform(operation, said, undo)
        if done:
            self._again()
        return done

    def _again(self) -> None:
        if self.article is not None:
            self.open(self.article.id)
        self.changed.emit()

    def _kept(self) -> dict[str, tuple[str, str]]:
        written = self._drafts.text(self.article.id, DRAFT) if self.article is not None else ""
        if not written:
            return {}
        return {name: (old, new) for name, (old, new) in json.loads(written).items()}

    def _kept_old(self) -> dict[str, str]:
        return {name: old for name, (old, _) in self._kept().items()}

    def _hear(self, changed: Changed) -> None:
        if changed.everything or changed.tables & _HEARD:
            self._again()


def content_of_texts(base: ArticleContent, texts: Mapping[str, str]) -> tuple[ArticleContent, dict[str, str]]:
    """What the texts say, and what is wrong with those that say nothing that can be kept."""
    content, wrong = base, {}
    for name, text in texts.items():
        try:
            changed = content.with_texts({name: text})
            for line in changed.offices if name == "offices" else ():
                Office.read(line)
        except ValueError:
            wrong[name] = field_problem(name)
        else:
            content = changed
    return content, wrong


def _all_texts(content: ArticleContent) -> dict[str, str]:
    return {name: content.text(name) for name in ArticleContent.__dataclass_fields__}


def _clean(name: str, text: str) -> str:
    return ArticleContent().with_texts({name: text}).text(name)


def _same(name: str, text: str, other: str) -> bool:
    try:
        return _clean(name, text) == other
    except ValueError:
        return False
