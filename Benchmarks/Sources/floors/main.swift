internal import BenchmarkSupport

// What no program can be faster than that reads a repository or writes a site: the same work and nothing else.

let usage = """
  floors read REPOSITORY THREADS       read every blob of HEAD once with libgit2
  floors list FOLDER                   print size and path of each file below a folder that is no hidden one
  floors write LIST FOLDER THREADS     write files of those sizes to those paths below a new folder
  """

do throws(Failure) {
  let arguments = Array(CommandLine.arguments.dropFirst())
  switch (arguments.first, arguments.count) {
  case ("read", 3): try readBlobs(repository: arguments[1], threads: Int(arguments[2]) ?? 1)
  case ("list", 2): try listFiles(below: arguments[1])
  case ("write", 4): try writeFiles(list: arguments[1], to: arguments[2], threads: Int(arguments[3]) ?? 1)
  default: throw Failure("this is how:\n\(usage)")
  }
} catch {
  try say("floors: \(error)", toErrors: true)
  end(2)
}
