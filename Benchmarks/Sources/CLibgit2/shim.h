#pragma once
#include <git2.h>

// git_libgit2_opts is variadic, which Swift cannot call.

/// Reads objects without hashing them again, as Salkku does: a corrupt object is still found by its zlib checksum.
static inline int benchmark_git_disable_strict_hash_verification(void) {
  return git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
}
