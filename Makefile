# Every command of the house. `make` alone lists them. Only setting up needs the package index.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WORDS := resources/words
BENCH ?= usual
CATALOGUES := $(WORDS)/nb.mo $(WORDS)/nn.mo
CODE := meetingapp tests tools bench

# Settings of a person's own pip that would break an install into a virtual environment.
export PIP_USER := 0
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Compiled modules are kept: the suite starts the program some hundred times, and each would compile
# it all again.
unexport PYTHONDONTWRITEBYTECODE

# The suite writes tens of thousands of small files and waits for the disk after each. Where memory can
# be used as a disk, and what lies there can be run, it waits for nothing.
IN_MEMORY := $(shell test -w /dev/shm && ! grep -qs ' /dev/shm .*noexec' /proc/mounts && \
	df -Pm /dev/shm 2>/dev/null | awk 'NR == 2 && $$4 >= 4096 { print $$6 }')

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup qt spelling words words-update vera demo run screenshots test faults check format build build-check deb deb-check first-seconds reproducible bench bench-watch peers peers-lock effort lock licences sbom audit

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 16

setup: $(VENV)/.installed words qt spelling ## make .venv from the locked requirements; twice is harmless

$(VENV)/.installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "$(PYTHON) is too old or missing: Python 3.11 or newer is needed. Name one: make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) lacks its venv module. On Debian and Ubuntu: sudo apt-get install python3-venv"; exit 1; }
	@echo "Setting up $(VENV) …"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --no-build-isolation --no-deps --editable .
	@touch $@

qt: $(VENV)/.installed
	@$(BIN)/python tools/qt_libraries.py

spelling: $(VENV)/.installed
	@$(BIN)/python tools/spelling_library.py

words: $(CATALOGUES) ## compile the word catalogues

$(WORDS)/%.mo: $(WORDS)/%.po tools/compiled_words.py $(VENV)/.installed
	@$(BIN)/python -m tools.compiled_words $< $@ $*

words-update: $(VENV)/.installed ## put new English sentences into nb.po and nn.po, to be translated
	@$(BIN)/python tools/words.py

demo: setup ## fictional vault under ./demo, three meetings run to their minutes
	@$(BIN)/python -m meetingapp demo --dir demo

run: setup ## open the window
	@$(BIN)/python -m meetingapp

screenshots: setup ## pictures of every screen in ./screenshots, light and dark, nb and nn
	@$(BIN)/python -m tests.ui.shots

vera: $(VENV)/.installed ## fetch the PDF judge that the suite uses, where Java is present
	@$(BIN)/python -m tests.vera.prepare

test: setup vera ## the whole suite, offscreen, on two cores
	@$(if $(IN_MEMORY),PYTEST_DEBUG_TEMPROOT=$(IN_MEMORY)) $(BIN)/python -m pytest -n 2 --dist worksteal

faults: setup vera ## every campaign with its full count; writes docs/trust-report.md (long)
	@rm -rf build/faults
	@campaigns() { PYTEST_TIMEOUT=5400 SAMRAAD_FAULTS=full SAMRAAD_FAULTS_RECORDS=$(CURDIR)/build/faults \
		$(BIN)/python -m pytest -o faulthandler_timeout=5000 "$$@"; }; \
	campaigns -n 2 --dist worksteal -m "faults and not keeps_time"; beside=$$?; \
	campaigns -m "faults and keeps_time"; alone=$$?; \
	$(BIN)/python -m tests.faults.report build/faults build/faults-built && exit $$((beside | alone))

check: $(VENV)/.installed ## format, lint, types, import contracts
	@$(BIN)/ruff format --check $(CODE)
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(VENV)/.installed ## let ruff format and mend
	@$(BIN)/ruff format $(CODE)
	@$(BIN)/ruff check --fix $(CODE)

# What a build depends on beside the sources: said here, so that the same bytes come of it anywhere.
SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || date +%s)
SAME := umask 022; env TZ=UTC LC_ALL=C.UTF-8 PYTHONHASHSEED=0 SOURCE_DATE_EPOCH=$(SOURCE_DATE_EPOCH)

build: setup ## the program as one folder, dist/samraad, that needs no Python
	@$(SAME) $(BIN)/python -m PyInstaller --noconfirm --clean --log-level ERROR build.spec

build-check: build vera ## prove what is built: on a bare machine, in hostile surroundings; size, start-up
	@rm -rf build/faults-built
	@PYTEST_TIMEOUT=1800 SAMRAAD_BUILT=dist/samraad SAMRAAD_FAULTS=full \
		SAMRAAD_FAULTS_RECORDS=$(CURDIR)/build/faults-built $(BIN)/python -m pytest -q tests/packaged
	@$(BIN)/python -m tools.packaging.figures dist/samraad

first-seconds: build ## what a person sees of the built program, and at which millisecond
	@$(BIN)/python -m tools.packaging.first_seconds dist/samraad

deb: build ## the built program as a Debian package in dist
	@$(SAME) $(BIN)/python -m tools.packaging.deb dist/samraad dist

deb-check: deb ## prove that the package installs, starts, is in the menu, and leaves nothing when removed
	@PYTEST_TIMEOUT=1800 SAMRAAD_DEB=$$(ls dist/samraad_*.deb) $(BIN)/python -m pytest -q tests/packaged

reproducible: ## build what is committed twice, in two folders, and compare every byte
	@$(PYTHON) tools/packaging/reproducible.py build/reproducible

bench: setup ## measure all that has a budget; writes bench/RESULTS.md (BENCH=quick, whole)
	@$(MAKE) --no-print-directory peers || echo "Not all peers are there: their rows will say so."
	@$(BIN)/python -m bench.run $(BENCH)

bench-watch: setup ## fail where something is a quarter slower than bench/recorded.toml says
	@$(BIN)/python -m bench.watch

peers: build/peers/.installed ## what the bench compares our printing with, in build/peers

build/peers/.installed: bench/peers.txt
	@$(PYTHON) -m venv --clear build/peers
	@build/peers/bin/python -m pip install --quiet --require-hashes --requirement bench/peers.txt
	@touch $@

peers-lock: $(VENV)/.installed
	@$(BIN)/uv pip compile bench/peers.in --universal --python-version 3.11 --generate-hashes \
		--quiet --custom-compile-command "make peers-lock" --output-file bench/peers.txt

effort: setup ## count what a meeting costs the person who writes; writes docs/effort.md
	@rm -rf build/effort
	@SAMRAAD_EFFORT_RECORDS=$(CURDIR)/build/effort $(BIN)/python -m pytest -q tests/ui/test_effort.py
	@$(BIN)/python -m tests.ui.effort.report build/effort

lock: $(VENV)/.installed ## pin every dependency anew, with hashes, for all systems
	@$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--upgrade --quiet --custom-compile-command "make lock" --output-file requirements.lock

licences: $(VENV)/.installed ## write LICENSES.md and the texts that the program shows
	@$(BIN)/python -m tools.licences

sbom: $(VENV)/.installed ## write the list of parts, build/sbom.cdx.json (CycloneDX 1.6)
	@$(BIN)/python -m tools.sbom build/sbom.cdx.json

audit: $(VENV)/.installed ## ask an advisory service for known flaws in what is locked (needs the net)
	@test -x build/audit/bin/pip-audit || { $(BIN)/python -m venv build/audit && \
		build/audit/bin/python -m pip install --quiet --require-hashes --requirement tools/audit.lock; }
	@$(BIN)/python -m tools.audit build/audit/bin/pip-audit
