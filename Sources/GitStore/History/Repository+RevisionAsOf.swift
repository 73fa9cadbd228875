package import SourceText

extension Repository {
  /// The last commit in the line of first parents from `start` that was made up to a moment, in seconds since 1970-01-01
  /// 00:00 UTC; nil where there is none.
  package func revision(notAfter moment: Int64, from start: Revision) throws(SourceError) -> Revision? {
    guard let line = try firstParents(from: start).first(where: { $0.time <= moment }) else { return nil }
    return try revision(line.id.description)
  }

  /// When the first commit in that line was made that is known.
  package func firstCommitTime(from start: Revision) throws(SourceError) -> Int64 {
    try firstParents(from: start).last?.time ?? start.time
  }

  private func firstParents(
    from start: Revision
  ) throws(SourceError) -> [(id: ObjectID, time: Int64, parents: [ObjectID])] {
    guard let id = ObjectID(hexadecimal: start.commit.utf8) else { return [] }
    return try objects.open().firstParents(from: id, shallowCommits)
  }
}
