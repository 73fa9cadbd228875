package import SourceText

/// Files and folders that a person names one by one, wherever they lie.
package enum NamedFiles {
  /// The content of the file at `path`, which may be a link.
  /// - Parameter limit: the most bytes that are read.
  /// - Throws: ``SourceError`` for what is no regular file, and for one that is missing, unreadable or larger. A pipe is
  ///   never waited for.
  package static func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8] {
    do throws(SystemError) {
      if let bytes = try Descriptor.read(path, limit: limit) { return bytes }
    } catch {
      switch error {
      case .missing, .notAFolder:
        throw SourceError("there is no file `\(path)`", help: "Check the spelling of the path.")
      case .isAFolder: throw SourceError("`\(path)` is a folder", help: "Name the files in it: `\(path)/*`.")
      case .notRegular:
        throw SourceError(
          "`\(path)` is a pipe, a socket or a device", help: "Name a file, or write `-` to read standard input.")
      default: throw SourceError("`\(path)` can't be read: \(error.reason)")
      }
    }
    throw SourceError(tooLarge: path, limit: limit)
  }

  /// All that comes on standard input, up to `limit` bytes.
  package static func readStandardInput(limit: Int) throws(SourceError) -> [UInt8] {
    do throws(SystemError) {
      if let bytes = try StandardStream.input.read(limit: limit) { return bytes }
    } catch {
      throw SourceError("standard input can't be read: \(error.reason)")
    }
    throw SourceError(tooLarge: "standard input", limit: limit)
  }

  /// The file at `path` below the folder that a person named; nil if there is none. No link is followed, and nothing
  /// outside of the folder is reached, whatever the path says.
  package static func read(_ path: String, below folder: String, limit: Int) throws(SourceError) -> [UInt8]? {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let climbs = parts.contains { $0.isEmpty || $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }
    guard !climbs, !path.utf8.contains(0), let name = parts.last else { return nil }
    do throws(SystemError) {
      var place = try Folder.open(following: folder)
      for part in parts.dropLast() { place = try place.folder(String(Substring(part))) }
      if let bytes = try place.read(String(Substring(name)), limit: limit) { return bytes }
    } catch {
      if error.isNotFound || [.link, .isAFolder, .notRegular].contains(error) { return nil }
      throw SourceError("`\(path)` can't be read: \(error.reason)")
    }
    throw SourceError(tooLarge: path, limit: limit)
  }

  /// Opens the folder at `path`, and says so if that fails.
  package static func folder(_ path: String) throws(SourceError) -> Folder {
    do throws(SystemError) {
      return try Folder.open(following: path)
    } catch {
      switch error {
      case .missing:
        throw SourceError(
          "there is no folder `\(path)`", help: "Check the spelling; a relative path starts from where you are.")
      case .notAFolder where FileStatus.following(path) != nil:
        throw SourceError("`\(path)` is a file, not a folder", help: "Name the folder that it lies in.")
      case .notAFolder:
        throw SourceError("there is no folder `\(path)`: it would lie in a file", help: "Check the spelling.")
      case .access, .permission:
        throw SourceError(
          "the folder `\(path)` may not be read by this user",
          help: "Ask for the right to read it, or name another one.")
      default:
        throw SourceError("the folder `\(path)` can't be opened: \(error.reason)", help: "Name another folder.")
      }
    }
  }
}
