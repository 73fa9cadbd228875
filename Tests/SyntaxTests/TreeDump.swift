import SourceText
import Syntax

/// A tree as lines: kind, style, range, text.
func dump(_ tree: NodeTree) -> String {
  var lines: [String] = []
  func add(_ view: NodeView, _ label: String, depth: Int) {
    let node = view.node
    var line = String(repeating: "  ", count: depth) + label
    line += "\(node.kind) \(node.style) \(node.range.start)-\(node.range.end)"
    if view.isScalar { line += " " + escaped(view.string) } else { line += " count \(node.count)" }
    lines.append(line)
    for element in view.elements { add(element, "- ", depth: depth + 1) }
    for pair in view.pairs {
      add(pair.key, "? ", depth: depth + 1)
      add(pair.value, ": ", depth: depth + 1)
    }
  }
  add(tree.root, "", depth: 0)
  return lines.joined(separator: "\n") + "\n"
}

/// A text on one line.
func escaped(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case "\"": result += "\\\""
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

/// A diagnostic as `line:column-line:column severity[rule] message`, with help, related places and fix below it.
func dump(_ diagnostic: Diagnostic, of file: SourceFile) -> String {
  let index = LineIndex(file.bytes)
  func place(_ range: SourceRange) -> String {
    let (start, end) = (index.location(of: range.start), index.location(of: range.end))
    return "\(start.line):\(start.column)-\(end.line):\(end.column)"
  }
  var text =
    "\(place(diagnostic.place.range)) \(diagnostic.severity.name)[\(diagnostic.rule)] \(diagnostic.message)\n"
  if let help = diagnostic.help { text += "  help: \(help)\n" }
  for related in diagnostic.related { text += "  \(place(related.place.range)) \(related.message)\n" }
  if let fix = diagnostic.fix {
    text += "  fix: \(fix.title)\n"
    for edit in fix.edits { text += "    \(place(edit.range)) \(escaped(edit.replacement))\n" }
  }
  return text
}
