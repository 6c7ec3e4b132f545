#ifndef CZSTD_SHIM_H
#define CZSTD_SHIM_H

/* Training in one pass and parameters for a dictionary: zstd promises them for the version that is
   linked only, and the release links an archive. */
#define ZDICT_STATIC_LINKING_ONLY
#define ZSTD_STATIC_LINKING_ONLY
#include <zdict.h>
#include <zstd.h>

/* Built by macros that Swift does not import. */
static inline unsigned long long zstd_size_unknown(void) { return ZSTD_CONTENTSIZE_UNKNOWN; }
static inline unsigned long long zstd_size_error(void) { return ZSTD_CONTENTSIZE_ERROR; }

#endif
