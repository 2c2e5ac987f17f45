"""The sign-in page says what went wrong and lets one try again."""

import pytest

from agent_console.desk.application import Desk
from agent_console.domain.errors import RefusedError, UnavailableError


class Doorway:
    """A way in that answers as the test wants."""

    last_login = "jweber"
    central_name = "city.example"

    def __init__(self, answer) -> None:
        self._answer = answer
        self.asked: list[tuple[str, str]] = []

    def sign_in(self, login: str, password: str):
        self.asked.append((login, password))
        if isinstance(self._answer, Exception):
            raise self._answer
        return self._answer


@pytest.fixture
def door(desk: Desk, qtbot):
    def open_door(answer):
        desk._doorway = Doorway(answer)
        desk.start()
        view = desk.sign_in_view
        qtbot.addWidget(view)
        view.form.password.setText("secret")
        return view

    return open_door


def test_the_last_login_is_filled_in_and_the_password_asked_for(door):
    view = door(RefusedError("sign-in", "no"))
    assert view.form.login.text() == "jweber"
    assert "city.example" in view.form.where.text()


def test_a_wrong_password_is_said_and_may_be_tried_again(door, qtbot):
    view = door(RefusedError("sign-in", "no"))
    view.form.signIn.click()
    qtbot.waitUntil(view.form.problem.isVisible)
    assert view.form.problem.text() == "The login or the password is wrong. Check both and try again."
    assert view.form.signIn.isEnabled()


def test_a_first_time_without_a_line_says_what_to_do(door, qtbot):
    view = door(UnavailableError("central", "down"))
    view.form.signIn.click()
    qtbot.waitUntil(view.form.problem.isVisible)
    assert "Try again when there is a line." in view.form.problem.text()


def test_the_right_password_opens_the_window(desk, door, station, qtbot):
    view = door(station)
    view.form.signIn.click()
    qtbot.waitUntil(lambda: desk.workplace is not None)
    assert desk.workplace.window.isVisible()
    assert desk.sign_in_view is None


def test_nothing_is_asked_without_a_password(door):
    view = door(RefusedError("sign-in", "no"))
    view.form.password.clear()
    assert not view.form.signIn.isEnabled()
