#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Why a call of the operating system failed.
package struct SystemError: Error, Equatable, Sendable {
  /// The value of `errno`.
  package let code: Int32

  /// The fault that the system calls `code`.
  package init(code: Int32) { self.code = code }

  static var last: SystemError { SystemError(code: errno) }

  /// The system's words for the fault, in small letters.
  package var reason: String {
    var buffer = [CChar](repeating: 0, count: 256)
    _ = unsafe strerror_r(code, &buffer, buffer.count)
    let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return bytes.isEmpty ? "error \(code)" : String(decoding: bytes, as: UTF8.self).lowercased()
  }

  /// Nothing has the name.
  package static let missing = SystemError(code: ENOENT)
  /// Something has the name already.
  package static let exists = SystemError(code: EEXIST)
  /// A folder that is to be removed holds something.
  package static let notEmpty = SystemError(code: ENOTEMPTY)
  /// Something else than a folder where one is needed.
  package static let notAFolder = SystemError(code: ENOTDIR)
  /// A folder where a file is needed.
  package static let isAFolder = SystemError(code: EISDIR)
  /// A symbolic link, where none is followed.
  package static let link = SystemError(code: ELOOP)
  /// A pipe, a socket or a device in place of a file; a pipe that nobody reads.
  package static let notRegular = SystemError(code: ENXIO)
  /// The disk is full.
  package static let noSpace = SystemError(code: ENOSPC)
  /// The user's share of the disk is used up.
  package static let quota = SystemError(code: EDQUOT)
  /// The permissions of a file or folder do not allow it.
  package static let access = SystemError(code: EACCES)
  /// The system does not allow it, whatever the permissions say.
  package static let permission = SystemError(code: EPERM)
  /// The file system can't be written to.
  package static let readOnly = SystemError(code: EROFS)
  /// Somebody uses what is to be changed.
  package static let occupied = SystemError(code: EBUSY)
  /// The file system can't do that.
  package static let unsupported = SystemError(code: ENOTSUP)
  /// The file has as many names, or the folder as many folders, as the file system allows.
  package static let tooManyLinks = SystemError(code: EMLINK)
  /// A name or a path is longer than the system allows.
  package static let nameTooLong = SystemError(code: ENAMETOOLONG)
  /// Whoever was reading has gone, as `head` does.
  package static let closedPipe = SystemError(code: EPIPE)
  /// A path that is not UTF-8 where one is needed.
  package static let notUTF8 = SystemError(code: EILSEQ)

  /// Whether the name stands for nothing, or for nothing below it.
  package var isNotFound: Bool { self == .missing || self == .notAFolder }
}
