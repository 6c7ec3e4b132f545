#ifndef CFILESYSTEM_SHIM_H
#define CFILESYSTEM_SHIM_H

#include <sys/vfs.h>

/* What the kernel says of the file system that a path is on. */
typedef struct {
  /* The number of its kind, as linux/magic.h has them. */
  unsigned int kind;
  /* Bytes of a block; blocks left for anybody, and for the superuser. */
  unsigned long long block, available, free;
  /* Files that may be there, 0 where they are not counted, and files that may still be made. */
  unsigned long long files, free_files;
} file_system;

/* Returns 0, or -1 with errno. */
static inline int file_system_of(const char *path, file_system *found) {
  struct statfs said;
  if (statfs(path, &said) != 0) return -1;
  found->kind = (unsigned int)said.f_type;
  found->block = (unsigned long long)said.f_bsize;
  found->available = said.f_bavail;
  found->free = said.f_bfree;
  found->files = said.f_files;
  found->free_files = said.f_ffree;
  return 0;
}

#endif
