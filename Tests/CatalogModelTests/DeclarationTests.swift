import Foundation
import SourceText
import Syntax
import TestSupport
import Testing

@testable import CatalogModel

@Suite("Declarations")
struct DeclarationTests {
  private static let folder = URL(filePath: Repository.root).appending(path: "Sources/CatalogModel")

  @Test("Every kind that code knows is declared by a schema")
  func knownKinds() throws {
    let text = try String(contentsOf: Self.folder.appending(path: "EntityKind.swift"), encoding: .utf8)
    let names = text.matches(of: /declared\("([a-z-]+)"\)/).map { String($0.1) }
    #expect(names.count > 10)
    for name in names { #expect(Kinds.builtIn.named(name) != nil, "\(name)") }
  }

  @Test("What is told of the kinds without their schemas is what the schemas say")
  func outline() {
    let text = KindOutline.text(of: KindSchema.builtIn.values)
    Golden.expect(text, at: KindOutline.path, hint: ", and build again")
  }

  @Test("Every built-in kind, field, word and inverse has a name in each language of the interface")
  func labels() {
    for kind in Kinds.builtIn.declarations {
      for language in Language.ofInterface {
        func expect(_ words: Words, _ what: String) {
          let none = "\u{0}"
          #expect(words.text(in: language, orIfMissing: none) != none, "\(kind.name) \(what) in \(language)")
        }
        for name in [kind.singular, kind.plural, kind.about] { expect(name, "itself") }
        for reference in kind.references { expect(reference.inverse, "\(reference.path)'s inverse") }
        var open = kind.fields
        while let field = open.popLast() {
          expect(field.label, field.path)
          for word in field.words { expect(word.words, "\(field.path) \(word.value)") }
          open += field.fields
        }
      }
      for field in kind.fields {
        #expect(field.placement != nil, "\(kind.name) \(field.path) says not where it is shown")
        #expect(field.placement == field.declaredPlacement, "\(kind.name) \(field.path) does not fit where it is shown")
        #expect(field.isColumn == field.isDeclaredColumn, "\(kind.name) \(field.path) is no column")
      }
    }
  }

  @Test("Every built-in kind says its own place among the kinds")
  func order() {
    let orders = Kinds.builtIn.declarations.map(\.order)
    #expect(orders == orders.sorted() && Set(orders).count == orders.count && !orders.contains(.max))
    #expect(Kinds.builtIn.all == Kinds.builtIn.declarations.map(\.kind))
  }
}
