/* Runs programs and tells what they took, from a process that is smaller than any of them.
 *
 * measure once PROGRAM ARGUMENT...   with the caller's streams; the last line on stderr is `peak KIB status N`
 * measure ROUNDS FILE < LINES        each line is `NAME<TAB>STDIN<TAB>PROGRAM<TAB>ARGUMENT...`; writes, for each,
 *                                    `NAME<TAB>MICROSECONDS<TAB>RATIO<TAB>RATIO<TAB>PEAK_KIB` to FILE: the median wall
 *                                    time, and the medians of the ratios to the first and the second line of the same
 *                                    round. Each round has its own order, and before each timed run there is an untimed
 *                                    one of the first program: whatever follows a heavy neighbour reads too slow. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST = 64, WORDS = 32 };

struct job {
    char *name, *input, *words[WORDS];
    double *times;
    long peak;
};

extern char **environ;

static void fail(const char *what) {
    perror(what);
    exit(2);
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e6 + t.tv_nsec / 1e3;
}

/* One run, its output read from a pipe: microseconds from before its start to after its end. */
static double timed(struct job *job, int counts) {
    int out[2];
    char text[65536];
    posix_spawn_file_actions_t actions;
    struct rusage usage;
    pid_t pid;
    int status;
    if (pipe2(out, O_CLOEXEC)) fail("pipe");
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, job->input, O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, out[1], 1);
    double start = now();
    if (posix_spawnp(&pid, job->words[0], &actions, NULL, job->words, environ)) fail(job->words[0]);
    close(out[1]);
    while (read(out[0], text, sizeof text) > 0) {}
    if (wait4(pid, &status, 0, &usage) < 0) fail("wait4");
    double took = now() - start;
    close(out[0]);
    posix_spawn_file_actions_destroy(&actions);
    if (counts && usage.ru_maxrss > job->peak) job->peak = usage.ru_maxrss;
    return took;
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(const double *values, const double *by, int count) {
    double sorted[count];
    for (int i = 0; i < count; i++) sorted[i] = by ? values[i] / by[i] : values[i];
    qsort(sorted, count, sizeof *sorted, ascending);
    return (sorted[count / 2] + sorted[(count - 1) / 2]) / 2;
}

static int once(char **words) {
    struct rusage usage;
    pid_t pid;
    int status;
    if (posix_spawnp(&pid, words[0], NULL, NULL, words, environ)) fail(words[0]);
    if (wait4(pid, &status, 0, &usage) < 0) fail("wait4");
    fprintf(stderr, "peak %ld status %d\n", usage.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : 255);
    return 0;
}

int main(int argc, char **argv) {
    static struct job jobs[MOST];
    static char line[65536];
    int count = 0, rounds, order[MOST];
    if (argc > 2 && !strcmp(argv[1], "once")) return once(argv + 2);
    if (argc != 3 || (rounds = atoi(argv[1])) < 1) return fputs("usage: measure ROUNDS FILE < LINES\n", stderr), 2;
    while (count < MOST && fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = 0;
        char *rest = strdup(line);
        struct job *job = &jobs[count++];
        job->name = strsep(&rest, "\t");
        job->input = strsep(&rest, "\t");
        for (int i = 0; rest && i < WORDS - 1; i++) job->words[i] = strsep(&rest, "\t");
        if (!job->words[0] || !(job->times = calloc(rounds, sizeof *job->times))) return fputs("a line is short\n", stderr), 2;
    }
    srand(503);
    for (int round = -1; round < rounds; round++) {
        for (int i = 0; i < count; i++) order[i] = i;
        for (int i = count - 1; i > 0; i--) {
            int j = rand() % (i + 1), swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        for (int i = 0; i < count; i++) {
            timed(&jobs[0], 0);
            double took = timed(&jobs[order[i]], 1);
            if (round >= 0) jobs[order[i]].times[round] = took; /* the first round warms up */
        }
    }
    FILE *out = fopen(argv[2], "w");
    if (!out) fail(argv[2]);
    for (int i = 0; i < count; i++) {
        struct job *job = &jobs[i];
        fprintf(out, "%s\t%.0f\t%.3f\t%.3f\t%ld\n", job->name, median(job->times, NULL, rounds),
                median(job->times, jobs[0].times, rounds), median(job->times, jobs[count > 1].times, rounds), job->peak);
    }
    return fclose(out) ? 2 : 0;
}
