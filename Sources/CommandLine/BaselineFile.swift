internal import CatalogModel
internal import Checks
internal import SourceText
internal import Syntax

/// A baseline file, by its path below the root of the tree that is read.
struct BaselineFile {
  /// As it was typed.
  private let name: String
  private let path: String
  private let source: Source

  init(_ name: String, in source: Source) throws(CommandFailure) {
    guard let path = ReportedPaths.resolve(name, in: source), !path.isEmpty else {
      throw CommandFailure(
        "the baseline `\(name)` lies outside of the catalogue's root folder",
        help: "Keep it beside \(source.rootFolder.map { "the catalogue, in `\($0)`" } ?? "the catalogue").")
    }
    self.name = name
    self.path = path
    self.source = source
  }

  /// Every baseline in a working tree, by its first line, since people choose its name.
  static func all(in source: Source) throws(CommandFailure) -> [SourceFile] {
    let folder = source.configuration.catalogFolder
    var found: [SourceFile] = []
    do throws(SourceError) {
      let reader = try source.tree.makeReader()
      for entry in source.tree.entries where entry.kind == .file && !PathText.isMarkdown(entry.path.utf8[...]) {
        // None is ever written into the catalogue's folder.
        if !folder.isEmpty, PathText.isAtOrBelow(entry.path, folder) { continue }
        do throws(SourceError) {
          let bytes = try reader.read(entry, limit: sizeLimit)
          if Baseline.isOne(bytes) { found.append(SourceFile(path: entry.path, bytes: bytes)) }
        } catch {
          // A file that can't be read here is none that salkku wrote.
          continue
        }
      }
    } catch {
      throw CommandFailure(error)
    }
    return found
  }

  /// Far more than the findings of a hundred thousand entries take, and less than films and archives do.
  private static let sizeLimit = 32 << 20

  /// Where it lies on the disk; nil if the tree has no folder there.
  var pathOnDisk: String? { source.rootFolder.map { "\($0)/\(path)" } }

  func read() throws(CommandFailure) -> (baseline: Baseline, problems: [Diagnostic], file: SourceFile) {
    let file: SourceFile?
    do throws(SourceError) {
      file = try source.tree.file(at: path, limit: Limits.data.fileSize)
    } catch {
      throw CommandFailure("the baseline `\(name)` can't be read: \(error.message)", help: error.help)
    }
    guard let file else {
      throw CommandFailure(
        "there is no baseline `\(name)` in \(source.name)",
        help: "Write one first, `salkku lint --baseline \(name) --write-baseline`, and add it to git.")
    }
    let (baseline, problems) = Baseline.read(file)
    return (baseline, problems, file)
  }

  /// Writes the fingerprints of `findings`, whatever the file held before.
  func write(_ findings: [Diagnostic], names: EntryNames) throws(CommandFailure) {
    guard let folder = source.rootFolder else {
      throw CommandFailure(
        "\(source.name) has no folder that the baseline could be written to",
        help: "Write it in a working tree of the repository.")
    }
    try OutputFile(
      noun: "baseline", name: name, path: "\(folder)/\(path)",
      instead: "Name another file, such as `--baseline baseline.txt`."
    ).write(Baseline(findings.map(names.fingerprint)).written(), besides: Inputs(source: source))
  }
}
