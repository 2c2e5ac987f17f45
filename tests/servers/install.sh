#!/usr/bin/env bash
# Installs everything the tests need on a bare Debian 12, as root: servers, phones, fonts, libraries of the window.
# Asterisk, which Debian 12 lacks, is unpacked from Debian 11 into a folder of its own (about 40 MB), beside the
# system's libraries; CONSOLE_ASTERISK names another folder. Running it again installs only what is missing.
set -euo pipefail

packages=(
  # mail, fax, telephone, text recognition
  dovecot-imapd openssl hylafax-server hylafax-client libtiff-tools sip-tester baresip-core
  clamav-daemon
  tesseract-ocr tesseract-ocr-pol tesseract-ocr-deu tesseract-ocr-osd
  # central
  postgresql-15
  # the window, without and with a screen
  libegl1 libgl1 libglib2.0-0 libxkbcommon0 libdbus-1-3 libfontconfig1
  libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0
  xvfb xauth xdotool fonts-dejavu-core
  # a screen reader's view, the keyring
  at-spi2-core python3-pyatspi gir1.2-atspi-2.0 dbus dbus-x11 gnome-keyring
)

install_packages() {
  local missing=() package
  for package in "${packages[@]}"; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then return; fi
  # no server may start by itself: tests start their own
  local policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' > "$policy"
    chmod 755 "$policy"
    trap 'rm -f /usr/sbin/policy-rc.d' EXIT
  fi
  apt-get -qq update
  DEBIAN_FRONTEND=noninteractive apt-get -y -qq --no-install-recommends install "${missing[@]}"
}

unpack_asterisk() {
  local tree=$1 work mirror key=/usr/share/keyrings/debian-archive-keyring.gpg deb
  if [ -x "$tree/usr/sbin/asterisk" ]; then return; fi
  work=$(mktemp -d)
  mkdir -p "$work"/etc/{preferences.d,sources.list.d,apt.conf.d,trusted.gpg.d} \
    "$work"/lists/partial "$work"/cache/archives/partial "$work"/state "$work/tree"
  cp /var/lib/dpkg/status "$work/status"
  # the mirror that this machine already uses
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | head -n 1)
  printf 'deb [signed-by=%s] %s %s main\n' $key "$mirror" bookworm $key "$mirror" bullseye > "$work/etc/sources.list"
  printf 'Package: *\nPin: release n=bullseye\nPin-Priority: 100\n' > "$work/etc/preferences"
  local options=(
    -o Dir::Etc="$work/etc" -o Dir::State="$work/state" -o Dir::State::lists="$work/lists" -o Dir::Cache="$work/cache"
    -o Dir::State::status="$work/status" -o Acquire::Check-Valid-Until=false -o Debug::NoLocking=1
    -o APT::Sandbox::User= -o APT::Install-Recommends=0 -o Acquire::Languages=none
  )
  apt-get -qq "${options[@]}" update
  apt-get -y -qq "${options[@]}" --download-only install \
    asterisk/bullseye asterisk-modules/bullseye asterisk-config/bullseye asterisk-core-sounds-en-gsm >/dev/null
  for deb in "$work"/cache/archives/*.deb; do
    case ${deb##*/} in
      # the system's own are newer
      libc6_* | libc-bin_* | perl* | libperl* | dpkg_* | passwd_* | adduser_* | debconf_* | tar_*) continue ;;
      *-doc_* | libgcc-s1_* | gcc-*-base_* | libcrypt1_* | libpam*) continue ;;
    esac
    dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$work/tree" \
      --exclude=./usr/share/doc --exclude=./usr/share/man --exclude=./usr/share/locale --exclude=./etc --exclude=./var
  done
  mkdir -p "${tree%/*}"
  rm -rf "$tree"
  mv "$work/tree" "$tree"
  rm -rf "$work"
}

install_packages
unpack_asterisk "${CONSOLE_ASTERISK:-$HOME/.cache/agent-console-tests/asterisk16}"
