/// The steps that put staged files in place, written down before the first of them is taken, so that the next publishing
/// can finish what a killed one began. Each step can be taken again without harm.
struct Journal: Equatable {
  static let name = "journal"
  private static let format = (name: "salkku-journal", version: 1)

  enum Step: Equatable, Sendable {
    /// Moves the staged file or folder of this number to `path`. What a person changed there is first kept as `keptAs`.
    case move(number: Int, path: String, keptAs: String?)
    /// Removes the file at `path`, or moves what a person changed there to `keptAs`.
    case delete(path: String, keptAs: String?)
  }

  var steps: [Step]

  init(steps: [Step]) { self.steps = steps }

  init(_ bytes: [UInt8]) throws(RecordFault) {
    var steps: [Step] = []
    var reader = try RecordReader(bytes, name: Self.format.name, version: Self.format.version)
    while let fields = reader.next() {
      guard let kept = fields.dropLast().last, kept.isEmpty || Self.isName(kept), let path = fields.last,
        OutputPath.fault(in: path) == nil
      else { throw .damaged }
      let keptAs = kept.isEmpty ? nil : kept
      switch (fields[0], fields.count) {
      case ("move", 4):
        guard let number = Int(fields[1]), number >= 0 else { throw .damaged }
        steps.append(.move(number: number, path: path, keptAs: keptAs))
      case ("delete", 3): steps.append(.delete(path: path, keptAs: keptAs))
      default: throw .damaged
      }
    }
    self.steps = steps
  }

  private static func isName(_ name: String) -> Bool {
    name != "." && name != ".." && name.utf8.count <= 255 && !name.utf8.contains(UInt8(ascii: "/"))
  }

  var bytes: [UInt8] {
    var writer = RecordWriter(name: Self.format.name, version: Self.format.version)
    for step in steps {
      switch step {
      case .move(let number, let path, let keptAs): writer.line("move", String(number), keptAs ?? "", path)
      case .delete(let path, let keptAs): writer.line("delete", keptAs ?? "", path)
      }
    }
    return writer.finish()
  }
}
