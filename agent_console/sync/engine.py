"""The sync engine: what happened goes in, what to do next comes out. No I/O, no clock of its own, no threads.

Work is never refused because other work waits: undecided operations do not hold up pulls, a scope that fails does not
hold up another, files come last and may wait for ever.
"""

import random
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

POLL_SECONDS = 15.0
POLL_SPREAD = 0.3
HERE_SECONDS = 20.0
HERE_PEOPLE = 100
"""Exchanges of presence that central carries per second: each brings everybody who is there."""
POKE_SECONDS = 0.05
"""Pokes of one station are at least this far apart: NOTIFY takes a lock that all writers share."""
RETRY_FIRST = 1.0
RETRY_MOST = 30.0
"""A standby that was promoted is found within so long, and two thousand stations knock some hundred times a second."""
CONNECTS_PER_SECOND = 100
"""So many stations central lets in while it works; a connection costs it some ten milliseconds."""
PUSH_SECONDS = 2.0
"""After so long it looks what others did, however long the queue is."""
PUSH_MOST = 20.0
PUSH_SHARE = 0.5
"""A pull replays what is queued and hangs together with it: it sends this share of that before the next one, if that
takes no longer than ``PUSH_MOST``. A city that comes back after an outage did little else than replay otherwise."""
REST_SHARE = 6.0
REST_PER_PERSON, REST_LEAST, REST_MOST = 0.00075, 0.15, 0.5
"""After a pull it rests so many times as long before the next one, at least a moment where there are many people, and
takes together what came meanwhile: what comes after a quiet moment is shown at once, nobody sees the rest, and where
central is busy it is asked less often."""
SPREAD_PER_PERSON = 0.0005
SPREAD_MOST = 0.2
"""One poke is heard by all at once: the more desks there are, the further apart they ask, or central and whoever sends
to it would be in a queue behind all of them."""
OWN_SECONDS = 0.15
"""What was sent is shown already: fetching what central made of it waits for what others are poked about meanwhile."""


@dataclass(frozen=True)
class Connect:
    """Open the connection and say hello."""


@dataclass(frozen=True)
class Disconnect:
    """Hang up."""


@dataclass(frozen=True)
class Push:
    """Send the oldest operation that has no verdict."""


@dataclass(frozen=True)
class Pull:
    """Fetch the next changes of all scopes."""


@dataclass(frozen=True)
class Bootstrap:
    """Make the first copy of a scope."""

    scope: str


@dataclass(frozen=True)
class Forget:
    """Remove a scope the agent has lost."""

    scope: str


@dataclass(frozen=True)
class Poke:
    """Tell the others."""

    words: tuple[str, ...]


@dataclass(frozen=True)
class TellHere:
    """Say what this agent does and hear who else is here."""


@dataclass(frozen=True)
class FetchFile:
    """Fetch the next piece of a file."""

    sha256: str


@dataclass(frozen=True)
class SendFile:
    """Send the next piece of a file an agent attached."""

    sha256: str


@dataclass(frozen=True)
class Recall:
    """Central lost history: queue again what it forgot."""


@dataclass(frozen=True)
class HandOver:
    """Everything is sent again and copied anew: give central what only this replica held."""


@dataclass(frozen=True)
class Wait:
    """Nothing to do for so long, unless something happens."""

    seconds: float


Command = (
    Connect
    | Disconnect
    | Push
    | Pull
    | Bootstrap
    | Forget
    | Poke
    | TellHere
    | FetchFile
    | SendFile
    | Recall
    | HandOver
    | Wait
)


@dataclass
class SyncEngine:
    """State of one station's sync. Times are monotonic seconds, given by the caller."""

    chance: random.Random = field(default_factory=random.Random)
    wanted: bool = True
    """False while the agent works offline by choice, or central has refused."""
    connected: bool = False
    cursors: dict[str, int] = field(default_factory=dict)
    queued: bool = True
    """Whether the outbox may hold operations without a verdict."""
    retry_at: float = 0.0
    may_pull: bool = True
    """False while this console is too old to be shown what central has; what it recorded is still sent."""
    _scopes: dict[str, int] = field(default_factory=dict)
    _recall: bool = False
    _rebuilding: bool = False
    _failures: int = 0
    _pushing_since: float | None = None
    _behind: bool = False
    _sent: int = 0
    _replayed: int = 0
    _rest_until: float = 0.0
    _missing: list[str] = field(default_factory=list)
    _lost: list[str] = field(default_factory=list)
    _pokes: set[str] = field(default_factory=set)
    _files: dict[str, None] = field(default_factory=dict)
    _outgoing: dict[str, None] = field(default_factory=dict)
    _poke_at: float = 0.0
    _poke_again: bool = False
    _poll_at: float = 0.0
    _here_at: float = 0.0
    _here_rest: float = 0.0
    _people: int = 0

    # -- what happened -------------------------------------------------------------------------------------------

    def greeted(
        self,
        scopes: Mapping[str, int],
        now: float,
        *,
        lost: bool = False,
        stale: Collection[str] = (),
        held: Collection[str] = (),
    ) -> None:
        """Connected: central names what this station replicates, and how far it is.

        ``lost``: central knows less than this station has seen of it. ``stale``: scopes to be copied anew.
        ``held``: scopes of which the replica has anything, be it an incomplete copy.
        """
        self.connected = True
        self._failures = 0
        self._scopes = dict(scopes)
        self._recall, self._rebuilding = lost, False
        self._lost = sorted({*self.cursors, *held}.difference(scopes))
        self.cursors = {scope: version for scope, version in self.cursors.items() if scope not in stale}
        self._missing = [scope for scope in _first_shared(scopes) if scope not in self.cursors]
        self._behind = any(self.cursors.get(scope, version) != version for scope, version in scopes.items())
        self.queued = True
        self._pushing_since = None
        self._sent, self._replayed, self._rest_until = 0, 0, 0.0
        self._here_at = now
        self._set_poll(now)

    def recalled(self) -> None:
        """What central forgot is queued again: first all of it goes out, then every scope is copied anew."""
        self._recall, self._rebuilding = False, True
        self.cursors, self._missing, self.queued = {}, _first_shared(self._scopes), True

    def recovered(self) -> None:
        """Central and this replica agree again."""
        self._rebuilding = False

    def failed(self, now: float) -> None:
        """The line is dead: come back later, at a moment nobody else chooses (full jitter)."""
        self.connected = False
        # When central goes, it goes for everybody at once: the more were there, the further apart they come back.
        first = max(RETRY_FIRST, self._people / CONNECTS_PER_SECOND)
        ceiling = min(RETRY_MOST, first * 2**self._failures)
        self._failures += 1
        self.retry_at = now + self.chance.uniform(0.2, 1.0) * ceiling

    def refused(self) -> None:
        """Central said no; only a person can change that."""
        self.connected = False
        self.wanted = False

    def go(self, *, online: bool) -> None:
        """The agent chose to work offline, or to come back."""
        self.wanted = online
        self.retry_at = 0.0
        self._failures = 0

    def recorded(self) -> None:
        """A gesture was saved: it waits in the outbox."""
        self.queued = True

    def pushed(self, versions: Mapping[str, int], now: float) -> None:
        """Central decided one operation; its scopes have new versions that everybody should hear of."""
        self._pokes |= set(versions)
        self._sent += 1
        if not self._behind and not self.cursors.keys().isdisjoint(versions):
            self._behind = True
            self._rest_until = max(self._rest_until, now + OWN_SECONDS)

    def drained(self) -> None:
        """Nothing is left without a verdict."""
        self.queued = False

    def pulled(
        self, versions: Mapping[str, int], now: float, *, more: bool, took: float = 0.0, queued: int = 0
    ) -> None:
        """A page is in place, after ``took`` seconds, under so many ``queued`` operations."""
        self.cursors.update(versions)
        self._pushing_since, self._sent, self._replayed = None, 0, queued
        self._behind = more
        least = min(REST_LEAST, self._people * REST_PER_PERSON)
        self._rest_until = now if more else now + min(REST_MOST, max(least, REST_SHARE * took))

    def bootstrapped(self, scope: str, version: int) -> None:
        """The first copy of a scope is complete."""
        self.cursors[scope] = version
        self._missing.remove(scope)

    def forgotten(self, scope: str) -> None:
        """A lost scope is gone from the replica."""
        self.cursors.pop(scope, None)
        self._lost.remove(scope)

    def heard(self, words: set[str], now: float) -> None:
        """Others poked: scopes that changed, or people that moved."""
        if not self._behind and not words.isdisjoint(self.cursors):
            self._behind = True
            spread = min(SPREAD_MOST, self._people * SPREAD_PER_PERSON)
            self._rest_until = max(self._rest_until, now + self.chance.uniform(0.0, spread))
        if "here" in words:
            self._here_at = min(self._here_at, max(now + 1.0, self._here_rest))

    def poked(self, now: float, wait: float = 0.0) -> None:
        """Our own poke is out; or central has its words, and wants to be asked again after ``wait``."""
        self._pokes.clear()
        self._poke_again = wait > 0
        self._poke_at = now + (wait or POKE_SECONDS)

    def moved(self, now: float) -> None:
        """This agent opened another contact or changed presence."""
        self._here_at = now
        self._pokes.add("here")

    def told(self, now: float, people: int = 0) -> None:
        """Presence was exchanged; so many are at their desks. The more, the less often everybody asks about all."""
        self._here_at = now + HERE_SECONDS
        self._here_rest = now + min(HERE_SECONDS, people / HERE_PEOPLE)
        self._people = people

    def want_file(self, sha256: str, *, first: bool = False) -> None:
        """A content is missing here; ``first`` because somebody looks at it."""
        if first:
            self._files = {sha256: None} | self._files
        else:
            self._files.setdefault(sha256)

    def file_done(self, sha256: str) -> None:
        """A content is here, or cannot be had."""
        self._files.pop(sha256, None)

    def send_file(self, sha256: str) -> None:
        """Central knows of an attachment and has not got its content yet."""
        self._outgoing.setdefault(sha256)

    def file_sent(self, sha256: str) -> None:
        """Central has all of it, or does not want it."""
        self._outgoing.pop(sha256, None)

    # -- what to do next -----------------------------------------------------------------------------------------

    def next_command(self, now: float) -> Command:
        """The most urgent thing."""
        if not self.wanted:
            return Disconnect() if self.connected else Wait(3600.0)
        if not self.connected:
            return Connect() if now >= self.retry_at else Wait(self.retry_at - now)
        return self._foundation() or self._work(now) or self._chores(now)

    def _foundation(self) -> Command | None:
        """What must be done before the daily exchange makes sense."""
        if self._lost:
            return Forget(self._lost[0])
        if self._recall:
            return Recall()
        if self._rebuilding and self.queued:
            return Push()
        if self._missing and self.may_pull:
            return Bootstrap(self._missing[0])
        return HandOver() if self._rebuilding else None

    def _work(self, now: float) -> Command | None:
        if (self._pokes or self._poke_again) and now >= self._poke_at:
            return Poke(tuple(sorted(self._pokes)))
        hurried = self.queued and self._behind and self.may_pull and self._pushed_long(now)
        if self.queued and not hurried:
            return Push()
        if not (self._behind and self.may_pull) or (now < self._rest_until and not hurried):
            return None
        return Pull()

    def _pushed_long(self, now: float) -> bool:
        if self._pushing_since is None:
            self._pushing_since = now
        enough = self._sent >= PUSH_SHARE * self._replayed
        return now - self._pushing_since >= (PUSH_SECONDS if enough else PUSH_MOST)

    def _chores(self, now: float) -> Command:
        if now >= self._here_at:
            return TellHere()
        if now >= self._poll_at:
            self._set_poll(now)
            if self.may_pull:
                return Pull()
        if self._outgoing:
            return SendFile(next(iter(self._outgoing)))
        if self._files:
            return FetchFile(next(iter(self._files)))
        moments = [self._here_at, self._poll_at]
        if self._pokes or self._poke_again:
            moments.append(self._poke_at)
        if self._behind and self.may_pull:
            moments.append(self._rest_until)
        return Wait(max(0.0, min(moments) - now))

    def _set_poll(self, now: float) -> None:
        self._poll_at = now + POLL_SECONDS * self.chance.uniform(1 - POLL_SPREAD, 1 + POLL_SPREAD)


def _first_shared(scopes: Mapping[str, int]) -> list[str]:
    """The directory and catalogue before the contacts that point to them."""
    return sorted(scopes, key=lambda scope: (scope != "shared", scope != "citizens", scope))
