import CatalogModel

/// What the other kinds' pages say of the benefits, initiatives and ideas that concern them.
extension PageContext {
  /// Writes a section with the benefits that name `entry` in `field`, if there are any.
  func benefits(_ html: inout HTMLWriter, of entry: Entry, _ field: ReferenceField) {
    let benefits = entry.sources(field, as: Benefit.self).map(\.entry)
    section(&html, "Benefits", kind(.benefit).plural, benefits, rest: rest(of: field, naming: entry)) { html, benefit in
      html.text(" ")
      self.badges(&html, of: benefit)
    }
  }

  /// Writes a section with the initiatives that name `entry` in one of `fields`, if there are any.
  func initiatives(_ html: inout HTMLWriter, of entry: Entry, _ fields: ReferenceField...) {
    let found = Set(fields.flatMap { entry.sources($0, as: Initiative.self) }).map(\.entry)
    section(&html, "Initiatives", kind(.initiative).plural, Array(found)) { html, initiative in
      html.text(" ")
      self.badges(&html, of: initiative)
      self.summaryNote(&html, initiative)
    }
  }

  /// Writes a section with the ideas that name `entry` in `field`, if there are any.
  func ideas(_ html: inout HTMLWriter, of entry: Entry, _ field: ReferenceField) {
    let ideas = entry.sources(field, as: Idea.self).map(\.entry)
    section(&html, "Ideas", kind(.idea).plural, ideas, rest: rest(of: field, naming: entry)) { html, idea in
      html.text(" ")
      self.badges(&html, of: idea)
      self.element(&html, .span, class: "note", Idea(idea).need)
    }
  }
}
