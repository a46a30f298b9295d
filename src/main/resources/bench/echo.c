/*
 * The limit that workers are held against: sends framed messages (a decimal length, a newline, as many bytes, a newline) back as they
 * are, each once it has come whole, with plain read and write. Its pipes are as large as workers make theirs.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SIZE = 8 << 20, PIPE = 1 << 20 };

static char buffer[SIZE];

/* How many of the bytes are whole messages. */
static size_t whole(size_t have)
{
    size_t done = 0;
    for (;;) {
        char *line = memchr(buffer + done, '\n', have - done);
        if (line == NULL) {
            return done;
        }
        size_t end = (size_t) (line - buffer) + 1 + strtoul(buffer + done, NULL, 10) + 1;
        if (end > have) {
            return done;
        }
        done = end;
    }
}

static int send_back(size_t count)
{
    size_t sent = 0;
    while (sent < count) {
        ssize_t n = write(1, buffer + sent, count - sent);
        if (n <= 0) {
            return 0;
        }
        sent += (size_t) n;
    }
    return 1;
}

static void enlarge(int pipe)
{
#ifdef F_SETPIPE_SZ
    fcntl(pipe, F_SETPIPE_SZ, PIPE); /* where it is not allowed, the pipe stays as it is */
#else
    (void) pipe;
#endif
}

int main(void)
{
    enlarge(0);
    enlarge(1);
    size_t have = 0;
    for (;;) {
        ssize_t got = read(0, buffer + have, SIZE - have);
        if (got <= 0) {
            return 0;
        }
        have += (size_t) got;
        size_t done = whole(have);
        if (!send_back(done)) {
            return 1;
        }
        memmove(buffer, buffer + done, have - done);
        have -= done;
    }
}
