internal import CLibgit2
internal import SourceText

/// What people are called now, as the file `.mailmap` of a repository says (gitmailmap(5)).
struct AuthorNames: ~Copyable {
  static let fileName = ".mailmap"

  private let map: Handle<MailmapResource>?

  /// - Parameter text: the file's content; empty where there is none.
  /// - Throws: if it can't be read as one.
  init(_ text: [UInt8]) throws(SourceError) {
    guard !text.isEmpty else {
      map = nil
      return
    }
    do throws(GitFailure) {
      map = try unsafe Handle { pointer in
        unsafe text.withUnsafeBytes { bytes in
          unsafe git_mailmap_from_buffer(pointer, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
        }
      }
    } catch {
      throw SourceError("the file `\(Self.fileName)` can't be read: \(error.reason)", help: "Look at gitmailmap(5).")
    }
  }

  /// The commit with its author's name of today.
  func resolved(_ commit: CommitRecord) -> CommitRecord {
    guard let name = name(commit.author, commit.authorMail), name != commit.author else { return commit }
    return commit.named(name)
  }

  private func name(_ name: String, _ mail: String) -> String? {
    switch map {
    case nil: return nil
    case .some(let map):
      var (realName, realMail): (UnsafePointer<CChar>?, UnsafePointer<CChar>?) = (nil, nil)
      return unsafe name.withCString { name in
        unsafe mail.withCString { mail in
          guard unsafe git_mailmap_resolve(&realName, &realMail, map.pointer, name, mail) == 0,
            let found = unsafe realName
          else { return nil }
          return unsafe String(cString: found)
        }
      }
    }
  }
}
