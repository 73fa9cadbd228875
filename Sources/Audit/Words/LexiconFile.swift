internal import CatalogModel
package import SourceText
internal import Syntax

/// The words of one language as a file has them: `lexicon/en.yaml`, a list of words for each ``WordList``.
package struct LexiconFile: Sendable {
  /// The words by their lists, in the order in which they are written.
  package private(set) var phrases: [(list: WordList, phrase: Phrase)] = []

  /// The folder of the built-in ones in the repository.
  package static let folder = "lexicon/"

  /// The language's words that the program brings along; nil where it has none for it.
  package static func builtIn(_ language: String) -> LexiconFile? {
    EmbeddedFiles.file(at: "\(folder)\(language).yaml").map { LexiconFile($0) }
  }

  /// The languages that the program has words for, by tag.
  package static let languages = EmbeddedFiles.files(in: folder).compactMap { file -> String? in
    guard file.path.hasSuffix(".yaml") else { return nil }
    return String(file.path.dropFirst(folder.count).dropLast(".yaml".count))
  }

  /// Reads a file of the program's own, whose form a test holds.
  package init(_ file: SourceFile) {
    let root = NodeTree.parse(file, as: .yaml, limits: .data).tree.root
    for pair in root.pairs {
      guard let list = WordList(name: pair.key.string) else { continue }
      for word in pair.value.elements {
        if let phrase = Phrase(word.string) { phrases.append((list, phrase)) }
      }
    }
  }
}
