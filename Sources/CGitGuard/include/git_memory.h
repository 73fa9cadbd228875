#pragma once
#include <stddef.h>

/// Gives libgit2 an allocator that refuses what is too large; to be called once, before or after `git_libgit2_init`.
/// Returns 0, or libgit2's negative status.
int salkku_git_set_allocator(void);

/// Gets 16 MB for what this thread will keep from the system at once, in place of piece by piece; what is not used costs a page for
/// each 100 KiB. Does nothing once memory was given back.
void salkku_reserve_memory(void);

/// Gives memory back to the system that is free and that the C library keeps for the threads that had it.
void salkku_release_free_memory(void);

/// The most bytes that libgit2 may allocate at once on this thread from now on; `SIZE_MAX` is no limit, as at the start.
/// A larger request is answered with NULL, and the call of libgit2 that needed it fails.
void salkku_git_limit_allocations(size_t most);
