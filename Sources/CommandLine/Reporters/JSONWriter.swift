internal import Syntax

/// Writes JSON (RFC 8259) to bytes; commas and escapes are its business.
package struct JSONWriter {
  /// What was written so far, in UTF-8; a whole document once the outermost value is written.
  package private(set) var bytes: [UInt8] = []
  /// Whether a value stands before the next one in the object or array at hand.
  private var needsComma = false

  /// A writer that has written nothing.
  package init() {}

  /// An object; `members` writes its members.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  /// An array of what `element` writes for each of `values`.
  /// - Parameter isOnePerLine: whether each element begins a line, so that two versions can be compared.
  package mutating func array<Values: Sequence>(
    _ values: Values, isOnePerLine: Bool = false, _ element: (inout JSONWriter, Values.Element) -> Void
  ) {
    nest(UInt8(ascii: "["), UInt8(ascii: "]")) { writer in
      for value in values {
        if isOnePerLine { writer.breakLine() }
        element(&writer, value)
      }
      if isOnePerLine { writer.bytes.append(UInt8(ascii: "\n")) }
    }
  }

  /// A member whose value the next call writes.
  package mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A member whose value is a string.
  package mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  /// A member whose value is a whole number.
  package mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  /// A whole number.
  package mutating func integer(_ value: Int) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
    needsComma = true
  }

  /// A number, `true`, `false` or `null`, as it is.
  package mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  /// A string in quotes, in which control characters and what a job's runner takes for a command are escaped.
  package mutating func string(_ text: String) {
    separate()
    JSONString.append(text, to: &bytes) { scalar, index in
      switch scalar {
      // Programs read the same, and a job's runner that sees the text in a log takes it for no command.
      case "#": RunnerCommand.hasName(text.utf8[index...].dropFirst())
      case " "..."~": false
      // A log that shows the text shows it in the order in which it is written.
      default: TerminalText.isObeyed(scalar)
      }
    }
    needsComma = true
  }

  private mutating func breakLine() {
    separate()
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func nest(_ opening: UInt8, _ closing: UInt8, _ content: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(opening)
    needsComma = false
    content(&self)
    bytes.append(closing)
    needsComma = true
  }
}
