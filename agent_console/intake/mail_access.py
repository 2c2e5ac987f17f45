"""From settings and secrets to how a mailbox or mail server is reached."""

import ssl
from collections.abc import Callable

from agent_console.channels.mail.imap import ImapAddress
from agent_console.channels.mail.tokens import TokenAddress, TokenClient
from agent_console.intake.settings import MailboxSettings, OAuthSettings, password_of
from agent_console.system.vault import Vault

Secrets = Callable[[str], str]
"""The secret of a name; "" where there is none."""


def trust(ca_file: str) -> ssl.SSLContext | None:
    """Who is believed; None for those the system believes."""
    return ssl.create_default_context(cafile=ca_file) if ca_file else None


def tokens_of(source_id: str, settings: OAuthSettings | None, vault: Vault) -> TokenClient | None:
    """The source's access tokens; None where it has a password."""
    if settings is None:
        return None
    refresh = f"{source_id}-refresh"
    address = TokenAddress(
        settings.token_url,
        settings.client_id,
        settings.grant,
        settings.scope,
        password_of(f"{source_id}-client", vault),
        password_of(refresh, vault),
        trust(settings.ca_file),
    )
    return TokenClient(address, lambda renewed: vault.put(f"intake/{refresh}", renewed))


def mailbox_address(settings: MailboxSettings, vault: Vault) -> ImapAddress:
    """Where the mailbox is and how to get in."""
    return ImapAddress(
        settings.host,
        settings.login,
        password_of(settings.id, vault),
        settings.port,
        tls=trust(settings.ca_file),
        folder=settings.folder,
        tokens=tokens_of(settings.id, settings.oauth, vault),
    )
