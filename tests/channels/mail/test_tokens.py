"""Access tokens from a real service, taken by a real Dovecot and a real mail server."""

from collections.abc import Iterator

import pytest

from agent_console.channels.mail.imap import ImapAddress, Mailbox
from agent_console.channels.mail.smtp import MailSender, SmtpAddress
from agent_console.channels.mail.tokens import TokenAddress, TokenClient
from agent_console.domain.errors import RefusedError, UnavailableError
from agent_console.intake.mail_access import mailbox_address
from agent_console.intake.settings import MailboxSettings, OAuthSettings
from agent_console.system.vault import MemoryVault
from tests.channels.mail.test_compose import reply
from tests.servers.dovecot import Dovecot, run_dovecot
from tests.servers.process import free_port
from tests.servers.smtp import Smtp, run_smtp
from tests.servers.token_service import TokenService, run_token_service

pytestmark = pytest.mark.servers


@pytest.fixture(scope="module")
def running_service() -> Iterator[TokenService]:
    with run_token_service() as service:
        yield service


@pytest.fixture
def service(running_service: TokenService) -> TokenService:
    running_service.calm()
    return running_service


@pytest.fixture(scope="module", params=["xoauth2", "oauthbearer"])
def imap(request: pytest.FixtureRequest, running_service: TokenService) -> Iterator[Dovecot]:
    with run_dovecot(running_service.check_url, request.param) as server:
        yield server


@pytest.fixture(scope="module", params=["xoauth2", "oauthbearer"])
def smtp(request: pytest.FixtureRequest, running_service: TokenService) -> Iterator[Smtp]:
    with run_smtp(running_service.valid, request.param) as server:
        yield server


class Clock:
    """Time that the test moves."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def client(service: TokenService, clock: Clock | None = None, **changed: str) -> TokenClient:
    given = {"client_secret": service.client_secret, **changed}
    return TokenClient(TokenAddress(service.url, "console", **given), clock=clock or Clock())  # type: ignore[arg-type]


def mailbox(imap: Dovecot, tokens: TokenClient) -> Mailbox:
    return Mailbox(ImapAddress(imap.host, imap.username, port=imap.tls_port, tls=imap.tls, tokens=tokens))


def test_a_mailbox_opens_with_a_token(service: TokenService, imap: Dovecot) -> None:
    opened = mailbox(imap, client(service, scope="mail"))
    opened.connect()
    assert list(opened.fetch_new({})) == []
    opened.close()
    (form,) = service.asked
    assert (form["grant_type"], form["client_id"], form["scope"]) == ("client_credentials", "console", "mail")


def test_a_token_serves_until_it_is_about_to_end(service: TokenService, imap: Dovecot) -> None:
    clock = Clock()
    tokens = client(service, clock)
    for _ in range(2):
        mailbox(imap, tokens).connect()
    assert len(service.asked) == 1
    clock.now = 3600 - 60
    service.valid.clear()
    mailbox(imap, tokens).connect()
    assert len(service.asked) == 2


def test_a_token_revoked_before_its_time_is_renewed_at_once(service: TokenService, imap: Dovecot) -> None:
    tokens = client(service)
    mailbox(imap, tokens).connect()
    service.valid.clear()
    mailbox(imap, tokens).connect()
    assert len(service.asked) == 2


def test_a_server_that_takes_no_token_at_all_is_asked_twice_and_no_more(service: TokenService, imap: Dovecot) -> None:
    service.username = "somebody-else"
    try:
        with pytest.raises(RefusedError, match="access token") as caught:
            mailbox(imap, client(service)).connect()
    finally:
        service.username = "biuro"
    assert len(service.asked) == 2
    assert "token-" not in str(caught.value)


def test_a_reply_leaves_with_a_token_also_after_the_old_one_was_revoked(service: TokenService, smtp: Smtp) -> None:
    smtp.calm()
    tokens = client(service)
    sender = MailSender(SmtpAddress(smtp.host, smtp.port, username=smtp.username, tls=smtp.tls, tokens=tokens))
    sender.send(reply())
    service.valid.clear()
    sender.send(reply())
    assert len(smtp.taken) == len(service.asked) == 2


def test_a_mail_server_that_takes_no_token_is_asked_twice_and_no_more(service: TokenService, smtp: Smtp) -> None:
    smtp.calm()
    address = SmtpAddress(smtp.host, smtp.port, username="nobody", tls=smtp.tls, tokens=client(service))
    with pytest.raises(RefusedError, match="535"):
        MailSender(address).send(reply())
    assert len(service.asked) == 2
    assert smtp.taken == []


def test_a_refresh_token_that_is_exchanged_is_kept_in_the_keyring(service: TokenService) -> None:
    service.rotates = True
    vault = MemoryVault()
    vault.put("intake/info-client", service.client_secret)
    vault.put("intake/info-refresh", service.refresh_token)
    oauth = OAuthSettings(service.url, "console", "refresh_token")
    settings = MailboxSettings("info", "localhost", "info@city.example", "100", oauth=oauth)
    tokens = mailbox_address(settings, vault).tokens
    assert tokens is not None
    first = tokens.current()
    assert vault.get("intake/info-refresh") == service.refresh_token == "refresh-2"
    tokens.forget()
    assert tokens.current() != first
    again = mailbox_address(settings, vault).tokens
    assert again is not None
    assert again.current() in service.valid


@pytest.mark.parametrize(
    ("changed", "words"),
    [({"client_secret": "wrong"}, "invalid_client"), ({"grant": "refresh_token", "refresh_token": "old"}, "revoked")],
)
def test_what_will_never_work_is_refused_without_showing_secrets(
    service: TokenService, changed: dict[str, str], words: str
) -> None:
    with pytest.raises(RefusedError, match=words) as caught:
        client(service, **changed).current()
    assert "wrong" not in str(caught.value)


@pytest.mark.parametrize("answer", [(503, ""), (429, '{"error": "slow_down"}'), (500, "<html>")])
def test_a_service_that_is_busy_may_be_asked_again(service: TokenService, answer: tuple[int, str]) -> None:
    service.answer = answer
    tokens = client(service)
    with pytest.raises(UnavailableError):
        tokens.current()
    service.answer = None
    assert tokens.current() in service.valid


@pytest.mark.parametrize("answer", ["", "[]", "{}", '{"access_token": 7}', '{"access_token": "a\\nb"}', "no json"])
def test_an_answer_without_a_token_is_refused(service: TokenService, answer: str) -> None:
    service.answer = (200, answer)
    with pytest.raises(RefusedError):
        client(service).current()


def test_secrets_never_travel_in_the_open_nor_after_a_redirection(service: TokenService) -> None:
    with pytest.raises(RefusedError, match="unencrypted"):
        TokenClient(TokenAddress("http://login.city.example/token", "console")).current()
    service.answer = (302, "")
    with pytest.raises(RefusedError):
        client(service).current()
    assert len(service.asked) == 1


def test_a_service_that_is_not_there_may_be_asked_again() -> None:
    with pytest.raises(UnavailableError):
        TokenClient(TokenAddress(f"http://127.0.0.1:{free_port()}/", "console", timeout=1)).current()
