# rtio-tui: what to type. `make help` lists the targets.

PREFIX ?= /usr/local
SWIFT ?= swift
BINARY = .build/release/rtio-tui
# Archives that lie in a folder of their own, which the linker looks into first, are built in. The
# installed program needs ncurses and the usual C run-time libraries, nothing else. Without the shared C++ library, and
# without the symbols that other programs could link to, it starts sooner, most of all from a disk that was not read yet.
ARCHIVES = $(CURDIR)/.build/archives
# What the linker took, of which `make sbom` tells.
LINKED = $(CURDIR)/.build/rtio-tui.map
# The program has the same bytes whichever folder it was built in: no name of a folder in it, and no number made of one.
FOLDERS = -debug-info-format none --disable-local-rpath -Xlinker --build-id=none \
	-Xswiftc -file-prefix-map -Xswiftc $(CURDIR)=. -Xcc -ffile-prefix-map=$(CURDIR)=. \
	-Xswiftc -Xfrontend -Xswiftc -disable-incremental-llvm-codegen
RELEASE = -c release --static-swift-stdlib --product rtio-tui -Xlinker -L$(ARCHIVES) \
	-Xlinker --no-export-dynamic -Xlinker -Map=$(LINKED) $(FOLDERS)
IMPORTS = --explicit-target-dependency-import-check error

.PHONY: help deps archives test-deps build release run test check format lint fuzz generator bench golden docs \
	install uninstall clean dist deb sbom packages check-packages release-check release-deps

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

deps: ## install what building needs (headers of ncurses, SQLite, zstd, zlib)
	@scripts/install-missing curses.h:libncurses-dev sqlite3.h:libsqlite3-dev \
		zstd.h:libzstd-dev zlib.h:zlib1g-dev

archives: deps
	@scripts/link-archives $(ARCHIVES) sqlite3 zstd z stdc++
	@scripts/link-unversioned $(ARCHIVES) ncursesw tinfo

test-deps: deps ## install what testing needs (tmux, terminal descriptions, libcurl, certificates, PostgreSQL)
	@scripts/install-missing tmux::tmux infocmp::ncurses-bin libcurl.so.4@libcurl4 openssl::openssl
	@scripts/install-missing '/usr/lib/postgresql/*/bin/initdb=postgresql' libpq.so.5@libpq5 || \
		echo "PostgreSQL cannot be had here: its tests are skipped"

build: deps ## build for debugging
	$(SWIFT) build $(IMPORTS)

release: archives ## build the program that is installed
	$(if $(IS_BUILT),,$(SWIFT) build $(RELEASE))

run: release ## open the browser
	$(BINARY)

test: test-deps release-deps archives lint ## run every check there is; the same as CI
	$(SWIFT) build --build-tests $(IMPORTS)
	$(SWIFT) build $(RELEASE)
	scripts/documents check $(BINARY)
	@# What is packed was built just now; SwiftPM would compile half of it anew.
	@$(MAKE) --no-print-directory IS_BUILT=yes check-packages
	RTIO_BINARY="$(CURDIR)/$(BINARY)" $(SWIFT) test --skip-build --disable-xctest --parallel

check: test ## the same as test

lint: ## check the formatting, strictly
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Plugins Sources Tests

format: ## format the sources
	$(SWIFT) format format --in-place --recursive --parallel Package.swift Plugins Sources Tests

fuzz: ## throw generated texts at the JSON reader, and files at the importer, ten minutes each
	scripts/fuzz 600
	scripts/fuzz-import 600

generator: ## build the generator of invented studies
	$(SWIFT) build -c release $(FOLDERS) --product registry-generator

bench: release generator ## measure beside other programs, with 600,000 invented studies too; two hours, 25 GB
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
	scripts/lay-out install $(DESTDIR)$(PREFIX) $(BINARY)

uninstall: ## remove what install put there
	scripts/lay-out remove $(DESTDIR)$(PREFIX)

# What is released lies there; how a release is made: docs/release.md.
DIST = .build/dist
BILL = $(DIST)/rtio-tui-$$($(BINARY) --version).cdx.json
dist deb sbom packages check-packages release-check: export SOURCE_DATE_EPOCH ?= \
	$(shell git log -1 --format=%ct 2>/dev/null || stat -c %Y Makefile)

release-deps: ## install what packing needs (python3, binutils, dpkg-dev; the libraries that are opened)
	@scripts/install-missing python3::python3 objdump::binutils dpkg-shlibdeps::dpkg-dev \
		libcurl.so.4@libcurl4 libpq.so.5@libpq5

dist: release release-deps ## make the archive that is unpacked anywhere, with its SHA-256
	scripts/make-archive $(BINARY) $(LINKED) $(DIST)

deb: release release-deps ## make the package for Debian
	scripts/make-deb $(BINARY) $(LINKED) $(DIST)

sbom: release release-deps ## write what is inside the program, with versions and licences (CycloneDX)
	@mkdir -p $(DIST) && rm -f $(DIST)/*.cdx.json
	scripts/inside sbom $(BINARY) $(LINKED) > $(BILL)

packages: dist deb sbom ## make all of a release

check-packages: packages
	scripts/check-packages $(BINARY) $(LINKED) $(DIST)

release-check: check-packages ## try a release: the same bytes twice, bare roots of Debian 11, 12 and 13, lintian; half an hour
	@scripts/install-missing lintian::lintian mmdebstrap::mmdebstrap
	scripts/check-sbom $(BILL)
	lintian --fail-on error,warning $(DIST)/*.deb
	scripts/try-release bookworm $(DIST)
	scripts/try-release trixie $(DIST)
	scripts/try-release bullseye $(DIST)
	scripts/same-bytes

clean: ## remove what was built
	rm -rf .build
