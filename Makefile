# rtio-tui: what to type. `make help` lists the targets.

PREFIX ?= /usr/local
SWIFT ?= swift
BINARY = .build/release/rtio-tui
# The installed program needs ncurses and the usual C and C++ run-time libraries, nothing of Swift.
RELEASE = -c release --static-swift-stdlib --product rtio-tui
IMPORTS = --explicit-target-dependency-import-check error

.PHONY: help deps test-deps build release run test check format lint golden docs install uninstall \
	clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

deps: ## install what building needs (libncurses-dev)
	@scripts/install-missing curses.h:libncurses-dev

test-deps: deps ## install what testing needs (tmux, terminal descriptions)
	@scripts/install-missing tmux::tmux infocmp::ncurses-bin

build: deps ## build for debugging
	$(SWIFT) build $(IMPORTS)

release: deps ## build the program that is installed
	$(SWIFT) build $(RELEASE)

run: release ## open the browser
	$(BINARY)

test: test-deps lint ## run every check there is; the same as CI
	$(SWIFT) build --build-tests $(IMPORTS)
	$(SWIFT) build $(RELEASE)
	scripts/documents check $(BINARY)
	RTIO_BINARY="$(CURDIR)/$(BINARY)" $(SWIFT) test --skip-build --disable-xctest --parallel

check: test ## the same as test

lint: ## check the formatting, strictly
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Plugins Sources Tests

format: ## format the sources
	$(SWIFT) format format --in-place --recursive --parallel Package.swift Plugins Sources Tests

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
