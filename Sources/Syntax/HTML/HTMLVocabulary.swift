/// What becomes of an element of HTML in prose.
///
/// The list of what is shown is that of code hosts, as far as it changes what a reader sees. Nothing in it runs, loads or
/// embeds anything.
enum HTMLVocabulary {
  enum Use: Sendable {
    case element(Markdown.Element.Name)
    /// An element that Markdown has too.
    case mark(Markdown.Tag)
    case heading(UInt32)
    case link, image, lineBreak, rule
    /// An element whose tags go, and whose text stays within its line.
    case span
    /// An element whose tags go, and whose text stays on lines of its own.
    case block
    /// Has neither content nor meaning to a reader.
    case nothing
    /// Shows something that isn't shown here; its text stays.
    case embedded
    /// Takes what a reader types.
    case control
    /// Holds tags of another vocabulary, which go.
    case island
  }

  /// What becomes of an element; nil for what no version of HTML has.
  static func use(of name: String) -> Use? { uses[name] }

  private static let uses: [String: Use] = {
    var uses: [String: Use] = [:]
    for name in Markdown.Element.Name.allCases { uses[name.rawValue] = .element(name) }
    func add(_ names: String, _ use: Use) { for name in names.split(separator: " ") { uses[String(name)] = use } }
    add("b strong", .mark(.strong))
    add("i em", .mark(.emphasis))
    add("del s strike", .mark(.strikethrough))
    add("code tt", .mark(.codeSpan))
    add("blockquote", .mark(.blockQuote))
    for level in 1...6 { uses["h\(level)"] = .heading(UInt32(level)) }
    uses["a"] = .link
    add("img image", .image)
    uses["br"] = .lineBreak
    uses["hr"] = .rule
    add("menu dir", .element(.ul))
    add("listing xmp plaintext", .element(.pre))
    add("acronym", .element(.abbr))
    add(
      "basefont bgsound big blink button data font label map meter nobr noembed noframes noscript output picture progress "
        + "rb rbc rtc slot spacer textarea u", .span)
    add(
      "address article aside body center dialog fieldset footer form head header hgroup html legend main marquee nav "
        + "optgroup option search section title", .block)
    add("area base col colgroup frameset keygen link meta nextid param source template track wbr", .nothing)
    add("applet audio canvas embed frame iframe object video", .embedded)
    add("input isindex select", .control)
    add("svg math xml", .island)
    return uses
  }()

  /// Attributes that are true by being there. Any other word without a value makes a tag look like a sentence.
  private static let flags: Set<String> = [
    "allowfullscreen", "async", "autofocus", "autoplay", "checked", "compact", "controls", "default", "defer",
    "disabled",
    "download", "hidden", "inert", "ismap", "itemscope", "loop", "multiple", "muted", "nohref", "noresize", "noshade",
    "novalidate", "nowrap", "open", "playsinline", "readonly", "required", "reversed", "selected",
  ]

  /// Attributes that many elements have, and that tell without a value, too, that a tag is meant.
  private static let common: Set<String> = [
    "alt", "border", "class", "height", "href", "id", "name", "src", "style", "target", "title", "width",
  ]

  /// Whether the words behind a name are no attributes but the rest of a sentence, as in `<address of your unit>`.
  static func isSentence(_ attributes: [HTMLTokenizer.Attribute]) -> Bool {
    attributes.allSatisfy { $0.value == nil }
      && attributes.contains { !flags.contains($0.name) && !$0.name.contains("-") && !common.contains($0.name) }
  }

  /// The attributes that are kept of an element.
  static func kept(_ attributes: [(name: String, value: String)], of element: Markdown.Element.Name)
    -> [Markdown.Element.Attribute]
  {
    attributes.compactMap { name, value in
      let word = value.lowercased()
      switch name {
      case "title": return value.isEmpty ? nil : .title(value)
      case "lang", "xml:lang": return isLanguage(value) ? .language(value) : nil
      case "dir": return Markdown.Element.Direction(rawValue: word).map { .direction($0) }
      case "align" where !element.isSpan:
        switch word {
        case "left": return .align(.left)
        case "center", "middle": return .align(.center)
        case "right": return .align(.right)
        default: return nil
        }
      case "datetime" where element == .time: return .dateTime(value)
      case "colspan" where element == .td || element == .th: return number(value, 2...1000).map { .columnSpan($0) }
      case "rowspan" where element == .td || element == .th: return number(value, 2...1000).map { .rowSpan($0) }
      case "scope" where element == .th:
        return word == "row" ? .isRowHeader(true) : word == "col" ? .isRowHeader(false) : nil
      case "start" where element == .ol: return number(value, 0...999_999_999).map { .start($0) }
      case "value" where element == .li: return number(value, 0...999_999_999).map { .value($0) }
      case "reversed" where element == .ol: return .isReversed
      case "open" where element == .details: return .isOpen
      default: return nil
      }
    }
  }

  /// A whole number within a range; nil for anything else.
  static func number(_ text: String, _ range: ClosedRange<Int>) -> Int? {
    Int(text.utf8.count <= 12 ? text : "").flatMap { range.contains($0) ? $0 : nil }
  }

  private static func isLanguage(_ text: String) -> Bool {
    (2...35).contains(text.utf8.count)
      && text.utf8.allSatisfy { HTMLTokenizer.isLetter($0) || $0 &- UInt8(ascii: "0") < 10 || $0 == UInt8(ascii: "-") }
  }
}
