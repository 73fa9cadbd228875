#include "git_memory.h"

#include <git2.h>
#include <git2/sys/alloc.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

static _Thread_local size_t most = SIZE_MAX;

void salkku_git_limit_allocations(size_t bytes) { most = bytes; }

static void *allocate(size_t size, const char *file, int line) {
  (void)file;
  (void)line;
  return size > most ? NULL : malloc(size);
}

static void *reallocate(void *block, size_t size, const char *file, int line) {
  (void)file;
  (void)line;
  return size > most ? NULL : realloc(block, size);
}

#if LIBGIT2_VER_MAJOR == 1 && LIBGIT2_VER_MINOR < 7

// Before 1.7, an allocator has more functions, which all come down to these two.

/// Whether `count` elements of `size` bytes may be allocated.
static int is_allowed(size_t count, size_t size) { return size == 0 || count <= most / size; }

static void *allocate_zeroed(size_t count, size_t size, const char *file, int line) {
  (void)file;
  (void)line;
  return is_allowed(count, size) ? calloc(count, size) : NULL;
}

static void *allocate_array(size_t count, size_t size, const char *file, int line) {
  return is_allowed(count, size) ? allocate(count * size, file, line) : NULL;
}

static void *reallocate_array(void *block, size_t count, size_t size, const char *file, int line) {
  return is_allowed(count, size) ? reallocate(block, count * size, file, line) : NULL;
}

static char *copy_bytes(const char *text, size_t length, const char *file, int line) {
  if (length == SIZE_MAX) return NULL;
  char *copy = allocate(length + 1, file, line);
  if (!copy) return NULL;
  memcpy(copy, text, length);
  copy[length] = '\0';
  return copy;
}

static char *copy_text(const char *text, const char *file, int line) {
  return copy_bytes(text, strlen(text), file, line);
}

static char *copy_start(const char *text, size_t most_bytes, const char *file, int line) {
  return copy_bytes(text, strnlen(text, most_bytes), file, line);
}

static git_allocator allocator = {
    .gmalloc = allocate,
    .gcalloc = allocate_zeroed,
    .gstrdup = copy_text,
    .gstrndup = copy_start,
    .gsubstrdup = copy_bytes,
    .grealloc = reallocate,
    .greallocarray = reallocate_array,
    .gmallocarray = allocate_array,
    .gfree = free,
};

#else

static git_allocator allocator = {.gmalloc = allocate, .grealloc = reallocate, .gfree = free};

#endif

int salkku_git_set_allocator(void) {
#ifdef __GLIBC__
  // What is read from a repository is many thousands of small blocks that are kept, and while the system hands out memory no
  // other thread can get at its own: it is asked for 1 MiB at once, in place of 128 KiB. Nothing is given back to it before
  // ``salkku_release_free_memory``.
  mallopt(M_TOP_PAD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
  return git_libgit2_opts(GIT_OPT_SET_ALLOCATOR, &allocator);
}

#ifdef __GLIBC__
/// Whether memory was given back: what threads read from then on they do not keep.
static atomic_bool is_given_back;
#endif

void salkku_reserve_memory(void) {
#ifdef __GLIBC__
  if (is_given_back) return;
  // The memory of all threads but the first grows by 4 KiB, whatever it is told, with a call of the system for each. Larger
  // blocks than these would be memory of their own.
  enum { block_size = 100 << 10, block_count = 160 };
  void *blocks[block_count];
  for (int index = 0; index < block_count; index++) blocks[index] = malloc(block_size);
  for (int index = 0; index < block_count; index++) free(blocks[index]);
#endif
}

void salkku_release_free_memory(void) {
#ifdef __GLIBC__
  is_given_back = true;
  // From now on little is kept that is free: 128 KiB, as the C library has it where nothing else is said.
  mallopt(M_TRIM_THRESHOLD, 128 << 10);
  malloc_trim(0);
#endif
}
