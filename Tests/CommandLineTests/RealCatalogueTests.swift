import Foundation
import TestSupport
import Testing

/// A public portfolio of a hundred services, which lies beside the project where there is one.
@Suite(.slow)
struct RealCatalogueTests {
  private static let folder = URL(fileURLWithPath: Golden.folder).appendingPathComponent(
    "../../../shared/data/real-catalogue"
  )
  .standardized.path
  private static let isThere = FileManager.default.fileExists(atPath: folder + "/catalog")
  private static let reason: Comment = "the real catalogue is not there: ../shared/data/real-catalogue"

  @Test(.enabled(if: isThere, reason))
  func `a real catalogue has no error`() throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run("command salkku lint -C '\(Self.folder)' --format line", in: folder)
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      #expect(!outcome.output.contains(": error["), "\(outcome.output)")
    }
  }

  @Test(.enabled(if: isThere, reason))
  func `a real catalogue is built with a page for every entry`() throws {
    try Executable.withFolder { folder in
      let command = "command salkku build -C '\(Self.folder)' --output site --today 2026-01-01"
      let outcome = try Executable.run(command, in: folder)
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      let paths = FileManager.default.enumerator(atPath: Self.folder + "/catalog")?.compactMap { $0 as? String } ?? []
      let entries = paths.filter { path in
        path.hasSuffix(".md") && !(path as NSString).deletingPathExtension.hasSuffix(".fr")
      }
      #expect(entries.count > 150)
      for entry in entries {
        let page = "\(folder)/site/\((entry as NSString).deletingPathExtension)/index.html"
        #expect(FileManager.default.fileExists(atPath: page), "\(entry) has no page")
      }
    }
  }

  @Test(.enabled(if: isThere, reason))
  func `two builds of one catalogue are the same to the byte`() throws {
    try Executable.withFolder { folder in
      let build = "command salkku build -q -C '\(Self.folder)' --today 2026-01-01 --output"
      let outcome = try Executable.run("\(build) one && \(build) two && diff -r -x .salkku one two", in: folder)
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    }
  }
}
