internal import FileSystem

/// What a publishing wrote into a folder: the only files that a later one may replace or delete unasked.
///
/// It holds no time and nothing else that differs from one machine to another. A file counts as untouched if it has the
/// recorded size and last changed before the manifest file itself was put in place, by the file system's own clock; but
/// only as long as the manifest is the very file that a publishing put there, by its ``ManifestStamp``.
struct Manifest: Equatable {
  static let name = "manifest"
  private static let format = (name: "salkku-manifest", version: 1)
  /// More than a million files; a manifest that is larger is not ours.
  private static let largest = 1 << 28

  struct Entry: Equatable, Sendable {
    let path: String
    let size: Int
    let hash: ContentHash
  }

  /// Sorted by the bytes of their paths.
  let entries: [Entry]

  init(sorted entries: [Entry]) { self.entries = entries }

  init(_ bytes: [UInt8]) throws(RecordFault) {
    var entries: [Entry] = []
    var reader = try RecordReader(bytes, name: Self.format.name, version: Self.format.version)
    while let fields = reader.next() {
      guard fields.count == 3, let hash = ContentHash(text: fields[0]), let size = Int(fields[1]),
        OutputPath.fault(in: fields[2]) == nil
      else { throw .damaged }
      if let last = entries.last, !OutputPath.precedes(last.path, fields[2]) { throw .damaged }
      entries.append(Entry(path: fields[2], size: size, hash: hash))
    }
    self.entries = entries
  }

  var bytes: [UInt8] {
    var writer = RecordWriter(name: Self.format.name, version: Self.format.version)
    for entry in entries { writer.line(entry.hash.text, String(entry.size), entry.path) }
    return writer.finish()
  }

  /// What an earlier publishing left.
  struct Earlier {
    let entries: [Entry]
    /// When the manifest was put in place; nil if that was not here, so that no file's time says anything.
    let publishedAt: FileTime?
    /// What the site was made from; nil where that is not known.
    let origin: ContentHash?
  }

  /// The manifest in the publisher's own folder, or nil if there is none.
  static func read(in record: Folder, at path: String) throws(PublishingError) -> Earlier? {
    let path = path + "/" + name
    guard let status = try saying(path, { () throws(SystemError) in try record.status(name) }) else { return nil }
    guard status.kind == .file, status.size <= largest else { throw .damagedRecord(path: path) }
    let (bytes, stamp) = try saying(path) { () throws(SystemError) in
      (try record.read(name, limit: largest), try ManifestStamp.read(in: record))
    }
    let isOurs = stamp?.manifest == status.stamp
    guard let bytes else { throw .damagedRecord(path: path) }
    do {
      return Earlier(
        entries: try Manifest(bytes).entries, publishedAt: isOurs ? status.modified : nil,
        origin: isOurs ? stamp?.origin : nil)
    } catch {
      switch error {
      case .damaged: throw .damagedRecord(path: path)
      case .newer: throw .newerRecord(path: path)
      }
    }
  }
}
