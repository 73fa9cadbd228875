internal import CatalogModel

/// The ids of the needs of each segment.
struct SegmentNeeds {
  /// By the segment's place in the catalogue; without segments whose fields could not be read.
  private let ids: [Int: Set<String>]

  init(_ context: CheckContext) {
    ids = Dictionary(
      context.readable(Segment.self).map { ($0.entry.index, Set($0.needs.compactMap(\.id?.value))) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether `segment` has the need `id`.
  func has(_ segment: Segment, _ id: String) -> Bool { ids[segment.entry.index]?.contains(id) ?? false }

  /// Whether `value` names a need that its segment is known not to have.
  func isUnknown(_ value: ValueStatement) -> Bool {
    guard let need = value.need?.value, let segment = value.segment?.target, let known = ids[segment.entry.index] else {
      return false
    }
    return !known.contains(need)
  }
}
