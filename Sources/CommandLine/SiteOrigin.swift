internal import CatalogModel
internal import FileSystem
internal import GitStore
internal import Publishing
internal import Site
internal import SourceText
internal import Syntax

/// A hash of all that a site is made from: the files, the commit, the day, the findings, the options and this program.
///
/// Where it is what it was, and nobody touched what a build wrote, nothing is rendered. What of the repository counts is read
/// whole: names and times of files can be set by anybody.
struct SiteOrigin {
  private var bytes: [UInt8] = []

  /// What all editions of a site are made from.
  /// - Returns: nil where that can't be told, so that a site is made.
  init?(of checked: CheckedCatalog) {
    guard let program = Platform.executable else { return nil }
    let source = checked.source
    add([
      Version.described, "\(program.inode)", "\(program.changed)", source.today.description, source.repositoryFolder,
    ])
    do throws(SourceError) {
      if let repository = source.repository, source.revision != nil || !repository.hasNoCommits {
        let commit = try source.commit(in: repository)
        add([commit.name, commit.commit, "\(repository.replacesCommits)"])
      }
    } catch {
      return nil
    }
    guard addFiles(of: checked) else { return nil }
    // This is kept until the site is written, so no more than a hash of it all.
    let all = ContentHash(bytes)
    bytes = []
    add(all.first)
    add(all.second)
  }

  /// The hash of one edition.
  /// - Parameters:
  ///   - problems: what pages tell of findings.
  ///   - options: what else decides what it looks like.
  func hash(with problems: [SiteProblem], _ options: [String]) -> ContentHash {
    var origin = self
    origin.add(options)
    for problem in problems {
      origin.add([
        problem.path, "\(problem.line ?? 0):\(problem.column ?? 0)", "\(problem.severity)", problem.rule,
        problem.message, problem.help ?? "", problem.relatedPath ?? "",
      ])
    }
    return ContentHash(origin.bytes)
  }

  /// Adds texts, each with its length, so that no two lists look alike.
  private mutating func add(_ texts: [String]) {
    for text in texts {
      add(UInt64(text.utf8.count))
      bytes.append(contentsOf: text.utf8)
    }
  }

  private mutating func add(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
  }

  /// Adds the names of all files, as prose may link to any, and the content of those that a site can show.
  /// - Returns: whether all that is needed was read.
  private mutating func addFiles(of checked: CheckedCatalog) -> Bool {
    let (tree, configuration) = (checked.source.tree, checked.source.configuration)
    var known: [PathKey: [UInt8]] = [:]
    for entry in checked.catalog.entries {
      for document in [entry.document] + entry.translations.map(\.document) {
        known[PathKey(document.file.path)] = document.file.bytes
      }
    }
    let folders = [configuration.catalogFolder] + configuration.assetFolders
    let named = Set(
      ([Configuration.fileName] + [configuration.logo, configuration.stylesheet].compactMap(\.self)).map(PathKey.init))
    let entries = tree.entries
    let hashes: [Result<ContentHash?, SourceError>] = Parallel.map(
      entries.count, makeWorker: { Result { () throws(SourceError) in try tree.makeReader() } }
    ) { [known] reader, index in
      let entry = entries[index]
      let key = PathKey(entry.path)
      if let bytes = known[key] { return .success(ContentHash(bytes)) }
      guard named.contains(key) || folders.contains(where: { PathText.isAtOrBelow(entry.path, $0) }) else {
        return .success(nil)
      }
      return Result { () throws(SourceError) in
        ContentHash(try reader.get().read(entry, limit: CopiedFiles.maxFileSize))
      }
    }
    for (entry, hash) in zip(entries, hashes) {
      add([entry.path])
      bytes.append(entry.kind.rawValue)
      bytes.append(entry.isTracked ? 1 : 0)
      guard case .success(let hash) = hash else { return false }
      add(hash?.first ?? 0)
      add(hash?.second ?? 0)
    }
    add(tree.absentPaths)
    return true
  }
}
