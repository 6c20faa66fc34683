# shellcheck shell=bash
# Read by every script in this folder: goes to the project's folder, puts the
# project's own tools in PATH and chooses the Rust toolchain. It works under
# bash 3.2 too, the one that macOS has.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

trunk_version=0.21.14
geckodriver_version=0.37.1
# wasm-bindgen's command has to be of the very version that the app is built with.
wasm_bindgen_version=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' Cargo.lock)

# Where the tools are kept, for every checkout of the project.
tools=${PLUMBLINE_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/plumbline}

# A Python with what tests/tools/requirements.txt names, in a folder for each state of that file; or one's own.
requirements=tests/tools/requirements.txt
python_folder=$tools/python-$(cksum <"$requirements" | cut -d ' ' -f 1)
export PLUMBLINE_PYTHON="${PLUMBLINE_PYTHON:-$python_folder/bin/python}"

say() { printf '%s\n' "plumbline: $*"; }
fail() {
  say "$@" >&2
  exit 1
}

[ -n "$wasm_bindgen_version" ] || fail "Cargo.lock names no wasm-bindgen version"

# /usr/sbin is where Debian keeps nginx, and not in everybody's PATH.
PATH=$tools/trunk-$trunk_version/bin:$tools/wasm-bindgen-$wasm_bindgen_version/bin:$tools/geckodriver-$geckodriver_version/bin:$PATH:/usr/sbin
export PATH

# Everything trunk needs is set up beforehand, so it neither asks for a newer
# version of itself nor fetches a tool.
export TRUNK_OFFLINE=true TRUNK_SKIP_VERSION_CHECK=true
# trunk takes only true or false here, where most programs take anything.
if [ -n "${NO_COLOR:-}" ]; then export NO_COLOR=true; else unset NO_COLOR; fi

# The toolchain that rust-toolchain.toml names, or one of another name that is
# the same version ("stable", for a while), so that none is fetched twice.
rust_version=$(sed -n 's/^channel = "\(.*\)"$/\1/p' rust-toolchain.toml)
choose_toolchain() {
  local name
  [ -z "${RUSTUP_TOOLCHAIN:-}" ] || return 0
  command -v rustup >/dev/null ||
    fail "rustup is missing: install it (https://rustup.rs), then run this again"
  while read -r name _; do
    case $name in
      "$rust_version" | "$rust_version"-*)
        export RUSTUP_TOOLCHAIN=$name
        return 0
        ;;
    esac
  done < <(rustup toolchain list)
  while read -r name _; do
    case $(rustup run "$name" rustc --version 2>/dev/null || true) in
      "rustc $rust_version "*)
        export RUSTUP_TOOLCHAIN=$name
        return 0
        ;;
    esac
  done < <(rustup toolchain list)
  say "installing Rust $rust_version (about a minute)"
  rustup toolchain install "$rust_version" --profile minimal --no-self-update
  export RUSTUP_TOOLCHAIN=$rust_version
}
choose_toolchain

# What is published must not name this machine's folders, which the compiler writes into every message of a panic: whose home
# it is concerns nobody, and the same source would be other bytes on another machine. After `.ci/setup`, which brings the
# crates. Only where a site is built for publishing, so that other builds keep what they have compiled.
forget_folders() {
  local folder flags=
  for folder in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do
    case $folder in
      # The variable below is split at spaces.
      *[[:space:]]*) say "the program will name this folder, as its name has a space: $folder" ;;
      *) flags="$flags --remap-path-prefix=$folder=/crates" ;;
    esac
  done
  # Added to what .cargo/config.toml says of this target.
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="${CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS:-}$flags"
}

# step "what it does" command...: says it, does it, says how long it took.
step() {
  local what=$1 start=$SECONDS
  shift
  printf '\n'
  say "$what"
  "$@" || fail "FAILED: $what"
  say "done in $((SECONDS - start)) s"
}
