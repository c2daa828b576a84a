# Every command of the house. `make` alone lists them. Only setting up needs the package index.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WORDS := resources/words
CATALOGUES := $(WORDS)/nb.mo $(WORDS)/nn.mo
CODE := meetingapp tests tools bench

# Settings of a person's own pip that would break an install into a virtual environment.
export PIP_USER := 0
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Compiled modules are kept: the suite starts the program some hundred times, and each would compile
# it all again.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup qt spelling words words-update vera demo run screenshots test faults check format build build-check bench effort lock

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

$(WORDS)/%.mo: $(WORDS)/%.po $(VENV)/.installed
	@$(BIN)/pybabel --quiet compile --input-file $< --output-file $@ --locale $*

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
	@$(BIN)/python -m pytest -n 2 --dist worksteal

faults: setup vera ## every campaign with its full count; writes docs/trust-report.md (long)
	@rm -rf build/faults
	@SAMRAAD_FAULTS=full SAMRAAD_FAULTS_RECORDS=$(CURDIR)/build/faults \
		$(BIN)/python -m pytest -n 2 --dist worksteal -m faults; \
	suite=$$?; $(BIN)/python -m tests.faults.report build/faults && exit $$suite

check: $(VENV)/.installed ## format, lint, types, import contracts
	@$(BIN)/ruff format --check $(CODE)
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(VENV)/.installed ## let ruff format and mend
	@$(BIN)/ruff format $(CODE)
	@$(BIN)/ruff check --fix $(CODE)

build: setup ## the program as one folder, dist/samraad, that needs no Python
	@$(BIN)/pyinstaller --noconfirm --log-level ERROR build.spec

build-check: build ## prove that the built program checks a meeting, writes its minutes and lacks sqlite3
	@dist/samraad/samraad check docs/examples/ressursteam.json
	@dist/samraad/samraad minutes docs/examples/ressursteam.json --out build/minutes
	@! find dist/samraad -name '_sqlite3.*' -not -path '*/sqlcipher3/*' | grep .

bench: setup ## measure what bench/README.md reports
	@PYTHONPATH=. $(BIN)/python bench/measure.py
	@PYTHONPATH=. $(BIN)/python bench/documents.py
	@PYTHONPATH=. $(BIN)/python bench/large.py

effort: setup ## count what a meeting costs the person who writes; writes docs/effort.md
	@rm -rf build/effort
	@SAMRAAD_EFFORT_RECORDS=$(CURDIR)/build/effort $(BIN)/python -m pytest -q tests/ui/test_effort.py
	@$(BIN)/python -m tests.ui.effort.report build/effort

lock: $(VENV)/.installed ## pin every dependency anew, with hashes, for all systems
	@$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--upgrade --quiet --custom-compile-command "make lock" --output-file requirements.lock
