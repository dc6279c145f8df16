# Alles wat je met deze map kunt doen. Werkt met GNU make op Debian en Ubuntu en met de make van macOS (3.81).
PORT ?= 8000
PY = .venv/bin/python
export PORT

SJABLONEN = templates
BRON = site vacatures talenten search tests gereedschap manage.py
# Hoe de tests over de processen verdeeld worden, staat in tests/conftest.py.
PARALLEL = --numprocesses logical --maxprocesses 4
# Wat ook op PostgreSQL draait. De --ignore en --deselect zijn tests die in de ingebouwde index zoeken,
# en die is er alleen nog op SQLite. Staat zij ook bij PostgreSQL, dan komen zij en tests/search erbij.
OP_POSTGRES = tests/gebruikers tests/regio tests/vacatures -m "not (e2e or werker or chaos or fuzz)" \
	--ignore tests/vacatures/test_open_zoeken.py --ignore tests/vacatures/test_dubbelen.py \
	--deselect tests/vacatures/test_beoordelen.py::test_met_de_school_volgen_plaats_sector_en_zoekmachine \
	--deselect tests/vacatures/test_beoordelen.py::test_een_vak_krijgt_de_graden_die_in_het_item_stonden \
	--deselect tests/vacatures/test_beoordelen.py::test_een_besluit_over_een_paar_is_terug_te_draaien
COMPILEER = .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header

.DEFAULT_GOAL := help
.PHONY: help run demo-reset test test-postgres check bench elasticsearch onderdelen requirements vertalingen opmaak schoon omgeving omgeving-dev controle

help:  ## noem elke opdracht
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' Makefile

run: omgeving  ## start de site met een gevulde demoregio (een andere poort: make run PORT=8100)
	@$(PY) manage.py klaarzetten
	@exec $(PY) manage.py draai --poort $(PORT)

demo-reset: omgeving  ## gooi de gegevens van de demo weg en vul haar opnieuw
	@$(PY) manage.py klaarzetten --opnieuw

test: omgeving-dev onderdelen controle  ## alles wat het product bewijst, in de browser ook (onder de twintig minuten)
	$(PY) -m pytest $(PARALLEL)
	@$(MAKE) --no-print-directory test-postgres

test-postgres: omgeving-dev  ## het deel dat dicht bij de database staat nog eens, op een echte PostgreSQL
	@TESTMAP=postgres $(PY) -m gereedschap.postgres $(PY) -m pytest $(PARALLEL) --quiet $(OP_POSTGRES)
	@echo "NIET GEDRAAID op PostgreSQL: tests die in de ingebouwde index zoeken; die staat daar nog niet."

check: omgeving-dev controle  ## het snelle deel, zonder browser en servers (ongeveer een minuut)
	$(PY) -m pytest $(PARALLEL) --quiet -m "not (e2e or werker or chaos or fuzz or traag)"

bench: omgeving-dev  ## meet wat snel moet blijven; schrijft build/bench.json
	$(PY) -m gereedschap.bench

onderdelen: omgeving-dev  ## zet de echte onderdelen klaar die de tests gebruiken (chromium, PostgreSQL, Elasticsearch)
	@$(PY) -m gereedschap.onderdelen
	@$(PY) -m gereedschap.zoekserver --haal

elasticsearch: omgeving-dev  ## start een lege Elasticsearch op deze machine en noem haar adres
	@$(PY) -m gereedschap.zoekserver

requirements: omgeving-dev  ## leg de pakketten opnieuw vast, met hashes (alles bijwerken: BIJWERKEN=--upgrade)
	@$(PY) -m pip install --quiet --disable-pip-version-check uv
	$(COMPILEER) $(BIJWERKEN) requirements.in --output-file requirements.txt
	$(COMPILEER) $(BIJWERKEN) requirements-dev.in --constraint requirements.txt --output-file requirements-dev.txt

vertalingen: omgeving-dev  ## haal nieuwe teksten op en bouw de vertalingen (locale/)
	$(PY) manage.py makemessages --locale en --no-location --ignore '.venv/*' --ignore 'build/*' --ignore 'var/*'
	$(PY) manage.py compilemessages --ignore '.venv/*'

opmaak: omgeving-dev  ## zet code en sjablonen in de afgesproken vorm
	.venv/bin/ruff format $(BRON)
	.venv/bin/ruff check --fix $(BRON)
	find $(SJABLONEN) -name '*.html' -print0 | xargs -0 .venv/bin/djhtml --tabwidth 2

schoon:  ## verwijder de virtuele omgeving en alles wat gebouwd is (de gegevens in var/ blijven)
	rm -rf .venv build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

omgeving:
	@gereedschap/omgeving.sh requirements.txt

omgeving-dev:
	@gereedschap/omgeving.sh requirements-dev.txt

# Wat zonder een test te draaien te zien is.
controle: omgeving-dev
	.venv/bin/ruff format --check --quiet $(BRON)
	.venv/bin/ruff check --quiet $(BRON)
	find $(SJABLONEN) -name '*.html' -print0 | xargs -0 .venv/bin/djhtml --check --tabwidth 2
	.venv/bin/mypy
	.venv/bin/lint-imports
	$(PY) manage.py makemigrations --check --dry-run
	$(PY) manage.py check
