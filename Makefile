# The two commands of a fresh clone: `make run` and `make test`.
PYTHON ?= python3
VENV := .venv/bin

.PHONY: run test check ready ready-tests forms translations lock

run:                       ## the console on a sample city; without a display, its tour in pictures
	@$(PYTHON) packaging/bootstrap.py --window
	@$(VENV)/python packaging/translations.py --build
	@$(VENV)/python -m agent_console demo

test: ready-tests check    ## everything
	@$(VENV)/python packaging/run_tests.py

check: ready               ## style, types, layers, forms and translations
	$(VENV)/ruff check .
	$(VENV)/ruff format --check .
	$(VENV)/mypy
	$(VENV)/lint-imports
	$(VENV)/python packaging/forms.py --check
	$(VENV)/python packaging/translations.py --check

ready:
	@$(PYTHON) packaging/bootstrap.py

ready-tests:
	@$(PYTHON) packaging/bootstrap.py --window --tests --servers
	@$(VENV)/python packaging/translations.py --build

forms: ready               ## compile ui/*.ui
	$(VENV)/python packaging/forms.py

translations: ready        ## collect and compile the translations
	$(VENV)/python packaging/translations.py

lock:                      ## choose versions anew (needs uv); hashes, and no addresses
	uv pip compile --universal --generate-hashes --no-header --no-emit-index-url --no-annotate --extra dev --extra fuzz \
		--python-version 3.11 pyproject.toml -o requirements.lock
