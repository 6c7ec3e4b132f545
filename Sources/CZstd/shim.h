#ifndef CZSTD_SHIM_H
#define CZSTD_SHIM_H

#include <zdict.h>
#include <zstd.h>

/* Built by macros that Swift does not import. */
static inline unsigned long long zstd_size_unknown(void) { return ZSTD_CONTENTSIZE_UNKNOWN; }
static inline unsigned long long zstd_size_error(void) { return ZSTD_CONTENTSIZE_ERROR; }

#endif
