#include "CSignalHandlers.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

static const int caught[] = {SIGWINCH, SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGTSTP, SIGCONT};
enum { caught_count = sizeof caught / sizeof caught[0] };

static struct sigaction previous[caught_count];
static int ends[2] = {-1, -1};
static volatile sig_atomic_t asked_to_end = 0;

static int ends_process(int number) {
  return number == SIGTERM || number == SIGINT || number == SIGQUIT || number == SIGHUP;
}

/* How long the program may wait for its terminal after it was asked to end. */
enum { patience_microseconds = 330 * 1000 };

void end_by_signal(int number) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  struct sigaction standard;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigaction(number, &standard, 0);
  sigset_t heard;
  sigemptyset(&heard);
  sigaddset(&heard, number);
  sigprocmask(SIG_UNBLOCK, &heard, 0);
  raise(number);
}

static void end_at_once(int number) {
  terminal_restore_now();
  end_by_signal(number);
  _exit(128 + number);
}

static void lose_patience(int number) {
  (void)number;
  int saved = errno;
  static volatile sig_atomic_t waits_no_longer = 0;
  /* Once the terminal is given back there is nothing left to hurry. */
  if (terminal_stop_waiting()) {
    if (waits_no_longer) end_at_once(asked_to_end);
    waits_no_longer = 1;
  }
  errno = saved;
}

static void begin_patience(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = lose_patience;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  sigaction(SIGALRM, &action, 0);
  struct timeval patience = {0, patience_microseconds};
  struct itimerval twice = {.it_interval = patience, .it_value = patience};
  setitimer(ITIMER_REAL, &twice, 0);
}

static void end_patience(void) {
  struct itimerval never;
  memset(&never, 0, sizeof never);
  setitimer(ITIMER_REAL, &never, 0);
}

static void note(int number) {
  int saved = errno;
  if (ends_process(number)) {
    /* A dropped line may hang up more than once; the session has still to be kept. */
    if (asked_to_end && number != SIGHUP) end_at_once(number);
    if (!asked_to_end) begin_patience();
    asked_to_end = number;
  }
  unsigned char byte = (unsigned char)number;
  /* A full pipe already has something to say. */
  (void)!write(ends[1], &byte, 1);
  errno = saved;
}

static void catch(int number, struct sigaction *before) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = note;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  sigaction(number, &action, before);
}

int signal_pipe_open(void) {
  if (ends[0] >= 0) {
    errno = EBUSY;
    return -1;
  }
  if (pipe(ends) != 0) return -1;
  for (int end = 0; end < 2; end++) {
    fcntl(ends[end], F_SETFL, O_NONBLOCK);
    fcntl(ends[end], F_SETFD, FD_CLOEXEC);
  }
  asked_to_end = 0;
  for (int index = 0; index < caught_count; index++) {
    catch(caught[index], &previous[index]);
    if (ends_process(caught[index]) && previous[index].sa_handler == SIG_IGN)
      sigaction(caught[index], &previous[index], 0);
  }
  /* Whoever started the program may have left these blocked. */
  sigset_t waited;
  sigemptyset(&waited);
  for (int index = 0; index < caught_count; index++) sigaddset(&waited, caught[index]);
  sigprocmask(SIG_UNBLOCK, &waited, 0);
  return ends[0];
}

void signal_pipe_close(void) {
  if (ends[0] < 0) return;
  if (asked_to_end) end_patience();
  for (int index = 0; index < caught_count; index++) sigaction(caught[index], &previous[index], 0);
  close(ends[0]);
  close(ends[1]);
  ends[0] = ends[1] = -1;
}

void stop_process_group(void) {
  struct sigaction standard;
  struct sigaction ours;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &ours);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, 0);
}
