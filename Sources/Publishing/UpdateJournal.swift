internal import FileSystem

/// What a ``FileUpdate`` is about to do, written beside the files before the first of them changes, so that whoever comes
/// after a process that was killed can finish what it began.
///
/// While new contents are written beside their files there is a plan, which comes to nothing when it is interrupted. Once all
/// of them are there they get a journal; from then on the change is certain.
///
/// A journal can come with a clone, from anybody. One of ours says of each file that it moves or removes which file that is,
/// by its ``FileStamp``, which whoever made a clone could not know.
struct UpdateJournal {
  static let planName = ".salkku-changes-plan"
  static let name = ".salkku-changes"
  /// The journal until it is whole.
  static let draftName = ".salkku-changes-new"
  private static let format = (name: "salkku-changes", version: 1)
  /// Far more than the change of a hundred thousand files takes.
  static let sizeLimit = 64 << 20

  /// One file: what it held, and what it will hold; nil where there is none.
  struct Step {
    let path: String
    let before: ContentHash?
    let after: ContentHash?
    /// The file that the step moves into place or removes, before it does; nil in a plan.
    let stamp: FileStamp?
  }

  let steps: [Step]

  init(steps: [Step]) { self.steps = steps }

  init(_ bytes: [UInt8]) throws(RecordFault) {
    var steps: [Step] = []
    var reader = try RecordReader(bytes, name: Self.format.name, version: Self.format.version)
    while let fields = reader.next() {
      guard fields.count == 6, Self.mayChange(fields[5]) else { throw .damaged }
      let prints = fields[..<2].map { ContentHash(text: $0) }
      guard zip(fields, prints).allSatisfy({ $0.isEmpty || $1 != nil }) else { throw .damaged }
      steps.append(
        Step(path: fields[5], before: prints[0], after: prints[1], stamp: FileStamp(fields: fields[2..<5])))
    }
    self.steps = steps
  }

  var bytes: [UInt8] {
    var writer = RecordWriter(name: Self.format.name, version: Self.format.version)
    for step in steps {
      let stamp = step.stamp?.fields ?? ["", "", ""]
      writer.line([step.before?.text ?? "", step.after?.text ?? ""] + stamp + [step.path])
    }
    return writer.finish()
  }

  /// Whether a change may touch `path`: it lies below the root, and not in git's own folder.
  static func mayChange(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.isEmpty
      && parts.allSatisfy { part in
        !part.isEmpty && part != "." && part != ".." && part.lowercased() != ".git"
          && !part.utf8.contains { $0 < 0x20 }
      }
  }
}
