internal import CSQLite
internal import Syntax

/// A database of SQLite's in memory, which owns the library's handle: nothing of it is on the disk until somebody writes its ``file()``.
@safe struct Database: ~Copyable {
  private let handle: OpaquePointer

  private init(_ handle: OpaquePointer) { unsafe self.handle = handle }

  /// What the library answers to a setting of the whole process, which it takes once.
  private static let setting = salkku_count_no_memory()

  /// One that holds nothing.
  static func empty() throws(ExchangeError) -> Database {
    // Without it all is done more slowly.
    _ = setting
    var handle: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX
    let status = unsafe sqlite3_open_v2(":memory:", &handle, flags, nil)
    guard let handle = unsafe handle else { throw .database("there is not enough memory") }
    let database = unsafe Database(handle)
    try database.check(status)
    // A name that is not there must be no text.
    try database.check(unsafe salkku_take_names_for_names(handle))
    return database
  }

  deinit { unsafe sqlite3_close_v2(handle) }

  /// Throws what the library says if a call of it failed.
  private func check(_ status: Int32) throws(ExchangeError) {
    guard status != SQLITE_OK else { return }
    throw .database(unsafe String(cString: sqlite3_errmsg(handle)))
  }

  /// Runs statements that answer nothing.
  func run(_ sql: String) throws(ExchangeError) { try check(unsafe sqlite3_exec(handle, sql, nil, nil, nil)) }

  /// Whether a query names nothing but what is there.
  func understands(_ query: String) -> Bool {
    do throws(ExchangeError) {
      _ = try statement(query)
      return true
    } catch {
      return false
    }
  }

  /// The names of the columns that a query answers with; none where it names what is not there.
  func columns(of query: String) -> [String] {
    do throws(ExchangeError) { return try statement(query).columns } catch { return [] }
  }

  /// A statement, to be run any number of times.
  func statement(_ sql: String) throws(ExchangeError) -> Statement {
    var statement: OpaquePointer?
    try check(unsafe sqlite3_prepare_v2(handle, sql, -1, &statement, nil))
    guard let statement = unsafe statement else { throw .database("there is no statement in `\(sql)`") }
    return unsafe Statement(statement)
  }

  /// The file that SQLite would have written.
  func file() throws(ExchangeError) -> DatabaseFile {
    var count: sqlite3_int64 = 0
    guard let start = unsafe sqlite3_serialize(handle, "main", &count, 0) else {
      throw .database("there is not enough memory for the file")
    }
    return unsafe DatabaseFile(UnsafeBufferPointer(start: start, count: Int(count)))
  }
}

/// A database as a file, in parts: it is in the library's memory, and as a whole it would be in memory twice.
@safe package final class DatabaseFile: Sequence {
  private let content: UnsafeBufferPointer<UInt8>
  private static let partLength = 1 << 16

  /// - Parameter content: what the library allocated, which it gets back.
  @unsafe
  fileprivate init(_ content: UnsafeBufferPointer<UInt8>) { unsafe self.content = content }

  deinit { unsafe sqlite3_free(UnsafeMutableRawPointer(mutating: content.baseAddress)) }

  /// The parts in order.
  package func makeIterator() -> AnyIterator<[UInt8]> {
    var start = 0
    return AnyIterator { [self] in
      guard unsafe start < content.count else { return nil }
      let end = unsafe Swift.min(start + Self.partLength, content.count)
      defer { start = end }
      return unsafe Array(content[start..<end])
    }
  }
}

/// A statement with places for values, which owns the library's handle.
///
/// Values are bound one after the other, and a run takes them all; a place that got none is null.
@safe struct Statement: ~Copyable {
  private let handle: OpaquePointer
  private var place: Int32 = 0
  /// The first call since the last run that failed.
  private var failure = SQLITE_OK

  fileprivate init(_ handle: OpaquePointer) { unsafe self.handle = handle }

  deinit { unsafe sqlite3_finalize(handle) }

  /// The names of the columns that it answers with.
  fileprivate var columns: [String] {
    (0..<(unsafe sqlite3_column_count(handle))).map { place in
      unsafe sqlite3_column_name(handle, place).map { unsafe String(cString: $0) } ?? ""
    }
  }

  /// Gives the next place a text.
  mutating func bind(_ text: Span<UInt8>) {
    place += 1
    let status = unsafe text.withUnsafeBytes { bytes in
      // An empty text has no address, and a text without one is null.
      guard let start = bytes.baseAddress else { return unsafe salkku_bind_copied_text(handle, place, "", 0) }
      return unsafe salkku_bind_copied_text(
        handle, place, start.assumingMemoryBound(to: CChar.self), UInt64(bytes.count))
    }
    note(status)
  }

  /// Gives the next place a text.
  mutating func bind(_ text: String) { bind(text.utf8Span.span) }

  /// Gives the next place a text, or null.
  mutating func bind(_ text: String?) { if let text { bind(text.utf8Span.span) } else { bindNull() } }

  /// Gives the next place the text of a scalar; null where there is none.
  mutating func bind(_ scalar: NodeView?) {
    guard let scalar, scalar.isScalar, !scalar.isNull else { return bindNull() }
    scalar.withText { bind($0) }
  }

  /// Gives the next place a whole number.
  mutating func bind(_ number: Int) {
    place += 1
    note(unsafe sqlite3_bind_int64(handle, place, Int64(number)))
  }

  /// Gives the next place a number, or null.
  mutating func bind(_ number: Double?) {
    guard let number else { return bindNull() }
    place += 1
    note(unsafe sqlite3_bind_double(handle, place, number))
  }

  /// Leaves the next place null.
  mutating func bindNull() { place += 1 }

  private mutating func note(_ status: Int32) { if failure == SQLITE_OK { failure = status } }

  /// Runs the statement with what was bound, and forgets that.
  mutating func run() throws(ExchangeError) {
    if failure == SQLITE_OK {
      let status = unsafe sqlite3_step(handle)
      failure = status == SQLITE_DONE || status == SQLITE_ROW ? SQLITE_OK : status
    }
    let status = failure
    unsafe sqlite3_reset(handle)
    unsafe sqlite3_clear_bindings(handle)
    (place, failure) = (0, SQLITE_OK)
    guard status != SQLITE_OK else { return }
    throw .database(unsafe String(cString: sqlite3_errstr(status)))
  }
}
