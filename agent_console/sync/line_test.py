"""Testing the line step by step, so that whoever is asked for help knows which part is broken."""

import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import URL, text
from sqlalchemy.exc import DBAPIError

from agent_console.domain.errors import ConsoleError
from agent_console.sync.link import CentralLink

_TRIPS = 5
_PATIENCE = 5.0

Stage = Literal["address", "reach", "sign_in", "round_trip"]


@dataclass(frozen=True)
class Check:
    """One step, and what came of it."""

    step: Stage
    good: bool
    said: str
    """What was found, or why it failed, in English."""
    seconds: float


def check_line(url: URL, open_link: Callable[[], CentralLink]) -> Iterator[Check]:
    """The steps in order, each as soon as it is known; nothing after the first that fails.

    Where ``url`` names several hosts, the line is good where one of them can be reached.
    """
    if not url.host and "host" not in url.query:
        yield from _sign_in(open_link)
        return
    hosts = _hosts(url)
    for step, try_it in (("address", _addresses), ("reach", _reached)):
        began = time.monotonic()
        good, said = try_it(hosts)
        yield Check(step, good, said, time.monotonic() - began)  # type: ignore[arg-type]
        if not good:
            return
    yield from _sign_in(open_link)


def round_trip(link: CentralLink) -> float:
    """Seconds from here to central and back, the best of a few."""
    best = float("inf")
    with link.connection.begin():
        link.connection.execute(text("SELECT 1"))
        for _ in range(_TRIPS):
            began = time.perf_counter()
            link.connection.execute(text("SELECT 1"))
            best = min(best, time.perf_counter() - began)
    return best


def _hosts(url: URL) -> list[tuple[str, int]]:
    listed = url.query.get("host") or url.host or ""
    names = list(listed) if isinstance(listed, tuple) else listed.split(",")
    found = []
    for name in names:
        host, _, port = name.partition(":") if not name.startswith("/") else (name, "", "")
        found.append((host, int(port or url.port or 5432)))
    return found


def _addresses(hosts: list[tuple[str, int]]) -> tuple[bool, str]:
    said = []
    good = False
    for host, port in hosts:
        if host.startswith("/"):
            said.append(f"{host} (on this machine)")
            good = True
            continue
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except OSError as problem:
            said.append(f"{host}: {problem.strerror or problem}")
            continue
        address = str(found[0][4][0])
        said.append(host if host == address else f"{host} is {address}")
        good = True
    return good, "; ".join(said)


def _reached(hosts: list[tuple[str, int]]) -> tuple[bool, str]:
    said = []
    good = False
    for host, port in hosts:
        if host.startswith("/"):
            good = True
            continue
        try:
            socket.create_connection((host, port), _PATIENCE).close()
        except OSError as problem:
            said.append(f"{host}, port {port}: {problem.strerror or problem}")
            continue
        said.append(f"{host}, port {port} answers")
        good = True
    return good, "; ".join(said)


def _sign_in(open_link: Callable[[], CentralLink]) -> Iterator[Check]:
    began = time.monotonic()
    try:
        link = open_link()
    except (ConsoleError, DBAPIError) as problem:
        said = f"{problem.reason} {problem.remedy}" if isinstance(problem, ConsoleError) else str(problem.orig)
        yield Check("sign_in", False, said.strip(), time.monotonic() - began)
        return
    try:
        how = "encrypted" if link.encrypted else "not encrypted: central is on this machine"
        said = f"protocol {link.greeting.protocol}, {len(link.greeting.scopes)} scopes, {how}"
        yield Check("sign_in", True, said, time.monotonic() - began)
        took = round_trip(link)
        yield Check("round_trip", True, f"{took * 1000:.1f} ms", took)
    except DBAPIError as problem:
        yield Check("round_trip", False, str(problem.orig).splitlines()[0], time.monotonic() - began)
    finally:
        link.close()
