internal import CMicrohttpd
internal import Dispatch
internal import Synchronization

/// What libmicrohttpd's calls come to: requests, and connections that begin and end.
final class Exchange: Sendable {
  let connections = Connections()
  private let port: UInt16
  private let answer: @Sendable (Request) -> Answer
  private let queue = DispatchQueue(label: "connections")
  private let hasStopped = Atomic(false)

  init(port: UInt16, answer: @escaping @Sendable (Request) -> Answer) {
    self.port = port
    self.answer = answer
  }

  /// Ends what takes too long, from now on.
  func watch() {
    queue.asyncAfter(deadline: .now() + 1) { [weak self] in
      guard let self, !hasStopped.load(ordering: .relaxed) else { return }
      connections.sweep()
      watch()
    }
  }

  func stop() {
    hasStopped.store(true, ordering: .relaxed)
    // What the queue does now is done before.
    queue.sync {}
    connections.wake(isStopping: true)
  }

  /// Answers a request, or lets it wait.
  @unsafe
  fileprivate func respond(
    _ connection: OpaquePointer, _ target: UnsafePointer<CChar>, _ method: UnsafePointer<CChar>, hasWaited: Bool
  ) -> MHD_Result {
    if let refusal = unsafe refusal(connection, method) { return unsafe send(refusal, on: connection) }
    guard let path = unsafe Request.path(of: String(cString: target)) else {
      return unsafe send(Response(status: 400, "This is no address of a page."), on: connection)
    }
    let after = unsafe MHD_lookup_connection_value(connection, .GET_ARGUMENT_KIND, "after").map {
      unsafe String(cString: $0)
    }
    let query = unsafe Self.query(connection)
    let wakeUps = connections.wakeUps
    if case .response(let response) = answer(Request(path: path, query: query, after: after, mayWait: !hasWaited)) {
      return unsafe send(response, on: connection)
    }
    if !hasWaited, connections.wait(UInt(bitPattern: connection), wakeUps) { return .YES }
    guard case .response(let response) = answer(Request(path: path, query: query, after: after)) else { return .NO }
    return unsafe send(response, on: connection)
  }

  /// What stands in the address from `?` on. libmicrohttpd has taken it apart, and made blanks of plus signs.
  @unsafe
  private static func query(_ connection: OpaquePointer) -> String {
    var parts: [String] = []
    unsafe withUnsafeMutablePointer(to: &parts) { parts in
      let collect: MHD_KeyValueIterator = { parts, _, name, value in
        guard let parts = unsafe parts, let name = unsafe name else { return .NO }
        let text = unsafe String(cString: name) + (unsafe value.map { unsafe "=" + String(cString: $0) } ?? "")
        unsafe parts.assumingMemoryBound(to: [String].self).pointee.append(text.replacing(" ", with: "+"))
        return .YES
      }
      _ = unsafe MHD_get_connection_values(connection, .GET_ARGUMENT_KIND, collect, parts)
    }
    return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
  }

  /// Why a request is not answered; nil where it is.
  @unsafe
  private func refusal(_ connection: OpaquePointer, _ method: UnsafePointer<CChar>) -> Response? {
    guard let host = unsafe salkku_http_host(connection),
      unsafe Request.isForThisMachine(String(cString: host), port: port)
    else { return Response(status: 403, "Salkku answers at http://localhost:\(port)/ and under no other name.") }
    guard unsafe Request.isToRead(String(cString: method)) else {
      return Response(status: 405, "Pages can be read here, and nothing else.")
    }
    return nil
  }

  @unsafe
  private func send(_ response: Response, on connection: OpaquePointer) -> MHD_Result {
    let key = UInt(bitPattern: connection)
    if response.status < 500, !connections.mayLoad(response.body.count, key) {
      return unsafe send(Response(status: 503, "Too much is on its way already."), on: connection)
    }
    var body = response.body
    let made = unsafe body.withUnsafeMutableBytes { bytes in
      unsafe MHD_create_response_from_buffer(bytes.count, bytes.baseAddress, .RESPMEM_MUST_COPY)
    }
    guard let made = unsafe made else { return .NO }
    defer { unsafe MHD_destroy_response(made) }
    var headers = [
      ("Content-Type", response.type), ("Content-Security-Policy", response.policy), ("Cache-Control", "no-store"),
      ("X-Content-Type-Options", "nosniff"), ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Referrer-Policy", "no-referrer"),
    ]
    if let location = response.location { headers.append(("Location", location)) }
    if response.status == 405 { headers.append(("Allow", Request.methods.joined(separator: ", "))) }
    if (400..<600).contains(response.status), response.status != 404 { headers.append(("Connection", "close")) }
    for (name, value) in headers { _ = unsafe MHD_add_response_header(made, name, value) }
    return unsafe MHD_queue_response(connection, response.status, made)
  }
}

/// What a request is marked with while it waits to be answered, and after it was left waiting.
private enum Mark {
  static var isRead: UnsafeMutableRawPointer? { unsafe UnsafeMutableRawPointer(bitPattern: 1) }
  static var hasWaited: UnsafeMutableRawPointer? { unsafe UnsafeMutableRawPointer(bitPattern: 2) }
}

@unsafe
private func exchange(_ context: UnsafeMutableRawPointer) -> Exchange {
  unsafe Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
}

/// Called when the head of a request was read, and again when all of it was.
let answerRequest: MHD_AccessHandlerCallback = { context, connection, target, method, _, _, bodySize, mark in
  guard let context = unsafe context, let connection = unsafe connection, let target = unsafe target,
    let method = unsafe method,
    let bodySize = unsafe bodySize, let mark = unsafe mark
  else { return .NO }
  let exchange = unsafe exchange(context)
  let hasBody = unsafe bodySize.pointee > 0
  // Nobody who reads sends anything, and what is sent is not taken.
  if hasBody { return .NO }
  if unsafe mark.pointee == nil {
    exchange.connections.beginRequest(UInt(bitPattern: connection))
    unsafe mark.pointee = Mark.isRead
    let isRead = unsafe Request.isToRead(String(cString: method))
    // Others are refused before they have sent what they are about.
    return isRead ? .YES : unsafe exchange.respond(connection, target, method, hasWaited: false)
  }
  let hasWaited = unsafe mark.pointee == Mark.hasWaited
  unsafe mark.pointee = Mark.hasWaited
  return unsafe exchange.respond(connection, target, method, hasWaited: hasWaited)
}

/// Called when a connection begins, and before its socket is closed.
let noteConnection: MHD_NotifyConnectionCallback = { context, connection, _, what in
  guard let context = unsafe context, let connection = unsafe connection else { return }
  let connections = unsafe exchange(context).connections
  let key = UInt(bitPattern: connection)
  if what == .CONNECTION_NOTIFY_STARTED {
    connections.begin(key, socket: unsafe salkku_http_socket(connection))
  } else {
    connections.end(key)
  }
}

/// Called when a request was answered, or its client has gone.
let noteEnd: MHD_RequestCompletedCallback = { context, connection, _, _ in
  guard let context = unsafe context, let connection = unsafe connection else { return }
  unsafe exchange(context).connections.finishRequest(UInt(bitPattern: connection))
}
