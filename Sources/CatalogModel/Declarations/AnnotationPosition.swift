internal import Syntax

/// Where in a schema an annotation stands, which decides whether anybody heeds it.
enum AnnotationPosition {
  /// The root, or what it asks for besides.
  case root
  /// A field of the entry.
  case field
  /// A field within a group.
  case member
  /// The items of a list, or the values of a map.
  case value
  /// One of several forms that a value may have.
  case alternative
  /// A definition, of which only those know what it is that refer to it.
  case definition
  /// What declares no field.
  case unheeded

  /// Why nobody heeds an annotation here, as the end of a sentence, and what to do; nil for one that is heeded.
  func objection(
    to annotation: Annotation, _ subject: AnnotationCheck.Subject, _ scope: DeclarationScope
  ) -> (message: String, help: String)? {
    let ofName: [Annotation] = [.reference, .inverse, .words]
    switch (self, annotation) {
    case (.root, .kind):
      guard case .addition(let kind) = subject else { return nil }
      return (
        "here: this schema adds fields to the kind `\(kind.name)`, which is built in",
        "Remove it; a kind of your own is declared at `\(scope.schemaFolder)/kinds/NAME\(KindHead.suffix)`."
      )
    case (_, .kind): return ("here: it belongs to the root of a schema", "Move it there.")
    case (.root, .edition):
      guard case .addition(let kind) = subject else { return nil }
      return ("of the kind `\(kind.name)`, which is built in", "Remove it, or move it to a field of your own.")
    case (.field, .edition), (.member, .edition):
      guard case .kind(let head) = subject, head.root["x-edition"] == nil else { return nil }
      return (
        "while customers don't see the kind `\(head.name)` at all",
        "Remove it, or add `\"x-edition\": \"customer\"` beside `x-kind` if they are to see its entries."
      )
    case (.root, _):
      return (
        "of a kind as a whole: it belongs to a field",
        annotation == .label
          ? "Remove it; what the kind is called stands at `names` of `x-kind`." : "Move it to the field that is meant."
      )
    case (.member, .show), (.member, .column):
      return (
        "of a field within a group: the page and the list say the group as a whole",
        "Remove it, or move it to the group."
      )
    case (.value, _) where !ofName.contains(annotation):
      return ("of the items of a list: it belongs to the list", "Move it one level up, beside `type`.")
    case (.alternative, _) where !ofName.contains(annotation):
      return ("of one form of several: it belongs to the field", "Move it up to the field.")
    case (.unheeded, _):
      return ("here, where no field is declared", "Remove it, or name the field under `properties`.")
    default: return nil
    }
  }
}
