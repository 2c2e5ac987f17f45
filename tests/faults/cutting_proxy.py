"""A line to central that breaks at the worst moment: around COMMIT, or in one direction only."""

import random
import select
import socket
import threading


class CuttingProxy:
    """Forwards to ``port`` and, with a chance of ``cut`` per COMMIT, breaks the line in one of three ways.

    ``before``: central never hears the COMMIT. ``after``: it does, and the station never hears the answer.
    ``deaf``: the station's words still arrive, no answer comes back, and nothing says that the line is dead.
    """

    def __init__(self, port: int, cut: float, seed: int = 1) -> None:
        self._port = port
        self._chance = random.Random(seed)
        self.cut = cut
        self.cuts = {"before": 0, "after": 0, "deaf": 0}
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._closing = False
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    def _accept(self) -> None:
        while not self._closing:
            try:
                station, _ = self._listener.accept()
                central = socket.create_connection(("127.0.0.1", self._port))
            except OSError:
                continue
            thread = threading.Thread(target=self._relay, args=(station, central), daemon=True)
            thread.start()
            self._threads.append(thread)

    def _relay(self, station: socket.socket, central: socket.socket) -> None:
        deaf = False
        with station, central:
            while not self._closing:
                ready, _, _ = select.select([station, central], [], [], 0.2)
                for source in ready:
                    try:
                        data = source.recv(65536)
                        if not data:
                            return
                        if source is central:
                            if not deaf:
                                station.sendall(data)
                            continue
                        way = self._way(data)
                        if way == "before":
                            return
                        central.sendall(data)
                        if way == "after":
                            central.recv(65536)  # committed: the answer was on its way
                            return
                        deaf = deaf or way == "deaf"
                    except OSError:
                        return

    def _way(self, data: bytes) -> str:
        if b"COMMIT" not in data or self._chance.random() >= self.cut:
            return ""
        way = self._chance.choice(["before", "before", "after", "after", "deaf"])
        self.cuts[way] += 1
        return way

    def close(self) -> None:
        """Hang up for good."""
        self._closing = True
        self._listener.close()
        for thread in self._threads[1:]:
            thread.join(timeout=2)
