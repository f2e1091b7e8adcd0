# Two commands on a fresh machine do everything: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

FORMATS := ttl nt jsonld graphml gexf jsonl csv

.PHONY: demo test model corpora-given consumers lint check view-bundle clean

demo: $(VENV)/installed ## Build the example's graph and leave it in exports/
	mkdir -p exports && rm -f exports/summit.kgraph
	$(BIN)/kgraph build examples/summit.txt --graph exports/summit.kgraph \
		$(foreach format,$(FORMATS),--export exports/summit.$(format))

test: $(VENV)/installed-test ## Run all tests
	$(BIN)/python -m pytest

consumers: $(VENV)/installed-consumers ## Install the programs that tests open exports with
	sh tests/consumers.sh $(BIN)/python

lint: $(VENV)/installed-lint ## Style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

RUN ?= training/runs/latest

corpora-given:
	$(if $(CORPORA),,$(error say where the corpora are: make model CORPORA=folder))

model: corpora-given $(VENV)/installed-training ## Train, ship and measure the language model: make model CORPORA=folder
	$(BIN)/python -m training.train $(CORPORA) --out $(RUN)
	$(BIN)/python -m training.export $(RUN)/final.pt kgraph/language/data
	$(BIN)/python -m training.evaluate $(CORPORA)

check: lint test ## What must pass before a change lands

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("kgraph needs Python 3.11 or newer: make PYTHON=python3.12 …" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(VENV)/bin/python pyproject.toml
	$(PIP) install --editable .
	touch $@

$(VENV)/installed-test: $(VENV)/installed
	$(PIP) install --editable '.[test]'
	touch $@

$(VENV)/installed-lint: $(VENV)/installed-test
	$(PIP) install --editable '.[lint]'
	touch $@

# The programs come first: a package among these is compiled against one of them.
$(VENV)/installed-consumers: $(VENV)/installed-test
	sh tests/consumers.sh $(BIN)/python
	$(PIP) install --editable '.[test,consumers]'
	touch $@

view-bundle: ## Build the explorer's script and style (needs Node.js); commit what it leaves
	cd kgraph/view/source && npm ci --no-audit --no-fund --ignore-scripts && npm run build

$(VENV)/installed-training: $(VENV)/installed
	$(PIP) install --editable '.[training]'
	touch $@

clean: ## Remove the virtual environment
	rm -rf $(VENV)
