internal import SourceText

/// Finds what a new file was called before, as git does (gitdiffcore, "diffcore-rename").
///
/// Of the files that a commit takes away, the one with the same content; else the one that has most in common with the new one, if
/// that is at least a half. What is in common is counted in bytes of whole lines, of at most 64 bytes.
struct RenamedFiles {
  private let objects: ObjectReader
  /// Files that are larger are only compared whole.
  private static let sizeLimit = 1 << 20
  /// More files than this are not held against each other: a commit that renames thousands renames them as they are.
  private static let pairLimit = 4_000_000
  /// The share, in percent, from which on two files are one that was renamed.
  private static let limit = 50

  init(_ objects: ObjectReader) { self.objects = objects }

  /// What some new files were before.
  struct Sources {
    /// The files that they were, by their paths.
    var found: [String: FileDifference] = [:]
    /// Whether all that may have been one of them could be read.
    var isWhole = true
  }

  /// What each of some new files was before.
  func sources(of added: [FileDifference], among differences: [FileDifference]) -> Sources {
    var removed = differences.filter { $0.after == nil }
    guard !added.isEmpty, !removed.isEmpty else { return Sources() }
    removed.sort { $0.path < $1.path }
    var sources = Sources()
    var taken: Set<String> = []
    // The same content, and of several the one that keeps its name.
    var byContent: [ObjectID: [FileDifference]] = [:]
    for file in removed { if let id = file.before { byContent[id, default: []].append(file) } }
    for file in added {
      guard let id = file.after, let same = byContent[id]?.filter({ !taken.contains($0.path) }), !same.isEmpty else {
        continue
      }
      let name = Self.name(file.path)
      let source = same.first { Self.name($0.path) == name } ?? same[0]
      sources.found[file.path] = source
      taken.insert(source.path)
    }
    let open = added.filter { sources.found[$0.path] == nil }
    let left = removed.filter { !taken.contains($0.path) }
    guard !open.isEmpty, !left.isEmpty, open.count * left.count <= Self.pairLimit else { return sources }
    let likely = likely(open, left)
    sources.isWhole = likely.isWhole
    for (file, source) in likely.pairs where sources.found[file.path] == nil && !taken.contains(source.path) {
      sources.found[file.path] = source
      taken.insert(source.path)
    }
    return sources
  }

  private static func name(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }

  /// The pairs that have enough in common, those with most first; and whether all could be read.
  private func likely(
    _ added: [FileDifference], _ removed: [FileDifference]
  ) -> (pairs: [(FileDifference, FileDifference)], isWhole: Bool) {
    var isWhole = true
    func chunks(_ id: ObjectID?, _ path: String) -> Chunks? {
      guard let id else { return nil }
      do throws(SourceError) {
        return try self.chunks(id, path)
      } catch {
        isWhole = false
        return nil
      }
    }
    var olds: [(file: FileDifference, content: Chunks)] = []
    for file in removed { if let chunks = chunks(file.before, file.path) { olds.append((file, chunks)) } }
    var pairs: [(score: Int, sameName: Bool, added: FileDifference, removed: FileDifference)] = []
    for file in added {
      guard let content = chunks(file.after, file.path) else { continue }
      for old in olds {
        let score = content.score(with: old.content)
        guard score >= Self.limit else { continue }
        pairs.append((score, Self.name(old.file.path) == Self.name(file.path), file, old.file))
      }
    }
    pairs.sort { first, second in
      if first.score != second.score { return first.score > second.score }
      if first.sameName != second.sameName { return first.sameName }
      return (first.added.path, first.removed.path) < (second.added.path, second.removed.path)
    }
    return (pairs.map { ($0.added, $0.removed) }, isWhole)
  }

  /// Nil for a file that is too large.
  private func chunks(_ id: ObjectID, _ path: String) throws(SourceError) -> Chunks? {
    do throws(GitFailure) {
      guard try objects.size(of: id) <= Self.sizeLimit else { return nil }
    } catch {
      throw SourceError(error, object: id, path: path)
    }
    return Chunks(try objects.read(id, path: path, limit: Self.sizeLimit))
  }
}

/// A text in lines of at most 64 bytes, each with the bytes that it takes in all.
private struct Chunks {
  private let bytes: [ArraySlice<UInt8>: Int]
  private let size: Int

  init(_ text: [UInt8]) {
    var bytes: [ArraySlice<UInt8>: Int] = [:]
    var start = 0
    for place in text.indices where text[place] == 0x0A || place - start == 63 || place == text.count - 1 {
      let chunk = text[start...place]
      bytes[chunk, default: 0] += chunk.count
      start = place + 1
    }
    self.bytes = bytes
    size = text.count
  }

  /// The share of the larger text, in percent, that both have in common.
  func score(with other: Chunks) -> Int {
    let largest = max(size, other.size)
    guard largest > 0, min(size, other.size) * 2 >= largest else { return 0 }
    let common = bytes.reduce(0) { $0 + min($1.value, other.bytes[$1.key] ?? 0) }
    return common * 100 / largest
  }
}
