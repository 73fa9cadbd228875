import Foundation
import TestSupport
import Testing

/// What gets, installs and prepares a release: `ci/get`, `packaging/install` and the scripts behind `make`.
@Suite(.slow)
struct ReleaseTests {
  /// Settings of `ci/get` with which the release of ``HostJobTests/setting`` is had, and what else is set.
  private static func settings(_ others: String = "") -> String {
    """
    set -a; SALKKU_VERSION=1.2.3 SALKKU_SHA256=$sha256 SALKKU_RELEASES="file://$PWD/releases"
    \(others)
    """
  }

  /// A `curl` that says what a server would answer, or how it fails.
  private static func curl(_ answer: String) -> String {
    settings("printf '#!/bin/sh\\n\(answer)\\n' >stub/curl && chmod +x stub/curl")
  }

  /// One sentence each, and nothing is run.
  @Test(arguments: [
    ("", "Say which release of Salkku is to be run: the setting is called version."),
    ("export SALKKU_VERSION=1.2.3", "Say the checksum of Salkku 1.2.3"),
    ("export SALKKU_VERSION=1.2.3 SALKKU_SHA256=$sha256", "Say where the releases of Salkku lie"),
    (settings("SALKKU_VERSION=7.0.0"), "There is no salkku-7.0.0-"),
    (settings("SALKKU_SHA256=${sha256/?/$(tr 0-9a-f 1-9a-f0 <<<${sha256:0:1})}"), "nothing of it was run."),
    (
      settings("SALKKU_VERSION=9.0.0 SALKKU_SHA256=$tooNew"),
      "This program needs version 2.99 of the GNU C library or a later one, and this system has"
    ),
    (
      settings("SALKKU_VERSION=8.0.0 SALKKU_SHA256=$musl"),
      "This program needs the GNU C library, which this system does not have"
    ),
    // What is to be written in place of what `init --ci` writes.
    (settings("SALKKU_VERSION=VERSION"), "VERSION stands for a release of Salkku"),
    (settings("SALKKU_VERSION=vVERSION"), "VERSION stands for a release of Salkku"),
    (settings("SALKKU_SHA256=CHECKSUM"), "CHECKSUM stands for the SHA-256 of salkku-1.2.3-linux-"),
    (
      settings("SALKKU_RELEASES=https://github.com/OWNER/salkku/releases/download"),
      "OWNER in https://github.com/OWNER/"
    ),
    // What has not the form of its setting.
    (settings("SALKKU_VERSION=1.2"), "The setting version is 1.2: write it as 0.1.0."),
    (settings("SALKKU_VERSION=../../1.2.3"), "The setting version is ../../1.2.3: write it"),
    (settings("SALKKU_VERSION=$'1.2.3\\n::error::no'"), "The setting version is $'1.2.3\\n::error::no'"),
    (settings("SALKKU_SHA256=x"), "The setting sha256 is x: write the 64 digits"),
    (settings("SALKKU_SHA256=$sha256$'\\r'"), "\\r': write the 64 digits"),
    (settings("SALKKU_RELEASES=releases"), "The setting releases is releases: write an address"),
    (settings("SALKKU_BUILD=maybe"), "The setting build is maybe: write true"),
    // What the machine or the server lacks.
    (settings("uname() { echo Plan9; }; export -f uname"), "There are releases of Salkku for Linux only"),
    (
      settings("mkdir bare; for i in bash env tr uname; do ln -s \"$(type -P $i)\" bare/; done; PATH=$PWD/bare"),
      "This needs curl, which is missing here"
    ),
    (curl("printf 404; exit 22"), "There is no salkku-1.2.3-"),
    (curl("printf 503; exit 22"), "The server answered 503 for file:///"),
    (
      curl("printf 000; echo \"curl: (6) Could not resolve host: example.org\" >&2; exit 6"),
      "can't be fetched: (6) Could not resolve host: example.org."
    ),
  ])
  func `a release that can't be had is told in one sentence`(settings: String, sentence: String) throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run("set -e\n\(HostJobTests.setting)\n\(settings)\nsource/ci/get got", in: folder)
      #expect(outcome.status == 1)
      let lines = outcome.errors.split(separator: "\n")
      #expect(lines.count == 1 && lines.allSatisfy { $0.contains(sentence) && $0.hasSuffix(".") }, "\(outcome.errors)")
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/got/bin/salkku"))
    }
  }

  @Test(arguments: [
    "SALKKU_VERSION=v1.2.3", "SALKKU_SHA256=${sha256^^}", "SALKKU_RELEASES=$SALKKU_RELEASES/", "SALKKU_BUILD=False",
    "SALKKU_BUILD=TRUE",
  ])
  func `a setting may be written as people write it`(setting: String) throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        "set -e\n\(HostJobTests.setting)\n\(Self.settings(setting))\nsource/ci/get got && got/bin/salkku --version",
        in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(FileManager.default.fileExists(atPath: "\(folder)/made") == setting.contains("TRUE"))
    }
  }

  /// A release as its tarball has it, in the folder `release`.
  private static let release = """
    mkdir -p release/bin release/share/man
    cp "$(type -P salkku)" release/bin/ && echo page >release/share/man/salkku.1
    sed "s/@GLIBC@/2.36/; s/@MACHINE@/$(uname -m)/" '\(IntegrationTests.root)/packaging/install' >release/install
    chmod -R go= release && chmod +x release/install
    umask 077
    \n
    """

  @Test func `what is installed can be used by everybody, and it is said where it is`() throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        "\(Self.release)release/install there && release/install there && stat -c '%a %n' $(find there)", in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      var lines = outcome.output.split(separator: "\n").map(String.init)
      #expect(
        lines[0] == "Installed there/bin/salkku, and its manual page, completions and documents below there/share.")
      #expect(lines[1] == "To call it by its name, add there/bin to your PATH.")
      lines.removeFirst(6)
      // The folder `there` itself is of whoever made it.
      #expect(
        Set(lines.filter { !$0.hasSuffix(" there") }) == [
          "755 there/bin", "755 there/bin/salkku", "755 there/share", "755 there/share/man",
          "644 there/share/man/salkku.1",
        ])
    }
  }

  @Test(arguments: [
    ("--help", 0, ""), ("--prefix=there", 1, ""), ("there elsewhere", 1, "Name one folder to install into"),
    (
      "release/install", 1,
      "Nothing can be written into release/install: run this as root, or name a folder of your own"
    ),
  ])
  func `the installation explains itself, and writes nothing then`(
    arguments: String, status: Int32, sentence: String
  ) throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run("\(Self.release)release/install \(arguments)", in: folder)
      #expect(outcome.status == status)
      #expect(sentence.isEmpty ? outcome.output.contains("./install [PREFIX]") : outcome.errors.hasPrefix(sentence))
      #expect(outcome.errors.split(separator: "\n").count == (sentence.isEmpty ? 0 : 1))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/there"))
    }
  }

  @Test func `preparing a release changes its version, and no other that ends like it`() throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        """
        mkdir -p scripts Tests/CommandLineTests/Cases && cp '\(IntegrationTests.root)/scripts/prepare-release' scripts/
        echo 'static let current = "0.1.0"' | write Sources/CommandLine/Version.swift
        echo '"0.1.0" v0.1.0 10.1.0 0.1.0.5 0x1x0 0.1.0-dev' >Tests/CommandLineTests/Cases/a.txt
        echo '10.1.0' >Tests/CommandLineTests/Cases/b.txt
        printf '# Changes\n\n## [Unreleased]\n\n- One.\n' >CHANGELOG.md
        repository .
        scripts/prepare-release 0.2.0 && cat Tests/CommandLineTests/*/* CHANGELOG.md
        """, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("\"0.2.0\" v0.2.0 10.1.0 0.1.0.5 0x1x0 0.1.0-dev\n10.1.0\n"), "\(outcome.output)")
      #expect(outcome.output.contains("## [Unreleased]\n\n## [0.2.0] - "), "\(outcome.output)")
    }
  }

  @Test func `the page of a release says what CI files take of it, and what has changed`() throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        """
        mkdir scripts dist && cp '\(IntegrationTests.root)/scripts/release-notes' scripts/
        printf '## [Unreleased]\n\n- Later.\n\n## [0.2.0] - 2026-12-01\n\n### Added\n\n- One.\n\n## [0.1.0]\n\n- Old.\n' >CHANGELOG.md
        for name in salkku-0.2.0-linux-x86_64.tar.gz salkku-0.2.0-linux-aarch64.tar.gz salkku-0.2.0-libgit2-source.tar.xz; do
          echo "$(times a 64)  $name"
        done >dist/SHA256SUMS
        repository . && git rev-parse HEAD && scripts/release-notes 0.2.0 dist && scripts/release-notes 0.3.0 dist
        """, in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.errors == "CHANGELOG.md has nothing about 0.3.0: scripts/prepare-release writes its heading.\n")
      let sum = String(repeating: "a", count: 64)
      let commit = outcome.output.prefix { $0 != "\n" }
      #expect(
        outcome.output == """
          \(commit)
          In CI files, VERSION is `0.2.0`, COMMIT is `\(commit)`, and CHECKSUM is:

          - `\(sum)` on x86_64
          - `\(sum)` on aarch64

          ### Added

          - One.

          """)
    }
  }

  /// A program of an unknown commit would be taken for one of none.
  @Test func `nothing is built where the commit can't be told`() throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        """
        mkdir scripts stub && cp '\(IntegrationTests.root)/Makefile' .
        printf '#!/bin/sh\nexit 3\n' >scripts/commit && printf '#!/bin/sh\n' >scripts/install-system-packages
        printf '#!/bin/sh\ntouch built\n' >stub/swift && chmod +x scripts/* stub/*
        PATH="$PWD/stub:$PATH" make build
        """, in: folder)
      #expect(outcome.status != 0)
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/built"))
    }
  }
}
