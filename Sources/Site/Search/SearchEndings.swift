import CatalogModel

/// The endings by which the words of a language are inflected, as far as a search takes them away from a word that a reader typed,
/// to find the other forms: `halls` finds `hall`, `taloissa` finds `talo`.
///
/// It is no stemmer: an ending is taken away where at least four letters remain, and words that begin with the rest and are at
/// most four letters longer are found behind those that are typed as they stand. What changes within a word (Finnish consonant
/// gradation, English `mice`, Italian `amico – amici` apart from its ending) is not known. The endings are those that the grammars
/// of the languages give for nouns and adjectives, without marks, as all words of the index are.
enum SearchEndings {
  /// The endings of a language, the longest first; none where they are not known.
  static func endings(of language: Language) -> [String] {
    let tag = String(language.tag.prefix { $0 != "-" })
    return (words[tag] ?? "").split(separator: " ").map(String.init).sorted {
      ($1.utf8.count, $0) < ($0.utf8.count, $1)
    }
  }

  private static let words: [String: String] = [
    "en": "s es ies ed ing er ers ly",
    // The cases of both numbers, and what says whose something is.
    "fi": """
    n t a ta ia ja ita ssa sta lla lta lle na ksi tta in an en on un yn hin seen siin ien jen den iden tten issa ista illa \
    ilta ille ina iksi itta oissa oista oilla oilta oille oina oiksi oita eissa eista eilla eilta eille eita eja oja ihin oihin \
    eihin ni si nsa mme nne ssani llani
    """,
    "sv": "s en et n t a ar er or r na arna erna orna ens ets ns ts ars ers ors nas arnas ernas ornas e ena",
    "fr": "s x e es aux ee ees er ez ement ements",
    "it": "o a e i he hi io ia ie mente",
  ]
}
