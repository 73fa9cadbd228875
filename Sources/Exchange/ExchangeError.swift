/// Why a catalogue could not be given to another program.
package enum ExchangeError: Error, Sendable, Equatable {
  /// SQLite refused, and says why.
  case database(String)

  /// What is wrong: one sentence without a full stop.
  package var message: String {
    switch self {
    case .database(let reason): "SQLite could not make the database: \(reason)"
    }
  }
}
