"""Servers and windows that tests share."""

pytest_plugins = ["tests.servers.postgres", "tests.servers.debian_postgres", "tests.servers.fixtures"]
