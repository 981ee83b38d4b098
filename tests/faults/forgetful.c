/* A file system that forgets, for tests: loaded before the C library (LD_PRELOAD), it remembers what of the
 * files below $FORGETFUL_DIR was synced, and on SIGUSR2 it puts them into a state that a machine may find
 * after its power failed, and ends the process.
 *
 * What was synced is kept whole. Of what was not, a part survives that $FORGETFUL_SEED draws: single 512-byte
 * sectors of writes, in any order, and a beginning of the list of names moved and removed. With the seed 0
 * nothing of it survives. With $FORGETFUL_LIE=1 the disk says that it has synced and has not: with that the
 * test proves that it would notice a loss.
 *
 * It keeps out: files that may be lost by their nature (the -shm of SQLite, the folder `mail` of a desk without
 * a mail server), memory-mapped writing (the register has none), and O_DIRECT. */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { SECTOR = 512, CRASHED = 86, SLOW = 3000 /* microseconds */ };

/* A write (with bytes) or a new length (without) that is not synced. */
struct pending {
    struct pending *next;
    off_t at;
    size_t length;
    char *bytes;
};

struct file {
    struct file *next;
    dev_t device;
    ino_t inode;
    char path[PATH_MAX];
    char *image; /* what is on the disk */
    size_t size, room;
    struct pending *first, *last;
    int born; /* its name may be lost */
};

/* A name that was moved or removed and whose folder is not synced. */
struct naming {
    struct naming *next;               /* the one before it in time */
    char from[PATH_MAX], to[PATH_MAX]; /* `to` is empty for a removal */
    char *image;                       /* what the lost name held */
    size_t size;
    int had;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct file *files;
static struct naming *namings;
static char root[PATH_MAX];
static size_t root_length;
static uint64_t seed, state;
static int lies;
static unsigned long syncs, writes;

static void die(const char *why) {
    fprintf(stderr, "forgetful: %s\n", why);
    _exit(87);
}

static void *grown(void *old, size_t size) {
    void *new = realloc(old, size ? size : 1);
    if (!new) die("out of memory");
    return new;
}

static uint64_t drawn(void) { /* splitmix64 */
    uint64_t z = (state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static int survives(void) { return seed != 0 && (drawn() & 1); }

static int ends_with(const char *text, const char *end) {
    size_t n = strlen(text), m = strlen(end);
    return n >= m && strcmp(text + n - m, end) == 0;
}

static int is_ours(const char *path) {
    if (!root_length || strncmp(path, root, root_length) != 0 || path[root_length] != '/') return 0;
    if (ends_with(path, "-shm") || ends_with(path, " (deleted)")) return 0;
    return strncmp(path + root_length, "/mail/", 6) != 0;
}

static int path_of(int fd, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, path, PATH_MAX - 1);
    if (n < 0) return 0;
    path[n] = 0;
    return 1;
}

static char *read_open(int fd, size_t *size) {
    struct stat info;
    if (fd < 0 || fstat(fd, &info) != 0) return NULL;
    char *bytes = grown(NULL, (size_t)info.st_size);
    size_t had = 0;
    while (had < (size_t)info.st_size) {
        ssize_t n = pread(fd, bytes + had, (size_t)info.st_size - had, (off_t)had);
        if (n <= 0) break;
        had += (size_t)n;
    }
    *size = had;
    return bytes;
}

static char *read_all(const char *path, size_t *size) {
    int fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC, 0);
    char *bytes = read_open(fd, size);
    if (fd >= 0) close(fd);
    return bytes;
}

static void write_all(const char *path, const char *bytes, size_t size) {
    int fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0) die("a file can't be put back");
    size_t done = 0;
    while (done < size) {
        long n = syscall(SYS_pwrite64, fd, bytes + done, size - done, (off_t)done);
        if (n <= 0) die("a file can't be put back whole");
        done += (size_t)n;
    }
    close(fd);
}

static void resize(struct file *file, size_t size) {
    if (size > file->room) {
        file->room = size * 2;
        file->image = grown(file->image, file->room);
    }
    if (size > file->size) memset(file->image + file->size, 0, size - file->size);
    file->size = size;
}

static struct file *known(dev_t device, ino_t inode) {
    for (struct file *file = files; file; file = file->next)
        if (file->device == device && file->inode == inode) return file;
    return NULL;
}

/* The file behind a descriptor if it is one of ours. What it holds when it is first met is on the disk. */
static struct file *met(int fd, int born) {
    struct stat info;
    char path[PATH_MAX];
    if (!root_length || fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) return NULL;
    struct file *file = known(info.st_dev, info.st_ino);
    if (file) return file;
    if (!path_of(fd, path) || !is_ours(path)) return NULL;
    file = grown(NULL, sizeof *file);
    memset(file, 0, sizeof *file);
    file->device = info.st_dev;
    file->inode = info.st_ino;
    strcpy(file->path, path);
    file->born = born;
    /* By the descriptor where it can be read: closing another one would drop the locks of SQLite. */
    int reads = (fcntl(fd, F_GETFL) & O_ACCMODE) != O_WRONLY;
    file->image = reads ? read_open(fd, &file->size) : read_all(path, &file->size);
    file->room = file->size;
    file->next = files;
    files = file;
    return file;
}

static void later(struct file *file, off_t at, const void *bytes, size_t length) {
    struct pending *one = grown(NULL, sizeof *one);
    one->next = NULL;
    one->at = at;
    one->length = length;
    one->bytes = bytes ? memcpy(grown(NULL, length), bytes, length) : NULL;
    if (file->last) file->last->next = one;
    else file->first = one;
    file->last = one;
    writes++;
}

/* Brings one change to the image, whole or in the sectors that survive. */
static void apply(struct file *file, struct pending *one, int whole) {
    if (!one->bytes) {
        if (whole || survives()) resize(file, (size_t)one->at);
        return;
    }
    size_t done = 0;
    while (done < one->length) {
        size_t at = (size_t)one->at + done, piece = SECTOR - at % SECTOR;
        if (piece > one->length - done) piece = one->length - done;
        if (whole || survives()) {
            if (at + piece > file->size) resize(file, at + piece);
            memcpy(file->image + at, one->bytes + done, piece);
        }
        done += piece;
    }
}

static void settle(struct file *file, int whole) {
    while (file->first) {
        struct pending *one = file->first;
        apply(file, one, whole);
        file->first = one->next;
        free(one->bytes);
        free(one);
    }
    file->last = NULL;
}

static void forget(struct file *gone) {
    for (struct file **at = &files; *at; at = &(*at)->next)
        if (*at == gone) {
            *at = gone->next;
            return;
        }
}

static int is_in(const char *path, const char *folder) {
    size_t n = strlen(folder);
    return strncmp(path, folder, n) == 0 && path[n] == '/' && !strchr(path + n + 1, '/');
}

static void sync_folder(const char *folder) {
    for (struct naming **at = &namings; *at;) {
        struct naming *one = *at;
        if (is_in(one->from, folder)) {
            *at = one->next;
            free(one->image);
            free(one);
        } else {
            at = &one->next;
        }
    }
    for (struct file *file = files; file; file = file->next)
        if (is_in(file->path, folder)) file->born = 0;
}

/* ---- the crash */

static void put_back(void) {
    unsigned long lost = 0;
    unsigned count = 0;
    for (struct naming *one = namings; one; one = one->next) count++;
    uint64_t kept = seed ? drawn() % (count + 1) : 0;
    /* The newest first; the oldest `kept` of them stay. */
    for (struct naming *one = namings; one && count > kept; one = one->next, count--) {
        if (one->to[0]) {
            syscall(SYS_renameat2, AT_FDCWD, one->to, AT_FDCWD, one->from, 0);
            for (struct file *file = files; file; file = file->next)
                if (strcmp(file->path, one->to) == 0) strcpy(file->path, one->from);
            if (one->had) write_all(one->to, one->image, one->size);
        } else if (one->had) {
            write_all(one->from, one->image, one->size);
        }
    }
    for (struct file *file = files; file; file = file->next) {
        if (file->born && !survives()) {
            syscall(SYS_unlinkat, AT_FDCWD, file->path, 0);
            lost++;
            continue;
        }
        if (!file->first) continue;
        for (struct pending *one = file->first; one; one = one->next) lost++;
        settle(file, 0);
        write_all(file->path, file->image, file->size);
    }
    fprintf(stderr, "forgetful: %lu writes, %lu syncs, %lu not synced\n", writes, syncs, lost);
}

/* A machine without power reads nothing either: every other thread stops where it is. */
static volatile int stopped;

static void stop(int signal) {
    (void)signal;
    __atomic_add_fetch(&stopped, 1, __ATOMIC_SEQ_CST);
    for (;;) pause();
}

static void stop_the_others(void) {
    static pid_t told[4096];
    int count = 0;
    for (int round = 0; round < 20 || stopped < count; round++) {
        if (round > 2000) die("a thread does not stop");
        DIR *tasks = opendir("/proc/self/task");
        if (!tasks) die("the threads can't be listed");
        for (struct dirent *task; (task = readdir(tasks));) {
            pid_t id = (pid_t)atoi(task->d_name);
            int known_before = id == 0 || id == gettid();
            for (int i = 0; i < count; i++) known_before |= told[i] == id;
            if (known_before || count == 4096) continue;
            told[count++] = id;
            if (syscall(SYS_tgkill, getpid(), id, SIGUSR1) != 0) __atomic_add_fetch(&stopped, 1, __ATOMIC_SEQ_CST);
        }
        closedir(tasks);
        usleep(1000);
    }
}

static void *wait_for_the_end(void *unused) {
    (void)unused;
    free(malloc(1)); /* an arena of its own: the others may stop while they hold theirs */
    sigset_t set;
    int signal;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR2);
    sigwait(&set, &signal);
    pthread_mutex_lock(&lock); /* never let go: nothing is written after this */
    stop_the_others();
    put_back();
    _exit(CRASHED);
}

__attribute__((constructor)) static void begin(void) {
    const char *dir = getenv("FORGETFUL_DIR"), *number = getenv("FORGETFUL_SEED"), *lie = getenv("FORGETFUL_LIE");
    if (!dir || !realpath(dir, root)) return;
    root_length = strlen(root);
    seed = state = number ? strtoull(number, NULL, 10) : 0;
    lies = lie && lie[0] == '1';
    struct sigaction stopping = {.sa_handler = stop};
    sigaction(SIGUSR1, &stopping, NULL);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR2);
    pthread_sigmask(SIG_BLOCK, &set, NULL); /* threads made later block it too */
    pthread_t thread;
    if (pthread_create(&thread, NULL, wait_for_the_end, NULL) != 0) die("no thread");
    pthread_detach(thread);
}

/* ---- what is listened to */

static int opened(int folder, const char *path, int flags, mode_t mode) {
    if (!root_length || !(flags & (O_CREAT | O_TRUNC)) || (flags & O_TMPFILE) == O_TMPFILE)
        return (int)syscall(SYS_openat, folder, path, flags, mode);
    pthread_mutex_lock(&lock);
    struct stat info;
    int there = fstatat(folder, path, &info, 0) == 0;
    int fd, error;
    if (there && (flags & O_TRUNC) && S_ISREG(info.st_mode)) {
        /* Meet the file before its bytes are gone. */
        fd = (int)syscall(SYS_openat, folder, path, flags & ~O_TRUNC, mode);
        error = errno;
        struct file *file = fd < 0 ? NULL : met(fd, 0);
        if (file) later(file, 0, NULL, 0);
        if (fd >= 0 && syscall(SYS_ftruncate, fd, 0) != 0) die("a file can't be cut");
    } else {
        fd = (int)syscall(SYS_openat, folder, path, flags, mode);
        error = errno;
        if (fd >= 0 && !there) met(fd, 1);
    }
    pthread_mutex_unlock(&lock);
    errno = error;
    return fd;
}

#define MODE                                       \
    mode_t mode = 0;                               \
    if (flags & (O_CREAT | O_TMPFILE)) {           \
        va_list more;                              \
        va_start(more, flags);                     \
        mode = (mode_t)va_arg(more, unsigned int); \
        va_end(more);                              \
    }

int open(const char *path, int flags, ...) {
    MODE return opened(AT_FDCWD, path, flags, mode);
}
int open64(const char *path, int flags, ...) {
    MODE return opened(AT_FDCWD, path, flags | O_LARGEFILE, mode);
}
int openat(int folder, const char *path, int flags, ...) {
    MODE return opened(folder, path, flags, mode);
}
int openat64(int folder, const char *path, int flags, ...) {
    MODE return opened(folder, path, flags | O_LARGEFILE, mode);
}

static ssize_t written(int fd, const void *bytes, size_t length, off_t at, int positioned) {
    struct stat info;
    if (!root_length || fstat(fd, &info) != 0 || !S_ISREG(info.st_mode))
        return positioned ? syscall(SYS_pwrite64, fd, bytes, length, at) : syscall(SYS_write, fd, bytes, length);
    pthread_mutex_lock(&lock);
    struct file *file = met(fd, 0);
    if (!positioned) at = (fcntl(fd, F_GETFL) & O_APPEND) ? info.st_size : lseek(fd, 0, SEEK_CUR);
    ssize_t n = positioned ? syscall(SYS_pwrite64, fd, bytes, length, at) : syscall(SYS_write, fd, bytes, length);
    int error = errno;
    if (file && n > 0) later(file, at, bytes, (size_t)n);
    pthread_mutex_unlock(&lock);
    errno = error;
    return n;
}

ssize_t write(int fd, const void *bytes, size_t length) { return written(fd, bytes, length, 0, 0); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return written(fd, bytes, length, at, 1); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t at) { return written(fd, bytes, length, at, 1); }

ssize_t writev(int fd, const struct iovec *pieces, int count) {
    struct stat info;
    if (!root_length || fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) return syscall(SYS_writev, fd, pieces, count);
    ssize_t all = 0;
    for (int i = 0; i < count; i++) {
        ssize_t n = write(fd, pieces[i].iov_base, pieces[i].iov_len);
        if (n < 0) return all ? all : n;
        all += n;
        if ((size_t)n < pieces[i].iov_len) break;
    }
    return all;
}

static int cut(int fd, off_t length) {
    pthread_mutex_lock(&lock);
    struct file *file = met(fd, 0);
    int result = (int)syscall(SYS_ftruncate, fd, length), error = errno;
    if (file && result == 0) later(file, length, NULL, 0);
    pthread_mutex_unlock(&lock);
    errno = error;
    return result;
}
int ftruncate(int fd, off_t length) { return cut(fd, length); }
int ftruncate64(int fd, off_t length) { return cut(fd, length); }

/* Takes as long as a disk would, or there would be no moment in which anything is not synced. */
static int synced(int fd) {
    struct stat info;
    char path[PATH_MAX];
    if (!root_length || fstat(fd, &info) != 0) return (int)syscall(SYS_fsync, fd);
    usleep(SLOW);
    pthread_mutex_lock(&lock);
    syncs++;
    if (!lies && S_ISDIR(info.st_mode)) {
        if (path_of(fd, path)) sync_folder(path);
    } else if (!lies) {
        struct file *file = met(fd, 0);
        if (file) settle(file, 1);
        if (file && file->born) {
            /* A new file is synced with its name, and with the names that changed before it. */
            memcpy(path, file->path, sizeof path);
            *strrchr(path, '/') = 0;
            sync_folder(path);
        }
    }
    pthread_mutex_unlock(&lock);
    return 0;
}
int fsync(int fd) { return synced(fd); }
int fdatasync(int fd) { return synced(fd); }

/* Before a name goes: what it holds on the disk. */
static void keep(struct naming *one, const char *path) {
    struct stat info;
    if (stat(path, &info) != 0) return;
    struct file *file = known(info.st_dev, info.st_ino);
    if (file) {
        one->image = memcpy(grown(NULL, file->size), file->image, file->size);
        one->size = file->size;
        one->had = !file->born;
        forget(file);
    } else {
        one->image = read_all(path, &one->size);
        one->had = one->image != NULL;
    }
}

static struct naming *named(const char *from) {
    struct naming *one = grown(NULL, sizeof *one);
    memset(one, 0, sizeof *one);
    strcpy(one->from, from);
    return one;
}

int rename(const char *from, const char *to) {
    char whole[PATH_MAX];
    if (!root_length || !realpath(from, whole) || !is_ours(whole))
        return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
    pthread_mutex_lock(&lock);
    struct naming *one = named(whole);
    struct stat info;
    struct file *moved = stat(from, &info) == 0 ? known(info.st_dev, info.st_ino) : NULL;
    keep(one, to);
    int result = (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0), error = errno;
    if (result == 0 && realpath(to, one->to)) {
        if (moved) strcpy(moved->path, one->to);
        one->next = namings;
        namings = one;
    }
    pthread_mutex_unlock(&lock);
    errno = error;
    return result;
}

int unlink(const char *path) {
    char whole[PATH_MAX];
    if (!root_length || !realpath(path, whole) || !is_ours(whole))
        return (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    pthread_mutex_lock(&lock);
    struct naming *one = named(whole);
    keep(one, whole);
    int result = (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0), error = errno;
    if (result == 0) {
        one->next = namings;
        namings = one;
    }
    pthread_mutex_unlock(&lock);
    errno = error;
    return result;
}
