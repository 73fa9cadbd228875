package import CatalogModel
package import Syntax

/// What is different about one value of an entry between two revisions.
package struct FieldChange: Sendable {
  /// One step of the way from an entry's fields to a value.
  package enum Step: Sendable {
    /// A field that the schema of the kind declares.
    case field(FieldDeclaration)
    /// A key that is data, as the period of a reading, or that no schema declares.
    case key(String)
    /// An item of a list.
    case item(ItemName)
    /// The wording in one language, of a text that has several.
    case language(Language)
  }

  /// What became of the value.
  package enum Sort: String, Sendable, CaseIterable {
    case added, removed, changed
    /// The items of a list are the same and stand in another order.
    case reordered
  }

  /// The way to the value, from the entry's fields.
  package let steps: [Step]
  /// The value at the older revision; nil where it says nothing.
  package let before: NodeView?
  /// The value at the newer revision; nil where it says nothing.
  package let after: NodeView?
  /// What became of the value.
  package let sort: Sort
  /// What the change does to what customers were promised; nil where the field promises nothing, or
  /// said nothing before.
  package let effect: PromiseEffect?
  /// What the number counts at the older revision and at the newer one; nil where it is no number, or where nothing says it.
  package let units: (before: NodeView?, after: NodeView?)
  /// Whether there are values of which no more is told than that they changed.
  package var isHidden = false

  /// The field of the entry that the value is part of; nil for one that no schema declares.
  package var field: FieldDeclaration? {
    if case .field(let field)? = steps.first { field } else { nil }
  }

  /// The innermost declared field that the value is part of.
  package var innermostField: FieldDeclaration? {
    for case .field(let field) in steps.reversed() { return field }
    return nil
  }

  /// The way as programs read it: `service_levels[first-answer].target`, `includes[3]`, `summary.fi`.
  package var path: String {
    var path = ""
    for step in steps {
      switch step {
      case .field(let field): path += path.isEmpty ? field.name : "." + field.name
      case .key(let key): path += path.isEmpty ? key : "." + key
      case .item(let name): path += "[\(name.key)]"
      case .language(let language): path += "." + language.tag
      }
    }
    return path
  }
}

extension FieldChange {
  /// Changes of a diagnosis in which all that people answered is one change without a value: of what one person answered no more
  /// is told than that it changed, as nobody shall be recognised.
  static func hidingAnswers(_ changes: [FieldChange]) -> [FieldChange] {
    func isAnswer(_ change: FieldChange) -> Bool { change.topName == Diagnosis.answersField }
    let answers = changes.filter(isAnswer)
    guard let first = answers.first, let step = first.steps.first else { return changes }
    let isWhole = answers.count == 1 && first.steps.count == 1
    let hidden = FieldChange(
      steps: [step], before: nil, after: nil, sort: isWhole ? first.sort : .changed, effect: nil, units: (nil, nil),
      isHidden: true)
    var shown: [FieldChange] = []
    for change in changes {
      if !isAnswer(change) { shown.append(change) } else if !shown.contains(where: \.isHidden) { shown.append(hidden) }
    }
    return shown
  }

  /// The name of the field of the entry that the value is part of.
  private var topName: String? {
    switch steps.first {
    case .field(let field): field.name
    case .key(let key): key
    case .item, .language, nil: nil
    }
  }
}

/// What an item of a list is called where it has to be told from the others.
package struct ItemName: Sendable {
  /// The item's `id`, else its place in the list, counted from 1.
  package let key: String
  /// The value in the item by which a reader knows it, as its title, with its field and the entry that has it; nil where there is
  /// none.
  package let wording: (value: NodeView, field: FieldDeclaration, entry: Entry)?
}
