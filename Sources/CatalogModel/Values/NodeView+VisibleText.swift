package import Syntax

extension NodeView {
  /// Whether this is a scalar in whose text there is something to see: not null, not empty, not spaces, invisible
  /// characters and marks without a letter alone.
  package var hasVisibleText: Bool { isScalar && !isNull && (hasVisibleASCII || hasOtherVisibleText) }

  /// Whether this is a scalar with a text in which there is nothing to see.
  package var isBlankText: Bool {
    isScalar && !isNull && !hasVisibleASCII && withText { !$0.isEmpty } && !hasOtherVisibleText
  }

  /// Nearly every text begins so.
  private var hasVisibleASCII: Bool {
    withText { text in
      for place in text.indices where text[place] > 0x20 && text[place] < 0x7F { return true }
      return false
    }
  }

  private var hasOtherVisibleText: Bool { string.unicodeScalars.contains { Self.isVisible($0) } }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    // A blank Braille cell, and what is drawn as nothing if it is not known (UAX #44, Default_Ignorable_Code_Point).
    guard scalar != "\u{2800}", !scalar.properties.isDefaultIgnorableCodePoint else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
      .nonspacingMark, .enclosingMark:
      return false
    default: return true
    }
  }
}
