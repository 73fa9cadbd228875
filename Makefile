# The commands of people who work on Salkku. Each installs what it needs and the system does not have.

PREFIX ?= /usr/local
DESTDIR ?=

# Without the Swift library beside it the program starts in half the time; Apple's systems always have it.
ifeq ($(shell uname),Darwin)
  STATIC :=
else
  STATIC := --static-swift-stdlib
endif

.PHONY: help site test lint build install uninstall packages

help:
	@echo "make site                 build this repository's own portfolio to site/"
	@echo "make test                 run all tests"
	@echo "make lint                 check the style of the code, and this repository's own catalogue"
	@echo "make build                build the program for use: .build/release/salkku"
	@echo "make install PREFIX=DIR   put the program into DIR/bin; DIR is $(PREFIX) if you do not say"

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

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 .build/release/salkku "$(DESTDIR)$(PREFIX)/bin/salkku"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/salkku"
