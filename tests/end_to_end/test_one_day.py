"""A contact's whole way through the real windows and the real servers: four channels, two desks, one PBX.

Everything is real: IMAP (Dovecot), SMTP, fax (HylaFAX), a scanner's folder, Asterisk with SIP callers and phones,
PostgreSQL, intake as a program of its own, and two windows worked through the accessibility tree.
"""

import json
import os
import ssl
import subprocess
import sys
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from sqlalchemy import text

from tests.end_to_end.screen import Reader, Screens, missing, until
from tests.servers.asterisk import Asterisk
from tests.servers.dovecot import Dovecot
from tests.servers.hylafax import HylaFax
from tests.servers.postgres import CENTRE, PASSWORD, WASTE, Central, agent_id
from tests.servers.process import absent
from tests.servers.sipp import Sipp
from tests.servers.smtp import Smtp

MAIL = b"""From: Anna Nowak <a.nowak@example.org>
To: info@city.example
Subject: Bins at Orchard Lane
Message-ID: <first@example.org>
Date: Mon, 23 Nov 2026 09:00:00 +0100

Our bins were not emptied again. When will you come?
"""


@pytest.fixture
def screens(tmp_path: Path) -> Iterator[Screens]:
    """Screens for the windows."""
    lacking = missing()
    if lacking:
        absent(f"window tests need {lacking}: run tests/servers/install.sh")
    folder = tmp_path / "screens"
    folder.mkdir(mode=0o700)
    found = Screens(folder)
    found.start()
    yield found
    found.stop()


@pytest.fixture
def city(central: Central) -> Central:
    """The test city, with telephones where the PBX has them."""
    with central.owner.begin() as owner:
        for login, extension in (("maria", "101"), ("wanda", "102"), ("jan", "109")):
            values = {"extension": extension, "id": agent_id(login)}
            owner.execute(text("UPDATE agent SET extension = :extension WHERE id = :id"), values)
        owner.execute(text("UPDATE department SET extension = '102' WHERE id = :id"), {"id": WASTE})
        for name, identifier in (("Centre", CENTRE), ("Waste", WASTE)):
            named = text(
                "UPDATE department SET name = CAST(:name AS jsonb), short = CAST(:name AS jsonb) WHERE id = :id"
            )
            owner.execute(named, {"name": json.dumps({"en": name}), "id": identifier})
    return central


@pytest.fixture
def intake(
    city: Central, dovecot: Dovecot, smtp: Smtp, hylafax: HylaFax, asterisk: Asterisk, tmp_path: Path
) -> Iterator[Path]:
    """Intake as its own program; the folder the scanner writes into."""
    dovecot.empty()
    smtp.calm()
    scans = tmp_path / "scans"
    scans.mkdir()
    authority = tmp_path / "authority.pem"
    authority.write_text(ssl.get_server_certificate((dovecot.host, dovecot.tls_port)))
    settings = tmp_path / "intake.toml"
    settings.write_text(
        f"""
[central]
url = "{city.server.desk_url}"
[[mailbox]]
id = "info"
host = "{dovecot.host}"
port = {dovecot.tls_port}
login = "{dovecot.username}"
department = "100"
ca_file = "{authority}"
[[fax]]
id = "hylafax"
host = "{hylafax.host}"
port = {hylafax.port}
login = "{hylafax.username}"
department = "100"
[[folder]]
id = "scanner"
path = "{scans}"
channel = "post"
department = "100"
[pbx]
id = "asterisk"
host = "{asterisk.host}"
port = {asterisk.ami}
login = "{asterisk.username}"
queues = {{ support = "100" }}
[smtp]
host = "127.0.0.1"
port = {smtp.port}
plain = true
"""
    )
    passwords = {
        "AGENT_CONSOLE_PASSWORD_INTAKE": PASSWORD,
        "AGENT_CONSOLE_PASSWORD_INFO": dovecot.password,
        "AGENT_CONSOLE_PASSWORD_ASTERISK": asterisk.secret,
        "AGENT_CONSOLE_HOME": str(tmp_path / "intake-home"),
    }
    command = [sys.executable, "-m", "agent_console", "intake", "run", str(settings)]
    log = (tmp_path / "intake.log").open("wb")
    process = subprocess.Popen(command, env=os.environ | passwords, stdout=log, stderr=log)
    yield scans
    process.terminate()
    process.wait(20)


def sign_in(screens: Screens, city: Central, login: str, home: Path) -> Reader:
    """A desk with ``login`` at it."""
    reader = screens.desk("desk", "--central", city.server.desk_url, AGENT_CONSOLE_HOME=str(home), LANG="en_GB.UTF-8")
    reader.type("Login", login)
    reader.type("Password", PASSWORD)
    reader.press("Sign in", "push button")
    reader.shows("Synced", 30)
    return reader


def open_contact(reader: Reader, shelf: str, words: str, shown: str) -> None:
    """Choose a part of the inbox, then the contact that mentions ``words``, and wait until its page shows ``shown``."""
    reader.click(f"{shelf},", "list item", exact=False)
    reader.find(shelf, "label")
    reader.find(words, "list item", exact=False, seconds=40)
    until(lambda: reader.at_rest(words), 10, "the list to come to rest")
    reader.click(words, "list item", exact=False, seconds=40)
    reader.find(shown, "label", exact=False)


def transfer(reader: Reader, department: str, note: str) -> None:
    """Pass the open contact on, with a note."""
    reader.press("Transfer", "push button")
    reader.find("Cancel", "push button")
    reader.type("Department or partner", department)
    reader.find(department, "list item", exact=False)
    reader.type("Note that travels along", note)
    reader.act(reader.all("Transfer", "push button")[-1])
    until(lambda: not reader.all("Cancel", "push button"), 10, f"the panel to go\n{reader.dump()}")


def page(words: str, path: Path, kind: str) -> bytes:
    """A page with ``words`` on it as a fax or a scan."""
    picture = Image.new("L", (1728, 1100), 255)
    ImageDraw.Draw(picture).text((120, 120), words, fill=0, font_size=60)
    if kind == "TIFF":
        picture.convert("1").save(path, "TIFF", compression="group4", dpi=(204, 196))
    else:
        picture.save(path, "PDF", resolution=200)
    return path.read_bytes()


def test_four_channels_are_handled_at_one_desk_and_seen_at_another(
    screens: Screens,
    city: Central,
    intake: Path,
    dovecot: Dovecot,
    smtp: Smtp,
    hylafax: HylaFax,
    sipp: Sipp,
    tmp_path: Path,
) -> None:
    maria = sign_in(screens, city, "maria", tmp_path / "maria")
    wanda = sign_in(screens, city, "wanda", tmp_path / "wanda")

    # An e-mail is answered, and the mail server has the answer.
    dovecot.deliver(MAIL)
    open_contact(maria, "Centre", "Bins at Orchard Lane", "E-mail from")
    maria.press("Claim", "push button")
    maria.shows("Yours")
    maria.type("Answer the citizen", "We come back within two working days.")
    maria.press("Send reply", "push button")
    until(lambda: smtp.taken, 40, "the reply at the mail server")
    reply = message_from_bytes(smtp.taken[0], policy=policy.default)
    assert reply["To"] == "a.nowak@example.org"
    assert reply["In-Reply-To"] == "<first@example.org>"
    transfer(maria, "Waste", "Answered; the route needs a look.")
    open_contact(wanda, "Waste", "Bins at Orchard Lane", "E-mail from")
    wanda.shows("Answered; the route needs a look.")

    # A fax is read and noted; a letter becomes work for the department.
    hylafax.receive("fax000000042.tif", page("Umowa najmu", tmp_path / "fax.tif", "TIFF"))
    open_contact(maria, "Fax", "1 page", "fax000000042.tif")
    maria.press("Claim", "push button")
    maria.shows("Yours")
    maria.press("Note, only inside", "check box")
    maria.type("What should colleagues know?", "Read, one page.")
    maria.press("Add note", "push button")
    maria.shows("Read, one page.")
    (intake / "scan.part").write_bytes(page("Odwolanie od decyzji", tmp_path / "letter.pdf", "PDF"))
    (intake / "scan.part").rename(intake / "scan.pdf")
    open_contact(maria, "Post", "1 page", "scan.pdf")
    transfer(maria, "Waste", "An appeal.")
    open_contact(wanda, "Post", "1 page", "scan.pdf")
    wanda.shows("An appeal.")

    # A call rings, is answered, and moves on the PBX with its contact.
    with sipp.phone("101"), sipp.phone("102"), sipp.caller("48221001"):
        open_contact(maria, "Phone", "On the line", "On the line")
        maria.find("Hang up", "push button")
        transfer(maria, "Waste", "Bins, second week.")
        moved = text("SELECT state, problem FROM call_command WHERE action = 'transfer'")
        until(lambda: decided(city, moved), 20, "the PBX's proof of the transfer")
        assert decided(city, moved) == ("done", "")
        talks = text("SELECT extension, state FROM call WHERE extension = '102'")
        until(lambda: decided(city, talks), 20, "the other phone to be talking")
        open_contact(wanda, "Phone", "On the line", "On the line")
        wanda.shows("Bins, second week.")
        wanda.press("Hang up", "push button")
        ended = text("SELECT state FROM call WHERE state = 'ended'")
        until(lambda: decided(city, ended), 30, "the end of the call")
        wanda.shows("Call ended")


def decided(city: Central, question: object) -> tuple[str, ...] | None:
    """The first row that answers ``question`` and is no longer being asked for."""
    with city.owner.connect() as owner:
        row = owner.execute(question).first()  # type: ignore[call-overload]
    return tuple(row) if row is not None and row[0] != "asked" else None
