"""The steps of the daily talk with central: each carries one command out and tells the engine what came of it."""

import logging
import time

from agent_console.operations.envelope import PROTOCOL
from agent_console.sync.engine import SyncEngine
from agent_console.sync.exchange import Exchange, Step
from agent_console.sync.journal import Journal
from agent_console.sync.link import CentralLink
from agent_console.sync.reporter import Reporter
from agent_console.sync.status import Changed, Link

log = logging.getLogger(__name__)

JOURNAL_SECONDS = 5.0
"""The outbox journal is emptied at most so often."""
HEARD_SECONDS = 3600.0
"""That central is there is noted so often while nobody hangs up."""

_RIGHTS = {"agent", "membership", "setting"}
"""Where these changed, this station may replicate something else from now on."""
_SCOPE_OF_RIGHTS = "shared"
"""The scope that holds them."""

RESTORED = "Central was restored from an older copy. What it forgot is being sent again; nothing is deleted."
OUTDATED = "This console is too old to be shown what others do. What you do is still sent. Update it."


class Talk:
    """Needs an open link for every step; whatever a step raises, it may be done again on the next one."""

    def __init__(self, exchange: Exchange, engine: SyncEngine, reporter: Reporter, journal: Journal | None) -> None:
        self._exchange, self._engine, self._reporter = exchange, engine, reporter
        self._journal, self._journalled_at, self._heard_at = journal, 0.0, 0.0

    def greet(self, link: CentralLink) -> None:
        """Hold what this station remembers against what central says."""
        greeting, recollection = link.greeting, self._exchange.greet(link)
        lost = bool(recollection.lost)
        self._engine.may_pull = greeting.oldest <= PROTOCOL
        stale, held = recollection.stale, self._exchange.held()
        self._engine.greeted(greeting.scopes, time.monotonic(), lost=lost, stale=stale, held=held)
        if lost:
            self._reporter.log.happened("restored", recollection.lost)
        self._reporter.notice = RESTORED if lost else "" if self._engine.may_pull else OUTDATED
        self._reporter.line(Link.SYNCING)

    def push(self, link: CentralLink) -> None:
        """Send the oldest operations; where there are none, what they promised: their files."""
        self._reporter.at_work()
        mark = self._journal.mark() if self._journal is not None and self._journal_is_due() else 0
        verdicts, step = self._exchange.push(link)
        for verdict in verdicts:
            self._engine.pushed(verdict.versions, time.monotonic())
        self._reporter.changed(step.changed)
        if step.more:
            return
        self._engine.drained()
        for sha256 in self._exchange.unsent():
            self._engine.send_file(sha256)
        if mark and self._journal is not None:
            self._journal.forget(mark)
            self._journalled_at = time.monotonic()

    def pull(self, link: CentralLink) -> None:
        """Take the next changes; where they touch this agent's rights, say hello anew."""
        began = time.monotonic()
        step = self._exchange.pull(link, self._engine.cursors)
        self._take(step)
        now = time.monotonic()
        self._engine.pulled(step.versions, now, more=step.more, took=now - began, queued=step.queued)
        if step.changed.tables & _RIGHTS:
            self._greet_again(link)
        if time.monotonic() - self._heard_at >= HEARD_SECONDS:
            self._exchange.hear(link)
            self._heard_at = time.monotonic()

    def bootstrap(self, link: CentralLink, scope: str) -> None:
        """Make the first copy of a scope."""
        total, done = max(1, len(link.greeting.scopes)), len(self._engine.cursors)
        self._reporter.line(Link.SYNCING, progress=min(1.0, done / total))
        step = self._exchange.copy(link, scope)
        self._engine.bootstrapped(scope, step.versions[scope])
        self._take(step)
        if scope == _SCOPE_OF_RIGHTS and step.versions[scope] != link.greeting.scopes[scope]:
            # It is newer than the hello: what this agent may see can have changed, and no pull brings that any more.
            self._greet_again(link)

    def forget(self, link: CentralLink, scope: str) -> None:
        """Remove what only this scope let the agent see."""
        step = self._exchange.forget(link.greeting.scopes)
        self._engine.forgotten(scope)
        self._take(step)

    def recall(self, link: CentralLink) -> None:
        """Queue again what central forgot."""
        self._exchange.recall(link)
        self._engine.recalled()

    def hand_over(self, link: CentralLink) -> None:
        """Give central what only this replica held; then both agree again."""
        kept = self._exchange.hand_over(link)
        log.warning("central and this replica agree again; %d rows were kept for a supervisor", kept)
        self._engine.recovered()
        self._reporter.notice = ""
        self._reporter.changed(Changed(everything=True))

    def fetch(self, link: CentralLink, sha256: str) -> None:
        """The next piece of a file somebody wants to see."""
        whole = self._exchange.fetch(link, sha256)
        if whole is not False:
            self._engine.file_done(sha256)
        if whole:
            self._reporter.changed(Changed(tables=frozenset({"file_chunk"})))

    def send(self, link: CentralLink, sha256: str) -> None:
        """The next piece of a file an agent attached."""
        if self._exchange.send_piece(link, sha256):
            self._engine.file_sent(sha256)

    def _greet_again(self, link: CentralLink) -> None:
        link.greet_again()
        self.greet(link)

    def _journal_is_due(self) -> bool:
        return time.monotonic() - self._journalled_at >= JOURNAL_SECONDS

    def _take(self, step: Step) -> None:
        for sha256 in step.files:
            self._engine.want_file(sha256)
        self._reporter.changed(step.changed)
