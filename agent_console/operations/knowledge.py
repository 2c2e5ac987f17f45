"""What an agent tells the knowledge base in passing: this answered it, or nothing did."""

from datetime import date

from msgspec import Struct
from sqlalchemy.orm import Session

from agent_console.database.tables import ArticleUse, MissingAnswer, SearchCount
from agent_console.domain.identifiers import derived_id
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.domain.plain_words import plain_words, without_numbers
from agent_console.operations.article_record import require_editor
from agent_console.operations.contact_record import take_contact
from agent_console.operations.operation import Context, Operation


class UseArticle(Operation, frozen=True, kw_only=True, tag="use_article"):
    """Keep the link of an article to the contact it answered."""

    use_id: str
    contact_id: str
    article_id: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """Counted once per use."""
        take_contact(session, self.contact_id)
        if session.get(ArticleUse, self.use_id) is not None:
            raise Noop
        if context.agent_id is None:
            raise Rejected(Reason.NOT_ALLOWED)
        use = ArticleUse(id=self.use_id, contact_id=self.contact_id, article_id=self.article_id)
        use.agent_id, use.at = context.agent_id, context.now
        session.add(use)
        return Outcome.APPLIED


class ReportMissingAnswer(Operation, frozen=True, kw_only=True, tag="report_missing_answer"):
    """Ask the editors for an article; ``words`` is what was searched for, ``sentence`` what the citizen said."""

    report_id: str
    contact_id: str
    words: str
    sentence: str = ""
    language: str = ""

    def apply(self, session: Session, context: Context) -> Outcome:
        """Becomes a line on the editors' list."""
        take_contact(session, self.contact_id)
        if session.get(MissingAnswer, self.report_id) is not None:
            raise Noop
        if context.agent_id is None:
            raise Rejected(Reason.NOT_ALLOWED)
        report = MissingAnswer(id=self.report_id, contact_id=self.contact_id, words=self.words)
        report.sentence, report.language = without_numbers(self.sentence), self.language
        report.agent_id, report.at, report.done = context.agent_id, context.now, False
        session.add(report)
        return Outcome.APPLIED


class SettleMissingAnswer(Operation, frozen=True, kw_only=True, tag="settle_missing_answer"):
    """Take a line off the editors' list, with the article that answers it now where there is one; or put it back."""

    report_id: str
    done: bool = True
    article_id: str | None = None

    def apply(self, session: Session, context: Context) -> Outcome:
        """A noop where it is so."""
        require_editor(session, context)
        report = session.get(MissingAnswer, self.report_id, with_for_update=True)
        if report is None:
            raise Rejected(Reason.NOT_FOUND)
        if (report.done, report.article_id) == (self.done, self.article_id):
            raise Noop
        report.done, report.article_id = self.done, self.article_id
        return Outcome.APPLIED


class Searched(Struct, frozen=True, kw_only=True):
    """Words searched for and what was picked, or None where nothing was found."""

    words: str
    language: str
    article_id: str | None = None
    times: int = 1


class CountSearches(Operation, frozen=True, kw_only=True, tag="count_searches"):
    """What a desk searched for in the last while, without who and for whom; central adds it to the city's counts."""

    day: date
    searches: tuple[Searched, ...]

    def apply(self, session: Session, context: Context) -> Outcome:
        """Words only: whatever could identify somebody is left out here, once more."""
        counted = [(plain_words(one.words), one) for one in self.searches]
        for number, (words, one) in enumerate(counted):
            if words:
                row = SearchCount(id=derived_id("search", context.operation_id, str(number)), day=self.day, words=words)
                row.language, row.article_id, row.count = one.language, one.article_id, one.times
                session.add(row)
        if not any(words for words, _ in counted):
            raise Noop
        return Outcome.APPLIED
