# `make` alone lists what there is. PYTHON=... chooses the Python that .venv is made with.
VENV := .venv
BIN := $(VENV)/bin
SAMPLE := build/sample

.PHONY: help setup setup-dev run demo test lint translations keys bench bench-ui package lock clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: setup ## set everything up and start Annotator; without a screen, do what `make demo` does
	@if [ "$$(uname)" = Darwin ] || [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(BIN)/annotator --sample; \
	else $(MAKE) --no-print-directory demo; fi

demo: setup ## build the sample project, its JSONL export and a picture of the window, in build/
	@mkdir -p build && rm -f $(SAMPLE).annotator*
	@$(BIN)/annotator new $(SAMPLE).annotator --sample
	@$(BIN)/annotator export $(SAMPLE).annotator $(SAMPLE).jsonl
	@$(BIN)/annotator $(SAMPLE).annotator --screenshot build/window.png
	@echo "The sample project:       $(SAMPLE).annotator"
	@echo "Its labels as JSONL:      $(SAMPLE).jsonl"
	@echo "A picture of the window:  build/window.png"

test: setup-dev lint ## set everything up and check it all: lint, types, every test
	$(BIN)/pytest -n auto --dist loadgroup

lint: $(VENV)/.installed-dev ## check style, types and imports
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

translations: setup-dev ## bring the languages up to date with the texts in the source, and list what is left to translate
	$(BIN)/python -m tests.translations $(LANGUAGES)

keys: setup-dev ## bring docs/keys.md up to date with the commands
	$(BIN)/python -m tests.keys_page

bench: setup-dev ## measure speed and memory; BENCH="--quick" or "--job PATTERN" narrows it down
	$(BIN)/python -m tests.benchmarks $(BENCH)

bench-ui: setup-dev ## measure the window from outside, from the key to the pixels; needs Xvfb
	$(BIN)/python -m tests.benchmarks.ui $(BENCH)

package: ## build the packages of this system into dist/; KINDS="folder tarball" builds those
	@python="$${PYTHON:-$$(packaging/find_python.sh)}" && "$$python" packaging/make.py $(KINDS)

lock: ## pin the versions that packages are built from anew; needs uv
	@python="$${PYTHON:-$$(packaging/find_python.sh)}" && "$$python" packaging/lock.py

setup: $(VENV)/.installed ## only set up: .venv with Annotator, and the system libraries Qt needs
	@$(BIN)/python packaging/linux/system_libraries.py

setup-dev: $(VENV)/.installed-dev ## the same with what developing needs
	@$(BIN)/python packaging/linux/system_libraries.py --tests

clean: ## remove .venv and everything that was built
	rm -rf $(VENV) build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

# A stamp each, newer than pyproject.toml once installed, so that the next run starts at once.
$(VENV)/.installed: pyproject.toml $(BIN)/python
	@echo "Installing Annotator into $(VENV)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@$(BIN)/python -m compileall -q annotator
	@touch $@

$(VENV)/.installed-dev: pyproject.toml $(BIN)/python
	@echo "Installing Annotator and its development tools into $(VENV)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(VENV)/.installed $@

$(BIN)/python:
	@python="$${PYTHON:-$$(packaging/find_python.sh)}" && "$$python" -m venv --clear $(VENV)
