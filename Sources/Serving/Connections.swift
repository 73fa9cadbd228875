internal import CMicrohttpd
internal import Dispatch
internal import Synchronization

/// Every open connection, and how long each may go on with what it does: nobody holds the server up by being slow.
///
/// A connection is known by its address in libmicrohttpd. That tells when one begins and, before its socket is closed, when it
/// ends; a connection that waits stays until it is resumed, so that it can be resumed from any thread.
final class Connections: Sendable {
  private struct Connection {
    let socket: Int32
    /// When it is ended; nil while it waits.
    var deadline: UInt64?
    /// When it is asked about again; nil while it does not wait.
    var wakes: UInt64?
    /// The bytes that are on their way to its client.
    var load = 0
  }

  private struct State {
    var connections: [UInt: Connection] = [:]
    /// How many wait.
    var waiting = 0
    /// The bytes that are on their way to clients.
    var load = 0
    /// How often waiting requests were woken.
    var wakeUps = 0
    var isStopping = false
  }

  /// In seconds, until a request is read, whatever the client sends meanwhile.
  static let requestTime: UInt64 = 10
  /// In seconds, until an answer is read.
  private static let answerTime: UInt64 = 60
  /// In seconds.
  private static let waitingTime: UInt64 = 25
  /// The most that wait; a person has a few pages open.
  private static let waitingLimit = 256
  /// The most bytes that are on their way at once.
  private static let loadLimit = 512 << 20

  private let state = Mutex(State())

  private static func moment(in seconds: UInt64) -> UInt64 {
    DispatchTime.now().uptimeNanoseconds + seconds * 1_000_000_000
  }

  func begin(_ key: UInt, socket: Int32) {
    state.withLock { $0.connections[key] = Connection(socket: socket, deadline: Self.moment(in: Self.requestTime)) }
  }

  func end(_ key: UInt) {
    finishRequest(key)
    state.withLock { _ = $0.connections.removeValue(forKey: key) }
  }

  /// The head of a request was read.
  func beginRequest(_ key: UInt) {
    state.withLock { $0.connections[key]?.deadline = Self.moment(in: Self.answerTime) }
  }

  /// A request was answered; the next one may follow.
  func finishRequest(_ key: UInt) {
    state.withLock { state in
      guard var connection = state.connections[key] else { return }
      if connection.wakes != nil { state.waiting -= 1 }
      state.load -= connection.load
      connection.load = 0
      connection.wakes = nil
      connection.deadline = Self.moment(in: Self.requestTime)
      state.connections[key] = connection
    }
  }

  /// Whether there is room for `count` bytes more on their way.
  func mayLoad(_ count: Int, _ key: UInt) -> Bool {
    state.withLock { state in
      guard state.load == 0 || state.load + count <= Self.loadLimit else { return false }
      state.connections[key]?.load += count
      state.load += count
      return true
    }
  }

  /// How often waiting requests were woken so far.
  var wakeUps: Int { state.withLock { $0.wakeUps } }

  /// Lets a connection wait, if nobody woke the others since they were woken `wakeUps` times.
  /// - Returns: false if it must be answered now.
  func wait(_ key: UInt, _ wakeUps: Int) -> Bool {
    state.withLock { state in
      guard !state.isStopping, state.wakeUps == wakeUps, state.waiting < Self.waitingLimit,
        state.connections[key] != nil, let connection = unsafe OpaquePointer(bitPattern: key)
      else { return false }
      state.waiting += 1
      state.connections[key]?.wakes = Self.moment(in: Self.waitingTime)
      state.connections[key]?.deadline = nil
      // Within the lock, so that nobody resumes it before.
      unsafe MHD_suspend_connection(connection)
      return true
    }
  }

  /// Has all waiting requests asked about again.
  /// - Parameter isStopping: whether none shall wait any more.
  func wake(isStopping: Bool = false) {
    resume { state in
      state.wakeUps += 1
      if isStopping { state.isStopping = true }
      return .max
    }
  }

  /// Ends what takes too long; called every second.
  func sweep() {
    let now = DispatchTime.now().uptimeNanoseconds
    state.withLock { state in
      for connection in state.connections.values {
        // Its socket is open as long as it is known here.
        if let deadline = connection.deadline, deadline < now { salkku_http_end(connection.socket) }
      }
    }
    resume { _ in now }
  }

  /// Resumes those that wait until the moment that `change` returns, or less.
  private func resume(_ change: (inout State) -> UInt64) {
    let woken = state.withLock { state in
      let moment = change(&state)
      let woken = state.connections.filter { $0.value.wakes.map { $0 <= moment } ?? false }.map(\.key)
      for key in woken {
        state.connections[key]?.wakes = nil
        state.connections[key]?.deadline = Self.moment(in: Self.answerTime)
      }
      state.waiting -= woken.count
      return woken
    }
    // Outside of the lock, which libmicrohttpd's calls of ours take.
    for key in woken { unsafe MHD_resume_connection(OpaquePointer(bitPattern: key)) }
  }
}
