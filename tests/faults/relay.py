"""Forwards TCP connections until it is ended; run as a program of its own, where that is another network.

python -m tests.faults.relay LISTEN_ADDRESS LISTEN_PORT TO_ADDRESS TO_PORT
"""

import contextlib
import socket
import sys
import threading


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    for end in (source, target):
        with contextlib.suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)


def _carry(caller: socket.socket, place: tuple[str, int]) -> None:
    with contextlib.suppress(OSError), caller, socket.create_connection(place, 5) as called:
        called.settimeout(None)
        back = threading.Thread(target=_pass_on, args=(called, caller), daemon=True)
        back.start()
        _pass_on(caller, called)
        back.join()


def main() -> None:
    here, port, there, their_port = sys.argv[1:]
    with socket.create_server((here, int(port))) as listener:
        print("ready", flush=True)
        while True:
            caller, _ = listener.accept()
            threading.Thread(target=_carry, args=(caller, (there, int(their_port))), daemon=True).start()


if __name__ == "__main__":
    main()
