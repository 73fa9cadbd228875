internal import BenchmarkSupport

let usage = """
  Measures `salkku` on generated and real catalogues, next to what no program can be faster than.

    --salkku FILE         the program; default ../.build/release/salkku
    --entries N[,N…]      sizes of the catalogues; default 100,10000
    --catalog FOLDER      a real catalogue, measured after those: the folder with its salkku.yaml
    --copies N            how many copies of it make one catalogue; default 10
    --runs N              rounds; in each of them everything runs once, in turn; default 7, of more than 10,000
                          entries 3
    --languages N         1 or 2 languages; default 1, so that Hugo builds as many pages
    --seed N              another catalogue; default 1
    --disk FOLDER         where repositories and sites are made; default .build/benchmark
    --memory FOLDER       a folder of a file system in memory; default /dev/shm
    --peers FOLDER        where install-peers put Hugo and check-jsonschema; default .build/peers
    --hugo-limit N        leave Hugo out of larger catalogues; default 10000
    --check-limit N       leave check-jsonschema out of larger catalogues; default 10000
    --commits N           a history of so many commits, each but the first of which changes an entry; default 1
    --keep                leave the repositories and sites
  """

do throws(Failure) {
  let words = Array(CommandLine.arguments.dropFirst())
  if words.contains("--help") {
    try say(usage)
    end(0)
  }
  try Benchmark(Options(words)).run()
} catch {
  try say("benchmark: \(error)", toErrors: true)
  end(2)
}
