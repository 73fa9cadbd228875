# The commands of people who work on Salkku. Each installs what it needs and the system does not have.

PREFIX ?= /usr/local
DESTDIR ?=

# Without the Swift library beside it the program starts in half the time; Apple's systems always have it.
ifeq ($(shell uname),Darwin)
  STATIC :=
else
  STATIC := --static-swift-stdlib
endif

# Below PREFIX, where the shells and man look for them.
MANUAL := share/man/man1/salkku.1
BASH_COMPLETION := share/bash-completion/completions/salkku
ZSH_COMPLETION := share/zsh/site-functions/_salkku
FISH_COMPLETION := share/fish/vendor_completions.d/salkku.fish
INSTALLED := bin/salkku $(MANUAL) $(BASH_COMPLETION) $(ZSH_COMPLETION) $(FISH_COMPLETION)

.PHONY: help site test lint build manual install uninstall packages

help:
	@echo "make site                 build this repository's own portfolio to site/"
	@echo "make test                 run all tests"
	@echo "make lint                 check the style of the code, and this repository's own catalogue"
	@echo "make build                build the program for use: .build/release/salkku"
	@echo "make install PREFIX=DIR   put the program, its manual page and completions below DIR; DIR is $(PREFIX)"
	@echo "                          if you do not say"

packages:
	@scripts/install-system-packages

build: packages
	swift build -c release --product salkku $(STATIC)

site: build
	.build/release/salkku build --output site
	@echo "The portfolio is in site/. Look at it: open $(CURDIR)/site/index.html in a browser."

test:
	@scripts/install-system-packages tests
	swift test

lint: packages
	swift format lint --strict --recursive Package.swift Sources Tests
	swift build --product salkku
	.build/debug/salkku lint

manual: build
	scripts/write-manual .build/release/salkku .build/manual

install: manual
	install -d $(addprefix "$(DESTDIR)$(PREFIX)"/,$(dir $(INSTALLED)))
	install -m 755 .build/release/salkku "$(DESTDIR)$(PREFIX)/bin/salkku"
	install -m 644 .build/manual/salkku.1 "$(DESTDIR)$(PREFIX)/$(MANUAL)"
	.build/release/salkku --generate-completion-script bash >"$(DESTDIR)$(PREFIX)/$(BASH_COMPLETION)"
	.build/release/salkku --generate-completion-script zsh >"$(DESTDIR)$(PREFIX)/$(ZSH_COMPLETION)"
	.build/release/salkku --generate-completion-script fish >"$(DESTDIR)$(PREFIX)/$(FISH_COMPLETION)"

uninstall:
	rm -f $(addprefix "$(DESTDIR)$(PREFIX)"/,$(INSTALLED))
