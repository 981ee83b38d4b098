#!/usr/bin/env bash
# Starts a PostgreSQL for tests and says no word if it is well: one server in FOLDER, reached over the socket in
# FOLDER/socket as the user `recourse`, without a password. It stops, and FOLDER goes, when the process PID ends.
# Whoever comes second waits for the first and finds it running. Lines of its configuration come on standard input.
#
#   tests/postgres/start.sh FOLDER PID </dev/null
set -Eeuo pipefail
folder=$1 watched=$2
bin=/usr/lib/postgresql/15/bin
if [[ ! -x $bin/initdb ]]; then
    echo "PostgreSQL 15 is missing, and the register is to be tried on it. On Debian: apt-get install -y postgresql-15" >&2
    exit 1
fi

mkdir -p "$folder"
chmod 711 "$folder"
exec 9>"$folder/lock"
flock 9
if [[ -f $folder/ready ]] && "$bin/pg_isready" -q -h "$folder/socket"; then
    exit 0
fi

# The server refuses to run as root.
as=()
if [[ $(id -u) == 0 ]]; then
    as=(setpriv --reuid=nobody --regid=nogroup --clear-groups env "HOME=$folder")
    install -d -o nobody -g nogroup -m 700 "$folder/data"
    install -d -o nobody -g nogroup -m 755 "$folder/socket"
else
    mkdir -p "$folder/data" "$folder/socket"
fi
cd "$folder"
# `C` and no sync: it is fast, and no test depends on either. What is killed here is never the machine.
"${as[@]}" "$bin/initdb" -D data -U recourse --auth=trust --encoding=UTF8 --locale=C --no-sync >initdb.log 2>&1 9>&- ||
    { cat initdb.log >&2; exit 1; }
{
    printf "listen_addresses = ''\nunix_socket_directories = '%s/socket'\n" "$folder"
    printf 'fsync = off\nfull_page_writes = off\nmax_connections = 400\nshared_buffers = 64MB\n'
    cat
} >>data/postgresql.conf
"${as[@]}" "$bin/pg_ctl" -D data -l data/log -w -t 60 start >start.log 2>&1 9>&- ||
    { cat start.log data/log >&2; exit 1; }
# What tests that look at both products say, SQLite has by itself.
"$bin/psql" -X -q -U recourse -h "$folder/socket" -d postgres 9>&- <<'SQL'
CREATE FUNCTION public.zeroblob(n bigint) RETURNS bytea LANGUAGE sql AS $$ SELECT decode(repeat('00', n::int), 'hex') $$;
CREATE FUNCTION public.hex(bytes bytea) RETURNS text LANGUAGE sql AS $$ SELECT upper(encode(bytes, 'hex')) $$;
CREATE FUNCTION public.unhex(text text) RETURNS bytea LANGUAGE sql AS $$ SELECT decode(text, 'hex') $$;
SQL
setsid bash -c "
    while kill -0 $watched 2>/dev/null; do sleep 1; done
    $(printf '%q ' "${as[@]}" "$bin/pg_ctl") -D $folder/data -m immediate stop
    rm -rf $folder
" </dev/null >/dev/null 2>&1 9>&- &
touch ready
