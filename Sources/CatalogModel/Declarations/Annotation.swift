/// The annotations of a schema that are understood.
enum Annotation: String, CaseIterable {
  case kind = "x-kind"
  case label = "x-label"
  case inverse = "x-inverse"
  case reference = "x-reference"
  case words = "x-words"
  case show = "x-show"
  case edition = "x-edition"
  case column = "x-column"
  case promise = "x-promise"
  case translate = "x-translate"
  case synonym = "x-synonym"
  case search = "x-search"
}
