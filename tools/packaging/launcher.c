/* What a person starts: begins the program with nothing in its surroundings that could load code.
 *
 * LD_LIBRARY_PATH, LD_PRELOAD and LD_AUDIT are obeyed before the first line of an ordinary program
 * runs. This one is linked statically, so nothing reads them; and it hands on only what is named
 * below, so that neither they nor the variables of Qt, Python, OpenSSL, GLib, Mesa or the C library
 * that name a folder of plugins reach what it starts. Commands are looked for where the system
 * keeps them, and a session bus only where a socket is: libdbus would otherwise run any program
 * that its address names.
 */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern char **environ;

static const char *const KEPT[] = {
    /* the person and the session */
    "HOME", "USER", "LOGNAME", "TMPDIR", "TZ", "LANG", "LANGUAGE", "TERM", "COLUMNS", "LINES",
    "DESKTOP_SESSION", "SESSION_MANAGER", "DESKTOP_STARTUP_ID", "GNOME_DESKTOP_SESSION_ID",
    "KDE_FULL_SESSION", "KDE_SESSION_VERSION",
    /* the screen, the keyboard, the printer */
    "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "ICEAUTHORITY", "XMODIFIERS", "XCURSOR_THEME",
    "XCURSOR_SIZE", "CUPS_SERVER", "PRINTER", "LPDEST", "FONTCONFIG_FILE", "FONTCONFIG_PATH",
    "QT_QPA_PLATFORM", "QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI",
    "QT_AUTO_SCREEN_SCALE_FACTOR", "QT_ENABLE_HIGHDPI_SCALING", "QT_SCALE_FACTOR_ROUNDING_POLICY",
    "QT_ACCESSIBILITY", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "QT_IM_MODULE", "QT_IM_MODULES",
};
static const char *const KEPT_KINDS[] = {"LC_", "XDG_"};
static const char *const BUSES[] = {"DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS"};

#define EACH(list) (size_t i = 0; i < sizeof(list) / sizeof *(list); i++)

static int is_named(const char *entry, const char *name) {
    size_t length = strlen(name);
    return strncmp(entry, name, length) == 0 && entry[length] == '=';
}

static int is_kept(const char *entry) {
    for EACH(KEPT)
        if (is_named(entry, KEPT[i]))
            return 1;
    for EACH(KEPT_KINDS)
        if (strncmp(entry, KEPT_KINDS[i], strlen(KEPT_KINDS[i])) == 0)
            return 1;
    for EACH(BUSES)
        if (is_named(entry, BUSES[i]))
            return strncmp(entry + strlen(BUSES[i]) + 1, "unix:", 5) == 0 && !strchr(entry, ';');
    return 0;
}

int main(int count, char **words) {
    static char program[PATH_MAX];
    static char path[] = "PATH=/usr/local/bin:/usr/bin:/bin";
    static const char name[] = "samraad-program";
    ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
    char *end = length > 0 ? strrchr(program, '/') : NULL;
    size_t entries = 0, next = 0;
    char **handed_on;

    (void)count;
    if (end == NULL || (size_t)(end + 1 - program) + sizeof name > sizeof program) {
        fputs("samraad: cannot tell where the program lies (is /proc there?)\n", stderr);
        return 70;
    }
    memcpy(end + 1, name, sizeof name);
    while (environ[entries] != NULL)
        entries++;
    handed_on = calloc(entries + 2, sizeof *handed_on);
    if (handed_on == NULL)
        return 70;
    for (size_t each = 0; each < entries; each++)
        if (is_kept(environ[each]))
            handed_on[next++] = environ[each];
    handed_on[next] = path;
    execve(program, words, handed_on);
    perror("samraad: the program could not be started");
    return 70;
}
