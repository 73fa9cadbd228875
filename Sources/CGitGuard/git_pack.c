#include "git_pack.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

// The folder of packs, whose objects libgit2 asks for here.

struct packs {
  git_odb_backend parent;
  char *folder;
  struct pack *list;
  size_t count;
  /// The pack in which an object was found last; the next one is mostly in the same.
  size_t last;
  struct unpacker *unpacker;
};

/// Finds the pack that holds the object `id`; NULL if none does.
static struct pack *find_pack(struct packs *packs, const git_oid *id, uint64_t *offset) {
  for (size_t step = 0; step < packs->count; step++) {
    size_t index = (packs->last + step) % packs->count;
    struct pack *pack = &packs->list[index];
    if (!salkku_open_pack(pack) || !salkku_find_in_pack(pack, id->id, offset)) continue;
    packs->last = index;
    return pack;
  }
  return NULL;
}

static int read_object(void **data, size_t *size, git_object_t *type, git_odb_backend *parent, const git_oid *id) {
  struct packs *packs = (struct packs *)parent;
  uint64_t offset;
  struct pack *pack = find_pack(packs, id, &offset);
  return pack ? salkku_unpack(packs->unpacker, pack, offset, data, size, type) : GIT_ENOTFOUND;
}

static int read_header(size_t *size, git_object_t *type, git_odb_backend *parent, const git_oid *id) {
  struct packs *packs = (struct packs *)parent;
  uint64_t offset;
  struct pack *pack = find_pack(packs, id, &offset);
  return pack ? salkku_unpack_header(packs->unpacker, pack, offset, size, type) : GIT_ENOTFOUND;
}

static int exists(git_odb_backend *parent, const git_oid *id) {
  uint64_t offset;
  return find_pack((struct packs *)parent, id, &offset) != NULL;
}

static int exists_prefix(git_oid *out, git_odb_backend *parent, const git_oid *prefix, size_t digits) {
  struct packs *packs = (struct packs *)parent;
  bool isFound = false;
  for (size_t index = 0; index < packs->count; index++) {
    struct pack *pack = &packs->list[index];
    git_oid id;
    int status = salkku_open_pack(pack) ? salkku_find_prefix_in_pack(pack, prefix->id, digits, &id) : GIT_ENOTFOUND;
    if (status == GIT_ENOTFOUND) continue;
    if (status < 0) return status;
    if (isFound && !git_oid_equal(&id, out)) return GIT_EAMBIGUOUS;
    git_oid_cpy(out, &id);
    isFound = true;
  }
  return isFound ? 0 : GIT_ENOTFOUND;
}

static bool is_known(const struct packs *packs, const char *name, size_t length) {
  size_t folder = strlen(packs->folder) + 1;
  for (size_t index = 0; index < packs->count; index++) {
    const char *known = packs->list[index].path + folder;
    if (strlen(known) == length && memcmp(known, name, length) == 0) return true;
  }
  return false;
}

static int add_pack(struct packs *packs, const char *name, size_t length) {
  struct pack *list = realloc(packs->list, (packs->count + 1) * sizeof(*list));
  if (!list) return corrupt("out of memory");
  packs->list = list;
  size_t folder = strlen(packs->folder);
  char *path = malloc(folder + length + 2);
  if (!path) return corrupt("out of memory");
  memcpy(path, packs->folder, folder);
  path[folder] = '/';
  memcpy(path + folder + 1, name, length);
  path[folder + 1 + length] = 0;
  packs->list[packs->count++] = (struct pack){.path = path};
  return 0;
}

/// Looks for packs that were added since: one that was packed anew meanwhile has another name.
static int refresh(git_odb_backend *parent) {
  struct packs *packs = (struct packs *)parent;
  DIR *folder = opendir(packs->folder);
  if (!folder) return 0;
  struct dirent *item;
  int status = 0;
  while (status == 0 && (item = readdir(folder))) {
    size_t length = strlen(item->d_name);
    if (length <= 4 || memcmp(item->d_name + length - 4, ".idx", 4) != 0) continue;
    if (!is_known(packs, item->d_name, length - 4)) status = add_pack(packs, item->d_name, length - 4);
  }
  closedir(folder);
  return status;
}

static void release(git_odb_backend *parent) {
  struct packs *packs = (struct packs *)parent;
  for (size_t index = 0; index < packs->count; index++) {
    salkku_close_pack(&packs->list[index]);
    free(packs->list[index].path);
  }
  salkku_free_unpacker(packs->unpacker);
  free(packs->list);
  free(packs->folder);
  free(packs);
}

int salkku_git_pack_backend(git_odb_backend **out, const char *objects) {
  struct packs *packs = calloc(1, sizeof(*packs));
  char *folder = malloc(strlen(objects) + sizeof("/pack"));
  if (!packs || !folder) {
    free(packs);
    free(folder);
    return corrupt("out of memory");
  }
  memcpy(folder, objects, strlen(objects));
  memcpy(folder + strlen(objects), "/pack", sizeof("/pack"));
  packs->folder = folder;
  packs->unpacker = salkku_unpacker(&packs->parent);
  if (!packs->unpacker) {
    release(&packs->parent);
    return corrupt("out of memory");
  }
  git_odb_init_backend(&packs->parent, GIT_ODB_BACKEND_VERSION);
  packs->parent.read = read_object;
  packs->parent.read_prefix = salkku_git_read_prefix;
  packs->parent.read_header = read_header;
  packs->parent.exists = exists;
  packs->parent.exists_prefix = exists_prefix;
  packs->parent.refresh = refresh;
  packs->parent.free = release;
  int status = refresh(&packs->parent);
  if (status < 0) {
    release(&packs->parent);
    return status;
  }
  *out = &packs->parent;
  return 0;
}
