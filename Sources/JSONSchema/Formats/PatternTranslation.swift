/// Rewrites a regular expression of ECMA-262 (flag `u`) into one that means the same to PCRE2.
///
/// What PCRE2 would read otherwise is written out (`\s`, `.`, `\p{Letter}`, surrogate pairs, `[` within a class), and
/// what only PCRE2 knows (`\A`, `(?>…)`, `a++`, `[[:alpha:]]`, verbs) is refused, because other validators would not
/// take it either.
struct PatternTranslation {
  /// White space and line ends (ECMA-262, 22.2.2.9, CharacterClassEscape `s`), as the content of a class.
  private static let space =
    "\\u{9}-\\u{d}\\u{20}\\u{a0}\\u{1680}\\u{2000}-\\u{200a}\\u{2028}\\u{2029}\\u{202f}\\u{205f}\\u{3000}\\u{feff}"
  private static let notSpace =
    "\\u{0}-\\u{8}\\u{e}-\\u{1f}\\u{21}-\\u{9f}\\u{a1}-\\u{167f}\\u{1681}-\\u{1fff}\\u{200b}-\\u{2027}"
    + "\\u{202a}-\\u{202e}\\u{2030}-\\u{205e}\\u{2060}-\\u{2fff}\\u{3001}-\\u{fefe}\\u{ff00}-\\u{10ffff}"

  private let input: [Unicode.Scalar]
  private var position = 0
  private var output = ""
  /// Whether what was read last may be repeated.
  private var isRepeatable = false

  private init(_ source: String) { input = Array(source.unicodeScalars) }

  /// The pattern in PCRE2's syntax, for the options that ``Pattern`` compiles with.
  static func pcre(from source: String) throws(Pattern.Fault) -> String {
    var translation = PatternTranslation(source)
    try translation.run()
    return translation.output
  }

  private var next: Unicode.Scalar? { position < input.count ? input[position] : nil }

  private func isAhead(_ text: String) -> Bool {
    input[position...].starts(with: text.unicodeScalars)
  }

  private mutating func emit(_ text: String, repeatable: Bool) {
    output += text
    isRepeatable = repeatable
  }

  private mutating func run() throws(Pattern.Fault) {
    while let scalar = next {
      position += 1
      switch scalar {
      case "\\": try escape(inClass: false)
      case "[": try characterClass()
      case "(": try group()
      case ")": emit(")", repeatable: true)
      case "|", "^", "$": emit(String(scalar), repeatable: false)
      case ".": emit("[^\\n\\r\\u{2028}\\u{2029}]", repeatable: true)
      case "*", "+", "?": try quantifier(String(scalar))
      case "{":
        if let text = braces() { try quantifier(text) } else { emit("\\{", repeatable: true) }
      case "]", "}", "#": emit("\\" + String(scalar), repeatable: true)
      default:
        output.unicodeScalars.append(scalar)
        isRepeatable = true
      }
    }
  }

  /// `{2}`, `{2,}` or `{2,3}` behind the brace that was read; nil if the brace is an ordinary character.
  private mutating func braces() -> String? {
    var text = "{"
    var end = position
    while end < input.count, input[end] != "}" {
      guard ("0"..."9").contains(input[end]) || input[end] == "," && end > position && !text.contains(",") else {
        return nil
      }
      text.unicodeScalars.append(input[end])
      end += 1
    }
    guard end < input.count, end > position else { return nil }
    position = end + 1
    return text + "}"
  }

  private mutating func quantifier(_ text: String) throws(Pattern.Fault) {
    guard isRepeatable else { throw Pattern.Fault(reason: "there is nothing that `\(text)` could repeat") }
    output += text
    if next == "?" {
      position += 1
      output += "?"
    }
    isRepeatable = false
  }

  private mutating func group() throws(Pattern.Fault) {
    guard next == "?" else { return emit("(", repeatable: false) }
    for start in ["?:", "?=", "?!", "?<=", "?<!"] where isAhead(start) {
      position += start.unicodeScalars.count
      return emit("(" + start, repeatable: false)
    }
    guard isAhead("?<") else { throw Pattern.Fault(reason: "a group cannot begin with `(?` here") }
    let end = input[position...].firstIndex(of: ">") ?? input.endIndex
    let name = String(String.UnicodeScalarView(input[(position + 2)..<end]))
    position = min(end + 1, input.count)
    emit("(?<\(name)>", repeatable: false)
  }

  private mutating func characterClass() throws(Pattern.Fault) {
    output += "["
    if next == "^" {
      position += 1
      output += "^"
    }
    while let scalar = next {
      position += 1
      switch scalar {
      case "]": return emit("]", repeatable: true)
      case "\\": try escape(inClass: true)
      case "[": output += "\\["
      default: output.unicodeScalars.append(scalar)
      }
    }
    throw Pattern.Fault(reason: "a `[` has no `]`")
  }

  private mutating func escape(inClass: Bool) throws(Pattern.Fault) {
    guard let scalar = next else { throw Pattern.Fault(reason: "it ends in a single `\\`") }
    position += 1
    switch scalar {
    case "s": emit(inClass ? Self.space : "[\(Self.space)]", repeatable: true)
    case "S": emit(inClass ? Self.notSpace : "[\(Self.notSpace)]", repeatable: true)
    // PCRE2 lets a bare `\D` or `\W` match no character beyond ASCII; in a class they do.
    case "D" where !inClass: emit("[^0-9]", repeatable: true)
    case "W" where !inClass: emit("[^A-Za-z0-9_]", repeatable: true)
    case "d", "D", "w", "W", "f", "n", "r", "t", "v": emit(scalar == "v" ? "\\u{b}" : "\\\(scalar)", repeatable: true)
    case "b": emit(inClass ? "\\u{8}" : "\\b", repeatable: inClass)
    case "B" where !inClass: emit("\\B", repeatable: false)
    case "p", "P": try property(scalar)
    case "u", "x": try codePoint(scalar)
    case "c":
      guard let letter = next, letter.isASCII, letter.properties.isAlphabetic else {
        throw Pattern.Fault(reason: "a letter has to follow `\\c`")
      }
      position += 1
      emit("\\u{\(String(letter.value & 0x1F, radix: 16))}", repeatable: true)
    case "0" where next.map({ !("0"..."9").contains($0) }) ?? true: emit("\\u{0}", repeatable: true)
    case "1"..."9" where !inClass:
      var digits = String(scalar)
      while let digit = next, ("0"..."9").contains(digit) {
        digits.unicodeScalars.append(digit)
        position += 1
      }
      emit("(?:\\\(digits))", repeatable: true)
    case "k" where !inClass && next == "<":
      let end = input[position...].firstIndex(of: ">") ?? input.endIndex
      let name = String(String.UnicodeScalarView(input[(position + 1)..<end]))
      position = min(end + 1, input.count)
      emit("(?:\\k<\(name)>)", repeatable: true)
    default:
      guard scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) else {
        throw Pattern.Fault(reason: "ECMAScript knows no `\\\(scalar)`")
      }
      emit("\\\(scalar)", repeatable: true)
    }
  }

  /// `\u0041`, `\u{1F600}`, `\uD83D\uDE00` and `\x41`.
  private mutating func codePoint(_ kind: Unicode.Scalar) throws(Pattern.Fault) {
    var value: UInt32?
    if kind == "u", next == "{" {
      let end = input[position...].firstIndex(of: "}") ?? input.endIndex
      value = UInt32(String(String.UnicodeScalarView(input[(position + 1)..<max(position + 1, end)])), radix: 16)
      position = min(end + 1, input.count)
    } else {
      value = hexDigits(kind == "u" ? 4 : 2)
      if let high = value, (0xD800...0xDBFF).contains(high), isAhead("\\u") {
        let start = position
        position += 2
        if let low = hexDigits(4), (0xDC00...0xDFFF).contains(low) {
          value = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
        } else {
          position = start
        }
      }
    }
    guard let value, Unicode.Scalar(value) != nil else {
      throw Pattern.Fault(reason: "`\\\(kind)` is not followed by the number of a character")
    }
    emit("\\u{\(String(value, radix: 16))}", repeatable: true)
  }

  private mutating func hexDigits(_ count: Int) -> UInt32? {
    guard position + count <= input.count else { return nil }
    let text = String(String.UnicodeScalarView(input[position..<position + count]))
    guard text.utf8.allSatisfy({ hexValue($0) != nil }) else { return nil }
    position += count
    return UInt32(text, radix: 16)
  }

  /// `\p{Letter}`, `\p{gc=Lu}`, `\p{Script=Greek}`, `\p{Alphabetic}`.
  private mutating func property(_ kind: Unicode.Scalar) throws(Pattern.Fault) {
    guard next == "{", let end = input[position...].firstIndex(of: "}") else {
      throw Pattern.Fault(reason: "`\\\(kind)` needs a property in braces, as `\\p{Letter}`")
    }
    let content = String(String.UnicodeScalarView(input[(position + 1)..<end]))
    position = end + 1
    let parts = content.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    let name: String
    switch (parts.count, parts[0]) {
    case (1, "Any"), (1, "ASCII"): name = parts[0]
    case (1, _): name = Self.categories[parts[0]] ?? parts[0]
    case (2, "General_Category"), (2, "gc"): name = Self.categories[parts[1]] ?? parts[1]
    case (2, "Script"), (2, "sc"): name = "sc:" + parts[1]
    case (2, "Script_Extensions"), (2, "scx"): name = "scx:" + parts[1]
    default: throw Pattern.Fault(reason: "there is no property `\(content)`")
    }
    emit("\\\(kind){\(name)}", repeatable: true)
  }

  /// The long names of general categories (UAX #44, table 12) and the short ones that PCRE2 takes.
  private static let categories: [String: String] = [
    "Letter": "L", "Cased_Letter": "L&", "LC": "L&", "Uppercase_Letter": "Lu", "Lowercase_Letter": "Ll",
    "Titlecase_Letter": "Lt", "Modifier_Letter": "Lm", "Other_Letter": "Lo", "Mark": "M", "Combining_Mark": "M",
    "Nonspacing_Mark": "Mn", "Spacing_Mark": "Mc", "Enclosing_Mark": "Me", "Number": "N", "Decimal_Number": "Nd",
    "digit": "Nd", "Letter_Number": "Nl", "Other_Number": "No", "Punctuation": "P", "punct": "P",
    "Connector_Punctuation": "Pc", "Dash_Punctuation": "Pd", "Open_Punctuation": "Ps", "Close_Punctuation": "Pe",
    "Initial_Punctuation": "Pi", "Final_Punctuation": "Pf", "Other_Punctuation": "Po", "Symbol": "S",
    "Math_Symbol": "Sm", "Currency_Symbol": "Sc", "Modifier_Symbol": "Sk", "Other_Symbol": "So", "Separator": "Z",
    "Space_Separator": "Zs", "Line_Separator": "Zl", "Paragraph_Separator": "Zp", "Other": "C", "Control": "Cc",
    "cntrl": "Cc", "Format": "Cf", "Surrogate": "Cs", "Private_Use": "Co", "Unassigned": "Cn",
  ]
}
