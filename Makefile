# Everything a developer types. The tools' own settings stand in pyproject.toml.

.DEFAULT_GOAL := help
.PHONY: setup run example screenshots papers test coverage check check-office format bench peers build help

BIN := .venv/bin
STAMP := .venv/.stamp
DEMO := build/demo
FOLDER := $(DEMO)/lier-2018.zonedesk
ZONEDESK := $(BIN)/python main.py
SCREENSHOTS := build/screenshots
PAPERS := build/papers
# On this day the example has its meetings behind it and its terms before it.
DAY := 2019-01-14
QT_LIBRARIES := libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0
QT_SCREEN_PACKAGES := libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 \
	libxcb-render-util0 libxcb-shape0 libxcb-util1 libxcb-xkb1 libxkbcommon-x11-0
QT_SCREEN := $(BIN)/../lib/python3.11/site-packages/PySide6/Qt/plugins/platforms/libqxcb.so

# A window on a real screen needs more of the system than one that nobody sees.
define SCREEN_LIBRARIES
	@if ldd $(QT_SCREEN) 2>/dev/null | grep -q 'not found'; then \
		if [ "$$(id -u)" -ne 0 ]; then \
			echo "The window misses libraries. Type: sudo apt-get install $(QT_SCREEN_PACKAGES)" >&2; exit 1; \
		fi; \
		apt-get update -qq && apt-get install -y -qq $(QT_SCREEN_PACKAGES); \
	fi
endef

setup: $(STAMP) ## make .venv with Python 3.11 and the packages of constraints.txt
	@:

# The stamp is older than these two files exactly when there is something to install.
$(STAMP): pyproject.toml constraints.txt
	@for candidate in python3.11 python3; do \
		"$$candidate" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null \
			&& python="$$candidate" && break; \
	done; \
	if [ -z "$$python" ]; then \
		echo "Python 3.11 was not found. On Debian, as root: apt-get install python3.11-venv" >&2; exit 1; \
	fi; \
	if ! "$$python" -c 'import ensurepip' 2>/dev/null; then \
		if [ "$$(id -u)" -ne 0 ]; then \
			echo "Python's venv is missing. Type: sudo apt-get install python3.11-venv" >&2; exit 1; \
		fi; \
		apt-get update -qq && apt-get install -y -qq python3.11-venv; \
	fi; \
	$(BIN)/python -m pip --version >/dev/null 2>&1 || "$$python" -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@if ! QT_QPA_PLATFORM=offscreen $(BIN)/python -c 'import PySide6.QtWidgets' 2>/dev/null; then \
		if [ "$$(id -u)" -ne 0 ]; then \
			echo "The window misses libraries. Type: sudo apt-get install $(QT_LIBRARIES)" >&2; exit 1; \
		fi; \
		apt-get update -qq && apt-get install -y -qq $(QT_LIBRARIES); \
	fi
	@touch $@

# A Qt that was told to draw nowhere shows no window.
run: $(STAMP) ## open the example in the window; without a display make its papers and pictures
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] && [ "$${QT_QPA_PLATFORM:-xcb}" != offscreen ]; then \
		$(MAKE) --no-print-directory desktop; \
	else \
		$(MAKE) --no-print-directory example pictures; \
	fi

.PHONY: desktop pictures
desktop: export ZONEDESK_PASSWORD = voorbeeld
desktop: $(FOLDER)/zonedesk.db
	$(SCREEN_LIBRARIES)
	@$(ZONEDESK) $(FOLDER)

pictures: export ZONEDESK_PASSWORD = voorbeeld
pictures: $(FOLDER)/zonedesk.db
	@$(ZONEDESK) pictures $(FOLDER) --day $(DAY) --force -o $(DEMO)/schermen >/dev/null
	@printf '  %s\n' $(DEMO)/schermen/*.png

example: export ZONEDESK_PASSWORD = voorbeeld
example: $(FOLDER)/zonedesk.db ## make the example under build/demo with its papers and workbook
	@for number in 1 2; do \
		$(ZONEDESK) paper $(FOLDER) minutes ZVR/2018/$$number --edition full --force \
			-o $(DEMO)/verslag-ZVR-2018-$$number.pdf && \
		$(ZONEDESK) paper $(FOLDER) minutes ZVR/2018/$$number --edition public --force \
			-o $(DEMO)/verslag-ZVR-2018-$$number-openbaar.pdf || exit; \
	done
	@$(ZONEDESK) paper $(FOLDER) convocation ZVR/2018/2 --force -o $(DEMO)/uitnodiging-ZVR-2018-2.pdf
	@$(ZONEDESK) paper $(FOLDER) agenda ZVR/2018/2 --force -o $(DEMO)/agenda-ZVR-2018-2.pdf
	@$(ZONEDESK) paper $(FOLDER) attendance ZVR/2018/2 --force -o $(DEMO)/aanwezigheidslijst-ZVR-2018-2.pdf
	@$(ZONEDESK) workbook $(FOLDER) college --year 2018 --force -o $(DEMO)/college-2018.xlsx
	@printf '\nHet voorbeeld staat klaar (wachtwoord: %s):\n' "$$ZONEDESK_PASSWORD"
	@printf '  %s\n' $(FOLDER) $(DEMO)/*.pdf $(DEMO)/*.xlsx

$(FOLDER)/zonedesk.db: export ZONEDESK_PASSWORD = voorbeeld
$(FOLDER)/zonedesk.db: | $(STAMP)
	@mkdir -p $(DEMO)
	@$(ZONEDESK) demo $(FOLDER)

screenshots: export ZONEDESK_PASSWORD = voorbeeld
screenshots: $(FOLDER)/zonedesk.db ## picture every screen in every theme and text size
	@rm -rf $(SCREENSHOTS)
	@$(ZONEDESK) pictures $(FOLDER) --every-look --day $(DAY) -o $(SCREENSHOTS) >/dev/null

papers: $(STAMP) ## picture every kind of paper: nothing set, the example, sixty items, a council
	@rm -rf $(PAPERS)
	@$(BIN)/python -m tests.pictured_papers $(PAPERS)

# Work folders of tests lie in memory where there is room: each waits for its disk at every change.
ROOM := $(shell df --output=avail /dev/shm 2>/dev/null | tail -1)
MEMORY := $(shell [ -w /dev/shm ] && [ "$(ROOM)" -gt 2000000 ] 2>/dev/null && echo TMPDIR=/dev/shm)

test: $(STAMP) ## run every test, in random order
	@$(MEMORY) $(BIN)/python -m pytest -n 2

coverage: $(STAMP) ## run every test and print how much of the code they run; takes twice as long
	@$(BIN)/python -m pytest -n 2 --cov --cov-report=
	@printf 'coverage: %s %%\n' "$$($(BIN)/coverage report --format=total)"

check: $(STAMP) ## look at format, style, types and layers; changes nothing
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

check-office: example ## open the workbooks of build/demo in LibreOffice (which must be installed)
	@command -v soffice >/dev/null || { echo "LibreOffice is missing. On Debian: apt-get install libreoffice-calc" >&2; exit 1; }
	@rm -rf build/office
	@soffice --headless --convert-to pdf --outdir build/office $(DEMO)/*.xlsx
	@for book in $(DEMO)/*.xlsx; do test -s "build/office/$$(basename "$$book" .xlsx).pdf" || exit 1; done

format: $(STAMP) ## bring the code in the one format and mend what can be mended
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: $(STAMP) ## measure our speed against that of the bare libraries
	@$(BIN)/python -m benchmarks

peers: $(STAMP) ## measure minutes beside LibreOffice and WeasyPrint; installs what that takes
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[peers]'
	@$(BIN)/python -m benchmarks.peers

build: $(STAMP) ## make the program for this system in dist/zonedesk
	$(SCREEN_LIBRARIES)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[build]'
	$(BIN)/pyinstaller --noconfirm --log-level WARN installer.spec
	dist/zonedesk/zonedesk self-test
	@du -sh dist/zonedesk

help: ## print this list
	@sed -nE 's/^([a-z-]+):.*## (.*)$$/\1\t\2/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r name text; do printf '  make %-13s %s\n' "$$name" "$$text"; done
