"""Every word of the domain has words for people, and every translation is whole."""

import inspect
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from agent_console.channels.phone.problem import CallProblem
from agent_console.channels.problem import Problem
from agent_console.database.queries.directory import Directory
from agent_console.desk import words
from agent_console.desk.clock import Clock, timer
from agent_console.desk.status_words import status_words
from agent_console.domain.channel import Channel, Delivery
from agent_console.domain.contact import CallState, ContactState, Disposition
from agent_console.domain.outcome import Reason
from agent_console.domain.people import Presence
from agent_console.sync.status import Link, Status

ROOT = Path(__file__).resolve().parents[2]
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("say", "kinds"),
    [
        (words.channel_name, Channel),
        (words.one_of, Channel),
        (words.state_name, ContactState),
        (words.call_state_name, CallState),
        (words.disposition_name, Disposition),
        (words.presence_name, Presence),
        (words.delivery_name, Delivery),
    ],
)
def test_every_member_is_named(say, kinds):
    assert all(say(kind).strip() for kind in kinds)


@pytest.mark.parametrize("reason", list(Reason))
def test_every_rejection_is_a_sentence(reason):
    said = words.rejection(reason, {}, Directory())
    assert said.endswith(".")
    assert "{" not in said


@pytest.mark.parametrize("problem", list(Problem))
def test_every_problem_of_a_message_is_said_in_every_language(problem, desk):
    english = words.problem_words(problem)
    for language in ("pl", "de"):
        desk.language.speak(language)
        assert words.problem_words(problem) != english


@pytest.mark.parametrize("problem", list(Problem))
def test_every_problem_of_a_message_has_words_of_its_own(problem):
    keyed = inspect.getsource(words.problem_words)
    assert f'"{problem}": ' in keyed


@pytest.mark.parametrize("problem", list(CallProblem))
def test_every_problem_of_a_call_is_a_sentence_in_every_language(problem, desk):
    english = words.call_problem_words(problem)
    assert english.endswith(".")
    assert english != problem
    for language in ("pl", "de"):
        desk.language.speak(language)
        assert words.call_problem_words(problem) not in (english, str(problem))


def test_the_colleague_in_the_way_is_named():
    said = words.rejection(Reason.OWNED_BY_OTHER, {"owner": "a1"}, Directory(people={"a1": "Ewa Nowicka"}))
    assert said == "Ewa Nowicka is working on this contact."


@pytest.mark.parametrize("link", list(Link))
def test_the_line_is_described_whatever_it_does(link):
    said, dot = status_words(Status(link, queued=3), Clock("Europe/Warsaw", "en", lambda: NOON))
    assert said
    assert dot in ("ok", "warn", "bad", "accent")


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (NOON - timedelta(hours=2), "today 11:00"),
        (NOON - timedelta(days=1), "yesterday 13:00"),
        (NOON + timedelta(days=1), "tomorrow 13:00"),
        (NOON - timedelta(days=30), "24 Oct 14:00"),
        (NOON - timedelta(days=400), "19 Oct 2025 14:00"),
    ],
)
def test_moments_are_said_in_the_city_s_time(moment, said):
    assert Clock("Europe/Warsaw", "en", lambda: NOON).said(moment) == said


def test_a_timer_grows_an_hour():
    assert timer(timedelta(minutes=2, seconds=31)) == "02:31"
    assert timer(timedelta(hours=1, seconds=5)) == "1:00:05"


@pytest.mark.parametrize("script", ["translations", "forms"])
def test_what_is_generated_is_fresh_and_whole(script):
    command = [sys.executable, str(ROOT / "packaging" / f"{script}.py"), "--check"]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
