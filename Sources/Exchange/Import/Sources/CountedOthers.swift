/// How many others there are of what a message tells once.
enum CountedOthers {
  /// What stands behind a message: `; another line does not fit either`; empty where there are none.
  static func text(_ count: Int, one: String, more: String) -> String {
    switch count {
    case ..<1: ""
    case 1: "; \(one) either"
    default: "; \(count) \(more) either"
    }
  }
}
