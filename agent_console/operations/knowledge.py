"""What an agent tells the knowledge base in passing: this answered it, or nothing did."""

from sqlalchemy.orm import Session

from agent_console.database.tables import ArticleUse, MissingAnswer
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
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
    """Ask the editors for an article; ``words`` is what was searched for."""

    report_id: str
    contact_id: str
    words: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """Becomes a line on the editors' list."""
        take_contact(session, self.contact_id)
        if session.get(MissingAnswer, self.report_id) is not None:
            raise Noop
        if context.agent_id is None:
            raise Rejected(Reason.NOT_ALLOWED)
        report = MissingAnswer(id=self.report_id, contact_id=self.contact_id, words=self.words)
        report.agent_id, report.at = context.agent_id, context.now
        session.add(report)
        return Outcome.APPLIED
