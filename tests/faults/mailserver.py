"""A mail server for tests: aiosmtpd with STARTTLS on this machine.

    mailserver.py PORT takes|refuses [CERTIFICATE KEY]

Prints `ready`, then one line of JSON for each message it took: the envelope, whether it came by TLS, and the
message. With `refuses` every recipient is unknown (550). Without a certificate it has no TLS at all.
It ends with its standard input.
"""

import asyncio
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP


class Box:
    def __init__(self, refuses):
        self.refuses = refuses

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.refuses:
            return "550 5.1.1 no such user here"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 ok"

    async def handle_DATA(self, server, session, envelope):
        taken = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "tls": session.ssl is not None,
            "message": envelope.content.decode("utf-8"),
        }
        print(json.dumps(taken), flush=True)
        return "250 2.0.0 taken"


async def serve(port, refuses, certificate, key):
    context = None
    if certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate, key)

    def session():
        return SMTP(Box(refuses), hostname="localhost", tls_context=context, require_starttls=context is not None)

    loop = asyncio.get_running_loop()
    server = await loop.create_server(session, "127.0.0.1", port)
    print("ready", flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    port, mood, *tls = sys.argv[1:]
    asyncio.run(serve(int(port), mood == "refuses", *(tls or (None, None))))
