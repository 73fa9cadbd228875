// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds Salkku builds this too. It knows Salkku only as a program to run.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v26)],
  targets: [
    .systemLibrary(name: "CLibgit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"]), .brew(["libgit2"])]),
    .target(name: "CatalogGenerator", swiftSettings: settings),
    .target(name: "BenchmarkSupport", swiftSettings: settings),
    .executableTarget(
      name: "generate-catalog", dependencies: ["CatalogGenerator", "BenchmarkSupport"], swiftSettings: settings),
    .executableTarget(name: "floors", dependencies: ["BenchmarkSupport", "CLibgit2"], swiftSettings: settings),
    .executableTarget(
      name: "benchmark", dependencies: ["BenchmarkSupport", "CatalogGenerator"], swiftSettings: settings),
    .testTarget(name: "CatalogGeneratorTests", dependencies: ["CatalogGenerator"], swiftSettings: settings),
    .testTarget(
      name: "BenchmarkTests", dependencies: ["benchmark", "BenchmarkSupport"], swiftSettings: settings),
    .testTarget(name: "BenchmarkSupportTests", dependencies: ["BenchmarkSupport"], swiftSettings: settings),
  ]
)
