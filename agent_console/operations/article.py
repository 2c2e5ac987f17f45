"""Writing articles: each change makes a version, and agents see what was published last."""

from typing import Literal

from msgspec import Struct
from sqlalchemy.orm import Session

from agent_console.database.article_content import put_content
from agent_console.database.tables import Article, ArticleVersion
from agent_console.domain.article import FIELDS, ArticleContent, ArticleState
from agent_console.domain.identifiers import derived_id
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.operations.article_record import (
    Working,
    add_version,
    expect,
    newest_version,
    read_content,
    require_editor,
    take_working,
)
from agent_console.operations.four_eyes import four_eyes, submitter_of
from agent_console.operations.operation import Context, Operation


class FieldEdit(Struct, frozen=True, kw_only=True):
    """One field as text (``domain.article.ArticleContent.text``): what the author saw, and what it is to be."""

    field: str
    old: str
    new: str


class CreateArticle(Operation, frozen=True, kw_only=True, tag="create_article"):
    """Begin an article; a draft until it is published."""

    article_id: str
    version_id: str
    language: str
    content: dict[str, str]

    def apply(self, session: Session, context: Context) -> Outcome:
        """Seen by editors only."""
        require_editor(session, context)
        if session.get(Article, self.article_id) is not None:
            raise Noop
        content = read_content(self.content)
        article = Article(id=self.article_id, language=self.language, state=ArticleState.DRAFT)
        put_content(article, content)
        session.add(article)
        session.flush()
        version = ArticleVersion(id=self.version_id, article_id=self.article_id, number=1, state=ArticleState.DRAFT)
        version.content, version.agent_id, version.at, version.comment = self.content, context.agent_id, context.now, ""
        session.add(version)
        return Outcome.APPLIED


class EditArticle(Operation, frozen=True, kw_only=True, tag="edit_article"):
    """Change fields of an article. What is published stays what agents see until the change is published too."""

    article_id: str
    version_id: str
    edits: tuple[FieldEdit, ...]
    comment: str = ""

    def apply(self, session: Session, context: Context) -> Outcome:
        """Per field: applied if the old value still stands, else ours is kept beside as a proposal."""
        working = take_working(session, context, self.article_id, self.version_id)
        if any(edit.field not in FIELDS for edit in self.edits):
            raise Rejected(Reason.NOT_UNDERSTOOD)
        wanted = [edit for edit in self.edits if working.content.text(edit.field) != edit.new]
        clean = {edit.field: edit.new for edit in wanted if working.content.text(edit.field) == edit.old}
        if not wanted:
            raise Noop
        content = _changed(working.content, clean)
        if clean:
            version = add_version(session, working, context, self.version_id, ArticleState.DRAFT, content)
            version.comment = self.comment
            _show_working(working, ArticleState.DRAFT, content)
        if len(clean) == len(wanted):
            return Outcome.APPLIED
        identity, further = (derived_id("proposal", self.version_id), 2) if clean else (self.version_id, 1)
        ours = _changed(content, {edit.field: edit.new for edit in wanted})
        kept = add_version(session, working, context, identity, ArticleState.PROPOSAL, ours, further)
        kept.comment = self.comment
        return Outcome.MERGED


class SubmitArticle(Operation, frozen=True, kw_only=True, tag="submit_article"):
    """Ask a colleague to look at a draft; ``expected`` is the version the author saw."""

    article_id: str
    version_id: str
    expected: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """From draft to review."""
        working = take_working(session, context, self.article_id, self.version_id)
        expect(working, self.expected)
        if working.newest.state != ArticleState.DRAFT:
            raise Rejected(Reason.CHANGED_MEANWHILE, article=self.article_id)
        add_version(session, working, context, self.version_id, ArticleState.REVIEW, working.content)
        _show_working(working, ArticleState.REVIEW, working.content)
        return Outcome.APPLIED


class PublishArticle(Operation, frozen=True, kw_only=True, tag="publish_article"):
    """Show everybody what was reviewed; ``expected`` is the version the author saw."""

    article_id: str
    version_id: str
    expected: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """From review to published. It must have a title, a short answer and an owner.

        Where four eyes are wanted, whoever sent it to review is refused.
        """
        working = take_working(session, context, self.article_id, self.version_id)
        expect(working, self.expected)
        if working.newest.state != ArticleState.REVIEW:
            raise Rejected(Reason.CHANGED_MEANWHILE, article=self.article_id)
        content = working.content
        if not (content.title and content.short_answer and content.department_id):
            raise Rejected(Reason.INCOMPLETE)
        if four_eyes(session) and submitter_of(session, self.article_id) == context.agent_id:
            raise Rejected(Reason.FOUR_EYES, article=self.article_id)
        add_version(session, working, context, self.version_id, ArticleState.PUBLISHED, content)
        working.article.state = ArticleState.PUBLISHED
        put_content(working.article, content)
        return Outcome.APPLIED


class WithdrawArticle(Operation, frozen=True, kw_only=True, tag="withdraw_article"):
    """Take a step back: what is in review is a draft again, what is published is not shown any more.

    ``step`` is what the author meant: ``review``, ``published``, or ``latest`` for the newest publication only, so that
    agents see the one before it again. The text stays, as a draft; after ``latest`` it is in review, as it was.
    """

    article_id: str
    version_id: str
    expected: str
    step: Literal["review", "published", "latest"]

    def apply(self, session: Session, context: Context) -> Outcome:
        """Applied where it still is what the author saw."""
        working = take_working(session, context, self.article_id, self.version_id)
        expect(working, self.expected)
        shown = working.article.state == ArticleState.PUBLISHED
        in_review = working.newest.state == ArticleState.REVIEW
        if (self.step == "review" and not in_review) or (self.step != "review" and not shown):
            raise Rejected(Reason.CHANGED_MEANWHILE, article=self.article_id)
        before = _published_before(session, working.newest) if self.step == "latest" else None
        state = ArticleState.REVIEW if self.step == "latest" else ArticleState.DRAFT
        add_version(session, working, context, self.version_id, state, working.content)
        if before is not None:
            put_content(working.article, read_content(before.content))
        elif self.step != "review":
            working.article.state = state
            put_content(working.article, working.content)
        else:
            _show_working(working, state, working.content)
        return Outcome.APPLIED


def _changed(content: ArticleContent, texts: dict[str, str]) -> ArticleContent:
    try:
        return content.with_texts(texts)
    except ValueError as problem:
        raise Rejected(Reason.NOT_UNDERSTOOD, field=str(problem)) from problem


def _show_working(working: Working, state: ArticleState, content: ArticleContent) -> None:
    """An article that nobody but editors sees shows its newest version."""
    if working.article.state != ArticleState.PUBLISHED:
        working.article.state = state
        put_content(working.article, content)


def _published_before(session: Session, newest: ArticleVersion) -> ArticleVersion | None:
    if newest.state != ArticleState.PUBLISHED:
        return None
    return newest_version(session, newest.article_id, ArticleState.PUBLISHED, below=newest.number)
