# Every target sets up what it needs; Python 3.11 to 3.14 and make are all it takes.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
TESTS ?= tests

.DEFAULT_GOAL := help
.PHONY: help chat test check bench soak lock picture clean

help: ## Show this list.
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(READY): requirements-dev.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15) and "Python 3.11 to 3.14 is needed: make PYTHON=python3.12")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

chat: $(READY) ## Talk to the assistant in this terminal.
	@$(BIN)/python -m bot chat

test: $(READY) ## Run the tests.
	@$(BIN)/python -m pytest -q -n 2 --dist loadfile $(TESTS)

check: $(READY) ## The gate: lint, format, types, architecture, the FAQ itself.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/bandit -q -r faq bot -c pyproject.toml
	$(BIN)/hadolint Dockerfile
	$(BIN)/python -m pytest -q tests/test_architecture.py
	$(BIN)/python -m bot check --quiet

bench: $(READY) ## Measure quality, speed and the desk; writes tables and pictures into docs/.
	$(BIN)/python -m benchmarks

soak: $(READY) ## Run for an hour under load with a fault every minute.
	$(BIN)/python -m benchmarks.soak

picture: $(READY) ## Draw the README's picture from a real conversation.
	$(BIN)/python -m scripts.picture

lock: ## Write both locks anew (needs uv).
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --python-version 3.11 pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --python-version 3.11 --group dev pyproject.toml -o requirements-dev.lock

clean: ## Remove the environment and every cache; data/ stays.
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis
