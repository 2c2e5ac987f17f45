"""Replies on paper and by fax, at the printer's folder and a real fax server."""

from dataclasses import replace
from pathlib import Path

import pypdfium2

from agent_console.intake.couriers import FaxCourier, PrintCourier
from agent_console.intake.settings import FaxServerSettings, PrintSettings
from tests.intake.test_paper import letter
from tests.servers.hylafax import HylaFax


def test_a_reply_by_fax_is_a_job_of_the_fax_server_for_its_number(hylafax: HylaFax) -> None:
    settings = FaxServerSettings(
        id="hylafax", host=hylafax.host, port=hylafax.port, login=hylafax.username, department="100"
    )
    note = FaxCourier(settings, "").deliver(replace(letter("We come today."), recipient="+48 71 722 00 11"))
    assert note.startswith("fax job ")
    assert any("number:+48717220011" in job or "48717220011" in job for job in hylafax.jobs())


def test_a_reply_to_a_letter_lies_whole_in_the_printers_folder(tmp_path: Path) -> None:
    note = PrintCourier(PrintSettings(path=str(tmp_path / "out"))).deliver(letter("We come today."))
    (printed,) = (tmp_path / "out").iterdir()
    assert printed.name in note
    assert len(pypdfium2.PdfDocument(printed)) == 1
