"""Een echte server op deze machine die een bron speelt: braaf, stuk, traag of vijandig. En feeds om te serveren."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Bronserver:
    """Wat er per pad geantwoord wordt, en wat er gevraagd is. Een antwoord mag een functie van de afhandelaar zijn."""

    def __init__(self):
        self.antwoorden = {}
        self.verzoeken = []
        self.stop = threading.Event()
        server = self

        class Afhandelaar(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                server.verzoeken.append((self.path, dict(self.headers)))
                antwoord = server.antwoorden.get(self.path, (404, b"", {}))
                if callable(antwoord):
                    antwoord(self)
                    self.close_connection = True
                    return
                status, inhoud, koppen = antwoord
                self.send_response(status)
                for naam, waarde in {"Content-Length": len(inhoud), **koppen}.items():
                    self.send_header(naam, str(waarde))
                self.end_headers()
                self.wfile.write(inhoud)

            def log_message(self, *args):
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Afhandelaar)
        self._http.daemon_threads = True
        self.host = f"127.0.0.1:{self._http.server_port}"

    def geef(self, pad, inhoud=b"", *, status=200, **koppen):
        inhoud = inhoud.encode() if isinstance(inhoud, str) else inhoud
        self.antwoorden[pad] = (status, inhoud, {naam.replace("_", "-"): w for naam, w in koppen.items()})

    def adres(self, pad="/feed"):
        return f"http://{self.host}{pad}"

    @property
    def paden(self):
        return [pad for pad, _koppen in self.verzoeken]


@contextmanager
def bronserver():
    server = Bronserver()
    draad = threading.Thread(target=server._http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    draad.start()
    try:
        yield server
    finally:
        server.stop.set()
        server._http.shutdown()
        server._http.server_close()


def job(sleutel="V-1", titel="Docent natuurkunde 0,8 fte", **velden):
    """Eén <job> van een Indeed-feed; `titel=None` laat het element weg."""
    velden = {
        "url": f"https://werkenbij.example/{sleutel.strip()}",
        "city": "Hoorn",
        "description": "<p>Je geeft les.</p>",
    } | velden
    velden |= {"referencenumber": sleutel} | ({"title": titel} if titel is not None else {})
    return "<job>" + "".join(f"<{n}><![CDATA[{w}]]></{n}>" for n, w in velden.items()) + "</job>"


def feed(*jobs, stempel="Mon, 02 Nov 2026 06:00:00 GMT", kop='<?xml version="1.0" encoding="utf-8"?>'):
    return (
        f"{kop}<source><publisher>Verzonnen</publisher><lastBuildDate>{stempel}</lastBuildDate>{''.join(jobs)}</source>"
    )


def jobposting(titel="Docent Duits", **velden):
    """Een pagina met één JobPosting."""
    inhoud = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": titel,
        "description": "<p>Kom werken.</p>",
    }
    blok = json.dumps(inhoud | velden)
    return f'<!doctype html><html><head><script type="application/ld+json">{blok}</script></head></html>'
