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
    /// An id behind one of some kinds and a colon; alone where there are no kinds.
    case id(kinds: [[UInt8]])
    case date
    case period
    case expression(OpaquePointer)
  }

  /// How many steps matching may take from one place of a text. One that needs more is hostile: honest ones need a few
  /// hundred.
  private static let matchLimit = 200_000
  /// How many steps all places of a text may take together before it counts as slow. Steps are counted by the compiled
  /// code: 200000 of them took 4 ms where it was measured, and 5000 a fortieth.
  private static let quickLimit = 5_000
  /// The limit of all texts once very many were given up.
  private static let lastLimit = 500
  /// What one text may take in all, in steps that may each look at ``scanLength`` bytes.
  private static let textEffort = 4_000_000
  /// How many bytes are passed over in the time of one step. A step, and a place where matching begins, may pass over
  /// the whole text without being counted again: `[^;]*`.
  private static let scanLength = 32
  /// How much memory one match may take, in KiB, where the compiled code runs out of its stack.
  private static let heapLimit: UInt32 = 16_384

  /// The pattern as it is written in the schema.
  let source: String
  private let matcher: Matcher
  /// Whether it can match at the beginning of a text alone.
  private var isAnchored = false
  /// Whether nothing in it repeats, so that no step passes over more of the text than the pattern is long.
  private let isBounded: Bool
  /// Whether a group of it repeats, so that it may pass over the text again and again without being counted.
  private let repeatsGroup: Bool

  init(_ source: String) throws(Fault) {
    self.source = source
    isBounded = !source.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "{") }
    repeatsGroup = Self.repeatsGroup(source)
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
      | UInt32(PCRE2_USE_OFFSET_LIMIT)
    let compiled = unsafe translated.withUnsafeBufferPointer { bytes in
      unsafe pcre2_compile_8(bytes.baseAddress, bytes.count, options, &code, &offset, context)
    }
    unsafe pcre2_compile_context_free_8(context)
    guard let compiled = unsafe compiled else { throw Fault(reason: Self.message(of: code)) }
    // Where there is no compiler for this processor the pattern is interpreted: slower, with the same answers.
    _ = unsafe pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE))
    var found: UInt32 = 0
    _ = unsafe pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_ALLOPTIONS), &found)
    isAnchored = found & UInt32(PCRE2_ANCHORED) != 0
    matcher = unsafe .expression(compiled)
  }

  /// Whether a group repeats in which there is more than one way on: without that, each time leads further.
  private static func repeatsGroup(_ source: String) -> Bool {
    let bytes = Array(source.utf8)
    var count = 0
    var hasWays = false
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch byte {
      case UInt8(ascii: "|"), UInt8(ascii: "{"): hasWays = true
      case UInt8(ascii: "?"):
        // In `(?:` it says what the group is.
        let isMark = index > 0 && bytes[index - 1] == UInt8(ascii: "(") && next == UInt8(ascii: ":")
        if !isMark { hasWays = true }
      case UInt8(ascii: ")"):
        if next == UInt8(ascii: "*") || next == UInt8(ascii: "+") || next == UInt8(ascii: "{") { count += 1 }
      default: break
      }
    }
    return count > 1 || count == 1 && hasWays
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

  /// A scanner for a pattern that is common and cheap to look for: `^abc`, an id, a date, a period. The built-in schemas write
  /// them in this way.
  private static func scanner(for source: String) -> Matcher? {
    switch source {
    case id: return .id(kinds: [])
    case "^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}$": return .date
    case "^(?!0000)[0-9]{4}(-Q[1-4]|-0[1-9]|-1[0-2])?$": return .period
    default:
      let bytes = Array(source.utf8)
      guard bytes.first == UInt8(ascii: "^"), bytes.count > 1 else { return nil }
      if isPlain(bytes[1...]) { return .prefix(Array(bytes.dropFirst())) }
      return kinds(of: bytes).map { .id(kinds: $0) }
    }
  }

  private static let id = "^[a-z0-9]+(-[a-z0-9]+)*$"

  /// Whether each of some bytes stands for itself.
  private static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy {
      $0 >= 0x30 && $0 <= 0x39 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x2D || $0 == 0x5F
    }
  }

  /// The kinds of `^(team|segment):`, an id's pattern behind it; nil for any other pattern.
  private static func kinds(of bytes: [UInt8]) -> [[UInt8]]? {
    guard bytes[1] == UInt8(ascii: "("), let end = bytes.firstIndex(of: UInt8(ascii: ")")), end > 2,
      bytes[(end + 1)...].elementsEqual([UInt8(ascii: ":")] + id.utf8.dropFirst())
    else { return nil }
    let kinds = bytes[2..<end].split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    return kinds.allSatisfy { !$0.isEmpty && isPlain($0) } ? kinds.map { Array($0) + [UInt8(ascii: ":")] } : nil
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
      return Self.begins(text, with: prefix) ? .match : .noMatch
    case .id(let kinds):
      guard !kinds.isEmpty else { return Self.isID(text, from: 0) ? .match : .noMatch }
      // A colon ends a kind, so that no kind is the beginning of another one here.
      for kind in kinds where Self.begins(text, with: kind) {
        return Self.isID(text, from: kind.count) ? .match : .noMatch
      }
      return .noMatch
    case .date:
      guard text.count == 10, Self.beginsWithYear(text), text[4] == 0x2D, text[7] == 0x2D else { return .noMatch }
      let areDigits = Self.isDigit(text[5]) && Self.isDigit(text[6]) && Self.isDigit(text[8]) && Self.isDigit(text[9])
      return areDigits ? .match : .noMatch
    case .period:
      guard text.count >= 4, Self.beginsWithYear(text) else { return .noMatch }
      guard text.count != 4 else { return .match }
      guard text.count == 7, text[4] == 0x2D else { return .noMatch }
      let fits =
        switch text[5] {
        case UInt8(ascii: "Q"): text[6] >= 0x31 && text[6] <= 0x34
        case 0x30: text[6] >= 0x31 && text[6] <= 0x39
        case 0x31: text[6] >= 0x30 && text[6] <= 0x32
        default: false
        }
      return fits ? .match : .noMatch
    case .expression(let code):
      return unsafe match(text, code, scratch)
    }
  }

  private static func begins(_ text: Span<UInt8>, with prefix: [UInt8]) -> Bool {
    guard text.count >= prefix.count else { return false }
    for index in prefix.indices where prefix[index] != text[index] { return false }
    return true
  }

  private static func isID(_ text: Span<UInt8>, from start: Int) -> Bool {
    var mayEnd = false
    for index in start..<text.count {
      let byte = text[index]
      if byte >= 0x61 && byte <= 0x7A || isDigit(byte) {
        mayEnd = true
      } else if byte == 0x2D, mayEnd {
        mayEnd = false
      } else {
        return false
      }
    }
    return mayEnd
  }

  /// Whether a text of at least four bytes begins with four digits, of which one is not 0.
  private static func beginsWithYear(_ text: Span<UInt8>) -> Bool {
    var hasValue = false
    for index in 0..<4 {
      guard isDigit(text[index]) else { return false }
      hasValue = hasValue || text[index] != 0x30
    }
    return hasValue
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func match(_ text: Span<UInt8>, _ code: OpaquePointer, _ scratch: MatchScratch) -> Outcome {
    guard isBounded || !scratch.isTooLong(text.count) else {
      scratch.giveUp()
      return .limitExceeded
    }
    if repeatsGroup, text.count > 64 { scratch.spend(text.count * text.count / Self.repeatedScanLength) }
    // PCRE2 counts anew at each place where a match may begin, so all of them share what the text may take.
    let places = isAnchored ? 1 : text.count + 1
    let limit = min(scratch.quickLimit, Self.textEffort / cost(text.count)) / places
    if limit >= 4 {
      let outcome = unsafe match(text, from: nil, code, limit: limit, scratch)
      if outcome != .limitExceeded { return outcome }
    }
    let outcome = unsafe matchFromEachPlace(text, code, scratch)
    if outcome == .limitExceeded { scratch.giveUp() }
    return outcome
  }

  /// Matches from one place after the other, so that what a place needs is known and many cheap ones leave much for an
  /// expensive one.
  private func matchFromEachPlace(
    _ text: Span<UInt8>, _ code: OpaquePointer, _ scratch: MatchScratch
  ) -> Outcome {
    let end = max(0, scratch.effort - Self.textEffort)
    for place in 0...(isAnchored ? 0 : text.count) {
      if place > 0, place < text.count, text[place] & 0xC0 == 0x80 { continue }
      var limit = 1
      while true {
        scratch.spend(limit * cost(text.count - place))
        guard scratch.effort > end else { return .limitExceeded }
        let outcome = unsafe match(text, from: place, code, limit: limit, scratch)
        if outcome == .match { return .match }
        if outcome == .noMatch { break }
        guard limit < Self.matchLimit else { return .limitExceeded }
        limit = min(8 * limit, Self.matchLimit)
      }
    }
    return .noMatch
  }

  /// What a step may cost that has `count` bytes before it.
  private func cost(_ count: Int) -> Int { isBounded ? 1 : 1 + count / Self.scanLength }

  /// - Parameter place: where the match begins; nil for anywhere.
  private func match(
    _ text: Span<UInt8>, from place: Int?, _ code: OpaquePointer, limit: Int, _ scratch: MatchScratch
  ) -> Outcome {
    unsafe text.withUnsafeBufferPointer { bytes in
      var empty: UInt8 = 0
      return unsafe withUnsafePointer(to: &empty) { nothing in
        let start = unsafe bytes.baseAddress ?? nothing
        let (data, context) = unsafe scratch.memory
        unsafe pcre2_set_match_limit_8(context, UInt32(limit))
        unsafe pcre2_set_offset_limit_8(context, place ?? Self.unlimited)
        let matched = unsafe pcre2_match_8(code, start, bytes.count, place ?? 0, 0, data, context)
        guard matched == PCRE2_ERROR_JIT_STACKLIMIT else { return Self.outcome(matched) }
        scratch.spend(Self.stackCost * cost(bytes.count))
        // Interpreted code has more room, and takes a hundred times as long for each step.
        guard scratch.effort > 0 else { return .limitExceeded }
        scratch.spend(Self.interpretedCost * limit)
        return Self.outcome(
          unsafe pcre2_match_8(code, start, bytes.count, place ?? 0, UInt32(PCRE2_NO_JIT), data, context))
      }
    }
  }

  private static func outcome(_ code: Int32) -> Outcome {
    if code >= 0 { return .match }
    return code == PCRE2_ERROR_NOMATCH ? .noMatch : .limitExceeded
  }

  /// PCRE2_UNSET, a macro that is not imported.
  private static let unlimited = Int(bitPattern: UInt.max)
  /// How many bytes a group that repeats passes over in the time of one step.
  private static let repeatedScanLength = 4
  /// How many compiled steps an interpreted one stands for.
  private static let interpretedCost = 100
  /// How many steps compiled code may take uncounted until it runs out of its stack.
  private static let stackCost = 8_000
  /// The longest text, in bytes, that is held against a pattern in which something repeats.
  private static let maxTextLength = 1 << 17

  /// The memory that matching needs, for one thread, and what may still be spent on slow matches.
  @safe
  final class MatchScratch {
    private var allocated: (data: OpaquePointer?, context: OpaquePointer?)?
    /// What may still be spent on texts that are slow, as in ``Pattern/textEffort``.
    fileprivate private(set) var effort = 20_000_000
    /// How many were given up.
    private var givenUp = 0

    /// Made when it is first asked for: few files hold text for an expression.
    fileprivate var memory: (data: OpaquePointer?, context: OpaquePointer?) {
      if let allocated = unsafe allocated { return unsafe allocated }
      let new = unsafe (pcre2_match_data_create_8(1, nil), pcre2_match_context_create_8(nil))
      unsafe pcre2_set_heap_limit_8(new.1, Pattern.heapLimit)
      unsafe allocated = new
      return unsafe new
    }

    /// What a text may take before it counts as slow: less where very many were given up.
    fileprivate var quickLimit: Int { givenUp < 1_000 ? Pattern.quickLimit : Pattern.lastLimit }

    /// Counts a text that has no answer.
    fileprivate func giveUp() { givenUp += 1 }

    /// Counts what a slow text took.
    fileprivate func spend(_ steps: Int) { effort = max(0, effort - steps) }

    /// Whether a text of `count` bytes is not tried any more: what was tried before took too long.
    fileprivate func isTooLong(_ count: Int) -> Bool {
      count > (effort > 0 ? Pattern.maxTextLength : givenUp < 1_000 ? 200 : 32)
    }

    deinit {
      guard let allocated = unsafe allocated else { return }
      unsafe pcre2_match_data_free_8(allocated.data)
      unsafe pcre2_match_context_free_8(allocated.context)
    }
  }
}
