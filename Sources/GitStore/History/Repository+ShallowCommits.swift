internal import FileSystem
internal import SourceText

extension Repository {
  /// The commits whose parents the clone does not have, as its file `shallow` lists them (gitrepository-layout).
  var shallowCommits: Set<ObjectID> {
    guard isShallow else { return [] }
    do throws(SourceError) {
      let bytes = try NamedFiles.read(commonFolder + "/shallow", limit: 16 << 20)
      return Set(bytes.split(separator: 0x0A).compactMap { ObjectID(hexadecimal: $0) })
    } catch {
      // Then a parent is missed when it is asked for, which is told.
      return []
    }
  }
}
