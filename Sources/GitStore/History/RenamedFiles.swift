internal import SourceText

/// Finds what a new file was called before, as git does (gitdiffcore, "diffcore-rename").
///
/// Of the files that a commit takes away, the one with the same content; else the only one with the same name, if three quarters
/// are in common; else the one that has most in common with the new one, if that is at least a half. What is in common is
/// counted in bytes of whole lines, of at most 64 bytes. A new file is held against a few that share its rarest lines, so that
/// a commit that renames thousands costs in proportion to these.
struct RenamedFiles {
  private let objects: ObjectReader
  /// Files that are larger are only compared whole.
  private static let sizeLimit = 1 << 20
  /// What is read on each side, in bytes: files beyond it are only compared whole.
  private static let totalLimit = 256 << 20
  /// The share, in percent, from which on two files are one that was renamed.
  private static let limit = 50
  /// The same where the name stayed: between the limit and the whole, as git has it.
  private static let nameLimit = 75

  init(_ objects: ObjectReader) { self.objects = objects }

  /// What some new files were before.
  struct Sources {
    /// The files that they were, by their paths.
    var found: [String: FileDifference] = [:]
    /// Whether all that may have been one of them could be read.
    var isWhole = true

    fileprivate var taken: Set<String> = []

    fileprivate mutating func add(_ source: FileDifference, of file: FileDifference) {
      guard found[file.path] == nil, taken.insert(source.path).inserted else { return }
      found[file.path] = source
    }
  }

  /// A file with what it consists of; nil where that is not looked at.
  private typealias Signed = (file: FileDifference, signature: ContentSignature?)

  /// What each of some new files was before.
  func sources(of added: [FileDifference], among differences: [FileDifference]) -> Sources {
    let added = added.sorted { $0.path < $1.path }
    let removed = differences.filter { $0.after == nil }.sorted { $0.path < $1.path }
    var sources = Sources()
    guard !added.isEmpty, !removed.isEmpty else { return sources }
    addSame(added, removed, to: &sources)
    let open = added.filter { sources.found[$0.path] == nil }
    let left = removed.filter { !sources.taken.contains($0.path) }
    guard !open.isEmpty, !left.isEmpty else { return sources }
    let olds = signed(left, \.before, &sources.isWhole)
    let news = signed(open, \.after, &sources.isWhole)
    addNamesakes(news, olds, to: &sources)
    addLikely(
      news.filter { sources.found[$0.file.path] == nil }, olds.filter { !sources.taken.contains($0.file.path) },
      to: &sources)
    return sources
  }

  /// Those with the same content, and of several the one that keeps its name.
  private func addSame(_ added: [FileDifference], _ removed: [FileDifference], to sources: inout Sources) {
    struct Named: Hashable {
      let content: ObjectID?
      let name: Substring
    }
    // By content, and by content and name; each from the end.
    var byName = Dictionary(grouping: removed.reversed()) { Named(content: $0.before, name: Self.name($0.path)) }
    for file in added {
      let key = Named(content: file.after, name: Self.name(file.path))
      if let source = byName[key]?.popLast() { sources.add(source, of: file) }
    }
    let left = removed.reversed().filter { !sources.taken.contains($0.path) }
    var byContent = Dictionary(grouping: left, by: \.before)
    for file in added where sources.found[file.path] == nil {
      if let source = byContent[file.after]?.popLast() { sources.add(source, of: file) }
    }
  }

  /// Those with a name that one file has on each side, as where a folder was moved.
  private func addNamesakes(_ added: [Signed], _ removed: [Signed], to sources: inout Sources) {
    let olds = Dictionary(grouping: removed) { Self.name($0.file.path) }
    for (name, files) in Dictionary(grouping: added, by: { Self.name($0.file.path) }) {
      guard files.count == 1, let same = olds[name], same.count == 1,
        let new = files[0].signature, let old = same[0].signature, new.score(with: old) >= Self.nameLimit
      else { continue }
      sources.add(same[0].file, of: files[0].file)
    }
  }

  /// Those that have enough in common, the pairs with most first.
  private func addLikely(_ added: [Signed], _ removed: [Signed], to sources: inout Sources) {
    let index = SignatureIndex(removed.map(\.signature))
    var pairs: [(score: Int, sameName: Bool, added: FileDifference, removed: FileDifference)] = []
    for (number, (file, signature)) in added.enumerated() {
      guard let signature else { continue }
      for candidate in index.candidates(for: signature, around: number * removed.count / added.count) {
        let old = removed[candidate]
        guard let score = old.signature?.score(with: signature), score >= Self.limit else { continue }
        pairs.append((score, Self.name(old.file.path) == Self.name(file.path), file, old.file))
      }
    }
    pairs.sort { first, second in
      if first.score != second.score { return first.score > second.score }
      if first.sameName != second.sameName { return first.sameName }
      return (first.added.path, first.removed.path) < (second.added.path, second.removed.path)
    }
    for pair in pairs { sources.add(pair.removed, of: pair.added) }
  }

  private static func name(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }

  /// Files with what they consist of.
  /// - Parameter isWhole: is made false where one can't be read.
  private func signed(
    _ files: [FileDifference], _ content: (FileDifference) -> ObjectID?, _ isWhole: inout Bool
  ) -> [Signed] {
    var left = Self.totalLimit
    var all: [Signed] = []
    for file in files {
      var signature: ContentSignature?
      do throws(SourceError) {
        signature = try content(file).flatMap { (id) throws(SourceError) in
          try self.signature(id, file.path, limit: min(left, Self.sizeLimit))
        }
      } catch {
        isWhole = false
      }
      left -= signature?.size ?? 0
      all.append((file, signature))
    }
    return all
  }

  /// Nil for a file that is too large.
  private func signature(
    _ id: ObjectID, _ path: String, limit: Int
  ) throws(SourceError) -> ContentSignature? {
    do throws(GitFailure) {
      guard try objects.size(of: id) <= limit else { return nil }
    } catch {
      throw SourceError(error, object: id, path: path)
    }
    return ContentSignature(try objects.read(id, path: path, limit: limit))
  }
}
