"""Servers that do one thing to whoever connects, on real sockets of this machine."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n01"

Script = Callable[["Peer", socket.socket], None]


class Peer:
    """Counts its connections and requests while every connection goes through the script."""

    def __init__(self, listener: socket.socket, script: Script) -> None:
        self.port: int = listener.getsockname()[1]
        self.connections = 0
        self.requests: list[bytes] = []
        self.over = threading.Event()
        self._script = script
        self._listener = listener
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []

    def accept_all(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._open.append(connection)
            thread = threading.Thread(target=self._play, args=(connection,))
            self._threads.append(thread)
            thread.start()

    def _play(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            self._script(self, connection)

    def read_request(self, connection: socket.socket) -> bytes:
        """One whole request with its body, b"" at the end of the connection."""
        data = b""
        while b"\r\n\r\n" not in data:
            piece = connection.recv(65536)
            if not piece:
                return b""
            data += piece
        head, _, body = data.partition(b"\r\n\r\n")
        for line in head.lower().split(b"\r\n"):
            if line.startswith(b"content-length:"):
                while len(body) < int(line[15:]):
                    body += connection.recv(65536)
        self.requests.append(head + b"\r\n\r\n" + body)
        return self.requests[-1]

    def close(self) -> None:
        self.over.set()
        for connection in self._open:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()


@contextmanager
def peer(script: Script) -> Iterator[Peer]:
    """A listening peer until the block ends."""
    listener = socket.create_server(("127.0.0.1", 0))
    made = Peer(listener, script)
    thread = threading.Thread(target=made.accept_all)
    thread.start()
    try:
        yield made
    finally:
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()
        made.close()


def answering(answer: bytes = OK) -> Script:
    """Answer every request on a kept-alive connection."""

    def script(server: Peer, connection: socket.socket) -> None:
        while server.read_request(connection):
            connection.sendall(answer)

    return script


def over_tls(context: ssl.SSLContext, script: Script) -> Script:
    """The same after a TLS handshake."""

    def wrapped(server: Peer, connection: socket.socket) -> None:
        with context.wrap_socket(connection, server_side=True) as secured:
            script(server, secured)

    return wrapped


def proxy(script: Script, answer: bytes = b"HTTP/1.1 200 Connection established\r\n\r\n") -> Script:
    """Read a CONNECT, answer it, go on as if at the other end of the tunnel."""

    def wrapped(server: Peer, connection: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head:
            head += connection.recv(1)
        connection.sendall(answer)
        script(server, connection)

    return wrapped


def silence(server: Peer, connection: socket.socket) -> None:
    """Take the connection and say nothing."""
    server.over.wait()


def hang_up(server: Peer, connection: socket.socket) -> None:
    """Close at once."""


def unused_port() -> int:
    """A port of this machine where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port
