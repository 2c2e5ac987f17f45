"""Whether whoever sends an article to review may publish it too: not while four eyes are wanted, as at first."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Agent, ArticleVersion, Setting
from agent_console.domain.article import ArticleState
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.domain.people import Role
from agent_console.operations.operation import Context, Operation

FOUR_EYES = "four_eyes"
"""The id of the setting: ``{"required": false}`` where one person may do both. Central's ``four_eyes()`` agrees."""


class SetFourEyes(Operation, frozen=True, kw_only=True, tag="set_four_eyes"):
    """Want a second person for every article, or not any more; administrators only."""

    required: bool

    def apply(self, session: Session, context: Context) -> Outcome:
        """A noop where it is so."""
        author = session.get(Agent, context.agent_id) if context.agent_id else None
        if author is None or author.role != Role.ADMINISTRATOR:
            raise Rejected(Reason.NOT_ALLOWED)
        if four_eyes(session) == self.required:
            raise Noop
        setting = session.get(Setting, FOUR_EYES, with_for_update=True)
        if setting is None:
            session.add(Setting(id=FOUR_EYES, value={"required": self.required}))
        else:
            setting.value = {"required": self.required}
        return Outcome.APPLIED


def four_eyes(session: Session) -> bool:
    """Whether a second person must publish."""
    setting = session.get(Setting, FOUR_EYES)
    return setting is None or setting.value.get("required") is not False


def submitter_of(session: Session, article_id: str) -> str | None:
    """Who sent the article to review last; None where nobody did. Central's ``submitter_of()`` says the same.

    A publication that was taken back is in review again, as it was: whoever took it back sent nothing.
    """
    wanted = ArticleVersion.article_id == article_id, ArticleVersion.state != ArticleState.PROPOSAL
    versions = session.scalars(select(ArticleVersion).where(*wanted).order_by(ArticleVersion.number.desc())).all()
    for version, before in zip(versions, [*versions[1:], None], strict=True):
        if version.state != ArticleState.REVIEW:
            continue
        back = before is not None and before.state == ArticleState.PUBLISHED and before.content == version.content
        if not back:
            return version.agent_id
    return None
