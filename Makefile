# Every command of the project. `make site` and `make test` do their own set-up. Works with GNU make 3.81 (macOS).
PYTHON := .venv/bin/python
SETUP := @sh scripts/setup.sh
ARGS :=

.DEFAULT_GOAL := help
.PHONY: help site test serve check translations links freshness report schema bench lock clean

help: ## List the commands
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1	\2/p' Makefile | expand -t 22
	@echo "Options for a command go in ARGS: make site ARGS='--area sefton'"

site: ## Build the whole website into site/
	$(SETUP) site
	@$(PYTHON) scripts/build.py $(ARGS)

test: ## Run every test, in a real browser too
	$(SETUP) test
	@$(PYTHON) -m pytest -n auto --dist worksteal $(ARGS)

serve: ## Show the website on this machine and rebuild it on every save
	$(SETUP) site
	@$(PYTHON) scripts/serve.py $(ARGS)

check: ## Find every mistake in services.yml
	$(SETUP) site
	@$(PYTHON) scripts/check.py $(ARGS)

translations: ## Bring every language's files up to date with the English
	$(SETUP) site
	@$(PYTHON) scripts/translate.py $(ARGS) update

links: ## Look at every link of the built site and of services.yml (uses the network)
	@test -d site || $(MAKE) site ARGS=
	$(SETUP) site
	@$(PYTHON) scripts/check_links.py $(ARGS)

freshness: ## Say what is confirmed, what is due and what nobody has confirmed, by owner
	$(SETUP) site
	@$(PYTHON) scripts/check_freshness.py $(ARGS)

report: ## Say how complete and how confirmed each area is
	$(SETUP) site
	@$(PYTHON) scripts/report.py $(ARGS)

schema: ## Write the editors' schema again, after a change of the model
	$(SETUP) site
	@$(PYTHON) scripts/schema.py

bench: ## Measure the speed of the build, against Hugo
	$(SETUP) bench
	@$(PYTHON) scripts/bench.py $(ARGS)

lock: ## Resolve the packages of pyproject.toml again (newer ones: ARGS=--upgrade)
	$(SETUP) lock $(ARGS)

clean: ## Remove everything that was generated, the set-up too
	@rm -rf .venv .cache build site .pytest_cache .hypothesis .ruff_cache
