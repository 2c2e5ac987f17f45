"""Where central is, as the administrator wrote it: one machine or several, and never a line that nobody checks."""

from pathlib import Path

import pytest
from sqlalchemy import text

from agent_console.database.central import central_engine, central_hosts, central_url, connection_error
from agent_console.domain.errors import InputError, UnavailableError
from tests.servers.certificate import make_certificate
from tests.servers.debian_postgres import Cluster, own

SAFE = "sslmode=verify-full&sslrootcert=/etc/city.pem"


@pytest.mark.parametrize(
    ("written", "hosts"),
    [
        ("postgresql://localhost/console", [("localhost", 5432)]),
        ("postgresql:///console?host=/run/postgresql", [("/run/postgresql", 5432)]),
        ("postgresql://127.0.0.1:5001,localhost:5002/console", [("127.0.0.1", 5001), ("localhost", 5002)]),
        (f"postgresql://one,two:5433/console?{SAFE}", [("one", 5432), ("two", 5433)]),
        (f"postgresql://maria:a%20b@one,two/console?{SAFE}", [("one", 5432), ("two", 5432)]),
        (f"postgresql:///console?host=one&host=two:7&{SAFE}", [("one", 5432), ("two", 7)]),
    ],
)
def test_one_machine_or_several(written: str, hosts: list[tuple[str, int]]) -> None:
    url = central_url(written)
    assert central_hosts(url) == hosts
    assert (url.query.get("target_session_attrs") == "read-write") == (len(hosts) > 1)


@pytest.mark.parametrize(
    "written",
    [
        "postgresql://central.example/console",
        "postgresql://central.example/console?sslmode=require",
        "postgresql://central.example/console?sslmode=verify-ca",
        "postgresql://localhost,central.example/console",
        "postgresql:///console?host=localhost&host=central.example",
        "postgresql://localhost/console?hostaddr=192.0.2.7",
    ],
)
def test_a_line_off_this_machine_that_nobody_would_check_is_refused(written: str) -> None:
    with pytest.raises(InputError, match=r"would not be checked\. .*verify-full"):
        central_url(written)


class TestEncrypted:
    """A server with a certificate of our own."""

    @pytest.fixture
    def server(self, clusters: Path, tmp_path: Path) -> tuple[Cluster, Path]:
        certificate, key = make_certificate(tmp_path)
        server = Cluster.make(clusters / "encrypted")
        for file, name in ((certificate, "server.crt"), (key, "server.key")):
            copy = server.data / name
            copy.write_bytes(file.read_bytes())
            copy.chmod(0o600)
            own(copy)
        server.configure(ssl="on")
        server.start()
        return server, certificate

    def test_the_name_and_the_certificate_are_checked(self, server: tuple[Cluster, Path]) -> None:
        cluster, certificate = server
        url = f"postgresql://owner@localhost:{cluster.port}/postgres?sslmode=verify-full&sslrootcert={certificate}"
        with central_engine(central_url(url)).connect() as connection:
            mine = text("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
            assert connection.execute(mine).scalar_one() is True
            # What was learned of this central is known to whoever reaches it next.
            assert central_engine(central_url(url)).dialect is central_engine(central_url(url)).dialect

    def test_another_name_or_another_authority_is_not_talked_to(
        self, server: tuple[Cluster, Path], tmp_path: Path
    ) -> None:
        cluster, certificate = server
        (tmp_path / "other").mkdir()
        stranger, _ = make_certificate(tmp_path / "other")
        place = f"{cluster.port}/postgres?hostaddr=127.0.0.1&sslmode=verify-full&sslrootcert="
        for url, reason in (
            (f"postgresql://owner@central.example:{place}{certificate}", "does not match host name"),
            (f"postgresql://owner@localhost:{place}{stranger}", "certificate verify failed"),
        ):
            with pytest.raises(UnavailableError, match=reason):
                self.connect(url)

    def test_a_server_without_a_certificate_is_not_talked_to(self, clusters: Path, tmp_path: Path) -> None:
        certificate, _ = make_certificate(tmp_path)
        plain = Cluster.make(clusters / "plain")
        plain.start()
        with pytest.raises(UnavailableError, match="SSL"):
            self.connect(
                f"postgresql://owner@localhost:{plain.port}/postgres?sslmode=verify-full&sslrootcert={certificate}"
            )

    @staticmethod
    def connect(url: str) -> None:
        try:
            central_engine(central_url(url)).connect()
        except Exception as problem:
            raise connection_error(problem) from problem  # type: ignore[arg-type]
