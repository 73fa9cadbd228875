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

  package init(code: Int32) { self.code = code }

  static var last: SystemError { SystemError(code: errno) }

  /// The system's words for the fault, in small letters.
  package var reason: String {
    var buffer = [CChar](repeating: 0, count: 256)
    _ = unsafe strerror_r(code, &buffer, buffer.count)
    let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return bytes.isEmpty ? "error \(code)" : String(decoding: bytes, as: UTF8.self).lowercased()
  }

  package static let missing = SystemError(code: ENOENT)
  package static let exists = SystemError(code: EEXIST)
  package static let notEmpty = SystemError(code: ENOTEMPTY)
  package static let notAFolder = SystemError(code: ENOTDIR)
  package static let isAFolder = SystemError(code: EISDIR)
  /// A symbolic link, where none is followed.
  package static let link = SystemError(code: ELOOP)
  /// A pipe, a socket or a device in place of a file; a pipe that nobody reads.
  package static let notRegular = SystemError(code: ENXIO)
  package static let noSpace = SystemError(code: ENOSPC)
  package static let quota = SystemError(code: EDQUOT)
  package static let access = SystemError(code: EACCES)
  package static let permission = SystemError(code: EPERM)
  package static let readOnly = SystemError(code: EROFS)
  package static let occupied = SystemError(code: EBUSY)
  package static let unsupported = SystemError(code: ENOTSUP)
  package static let tooManyLinks = SystemError(code: EMLINK)
  package static let nameTooLong = SystemError(code: ENAMETOOLONG)
  /// Whoever was reading has gone, as `head` does.
  package static let closedPipe = SystemError(code: EPIPE)
  /// A path that is not UTF-8 where one is needed.
  package static let notUTF8 = SystemError(code: EILSEQ)

  /// Whether the name stands for nothing, or for nothing below it.
  package var isNotFound: Bool { self == .missing || self == .notAFolder }
}
