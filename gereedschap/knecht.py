"""Een server draaien die geen root wil zijn, en die nooit langer leeft dan wie hem begon."""

import os
import pwd
import shutil
import socket


def knecht(*namen: str) -> pwd.struct_passwd | None:
    """Als wie de server draait: de eerste van deze gebruikers die er is. None als dat gewoon deze gebruiker is."""
    if os.geteuid() != 0:
        return None
    bekend = {rij.pw_name: rij for rij in pwd.getpwall()}
    return next(bekend[naam] for naam in namen if naam in bekend)


def als(wie: pwd.struct_passwd | None, *, stopsein: str) -> list[str]:
    """Wat voor een opdracht komt: een andere gebruiker, en een stopsein als wij zelf gedood worden."""
    if not shutil.which("setpriv"):  # macOS: nooit root, en wie -9 gebruikt ruimt zelf op
        return []
    ander = [f"--reuid={wie.pw_uid}", f"--regid={wie.pw_gid}", "--clear-groups"] if wie else []
    return ["setpriv", *ander, f"--pdeathsig={stopsein}"]


def vrije_poort() -> int:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        return proef.getsockname()[1]
