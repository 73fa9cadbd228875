internal import CMicrohttpd
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A server of HTTP that this machine alone can reach, for a person who looks at what they write.
///
/// It answers requests to read, and only those that name this machine; it reads no file. Requests are asked about one after the
/// other on threads of the server's own.
package final class WebServer: Sendable {
  /// Which port it listens at.
  package enum Port: Sendable {
    /// That one.
    case exactly(UInt16)
    /// The first free one of a few, from that one on.
    case firstFree(from: UInt16)
    /// Any.
    case any
  }

  /// Why there can be no server.
  package enum Failure: Error, Equatable {
    /// Another program listens at the port.
    case portTaken(UInt16)
    /// Only the system's administrator may listen there.
    case notAllowed(UInt16)
    /// What the system calls by this number.
    case system(Int32)
  }

  /// The port that it listens at.
  package let port: UInt16
  private let exchange: Exchange
  /// The addresses of libmicrohttpd's daemons, one for each of this machine's own addresses.
  private let daemons: [UInt]
  private let hasStopped = Atomic(false)

  /// How many ports are tried.
  private static let tries = 20
  /// The most connections; further ones wait until one of these is ended.
  private static let connectionLimit = 2000
  /// The most bytes that the head of a request has.
  private static let memory = 16 << 10

  /// Starts to listen.
  /// - Parameter answer: says what becomes of each request.
  package init(at port: Port, answer: @escaping @Sendable (Request) -> Answer) throws(Failure) {
    let (sockets, number) = try Self.sockets(at: port)
    let room = salkku_http_room(2 * Self.connectionLimit + 100)
    // Some remain for files that are read.
    let limit = min(Self.connectionLimit, max(16, (Int(room) - 100) / sockets.count))
    let exchange = Exchange(port: number, answer: answer)
    let context = unsafe Unmanaged.passUnretained(exchange).toOpaque()
    self.port = number
    self.exchange = exchange
    daemons = sockets.compactMap { socket in
      let daemon = unsafe salkku_http_start(
        socket, UInt32(limit), UInt32(Connections.requestTime), Self.memory, answerRequest, noteConnection, noteEnd,
        context)
      guard let daemon = unsafe daemon else {
        _ = close(socket)
        return nil
      }
      return UInt(bitPattern: daemon)
    }
    guard daemons.count == sockets.count else {
      stop()
      throw .system(0)
    }
    exchange.watch()
  }

  deinit { stop() }

  /// Has every request that waits asked about again.
  package func wake() { exchange.connections.wake() }

  /// Ends all connections and listens no more.
  package func stop() {
    guard !hasStopped.exchange(true, ordering: .sequentiallyConsistent) else { return }
    exchange.stop()
    for daemon in daemons { unsafe MHD_stop_daemon(OpaquePointer(bitPattern: daemon)) }
  }

  /// Sockets that listen at the same port of this machine's addresses. A machine may lack the newer one, but nobody else may
  /// listen there: browsers take `localhost` for either.
  private static func sockets(at port: Port) throws(Failure) -> (sockets: [Int32], port: UInt16) {
    let candidates: [UInt16] =
      switch port {
      case .exactly(let number): [number]
      case .firstFree(let first): (0..<UInt16(tries)).map { first &+ $0 }
      case .any: Array(repeating: 0, count: tries)
      }
    var failure = Failure.system(0)
    for candidate in candidates {
      var number = candidate
      let four = unsafe salkku_http_listen(0, &number)
      if four < 0 {
        failure = Self.failure(errno, candidate)
        if case .portTaken = failure { continue }
        throw failure
      }
      let six = unsafe salkku_http_listen(1, &number)
      if six >= 0 { return ([four, six], number) }
      failure = Self.failure(errno, candidate)
      guard case .portTaken = failure else { return ([four], number) }
      _ = close(four)
    }
    throw failure
  }

  private static func failure(_ code: Int32, _ port: UInt16) -> Failure {
    switch code {
    case EADDRINUSE: .portTaken(port)
    case EACCES: .notAllowed(port)
    default: .system(code)
    }
  }
}
