#!/usr/bin/env bash
# A Postfix for tests, in the foreground until it is killed with its process group, or whoever started it ends. It is to
# be the first of that group. It takes SMTP on a port of this
# machine, and has no way to any other. How mail comes to the desk is said by the lines of docs/mail.md, so that what is
# written there is what was tried.
#
#   tests/postfix/start.sh FOLDER PORT lmtp ADDRESS            complaints@jive.example goes by LMTP to the desk there
#   tests/postfix/start.sh FOLDER PORT pipe PROGRAM DATA       … by the command, to the desk's folder
#
# Customers have mailboxes in FOLDER/customers, as Maildir: MAILBOXES="maria rosa" are two @customer.example. Others
# there are taken, and bounced. Colleagues, COLLEAGUES="noor" @jive.example, are told nothing: their mail is thrown
# away; later@jive.example is put off; whoever else is @jive.example is refused. FOLDER keeps its queue, for the next start; its log is FOLDER/log.
set -Eeuo pipefail
folder=$1 port=$2 way=$3 to=$4 data=${5:-}
docs=$(dirname "${BASH_SOURCE[0]}")/../../docs/mail.md

if [[ ! -x /usr/lib/postfix/sbin/master ]]; then
    echo "Postfix is missing. On Debian: apt-get install -y --no-install-recommends postfix" >&2
    exit 1
fi
if [[ $(id -u) != 0 ]]; then
    echo "Postfix takes mail apart as several users, and so is started by root alone. Run this test as root (in a" >&2
    echo "container, say), or leave it out: cargo nextest run -E 'not binary(postfix)'." >&2
    exit 1
fi

# The lines of the manual for a file and a way, with this machine's names in them.
lines() {
    awk -v fence="\`\`\`conf $1 $way" '$0 == fence { on = 1; next } /^```/ { on = 0 } on' "$docs" |
        if [[ $way == lmtp ]]; then
            sed "s|127\.0\.0\.1:2424|$to|"
        else
            sed "s|/usr/bin/recourse|$to|; s|/var/lib/recourse|$data|; s|user=recourse|user=nobody|"
        fi
}

umask 022
mkdir -p "$folder"/{etc,queue,data,customers}
for part in active bounce corrupt defer deferred flush hold incoming private saved trace; do
    install -d -o postfix -m 700 "$folder/queue/$part"
done
install -d -m 755 "$folder/queue/pid"
install -d -o postfix -g postdrop -m 730 "$folder/queue/maildrop"
install -d -o postfix -g postdrop -m 710 "$folder/queue/public"
chown postfix "$folder/data"
chown nobody:nogroup "$folder/customers"

boxes='' colleagues=''
for name in ${MAILBOXES:-}; do boxes+="{ $name@customer.example = $name/ } "; done
for name in ${COLLEAGUES:-}; do colleagues+="{ $name = nobody } "; done
cat >"$folder/etc/main.cf" <<CF
compatibility_level = 3.6
queue_directory = $folder/queue
data_directory = $folder/data
maillog_file = $folder/log
maillog_file_prefixes = $folder
myhostname = mx.jive.example
mydestination = jive.example
inet_interfaces = loopback-only
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
default_transport = error:5.1.2 nobody beyond this machine
relay_transport = error:5.1.2 nobody beyond this machine
local_transport = discard:a colleague
alias_maps = inline:{ $colleagues{ postmaster = nobody } }
virtual_mailbox_domains = customer.example
virtual_mailbox_base = $folder/customers
virtual_mailbox_maps = inline:{ $boxes{ postmaster@customer.example = postmaster/ } }
virtual_uid_maps = static:$(id -u nobody)
virtual_gid_maps = static:$(id -g nobody)
virtual_minimum_uid = 1
virtual_mailbox_limit = 0
smtpd_relay_restrictions = reject_unauth_destination
smtpd_reject_unlisted_recipient = no
smtpd_recipient_restrictions = check_recipient_access inline:{ { later@jive.example = 450 4.2.0 come back later } { customer.example = OK } }, reject_unlisted_recipient
smtpd_peername_lookup = no
smtp_dns_support_level = disabled
disable_dns_lookups = yes
message_size_limit = 52428800
minimal_backoff_time = 1s
maximal_backoff_time = 1s
queue_run_delay = 1s
$(lines main.cf)
CF
cat >"$folder/etc/master.cf" <<CF
127.0.0.1:$port inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
$(lines master.cf)
CF
watched=$PPID
(
    while kill -0 "$watched" 2>/dev/null; do sleep 1; done
    kill -KILL -- "-$$"
) </dev/null >/dev/null 2>&1 &
# What one leaves that was killed.
rm -f "$folder/queue/pid/"* "$folder/data/master.lock"
exec /usr/lib/postfix/sbin/master -c "$folder/etc" -d
