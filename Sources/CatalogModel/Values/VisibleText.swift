package import Syntax

extension NodeView {
  /// Whether this is a scalar in whose text there is something to see: not null, not empty, not spaces, invisible
  /// characters and marks without a letter alone.
  package var hasVisibleText: Bool {
    guard isScalar, !isNull else { return false }
    if withText({ text in text.indices.contains { (0x21...0x7E).contains(text[$0]) } }) { return true }
    return string.unicodeScalars.contains { Self.isVisible($0) }
  }

  /// Whether this is a scalar with a text in which there is nothing to see.
  package var isBlankText: Bool { isScalar && !isNull && withText { !$0.isEmpty } && !hasVisibleText }

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
