# The commands of people who work on Salkku. Each installs what it needs and the system does not have.

PREFIX ?= /usr/local
DESTDIR ?=

# Without the Swift library beside it the program starts in half the time; Apple's systems always have it.
ifeq ($(shell uname),Darwin)
  STATIC :=
else
  STATIC := --static-swift-stdlib
endif

# The program looks for its libraries where the system has them, and never beside itself, where anybody may have put some.
NO_RUNPATH := --disable-local-rpath

# Below PREFIX, where the shells and man look for them.
MANUAL := share/man/man1/salkku.1
BASH_COMPLETION := share/bash-completion/completions/salkku
ZSH_COMPLETION := share/zsh/site-functions/_salkku
FISH_COMPLETION := share/fish/vendor_completions.d/salkku.fish
INSTALLED := bin/salkku $(MANUAL) $(BASH_COMPLETION) $(ZSH_COMPLETION) $(FISH_COMPLETION)

.PHONY: help site test test-fast lint build bench bench-test fuzz manual install install-files uninstall packages dist dist-test pages-test search-test

help:
	@echo "make site                 build this repository's own portfolio to site/"
	@echo "make test                 run all tests"
	@echo "make test-fast            run those that take no time, as often as you save a file"
	@echo "make lint                 check the style of the code, and this repository's own catalogue"
	@echo "make build                build the program for use: .build/release/salkku"
	@echo "make pages-test           look at pages of each sort in Chromium: accessibility, validity, links, widths, search, facets"
	@echo "make search-test          search this repository's own portfolio in Chromium, and narrow its lists down"
	@echo "make bench                measure the program beside floors and the programs of others (docs/performance.md)"
	@echo "make bench-test           run the tests of what measures it"
	@echo "make fuzz                 try what reads anybody's files with inputs that are made up (Fuzz/); FUZZ=\"600 yaml\" for long"
	@echo "make install PREFIX=DIR   put the program, its manual page and completions below DIR; DIR is $(PREFIX)"
	@echo "                          if you do not say"
	@echo "make dist                 make what a release offers for this machine, in dist/: a tarball, a Debian package, a wheel"
	@echo "make dist-test            install each of them where no toolchain is, and run the tests with the libraries they carry"

packages:
	@scripts/install-system-packages

build: packages
	commit=$$(scripts/commit) && SALKKU_COMMIT=$$commit swift build -c release --product salkku $(STATIC) $(NO_RUNPATH)

site: build
	.build/release/salkku build --output site
	@echo "The portfolio is in site/. Look at it: open $(CURDIR)/site/index.html in a browser."

test:
	@scripts/install-system-packages tests
	swift test

# Without the tests and suites marked `.slow` (Tests/TestSupport/Slow.swift).
test-fast:
	@scripts/install-system-packages tests
	SALKKU_FAST=1 swift test

# Both editions of the portfolio, and of a small catalogue whose site knows its address.
pages-test: build
	.build/release/salkku build --edition both --output .build/pages/portfolio
	# It has faults on purpose, and is published all the same.
	.build/release/salkku build --edition both --output .build/pages/address --keep-going --quiet \
	  -C Tests/SiteTests/Cases/every-kind >.build/pages/findings || [ $$? = 1 ]
	for site in .build/pages/*/*; do echo $$site; scripts/try-pages $$site || exit; done
	for site in .build/pages/portfolio/*; do echo $$site; scripts/try-search $$site hall && scripts/try-narrow $$site || exit; done
	scripts/try-serve .build/release/salkku .

# What the portfolio in site/ does while somebody types, chooses and writes: a part of pages-test.
search-test: site
	scripts/try-search site hall
	scripts/try-narrow site
	scripts/try-serve .build/release/salkku .

lint: packages
	swift format lint --strict --recursive Package.swift Sources Tests Fuzz \
	  Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Tests
	swift build --product salkku
	.build/debug/salkku lint

# BENCH holds further options, as in: make bench BENCH="--entries 100,10000,100000 --catalog FOLDER"
bench: build
	Benchmarks/install-peers Benchmarks/.build/peers
	swift build -c release --package-path Benchmarks $(STATIC)
	cd Benchmarks && .build/release/benchmark $(BENCH)

# FUZZ holds how many seconds each part gets, and which parts.
fuzz: packages
	scripts/fuzz $(FUZZ)

bench-test: packages
	swift test --package-path Benchmarks

manual: build
	scripts/write-manual .build/release/salkku .build/manual

install: manual install-files

# Puts PROGRAM, which is built, and what is made from it below PREFIX.
PROGRAM ?= .build/release/salkku
install-files:
	install -d $(addprefix "$(DESTDIR)$(PREFIX)"/,$(dir $(INSTALLED)))
	install -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/salkku"
	install -m 644 .build/manual/salkku.1 "$(DESTDIR)$(PREFIX)/$(MANUAL)"
	$(PROGRAM) --generate-completion-script bash >"$(DESTDIR)$(PREFIX)/$(BASH_COMPLETION)"
	$(PROGRAM) --generate-completion-script zsh >"$(DESTDIR)$(PREFIX)/$(ZSH_COMPLETION)"
	$(PROGRAM) --generate-completion-script fish >"$(DESTDIR)$(PREFIX)/$(FISH_COMPLETION)"

uninstall:
	rm -f $(addprefix "$(DESTDIR)$(PREFIX)"/,$(INSTALLED))

dist: packages
	packaging/make-packages dist

# Where debootstrap is missing the first says so, and does without a minimal root.
dist-test: dist
	packaging/try-packages dist
	packaging/try-libraries
