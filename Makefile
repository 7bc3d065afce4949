# The two commands of the README: `make demo` and `make test`. Everything runs in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHARED_TEXTS := ../shared/documents/south-gloucestershire
# The letters themselves are not in this repository; where they are at hand, the case runs whole.
TEXTS := $(if $(wildcard $(SHARED_TEXTS)),--texts $(SHARED_TEXTS))

.PHONY: help demo test lint types gate accuracy docs picture reports clean
.DEFAULT_GOAL := help

help:  ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@# Compiled once here: a shell that forbids bytecode would compile 250 files at every start.
	$(BIN)/python -m compileall -q crosscheck
	@touch $@

$(VENV)/developed: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,browser]'
	@touch $@

demo: $(VENV)/installed  ## install, and check the South Gloucestershire case
	@status=0; $(BIN)/crosscheck check claims/south-gloucestershire $(TEXTS) || status=$$?; \
	echo "That was 'crosscheck check claims/south-gloucestershire $(TEXTS)'; it ended with status $$status (the line above says why)."; \
	test $$status -le 1

test: lint types $(VENV)/developed  ## lint, types, import contracts, tests, quality gate
	$(BIN)/python -m pytest
	$(BIN)/python benchmarks/gate.py

lint: $(VENV)/developed  ## ruff and the import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(VENV)/developed  ## mypy, strict
	$(BIN)/mypy

gate: $(VENV)/developed  ## accuracy on the development sets against pinned floors
	$(BIN)/python benchmarks/gate.py

accuracy: $(VENV)/developed  ## measure everything anew and write docs/accuracy.md (needs ../shared; half an hour)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r benchmarks/requirements.txt
	for set in ../shared/benchmarks/*/; do \
	  case $$set in *exaggeration/|*claim-strength/|*certainty/|*fever-symmetric/|*healthver/|*bump/) \
	    $(BIN)/python benchmarks/framing_published.py --data $$set --record || exit 1;; esac; done
	$(BIN)/python benchmarks/accuracy.py

docs: $(VENV)/developed  ## regenerate the generated pages of docs/ and the README
	$(BIN)/python docs/generate.py
	$(BIN)/python docs/picture.py

picture: $(VENV)/developed  ## draw docs/page.png anew (needs Chromium)
	$(BIN)/python docs/page_picture.py

reports: $(VENV)/developed  ## rebuild reports/
	$(BIN)/python reports/build.py

clean:  ## remove what the commands above made
	rm -rf $(VENV) build dist
