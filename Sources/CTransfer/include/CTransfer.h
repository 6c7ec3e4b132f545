#ifndef C_TRANSFER_H
#define C_TRANSFER_H

#include <stddef.h>

/* One request after another over HTTP by the system's libcurl, which is looked for when it is needed
 * and not before. It is C because the functions of libcurl that set and ask take any number of
 * arguments. What is used of libcurl is written down here, so that its headers are not needed; those
 * numbers never change. */

/* libcurl, found, with one connection that is used again. */
typedef struct transfer transfer;

/* How a request ended. */
typedef enum {
  transfer_done = 0,
  /* No address belongs to the name of the host, or of the proxy. */
  transfer_no_host,
  /* Nobody answers there, or not in time. */
  transfer_no_connection,
  /* It was connected, and then too little came for too long. */
  transfer_stalled,
  /* The connection ended in the middle, or what came cannot be inflated. */
  transfer_cut,
  /* Both sides found no way to speak in secret. */
  transfer_no_handshake,
  /* The certificate is not of that host, or of nobody who is trusted. */
  transfer_bad_certificate,
  /* The file of certificates cannot be read. */
  transfer_bad_authorities,
  /* More came than was allowed. */
  transfer_too_large,
  /* It was asked to stop. */
  transfer_stopped,
  transfer_no_memory,
  transfer_failed
} transfer_end;

/* What to ask, and how. */
typedef struct {
  const char *address;
  /* The name of the program that asks. */
  const char *program;
  /* A file of certificates of those who are trusted; NULL for the system's. */
  const char *authorities;
  /* A folder of them; NULL for the system's. */
  const char *authority_folder;
  long connect_milliseconds;
  /* Fewer bytes a second than these, for so many seconds, are a stall. */
  long stall_bytes;
  long stall_seconds;
  /* The most bytes of an answer, after inflating. */
  size_t most_bytes;
  /* Asked several times a second: other than 0 to stop; NULL never stops. */
  int (*was_stopped)(void);
} transfer_request;

/* Looks for the library under these names, up to a NULL. Returns NULL when there is none. */
transfer *transfer_open(const char *const *names);

/* What the library says of itself, as "libcurl/7.88.1 OpenSSL/3.0.17 …"; empty when nothing. */
const char *transfer_version(const transfer *transfer);

/* Sends a request and waits for all of the answer. */
transfer_end transfer_perform(transfer *transfer, const transfer_request *request);

/* Of the last answer: its status, 0 when none came; that of the proxy where it was asked to connect. */
long transfer_status(const transfer *transfer);
long transfer_proxy_status(const transfer *transfer);

/* Its bytes, inflated, good until the next request. */
const unsigned char *transfer_body(const transfer *transfer);
size_t transfer_count(const transfer *transfer);

/* What it says of its kind, of how long to wait, and of where to go instead; empty when nothing. */
const char *transfer_content_type(const transfer *transfer);
const char *transfer_retry_after(const transfer *transfer);
const char *transfer_redirection(const transfer *transfer);

/* What the library says of a failure; empty when nothing. */
const char *transfer_said(const transfer *transfer);

void transfer_close(transfer *transfer);

#endif
