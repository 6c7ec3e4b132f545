# rtio-tui: what to type. `make help` lists the targets.

PREFIX ?= /usr/local
SWIFT ?= swift
BINARY = .build/release/rtio-tui
# Archives that lie in a folder of their own, which the linker looks into first, are built in. The
# installed program needs ncurses and the usual C run-time libraries, nothing else. Without the shared C++ library, and
# without the symbols that other programs could link to, it starts sooner, most of all from a disk that was not read yet.
ARCHIVES = $(CURDIR)/.build/archives
RELEASE = -c release --static-swift-stdlib --product rtio-tui -Xlinker -L$(ARCHIVES) \
	-Xlinker --no-export-dynamic
IMPORTS = --explicit-target-dependency-import-check error

.PHONY: help deps archives test-deps build release run test check format lint fuzz bench golden docs \
	install uninstall clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

deps: ## install what building needs (headers of ncurses, SQLite, zstd, zlib)
	@scripts/install-missing curses.h:libncurses-dev sqlite3.h:libsqlite3-dev \
		zstd.h:libzstd-dev zlib.h:zlib1g-dev

archives: deps
	@scripts/link-archives $(ARCHIVES) sqlite3 zstd z stdc++

test-deps: deps ## install what testing needs (tmux, terminal descriptions, libcurl, certificates, PostgreSQL)
	@scripts/install-missing tmux::tmux infocmp::ncurses-bin libcurl.so.4@libcurl4 openssl::openssl
	@scripts/install-missing '/usr/lib/postgresql/*/bin/initdb=postgresql' libpq.so.5@libpq5 || \
		echo "PostgreSQL cannot be had here: its tests are skipped"

build: deps ## build for debugging
	$(SWIFT) build $(IMPORTS)

release: archives ## build the program that is installed
	$(SWIFT) build $(RELEASE)

run: release ## open the browser
	$(BINARY)

test: test-deps archives lint ## run every check there is; the same as CI
	$(SWIFT) build --build-tests $(IMPORTS)
	$(SWIFT) build $(RELEASE)
	scripts/documents check $(BINARY)
	RTIO_BINARY="$(CURDIR)/$(BINARY)" $(SWIFT) test --skip-build --disable-xctest --parallel

check: test ## the same as test

lint: ## check the formatting, strictly
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Plugins Sources Tests

format: ## format the sources
	$(SWIFT) format format --in-place --recursive --parallel Package.swift Plugins Sources Tests

fuzz: ## throw generated texts at the JSON reader, and files at the importer, ten minutes each
	scripts/fuzz 600
	scripts/fuzz-import 600

bench: release ## measure beside other programs, with 600,000 invented studies too; two hours, 25 GB
	$(SWIFT) build -c release --product registry-generator
	scripts/measure
	scripts/measure --size 120x40
	scripts/measure-import
	scripts/measure-registry
	scripts/measure-review
	scripts/measure-group

golden: ## write the golden screens anew; review the difference like code
	RTIO_GOLDEN=write $(SWIFT) test --disable-xctest --filter BrowserViewsTests

docs: release ## write the key table of the README, pictures and man page anew
	scripts/documents write $(BINARY)

install: release ## install program, man page and completions under PREFIX
	install -D -m 755 -s $(BINARY) $(DESTDIR)$(PREFIX)/bin/rtio-tui
	install -D -m 644 docs/rtio-tui.1 $(DESTDIR)$(PREFIX)/share/man/man1/rtio-tui.1
	mkdir -p $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
		$(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(BINARY) --generate-completion-script bash \
		> $(DESTDIR)$(PREFIX)/share/bash-completion/completions/rtio-tui
	$(BINARY) --generate-completion-script zsh \
		> $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_rtio-tui
	$(BINARY) --generate-completion-script fish \
		> $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/rtio-tui.fish

uninstall: ## remove what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/rtio-tui $(DESTDIR)$(PREFIX)/share/man/man1/rtio-tui.1 \
		$(DESTDIR)$(PREFIX)/share/bash-completion/completions/rtio-tui \
		$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_rtio-tui \
		$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/rtio-tui.fish

clean: ## remove what was built
	rm -rf .build
