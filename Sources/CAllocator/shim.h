#ifndef CALLOCATOR_SHIM_H
#define CALLOCATOR_SHIM_H

#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Hands back what is free, and has large blocks handed back when they are freed. By itself glibc raises
   the size from which it does so with every such block, and keeps the others: in holes that no larger
   one fits. */
static inline void allocator_hand_back_large_blocks(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 512 * 1024);
  mallopt(M_TRIM_THRESHOLD, 64 * 1024 * 1024);
  malloc_trim(0);
#endif
}

#endif
