#pragma once
#include <git2.h>
#include <git2/sys/repository.h>

// git_libgit2_opts is variadic, which Swift cannot call; each option that is used has a function of its own here.

/// Reads objects without hashing them again: a corrupt object is still found by its zlib checksum.
static inline int salkku_git_disable_strict_hash_verification(void) {
  return git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
}

/// Opens repositories that another user owns, as a CI container often finds them. Nothing a repository configures is run.
static inline int salkku_git_disable_owner_validation(void) {
  return git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
}

/// Keeps no object that was read: a walk over a long history reads each once, and keeping them would take 256 MB.
static inline int salkku_git_disable_caching(void) {
  return git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 0);
}

/// Accepts the named repository extensions besides those that libgit2 knows.
static inline int salkku_git_set_extensions(const char **names, size_t count) {
  return git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, names, count);
}
