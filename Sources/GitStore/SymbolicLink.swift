internal import SourceText

/// What stands at a path of a tree, as resolving a link needs to know it.
enum PathLookup {
  /// A file, and ``SourceEntry/content`` to read it by.
  case file(content: [UInt8], isTracked: Bool)
  case folder
  case symbolicLink(target: [UInt8])
  /// Nothing, or nothing that belongs to the tree.
  case absent
}

/// Where a symbolic link leads to. Links are followed by name within the tree, never by the operating system.
enum SymbolicLink {
  case file(content: [UInt8], isTracked: Bool)
  /// Absolute, or it climbs above the tree's root.
  case outside
  case loop
  /// A folder of the tree, by its path.
  case folder(String)
  case nothing

  /// As many links in a row as Linux follows (path_resolution(7)).
  private static let hopLimit = 40
  /// Far more names than a link that people make has, so that links made to be slow are not.
  private static let nameLimit = 1000

  /// Follows the link at `path`.
  /// - Parameters:
  ///   - target: the link's text.
  ///   - lookup: what stands at a path below the tree's root, without following links.
  static func follow(
    from path: String, target: [UInt8], lookup: (String) throws(SourceError) -> PathLookup
  ) throws(SourceError) -> SymbolicLink {
    var resolved = path.utf8.split(separator: UInt8(ascii: "/")).dropLast().map { String(Substring($0)) }
    var pending: [ArraySlice<UInt8>] = []
    var hops = 0
    var names = 0

    /// Puts the components of a link's text before those that remain; nil if the link may be followed.
    func enter(_ target: [UInt8]) -> SymbolicLink? {
      if target.first == UInt8(ascii: "/") { return .outside }
      hops += 1
      let components = target.split(separator: UInt8(ascii: "/"))
      names += components.count
      pending += components.reversed()
      return hops > hopLimit || names > nameLimit ? .loop : nil
    }

    if let end = enter(target) { return end }
    while let component = pending.popLast() {
      if component.elementsEqual([UInt8(ascii: ".")]) { continue }
      if component.elementsEqual([UInt8(ascii: "."), UInt8(ascii: ".")]) {
        guard resolved.popLast() != nil else { return .outside }
        continue
      }
      guard let name = String(validating: component, as: UTF8.self) else { return .nothing }
      switch try lookup((resolved + [name]).joined(separator: "/")) {
      case .file(let content, let isTracked):
        return pending.isEmpty ? .file(content: content, isTracked: isTracked) : .nothing
      case .folder:
        resolved.append(name)
      case .symbolicLink(let target):
        if let end = enter(target) { return end }
      case .absent:
        return .nothing
      }
    }
    return .folder(resolved.joined(separator: "/"))
  }
}
