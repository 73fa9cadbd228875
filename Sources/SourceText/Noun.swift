/// Names of things as they stand within a sentence.
package enum Noun {
  /// The name with its article: "a service package", "an idea".
  package static func withArticle(_ name: String) -> String {
    let name = withinSentence(name)
    return (beginsWithVowel(name) ? "an " : "a ") + name
  }

  /// Several in one sentence: "a, b or c" with the word "or".
  package static func joined(_ parts: [String], _ word: String) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  /// A title within a sentence: lower case, unless it begins with an abbreviation.
  package static func withinSentence(_ title: String) -> String {
    let scalars = Array(title.unicodeScalars)
    if scalars.count > 1, scalars[1].properties.isUppercase { return title }
    return scalars.prefix(1).map(\.properties.lowercaseMapping).joined()
      + String(String.UnicodeScalarView(scalars.dropFirst()))
  }

  /// Whether a word begins with the sound of a vowel: "an hour", "a unit", "an ISO date".
  private static func beginsWithVowel(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars.prefix(2))
    guard let first = scalars.first else { return false }
    // An abbreviation is read letter by letter.
    if scalars.count > 1, scalars[1].properties.isUppercase { return "AEFHILMNORSX".unicodeScalars.contains(first) }
    let word = name.lowercased()
    if ["hour", "honest", "honour", "honor", "heir"].contains(where: word.hasPrefix) { return true }
    if ["unin", "unim", "unid"].contains(where: word.hasPrefix) { return true }
    if ["uni", "use", "usa", "usu", "util", "eu", "one", "once"].contains(where: word.hasPrefix) { return false }
    return "aeiou".unicodeScalars.contains(word.unicodeScalars.first ?? " ")
  }
}
