import CatalogModel
import SourceText

/// A thing in the vocabulary of schema.org, with what the catalogue knows of it.
///
/// What is missing is left out, and nothing stands there that no file says. Source: schema.org, version 29.
struct LinkedThing {
  /// The types that something in a catalogue fits.
  enum Kind: String {
    /// An entry that is offered.
    case service = "Service"
    case organization = "Organization"
    /// Whom a service is for.
    case audience = "Audience"
    case term = "DefinedTerm"
    case termSet = "DefinedTermSet"
    case offer = "Offer"
    /// Where a team is reached.
    case contact = "ContactPoint"
    /// How a service is had.
    case channel = "ServiceChannel"
    /// The pages above a page, and itself.
    case way = "BreadcrumbList"
    case step = "ListItem"
  }

  private indirect enum Value {
    case text(String)
    case number(Int)
    case things([LinkedThing])
  }

  private let kind: Kind
  private var properties: [(name: StaticString, value: Value)] = []

  init(_ kind: Kind) { self.kind = kind }

  /// Says a text, if there is one.
  mutating func set(_ name: StaticString, _ text: String?) {
    if let text, !text.isEmpty { properties.append((name, .text(text))) }
  }

  /// Says a whole number.
  mutating func set(_ name: StaticString, _ number: Int) { properties.append((name, .number(number))) }

  /// Names another thing, if there is one.
  mutating func set(_ name: StaticString, _ thing: LinkedThing?) { set(name, thing.map { [$0] } ?? []) }

  /// Names other things, if there are any.
  mutating func set(_ name: StaticString, _ things: [LinkedThing]) {
    if !things.isEmpty { properties.append((name, .things(things))) }
  }

  func write(_ json: inout JSONWriter) {
    json.object { json in
      json.member("@type", kind.rawValue)
      for property in properties {
        json.key(property.name.description)
        switch property.value {
        case .text(let text): json.string(text)
        case .number(let number): json.integer(number)
        case .things(let things) where things.count == 1: things[0].write(&json)
        case .things(let things): json.array(things) { $1.write(&$0) }
        }
      }
    }
  }
}

extension PageContext {
  /// An entry as a thing with its name and where its page is; what else is known stands on that page.
  func linkedThing(_ kind: LinkedThing.Kind, _ entry: Entry) -> LinkedThing {
    var thing = LinkedThing(kind)
    thing.set("name", language.title(of: entry))
    thing.set("url", path(of: entry).flatMap { address(of: $0) })
    return thing
  }
}
