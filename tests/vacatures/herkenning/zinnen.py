"""Rijen van een tabel met zinnen: elke zin met de reden waarom zij zo gelezen wordt."""

import pytest


def rijen(reden, uitkomst, *zinnen):
    return [pytest.param(zin, uitkomst, id=f"{reden}: {zin[:40]}") for zin in zinnen]
