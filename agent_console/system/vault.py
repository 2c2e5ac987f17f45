"""Secrets, in the operating system's keyring and nowhere else."""

import secrets

import keyring
from keyring.errors import KeyringError, KeyringLocked

from agent_console.domain.errors import UnavailableError

_SERVICE = "agent-console"

KEYRING = "keyring"
"""What an error concerns that came from here."""


class Vault:
    """Keys and passwords of this user. Every method does without a keyring by saying so; a keyring that is there but
    locked is ``UnavailableError``, for its keys must not be taken for lost.
    """

    def get(self, name: str) -> str | None:
        """A secret, or None where there is none or no keyring."""
        try:
            return keyring.get_password(_SERVICE, name)
        except KeyringLocked as problem:
            raise _locked() from problem
        except KeyringError:
            return None

    def put(self, name: str, secret: str) -> bool:
        """Keep a secret; False where this machine has no keyring that would."""
        try:
            keyring.set_password(_SERVICE, name, secret)
        except KeyringLocked as problem:
            raise _locked() from problem
        except KeyringError:
            return False
        return True

    def forget(self, name: str) -> None:
        """Remove a secret."""
        try:
            keyring.delete_password(_SERVICE, name)
        except KeyringError:
            return


class MemoryVault(Vault):
    """Forgets everything when the program ends: the sample city, the tour, tests."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        """A secret put during this run."""
        return self._kept.get(name)

    def put(self, name: str, secret: str) -> bool:
        """Keep it until the program ends."""
        self._kept[name] = secret
        return True

    def forget(self, name: str) -> None:
        """Remove it."""
        self._kept.pop(name, None)


def _locked() -> UnavailableError:
    return UnavailableError(KEYRING, "the keyring of this computer is locked.", "Unlock it and sign in again.")


def new_key() -> str:
    """A raw 256-bit key as 64 hexadecimal digits."""
    return secrets.token_hex(32)
