/// What an organisation's own schemas may name: kinds and languages.
struct DeclarationScope {
  /// All kinds of the catalogue by their names.
  let kinds: [String: EntityKind]
  /// The names of kinds that are declared as none can be, which is told where they are declared.
  let refused: Set<String>
  /// Those of the catalogue, the default first.
  let languages: [Language]
  /// The folder of the schemas.
  let schemaFolder: String

  /// The language in which everything is to have a name.
  var language: Language { languages[0] }

  /// The languages that readers of a site may have, each once.
  var readLanguages: [Language] {
    var seen: Set<Language> = []
    return (languages + Language.ofInterface).filter { seen.insert($0).inserted }
  }
}
