/// A text of the interface that belongs to one page, beside the code of which it stands: in each language that the interface
/// speaks.
struct InterfaceText: Sendable {
  let english: String
  let finnish: String
  let swedish: String
  let french: String
  let italian: String

  init(en english: String, fi finnish: String, sv swedish: String, fr french: String, it italian: String) {
    self.english = english
    self.finnish = finnish
    self.swedish = swedish
    self.french = french
    self.italian = italian
  }
}

extension Strings {
  /// The text in this language.
  subscript(text: InterfaceText) -> String { own(text) }
}
