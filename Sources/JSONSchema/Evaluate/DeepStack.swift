// Where Dispatch is read before the C library, a thread's attributes are declared there.
#if canImport(CDispatch)
  internal import CDispatch
#endif
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Runs work that recurses as deeply as its input on a thread with a stack that is large enough.
enum DeepStack {
  /// Address space for the stack; memory is used only as far as the work goes down.
  private static let size = 1 << 30

  private class AnyBox {
    func run() {}
  }

  private final class WorkBox<Result>: AnyBox {
    let work: () -> Result
    var result: Result?
    init(_ work: @escaping () -> Result) { self.work = work }
    override func run() { result = work() }
  }

  /// The result of `work`, or nil if there is no such thread to be had.
  static func run<Result>(_ work: () -> Result) -> Result? {
    withoutActuallyEscaping(work) { work in
      let box = WorkBox(work)
      var attributes = pthread_attr_t()
      guard unsafe pthread_attr_init(&attributes) == 0 else { return nil }
      defer { unsafe pthread_attr_destroy(&attributes) }
      guard unsafe pthread_attr_setstacksize(&attributes, size) == 0 else { return nil }
      #if canImport(Darwin)
        var thread: pthread_t?
      #else
        var thread = pthread_t()
      #endif
      // The box lives until the thread has ended, because it is joined below.
      let argument = unsafe Unmanaged.passUnretained(box as AnyBox).toOpaque()
      let status = unsafe pthread_create(
        &thread, &attributes,
        { argument in
          #if canImport(Darwin)
            unsafe Unmanaged<AnyBox>.fromOpaque(argument).takeUnretainedValue().run()
          #else
            if let argument = unsafe argument {
              unsafe Unmanaged<AnyBox>.fromOpaque(argument).takeUnretainedValue().run()
            }
          #endif
          return nil
        }, argument)
      guard status == 0 else { return nil }
      #if canImport(Darwin)
        if let thread = unsafe thread { unsafe pthread_join(thread, nil) }
      #else
        pthread_join(thread, nil)
      #endif
      return box.result
    }
  }
}
