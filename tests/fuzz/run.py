"""Fuzzing guided by coverage: ``python -m tests.fuzz.run mail SEEDS… -max_total_time=600`` (needs atheris).

Arguments after the target go to libFuzzer: folders of seeds, the first of which also takes what was found.
"""

import sys

import atheris

with atheris.instrument_imports(include=["agent_console", "email", "ftplib"]):
    from tests.fuzz.targets import TARGETS


def main() -> None:
    """Until libFuzzer has had enough, or something broke."""
    target = TARGETS[sys.argv[1]]
    atheris.Setup([sys.argv[0], *sys.argv[2:]], lambda data: target(bytes(data)))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
