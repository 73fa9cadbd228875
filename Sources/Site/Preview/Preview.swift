import CatalogModel
import SourceText

/// What a site is given that somebody looks at while they write its catalogue: its pages show what the checks find, and load
/// themselves anew when something has changed. Nothing of it is ever published.
package struct Preview: Sendable {
  /// The address that the site is looked at under, with a slash at its end.
  let address: String
  /// Names the state that the site shows; another one has another name.
  let version: String
  /// What the checks find, by file, each in the order of its places.
  let findings: [PathKey: [SiteProblem]]
  /// How many weigh so much.
  let counts: [Severity: Int]
  /// The first of all, the heaviest first; among these those of the configuration, which others may follow from.
  let heaviest: [SiteProblem]
  /// Why the newest state can't be shown, so that this is an earlier one; nil where it can.
  let failure: Failure?

  /// Why a catalogue can't be read at all.
  package struct Failure: Sendable, Equatable {
    let message: String
    let help: String?

    /// One sentence without a full stop that says what is wrong, and what to do about it; both in English.
    package init(_ message: String, help: String?) {
      self.message = message
      self.help = help
    }
  }

  /// The most findings that one page shows.
  static let limit = 20

  /// The path below the site's root at which ``version`` is told, and awaited with `?after=` and a version.
  package static let versionPath = ".salkku/version"

  /// A preview of a state.
  /// - Parameter findings: sorted by path and place.
  package init(address: String, version: String, findings: [SiteProblem], failure: Failure? = nil) {
    self.address = address
    self.version = version
    self.failure = failure
    self.findings = Dictionary(grouping: findings) { PathKey($0.path) }
    counts = Dictionary(grouping: findings, by: \.severity).mapValues(\.count)
    heaviest = Severity.allCases.reversed().reduce(into: []) { first, severity in
      let all = findings.lazy.filter { $0.severity == severity }
      for isFirst in [true, false] {
        first += all.filter { Self.isOfConfiguration($0) == isFirst }.prefix(Self.limit - first.count)
      }
    }
  }

  /// Whether something is wrong in the configuration, so that every page may be another one than its writer expects.
  var isConfigurationBroken: Bool {
    heaviest.first.map { $0.severity == .error && Self.isOfConfiguration($0) } ?? false
  }

  private static func isOfConfiguration(_ finding: SiteProblem) -> Bool { finding.path == Configuration.fileName }

  /// Writes the style and the script that pages have besides.
  func writeHead(_ html: inout HTMLWriter, prefix: String) {
    html.element(.link) { attributes in
      attributes.set("rel", "stylesheet")
      attributes.set("href", prefix: prefix, PreviewFile.style.path)
    }
    html.script { attributes in
      attributes.set("src", prefix: prefix, PreviewFile.script.path)
      attributes.set("data-version", version)
    }
  }
}

/// A file that the pages of a preview load.
enum PreviewFile: String, CaseIterable {
  case style = "preview.css"
  case script = "preview.js"

  /// Below a folder that no page has.
  var path: SitePath { SitePath(".salkku/\(rawValue)") }

  var bytes: [UInt8] { EmbeddedFiles.resource(rawValue) }
}
