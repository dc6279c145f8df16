#!/bin/sh
# Maakt .venv en zet erin wat vastgelegd is: `omgeving.sh requirements.txt` (of requirements-dev.txt).
# Doet niets als dat al gebeurd is en de lijst sindsdien niet veranderde.
set -eu
cd "$(dirname "$0")/.."
lijst=$1
bewijs=.venv/.klaar-$lijst

zoek_python() {
    for naam in ${PYTHON:-} python3.13 python3.12 python3.11 python3; do
        if "$naam" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$naam"
            return
        fi
    done
}

maak_venv() {
    python=$(zoek_python)
    if [ -z "$python" ]; then
        echo "Python 3.11 of nieuwer is nodig, en dat vind ik hier niet." >&2
        echo "Debian of Ubuntu: sudo apt-get install python3 python3-venv. macOS: brew install python." >&2
        echo "Staat hij ergens anders? make run PYTHON=/pad/naar/python3" >&2
        exit 1
    fi
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        versie=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        echo "Bij Python $versie hoort hier nog het pakket python$versie-venv." >&2
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
            apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "python$versie-venv"
        else
            echo "Installeer het: sudo apt-get install python$versie-venv" >&2
            exit 1
        fi
    fi
    echo "Virtuele omgeving maken met $python..."
    "$python" -m venv --clear .venv
}

# Een verhuisde map of een bijgewerkte Python maakt een oude omgeving onbruikbaar.
if ! .venv/bin/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || ! .venv/bin/pip --version >/dev/null 2>&1; then
    maak_venv
fi
if [ -f "$bewijs" ] && cmp -s "$lijst" "$bewijs"; then
    exit 0
fi
echo "Pakketten installeren uit $lijst (de eerste keer duurt dit een minuut)..."
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lijst"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
cp "$lijst" "$bewijs"
# requirements-dev.txt bevat ook alles van requirements.txt.
if [ "$lijst" = requirements-dev.txt ]; then
    cp requirements.txt .venv/.klaar-requirements.txt
fi
