import CatalogModel
import SourceText
import Syntax

/// Links to where files are edited, as far as the configuration says where.
extension PageContext {
  /// The address at which the file at `path` is edited; nil where nobody says where.
  func editAddress(of path: String) -> WebAddress? {
    site.editPattern.flatMap { WebAddress($0.before + PercentEncoding.path(path) + $0.after) }
  }

  /// Writes links to where a page's file is edited, and the file of the translation that the page shows.
  func editLinks(_ html: inout HTMLWriter, path: String, _ translations: [Translation]) {
    let translation = language.translation(among: translations)
    editLink(&html, strings.editThisPage, path: path)
    if let translation { editLink(&html, strings[EditText.translation], path: translation.document.file.path) }
  }

  /// Writes a link to where the file at `path` is edited, in a line of its own.
  func editLink(_ html: inout HTMLWriter, _ title: String, path: String) {
    guard let address = editAddress(of: path) else { return }
    html.element(.p, class: "edit") { html in
      html.element(.a, attributes: { $0.set("href", address) }) { $0.text(title) }
    }
  }
}

/// What links to editors say.
enum EditText {
  static let translation = InterfaceText(
    en: "Edit the translation", fi: "Muokkaa käännöstä", sv: "Redigera översättningen", fr: "Modifier la traduction",
    it: "Modifica la traduzione")
  static let file = InterfaceText(
    en: "Edit this file", fi: "Muokkaa tätä tiedostoa", sv: "Redigera filen", fr: "Modifier ce fichier",
    it: "Modifica questo file")
}
