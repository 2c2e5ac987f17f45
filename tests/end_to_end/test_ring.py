"""From the ring at the telephone to the card on the agent's screen: PBX, intake, central, station, window; all real."""

import json
import os
import statistics
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import text

from agent_console.database.central import central_url
from agent_console.desk.application import Desk, Learn
from agent_console.desk.settings.preferences import Preferences, PreferencesFile
from agent_console.intake.hand import Hand
from agent_console.intake.pbx import Pbx
from agent_console.intake.settings import PbxSettings
from agent_console.knowledge.station_index import StationIndex
from agent_console.routing.router import Router
from agent_console.sync.status import Link
from tests.servers.asterisk import Asterisk
from tests.servers.obedient_phone import obedient_phone
from tests.servers.postgres import PASSWORD, Central, agent_id
from tests.servers.process import wait_until
from tests.servers.sipp import Sipp

pytestmark = [pytest.mark.servers, pytest.mark.bench]

CALLS = int(os.environ.get("CONSOLE_RING_CALLS") or 100)
PROMISED_MS = 500.0


@pytest.fixture
def intake(central: Central, asterisk: Asterisk) -> Iterator[None]:
    with central.owner.begin() as owner:
        owner.execute(text("UPDATE agent SET extension = '101' WHERE id = :id"), {"id": agent_id("maria")})
    settings = PbxSettings(
        id="pbx", host=asterisk.host, login=asterisk.username, port=asterisk.ami, queues={"support": "100"}
    )
    stop = threading.Event()
    hand = Hand(central_url(central.server.desk_url), "intake", PASSWORD, "pbx", "pbx")
    thread = threading.Thread(target=Pbx(settings, asterisk.secret).run, args=(hand, stop))
    thread.start()
    yield
    stop.set()
    thread.join(10)
    hand.close()


def test_a_ring_is_on_the_screen_at_once(
    intake: None, central: Central, asterisk: Asterisk, sipp: Sipp, qapp: QApplication, tmp_path: Path, qtbot
) -> None:
    station = central.station("maria")
    wait_until(lambda: station.status.link == Link.ONLINE, "Maria's line")
    preferences = PreferencesFile(tmp_path / "desk.json")
    preferences.save(Preferences(language="en", look="light"))
    learn = Learn(StationIndex, lambda session: Router.of(session, "en"))
    desk = Desk(qapp, learn, preferences, Path(__file__).parents[2] / "resources" / "translations")
    place = desk.show_window(station)
    qtbot.wait(1500)
    shown: list[float] = []
    place.calls.ringing.connect(lambda call: shown.append(time.perf_counter()) if call is not None else None)
    with obedient_phone(asterisk.desks["101"], answers=False) as phone:
        with sipp.caller("48221001", milliseconds=1200, times=CALLS) as callers:
            qtbot.waitUntil(lambda: callers.poll() is not None, timeout=CALLS * 2_500)
            qtbot.wait(500)
        rang = phone.rang
    waits = sorted((card - ring) * 1000 for ring, card in zip(rang, shown, strict=False))
    figures = {
        "calls": len(waits),
        "p50_ms": round(statistics.median(waits), 1),
        "p99_ms": round(waits[int(len(waits) * 0.99) - 1], 1),
        "longest_ms": round(waits[-1], 1),
        "promised": {"p99_ms": PROMISED_MS},
    }
    print(json.dumps(figures), len(rang), len(shown))
    assert len(rang) == len(shown) == CALLS
    desk.close()
    desk.deleteLater()
