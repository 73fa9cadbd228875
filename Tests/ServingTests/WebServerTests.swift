import Dispatch
import Serving
import Synchronization
import TestSupport
import Testing

/// The server and clients of every sort, over this machine's own address.
@Suite(.slow, .serialized)
struct WebServerTests {
  /// Says what it was asked for.
  private static func echo() throws -> WebServer {
    try WebServer(at: .any) {
      .response(Response(type: "text/html", policy: "default-src 'none'", body: Array("<\($0.path)>".utf8)))
    }
  }

  @Test func `a page is answered at both addresses of this machine, and bears what protects it`() throws {
    let server = try Self.echo()
    defer { server.stop() }
    for isOlder in [true, false] {
      let answer = Client.answer(to: Client.get("/a%20b/?after=1", server), server, isOlder: isOlder)
      // Not every machine has the newer address.
      if !isOlder, answer == "no connection" { continue }
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.hasSuffix("\r\n\r\n<a b/>"), "\(answer)")
      for header in [
        "Content-Type: text/html", "Cache-Control: no-store", "X-Content-Type-Options: nosniff",
        "Content-Security-Policy: default-src 'none'", "Cross-Origin-Resource-Policy: same-origin",
        "Referrer-Policy: no-referrer",
      ] {
        #expect(answer.contains("\(header)\r\n"), "\(header) in \(answer)")
      }
    }
    let head = Client.answer(to: Client.get("/", server, method: "HEAD"), server)
    #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n") && head.hasSuffix("\r\n\r\n"))
  }

  @Test func `what stands behind the path is handed over as it was sent`() throws {
    let server = try WebServer(at: .any) { .response(Response(type: "text/plain", body: Array("<\($0.query)>".utf8))) }
    defer { server.stop() }
    for query in ["?q=hall", "?q=a%20b+c&after=1&q=%C3%A4", "?q=", "?q", "", "?a%0D%0Ab=%0D%0A"] {
      let answer = Client.answer(to: Client.get("/search\(query)", server), server)
      #expect(answer.hasSuffix("\r\n\r\n<\(query)>"), "\(query): \(answer)")
    }
  }

  @Test func `a request for another name, or for none or two, is refused`() throws {
    let server = try Self.echo()
    defer { server.stop() }
    let port = server.port
    for hosts in [
      ["example.org:\(port)"], ["localhost"], ["localhost:1"], ["localhost.example.org:\(port)"], [""], [],
      ["localhost:\(port)", "example.org"], ["example.org", "localhost:\(port)"],
    ] {
      let lines = hosts.map { "Host: \($0)\r\n" }.joined()
      let answer = Client.answer(to: "GET / HTTP/1.1\r\n\(lines)Connection: close\r\n\r\n", server)
      #expect(answer.hasPrefix("HTTP/1.1 4"), "\(hosts): \(answer)")
      #expect(!answer.contains("<>"), "\(hosts)")
    }
    #expect(Client.answer(to: "GET / HTTP/1.0\r\n\r\n", server).hasPrefix("HTTP/1.1 403 "))
  }

  @Test func `what is no request to read is refused, and its content is not read`() throws {
    let server = try Self.echo()
    defer { server.stop() }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", "X"] {
      let answer = Client.answer(to: Client.get("/", server, method: method), server)
      #expect(answer.hasPrefix("HTTP/1.1 4"), "\(method): \(answer)")
    }
    let head = "Host: localhost:\(server.port)\r\n"
    for request in [
      "GET http://example.org/ HTTP/1.1\r\n\(head)Connection: close\r\n\r\n",
      "GET /%zz HTTP/1.1\r\n\(head)Connection: close\r\n\r\n",
      "POST / HTTP/1.1\r\n\(head)Content-Length: 99999999999\r\n\r\nabc",
      "GET / HTTP/1.1\r\n\(head)Content-Length: 99999999999\r\n\r\nabc",
      "GET / HTTP/1.1\r\n\(head)Transfer-Encoding: chunked\r\n\r\nffffff\r\nabc",
      "GET /\(String(repeating: "a", count: 100_000)) HTTP/1.1\r\n\(head)\r\n",
      "GET / HTTP/1.1\r\n\(head)X: \(String(repeating: "a", count: 100_000))\r\n\r\n",
      "GET / HTTP/1.1\r\n\(head)\(String(repeating: "X: a\r\n", count: 50_000))\r\n",
      "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\r\n\r\n", "\r\n\r\n\r\n", "GET /\r\n\r\n",
    ] {
      let answer = Client.answer(to: request, server)
      #expect(!answer.contains("HTTP/1.1 200"), "\(request.prefix(60)): \(answer)")
    }
    #expect(Client.answer(to: Client.get("/", server), server).hasSuffix("<>"))
  }

  @Test func `a client that is slow to ask is sent away, and nobody waits for it`() throws {
    let server = try Self.echo()
    defer { server.stop() }
    let slow = try #require(Client(server.port))
    slow.send("GET / HTTP/1.1\r\nHost: localhost:\(server.port)\r\nX: ")
    let start = DispatchTime.now().uptimeNanoseconds
    var isTaken = true
    // A byte in each half of a second, so that it is never idle.
    while isTaken, DispatchTime.now().uptimeNanoseconds - start < 60_000_000_000 {
      isTaken = slow.send("a")
      #expect(Client.answer(to: Client.get("/", server), server).hasSuffix("<>"))
      _ = DispatchSemaphore(value: 0).wait(timeout: .now() + 0.5)
    }
    #expect(!isTaken)
  }

  @Test func `a thousand connections that say nothing keep nobody from reading`() throws {
    let server = try Self.echo()
    defer { server.stop() }
    let idle = (0..<1000).compactMap { _ in Client(server.port) }
    #expect(Client.answer(to: Client.get("/", server), server).hasSuffix("<>"))
    #expect(idle.count > 100)
    for client in idle.prefix(100) { client.send(Client.get("/", server)) }
    #expect(idle.prefix(100).allSatisfy { $0.rest().hasSuffix("<>") })
  }

  @Test func `a request that waits is answered when it is woken, and one whose client has gone is not missed`() throws {
    let state = Atomic(0)
    let waiting = Atomic(0)
    let server = try WebServer(at: .any) { request in
      let now = state.load(ordering: .sequentiallyConsistent)
      if request.mayWait, request.after == String(now) {
        waiting.add(1, ordering: .sequentiallyConsistent)
        return .wait
      }
      return .response(Response(type: "text/plain", body: Array("<\(now)>".utf8)))
    }
    defer { server.stop() }
    for round in 0..<20 {
      let clients = (0..<5).compactMap { _ in Client(server.port) }
      var gone = Client(server.port)
      for client in clients + [gone].compactMap(\.self) { client.send(Client.get("/?after=\(round)", server)) }
      // Some are asked about before the change, others behind it.
      if round % 2 == 0 {
        while waiting.load(ordering: .sequentiallyConsistent) < 6 {
          _ = DispatchSemaphore(value: 0).wait(timeout: .now() + 0.001)
        }
      }
      gone = nil
      state.add(1, ordering: .sequentiallyConsistent)
      server.wake()
      #expect(clients.map { $0.rest().hasSuffix("<\(round + 1)>") } == [true, true, true, true, true])
      waiting.store(0, ordering: .sequentiallyConsistent)
    }
  }

  @Test func `a server that stops lets those go that wait, and leaves its port`() throws {
    let server = try WebServer(at: .any) { $0.mayWait ? .wait : .response(Response(status: 200, "end")) }
    let client = try #require(Client(server.port))
    client.send(Client.get("/", server))
    let idle = try #require(Client(server.port))
    // So that it waits already.
    _ = DispatchSemaphore(value: 0).wait(timeout: .now() + 0.3)
    server.stop()
    server.stop()
    _ = client.rest()
    #expect(idle.rest() == "")
    #expect(Client(server.port) == nil)
    let next = try WebServer(at: .exactly(server.port)) { _ in .response(Response(status: 200, "next")) }
    defer { next.stop() }
    #expect(Client.answer(to: Client.get("/", next), next).hasSuffix("next\n"))
  }

  @Test func `a port that another program has is told, or passed over`() throws {
    let first = try Self.echo()
    defer { first.stop() }
    #expect(throws: WebServer.Failure.portTaken(first.port)) {
      _ = try WebServer(at: .exactly(first.port)) { _ in .wait }
    }
    let second = try WebServer(at: .firstFree(from: first.port)) { _ in .wait }
    defer { second.stop() }
    #expect(second.port != first.port)
  }
}
