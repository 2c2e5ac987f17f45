"""Creating and looking after central, on the oldest and the newest PostgreSQL."""

import json

import pytest
from click.testing import CliRunner
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from agent_console.commands.central import command
from agent_console.database.administration import add_login, migrate
from agent_console.database.central import central_engine, central_url
from agent_console.domain.errors import InputError
from agent_console.domain.people import Role
from agent_console.system.resources import resource
from tests.servers.postgres import Central


def run(*arguments: str, **environment: str) -> str:
    result = CliRunner().invoke(command, list(arguments), env=environment, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_postgresql_15_is_set_up_filled_and_reported(postgres15_url: str) -> None:
    for _ in range(2):  # repeatable
        run("init", postgres15_url, "--city", str(resource("city")))
    run("add-agent", postgres15_url, "zoe", "--name", "Zoe Z", "--department", "100", AGENT_CONSOLE_NEW_PASSWORD="pw")
    run("add-intake", postgres15_url, AGENT_CONSOLE_NEW_PASSWORD="pw")
    facts = json.loads(run("status", postgres15_url, "--json"))
    assert facts["server"].startswith("15.")
    assert facts["agents"] > 30
    assert facts["contacts"] > 100


def test_a_new_agent_sees_the_directory_and_a_removed_one_cannot_sign_in(central: Central) -> None:
    url = central.server.url
    run("add-agent", url, "zoe", "--name", "Zoe", "--department", "100", AGENT_CONSOLE_NEW_PASSWORD="pw")
    zoe = central_engine(central_url(central.server.desk_url), "zoe", "pw")
    with zoe.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM department")).scalar_one() == 3
    run("remove-agent", url, "zoe")
    with pytest.raises(OperationalError):
        zoe.connect()


def test_a_password_is_made_and_shown_once_where_none_is_given(central: Central) -> None:
    assert "Password: " in run("add-agent", central.server.url, "yan", "--name", "Yan", "--department", "200")


def test_a_changed_role_takes_the_old_rights_away(central: Central) -> None:
    add_login(central.owner, "rolf", "pw", Role.ADMINISTRATOR)
    add_login(central.owner, "rolf", "pw", Role.AGENT)
    with central.owner.connect() as owner:
        asked = text("SELECT pg_has_role('rolf', 'console_administrator', 'member')")
        assert owner.execute(asked).scalar_one() is False


@pytest.mark.parametrize("login", ["", "Admin", "a b", "pg_x", "console_agent", "x; DROP TABLE agent", '"'])
def test_a_login_that_could_not_be_typed_is_refused(central: Central, login: str) -> None:
    with pytest.raises(InputError, match="login"):
        add_login(central.owner, login, "pw", Role.AGENT)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("nonsense", "no URL"),
        ("mysql://host/db", "no PostgreSQL"),
        ("postgresql://db.city.example/console", "db.city.example"),
        ("postgresql://db.city.example/console?sslmode=require", "verify-full"),
        ("postgresql:///console?host=localhost,db2.city.example", "db2.city.example"),
    ],
)
def test_a_url_that_is_none_or_would_not_be_checked_is_refused(url: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        central_url(url)


def test_migrating_twice_changes_nothing(central: Central) -> None:
    with central.owner.connect() as owner:
        before = owner.execute(text("SELECT value FROM setting WHERE id = 'central'")).scalar_one()
    migrate(central.owner)
    with central.owner.connect() as owner:
        assert owner.execute(text("SELECT value FROM setting WHERE id = 'central'")).scalar_one() == before
