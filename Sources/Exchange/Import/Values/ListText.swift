/// Several values in one cell.
enum ListText {
  /// The items, without blanks at their ends and none of them blank. Between semicolons, a backslash before a semicolon or another backslash
  /// is no part of an item: so `salkku export csv` writes them.
  static func items(of text: String, dividedBy separator: String) -> [String] {
    let divider = Array(separator.utf8)
    let (semicolon, backslash) = (UInt8(ascii: ";"), UInt8(ascii: "\\"))
    guard divider.first == semicolon, text.utf8.contains(backslash) else {
      return text.split(separator: separator).compactMap { BlankText.trimmed(String($0)) }
    }
    let bytes = Array(text.utf8)
    var items: [[UInt8]] = [[]]
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == backslash, place + 1 < bytes.count, bytes[place + 1] == semicolon || bytes[place + 1] == backslash {
        items[items.count - 1].append(bytes[place + 1])
        place += 2
      } else if byte == semicolon, bytes[place...].starts(with: divider) {
        items.append([])
        place += divider.count
      } else {
        items[items.count - 1].append(byte)
        place += 1
      }
    }
    return items.compactMap { BlankText.trimmed(String(decoding: $0, as: UTF8.self)) }
  }
}
