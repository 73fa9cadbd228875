// swift-tools-version: 6.2
import PackageDescription

// The modules in the order in which they may import one another. A test (ModuleBoundaryTests) holds this list
// against the import lines of the sources; docs/architecture.md says what each of them knows.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  // The layers are small modules; without this a call across two of them is never specialised.
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

/// The commit that is built, for `--version`; the Makefile names it.
let commit = Context.environment["SALKKU_COMMIT"] ?? ""

/// A module of our own below `Sources/`.
func module(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// A module's tests, below `Tests/`; the folders and files `cases` beside them hold their inputs and golden files. What all of them
/// use is in `TestSupport`.
func tests(_ name: String, cases: [String] = [], _ dependencies: Target.Dependency...) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies + ["TestSupport"], exclude: cases, swiftSettings: settings)
}

/// A system library, found through pkg-config.
func system(_ name: String, pkgConfig: String, apt: String, brew: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt]), .brew([brew])])
}

let package = Package(
  name: "salkku",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "salkku", targets: ["salkku"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    system("CLibgit2", pkgConfig: "libgit2", apt: "libgit2-dev", brew: "libgit2"),
    system("CLibfyaml", pkgConfig: "libfyaml", apt: "libfyaml-dev", brew: "libfyaml"),
    system("CMd4c", pkgConfig: "md4c", apt: "libmd4c-dev", brew: "md4c"),
    system("CPCRE2", pkgConfig: "libpcre2-8", apt: "libpcre2-dev", brew: "pcre2"),
    system("CMicrohttpd", pkgConfig: "libmicrohttpd", apt: "libmicrohttpd-dev", brew: "libmicrohttpd"),
    system("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev", brew: "sqlite"),
    // Looks at objects before libgit2 reads them, and refuses it the memory for those that are too large.
    .target(name: "CGitGuard", dependencies: ["CLibgit2"], linkerSettings: [.linkedLibrary("z")]),
    .target(
      name: "CResources",
      cSettings: [.unsafeFlags(["-std=gnu23"]), .define("SALKKU_COMMIT", to: "\"\(commit)\"")]),

    module("SourceText", "CResources"),
    module("FileSystem", "SourceText"),
    module("GitStore", "FileSystem", "SourceText", "CGitGuard", "CLibgit2"),
    module("Syntax", "SourceText", "CLibfyaml", "CMd4c"),
    module("JSONSchema", "Syntax", "SourceText", "CPCRE2"),
    module("CatalogModel", "Syntax", "SourceText"),
    module("Comparison", "CatalogModel", "Syntax", "SourceText"),
    module("Audit", "CatalogModel", "Syntax", "SourceText"),
    module("Timeline", "Audit", "Comparison", "CatalogModel", "GitStore", "Syntax", "SourceText"),
    module("Checks", "Audit", "CatalogModel", "Comparison", "JSONSchema", "Syntax", "SourceText"),
    module("Editing", "CatalogModel", "Syntax", "SourceText"),
    module("Exchange", "CatalogModel", "Editing", "Syntax", "SourceText", "CSQLite"),
    module("Site", "Audit", "CatalogModel", "Syntax", "SourceText"),
    module("Publishing", "FileSystem", "SourceText"),
    module("Reporting", "SourceText"),
    module("Serving", "CMicrohttpd"),
    module(
      "CommandLine", "Audit", "Checks", "CatalogModel", "Comparison", "Editing", "Exchange", "FileSystem", "GitStore",
      "JSONSchema", "Publishing", "Reporting", "Serving", "Site", "SourceText", "Syntax", "Timeline",
      .product(name: "ArgumentParser", package: "swift-argument-parser")),
    .executableTarget(name: "salkku", dependencies: ["CommandLine"], swiftSettings: settings),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("CatalogModel", "CatalogModel", "Syntax", "SourceText"),
    tests("Audit", cases: ["Gold"], "Audit", "CatalogModel", "Syntax", "SourceText"),
    tests(
      "Checks", cases: ["Cases", "Examples", "ExceptionCases", "Mistakes"], "Checks", "CatalogModel", "Comparison",
      "Editing", "JSONSchema", "Syntax", "SourceText"),
    tests("Comparison", "Comparison", "CatalogModel", "Syntax", "SourceText"),
    tests("Timeline", "Timeline", "Comparison", "CatalogModel", "GitStore", "SourceText"),
    tests("Syntax", cases: ["Cases", "MarkdownCases"], "Syntax", "SourceText"),
    tests("FileSystem", "FileSystem"),
    tests("GitStore", "GitStore", "SourceText"),
    tests("ModuleBoundary"),
    tests("Reporting", cases: ["Reports"], "Reporting", "Checks", "JSONSchema", "Syntax", "SourceText"),
    tests("CommandLine", cases: ["Cases"], "CommandLine", "Checks", "Syntax", "SourceText", "salkku"),
    tests("Serving", "Serving"),
    tests("JSONSchema", cases: ["Cases"], "JSONSchema", "Syntax", "SourceText"),
    // Publishes a site until a test kills it.
    .executableTarget(
      name: "PublishingProcess", dependencies: ["Publishing", "SourceText"], path: "Tests/PublishingProcess",
      swiftSettings: settings),
    tests("Publishing", "FileSystem", "Publishing", "PublishingProcess", "SourceText"),
    tests("Editing", cases: ["Cases"], "Editing", "Checks", "CatalogModel", "Syntax", "SourceText"),
    tests(
      "Exchange", cases: ["Exports"], "Exchange", "CatalogModel", "Checks", "Editing", "JSONSchema", "Site", "Syntax",
      "SourceText"),
    tests(
      "Site", cases: ["Cases", "search-words.json"], "Site", "Checks", "CatalogModel", "Exchange", "GitStore", "Syntax",
      "SourceText"),
  ]
)

// What `make fuzz` runs. It has no package of its own, as it tries what is visible within this one; and the tests try the same parts with
// a few inputs, without libFuzzer.
let fuzzed: [Target.Dependency] = [
  "CatalogModel", "Checks", "Comparison", "Editing", "JSONSchema", "Site", "SourceText", "Syntax",
]
package.targets.append(
  Context.environment["SALKKU_FUZZ"] != nil
    ? .executableTarget(
      name: "fuzz", dependencies: fuzzed, path: "Fuzz/Sources",
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
    : .testTarget(
      name: "FuzzTests", dependencies: fuzzed + ["TestSupport"], path: "Fuzz",
      exclude: ["Inputs", "Sources/LibFuzzer.swift"], swiftSettings: settings))
