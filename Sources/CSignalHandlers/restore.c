#include "CSignalHandlers.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE};
enum { fatal_count = sizeof fatal / sizeof fatal[0], stack_size = 64 * 1024 };

static struct sigaction previous[fatal_count];
static char stack[stack_size];
static char leaving[512];
static size_t leaving_count = 0;
static struct termios modes;
static volatile sig_atomic_t terminal = -1;
static volatile sig_atomic_t captured_messages = -1;
static volatile sig_atomic_t original_messages = -1;
static volatile sig_atomic_t installed = 0;

/* Whether all of it was taken; a descriptor that does not wait is given a tenth of a second. */
static int write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) {
      struct pollfd watched = {.fd = descriptor, .events = POLLOUT};
      if (poll(&watched, 1, 100) > 0 && !(watched.revents & (POLLERR | POLLHUP))) continue;
    }
    if (written <= 0) return 0;
    bytes += written;
    count -= (size_t)written;
  }
  return 1;
}

/* The terminal was opened for this process alone, so that nobody else meets the flag. */
static void wait_no_longer(int descriptor) {
  int flags = fcntl(descriptor, F_GETFL);
  if (flags >= 0) fcntl(descriptor, F_SETFL, flags | O_NONBLOCK);
}

int terminal_stop_waiting(void) {
  int descriptor = terminal;
  if (descriptor < 0) return 0;
  wait_no_longer(descriptor);
  tcflush(descriptor, TCOFLUSH);
  return 1;
}

void terminal_restore_modes(void) {
  if (terminal >= 0) tcsetattr(terminal, TCSANOW, &modes);
}

void terminal_restore_now(void) {
  int descriptor = terminal;
  if (descriptor < 0) return;
  terminal = -1;
  wait_no_longer(descriptor);
  if (!write_all(descriptor, leaving, leaving_count)) {
    tcflush(descriptor, TCOFLUSH);
    write_all(descriptor, leaving, leaving_count);
  }
  tcsetattr(descriptor, TCSANOW, &modes);
}

static void show_messages(void) {
  int captured = captured_messages;
  int original = original_messages;
  if (captured < 0 || original < 0) return;
  captured_messages = -1;
  dup2(original, STDERR_FILENO);
  char part[1024];
  off_t place = 0;
  ssize_t count;
  while ((count = pread(captured, part, sizeof part, place)) > 0) {
    write_all(original, part, (size_t)count);
    place += count;
  }
}

static void leave(int number, siginfo_t *details, void *context) {
  (void)context;
  /* A file that was mapped has become shorter, which is no reason to leave. */
  if (number == SIGBUS && details->si_code > 0 && mapping_patch(details->si_addr)) return;
  terminal_restore_now();
  show_messages();
  for (int index = 0; index < fatal_count; index++)
    if (fatal[index] == number) sigaction(number, &previous[index], 0);
  /* A fault comes again when its instruction does, with its own details for whoever is next;
   * what another process or abort() sent, and a breakpoint, does not. */
  if (details->si_code <= 0 || number == SIGTRAP) raise(number);
}

void terminal_restore_prepare(int descriptor) {
  if (tcgetattr(descriptor, &modes) == 0) terminal = descriptor;
}

void terminal_restore_bytes(const char *bytes, size_t count) {
  leaving_count = count < sizeof leaving ? count : sizeof leaving;
  memcpy(leaving, bytes, leaving_count);
}

void terminal_restore_messages(int captured, int original) {
  original_messages = original;
  captured_messages = captured;
}

void terminal_restore_install(void) {
  if (installed) return;
  installed = 1;
  stack_t present;
  if (sigaltstack(0, &present) == 0 && (present.ss_flags & SS_DISABLE)) {
    stack_t ours;
    memset(&ours, 0, sizeof ours);
    ours.ss_sp = stack;
    ours.ss_size = stack_size;
    sigaltstack(&ours, 0);
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = leave;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  for (int index = 0; index < fatal_count; index++)
    sigaction(fatal[index], &action, &previous[index]);
}

void terminal_restore_forget(void) {
  terminal = -1;
  captured_messages = -1;
  original_messages = -1;
  leaving_count = 0;
  if (!installed) return;
  installed = 0;
  for (int index = 0; index < fatal_count; index++) sigaction(fatal[index], &previous[index], 0);
}
