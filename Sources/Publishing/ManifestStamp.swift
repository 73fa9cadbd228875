internal import FileSystem

/// Which file the manifest is, of all that have its name and content: written beside it when a publishing has put it in
/// place. A manifest that came with a clone, an archive or a copy is another file, of a time that whoever made it could not
/// know; its pages are then compared byte by byte, whatever sizes and times say.
enum ManifestStamp {
  static let name = "stamp"
  private static let format = (name: "salkku-stamp", version: 1)

  /// What a stamp says.
  struct Content: Equatable {
    /// Which file the manifest is.
    let manifest: FileStamp
    /// What the site was made from; nil where whoever published it did not say.
    let origin: ContentHash?
  }

  /// Notes what the manifest is now. Where that fails, on a full disk perhaps, nothing vouches for the manifest, and the
  /// next build compares every page.
  /// - Parameter origin: what the site was made from.
  static func write(in record: Folder, origin: ContentHash?) {
    do throws(SystemError) {
      try record.removeFileIfThere(name)
      guard let stamp = try record.status(Manifest.name)?.stamp else { return }
      var writer = RecordWriter(name: format.name, version: format.version)
      writer.line(stamp.fields)
      if let origin { writer.line([origin.text]) }
      try record.write(name, writer.finish())
    } catch {}
  }

  /// What was noted; nil if nothing that can be understood says so.
  static func read(in record: Folder) throws(SystemError) -> Content? {
    guard try record.status(name)?.kind == .file, let bytes = try record.read(name, limit: 4096) else { return nil }
    do throws(RecordFault) {
      var reader = try RecordReader(bytes, name: format.name, version: format.version)
      guard let manifest = reader.next().flatMap({ FileStamp(fields: $0[...]) }) else { return nil }
      let origin = reader.next().flatMap { $0.count == 1 ? ContentHash(text: $0[0]) : nil }
      return Content(manifest: manifest, origin: origin)
    } catch {
      // Then nothing vouches for the manifest, and its pages are compared.
      return nil
    }
  }
}

extension FileStamp {
  /// Its parts, in the lines of a record.
  var fields: [String] { [String(inode), String(changed.seconds), String(changed.nanoseconds)] }

  init?(fields: ArraySlice<String>) {
    guard fields.count == 3, let inode = UInt64(fields[fields.startIndex]),
      let seconds = Int(fields[fields.startIndex + 1]), let nanoseconds = Int(fields[fields.startIndex + 2])
    else { return nil }
    self.init(inode: inode, changed: FileTime(seconds: seconds, nanoseconds: nanoseconds))
  }
}
