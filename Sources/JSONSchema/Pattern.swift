internal import CPCRE2

/// A compiled `pattern`: a regular expression of ECMA-262 with the flag `u`, as 2020-12 core 6.4 recommends.
///
/// PCRE2 does the matching, except for a few shapes that are faster to scan for.
final class Pattern: @unchecked Sendable {
  // Unchecked: pcre2_code is not changed once it is compiled, and PCRE2 allows many threads to match with it at once,
  // each with match data of its own.

  /// What matching found.
  enum Outcome {
    case match, noMatch
    /// The text makes the pattern try too many ways; there is no answer.
    case limitExceeded
  }

  /// Why a pattern cannot be compiled.
  struct Fault: Error {
    /// What is wrong with it, to stand behind a colon.
    let reason: String
  }

  @safe
  private enum Matcher {
    case prefix([UInt8])
    case id
    case date
    case expression(OpaquePointer)
  }

  /// How many steps one match may take. A match that needs more is hostile: honest ones need a few hundred.
  private static let matchLimit: UInt32 = 200_000
  /// How many steps a match may take before it counts as slow, of which there may be few. Both limits are counted by the
  /// compiled code: 200000 of its steps took 4 ms where it was measured, and 5000 a fortieth.
  private static let quickLimit: UInt32 = 5_000
  /// The limit of all matches once very many were given up.
  private static let lastLimit: UInt32 = 500
  /// How much memory one match may take, in KiB, where the compiled code runs out of its stack.
  private static let heapLimit: UInt32 = 16_384

  /// The pattern as it is written in the schema.
  let source: String
  private let matcher: Matcher

  init(_ source: String) throws(Fault) {
    self.source = source
    if let simple = Self.scanner(for: source) {
      matcher = simple
      return
    }
    let translated = Array(try PatternTranslation.pcre(from: source).utf8)
    var code: Int32 = 0
    var offset = 0
    let context = unsafe pcre2_compile_context_create_8(nil)
    unsafe pcre2_set_compile_extra_options_8(context, UInt32(PCRE2_EXTRA_ALT_BSUX))
    let options =
      UInt32(PCRE2_UTF) | UInt32(PCRE2_ALT_BSUX) | UInt32(PCRE2_ALLOW_EMPTY_CLASS) | UInt32(PCRE2_DOLLAR_ENDONLY)
      | UInt32(PCRE2_MATCH_UNSET_BACKREF) | UInt32(PCRE2_NEVER_BACKSLASH_C) | UInt32(PCRE2_MATCH_INVALID_UTF)
    let compiled = unsafe translated.withUnsafeBufferPointer { bytes in
      unsafe pcre2_compile_8(bytes.baseAddress, bytes.count, options, &code, &offset, context)
    }
    unsafe pcre2_compile_context_free_8(context)
    guard let compiled = unsafe compiled else { throw Fault(reason: Self.message(of: code)) }
    // Where there is no compiler for this processor the pattern is interpreted: slower, with the same answers.
    _ = unsafe pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE))
    matcher = unsafe .expression(compiled)
  }

  deinit {
    if case .expression(let code) = matcher { unsafe pcre2_code_free_8(code) }
  }

  private static func message(of code: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = unsafe buffer.withUnsafeMutableBufferPointer {
      unsafe pcre2_get_error_message_8(code, $0.baseAddress, $0.count)
    }
    return String(decoding: buffer[0..<max(0, min(256, Int(length)))], as: UTF8.self)
  }

  /// A scanner for a pattern that is common and cheap to look for: `^abc`, an id, a date.
  private static func scanner(for source: String) -> Matcher? {
    switch source {
    case "^[a-z0-9]+(-[a-z0-9]+)*$": return .id
    case "^[0-9]{4}-[0-9]{2}-[0-9]{2}$": return .date
    default:
      let bytes = Array(source.utf8)
      guard bytes.first == UInt8(ascii: "^"), bytes.count > 1 else { return nil }
      let isLiteral = bytes.dropFirst().allSatisfy {
        $0 >= 0x30 && $0 <= 0x39 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x2D || $0 == 0x5F
      }
      return isLiteral ? .prefix(Array(bytes.dropFirst())) : nil
    }
  }

  /// Whether the pattern may match in `text`, as far as that is told at once.
  func mayMatch(_ text: Span<UInt8>) -> Bool {
    if case .expression = matcher { return true }
    return match(text, MatchScratch()) != .noMatch
  }

  /// Whether the pattern matches anywhere in `text`.
  func match(_ text: Span<UInt8>, _ scratch: MatchScratch) -> Outcome {
    switch matcher {
    case .prefix(let prefix):
      guard text.count >= prefix.count else { return .noMatch }
      for index in prefix.indices where prefix[index] != text[index] { return .noMatch }
      return .match
    case .id:
      var mayEnd = false
      for index in text.indices {
        let byte = text[index]
        if byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 {
          mayEnd = true
        } else if byte == 0x2D, mayEnd {
          mayEnd = false
        } else {
          return .noMatch
        }
      }
      return mayEnd ? .match : .noMatch
    case .date:
      guard text.count == 10 else { return .noMatch }
      for index in 0..<10 {
        let isDigit = text[index] >= 0x30 && text[index] <= 0x39
        guard index == 4 || index == 7 ? text[index] == 0x2D : isDigit else { return .noMatch }
      }
      return .match
    case .expression(let code):
      let outcome = unsafe Self.match(text, code, scratch)
      guard outcome == .limitExceeded else { return outcome }
      guard scratch.effort > 0 else {
        scratch.giveUp()
        return outcome
      }
      scratch.effort -= 1
      scratch.setLimit(Self.matchLimit)
      defer { scratch.setLimit(Self.quickLimit) }
      return unsafe Self.match(text, code, scratch)
    }
  }

  private static func match(_ text: Span<UInt8>, _ code: OpaquePointer, _ scratch: MatchScratch) -> Outcome {
    unsafe text.withUnsafeBufferPointer { bytes in
      var empty: UInt8 = 0
      return unsafe withUnsafePointer(to: &empty) { nothing in
        let start = unsafe bytes.baseAddress ?? nothing
        let (data, context) = unsafe scratch.memory
        let matched = unsafe pcre2_match_8(code, start, bytes.count, 0, 0, data, context)
        guard matched == PCRE2_ERROR_JIT_STACKLIMIT else { return outcome(matched) }
        // Interpreted code has more room, and takes a hundred times as long for each step.
        scratch.effort -= scratch.effort > 0 ? interpretedEffort : 0
        return outcome(
          unsafe pcre2_match_8(code, start, bytes.count, 0, UInt32(PCRE2_NO_JIT), data, context))
      }
    }
  }

  private static func outcome(_ code: Int32) -> Outcome {
    if code >= 0 { return .match }
    return code == PCRE2_ERROR_NOMATCH ? .noMatch : .limitExceeded
  }

  /// What one interpreted match counts for in ``MatchScratch/effort``.
  private static let interpretedEffort = 10

  /// The memory that matching needs, for one thread, and what may still be spent on slow matches.
  @safe
  final class MatchScratch {
    private var allocated: (data: OpaquePointer?, context: OpaquePointer?)?
    /// How many more slow matches are seen through to their end.
    fileprivate var effort = 100
    /// How many were given up since.
    private var givenUp = 0

    /// Made when it is first asked for: few files hold text for an expression.
    fileprivate var memory: (data: OpaquePointer?, context: OpaquePointer?) {
      if let allocated = unsafe allocated { return unsafe allocated }
      let new = unsafe (pcre2_match_data_create_8(1, nil), pcre2_match_context_create_8(nil))
      unsafe pcre2_set_match_limit_8(new.1, Pattern.quickLimit)
      unsafe pcre2_set_heap_limit_8(new.1, Pattern.heapLimit)
      unsafe allocated = new
      return unsafe new
    }

    /// Counts a match that has no answer, and shortens all further ones where there are very many.
    fileprivate func giveUp() {
      givenUp += 1
      if givenUp == 1_000 { setLimit(Pattern.lastLimit) }
    }

    fileprivate func setLimit(_ limit: UInt32) { unsafe pcre2_set_match_limit_8(memory.context, limit) }

    deinit {
      guard let allocated = unsafe allocated else { return }
      unsafe pcre2_match_data_free_8(allocated.data)
      unsafe pcre2_match_context_free_8(allocated.context)
    }
  }
}
