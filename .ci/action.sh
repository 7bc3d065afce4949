#!/usr/bin/env bash
# The steps of action.yml: `action.sh install`, `validate`, `check`. What a workflow says comes in CROSSCHECK_*
# variables and is only ever an argument, never part of a command. Linux and macOS.
set -euo pipefail

: "${RUNNER_TEMP:?is set by the runner}"
venv="$RUNNER_TEMP/crosscheck"
crosscheck="$venv/bin/crosscheck"

# A mistake in the workflow: annotated, and ended as `crosscheck` ends for bad usage.
usage() {
  echo "::error title=crosscheck::$1"
  exit 2
}

# The lines of $1 that hold something, each after the option $2 where there is one, added to `arguments`.
add_lines() {
  local line
  while IFS= read -r line; do
    line="${line#"${line%%[![:space:]]*}"}"
    line="${line%"${line##*[![:space:]]}"}"
    test -n "$line" || continue
    if test -n "${2-}"; then arguments+=("$2"); fi
    arguments+=("$line")
  done <<<"$1"
}

# `crosscheck` with `arguments` and then the cases; its status goes to the outputs and ends the step.
run() {
  local status=0
  arguments+=(--)
  add_lines "${CROSSCHECK_CASES-}"
  if test -n "${CROSSCHECK_SARIF-}" && test "${arguments[0]}" = check; then
    rm -f -- "$CROSSCHECK_SARIF" # one that was there before must not be uploaded for this run's
  fi
  "$crosscheck" "${arguments[@]}" || status=$?
  echo "status=$status" >>"$GITHUB_OUTPUT"
  if test -n "${CROSSCHECK_SARIF-}" && test -f "$CROSSCHECK_SARIF"; then
    echo "sarif=written" >>"$GITHUB_OUTPUT"
  fi
  return "$status"
}

install() {
  local what="$GITHUB_ACTION_PATH" version="${CROSSCHECK_VERSION-}"
  if test -n "$version"; then
    [[ $version =~ ^[0-9]+(\.[0-9]+)*([a-z]+[0-9]+)?$ ]] ||
      usage "version is no version number such as 0.1.0"
    what="crosscheck-claims==$version"
  fi
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    usage "needs Python 3.11 or newer: put actions/setup-python before it"
  python3 -m venv "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "$what"
  echo "$venv/bin" >>"$GITHUB_PATH"
  "$crosscheck" --version
}

validate() {
  case "${CROSSCHECK_COMMAND-check}" in
    check) CROSSCHECK_SARIF="" ;; # the check writes it, with what counts
    validate) ;;
    *) usage "command is neither check nor validate" ;;
  esac
  arguments=(validate)
  if test -n "${CROSSCHECK_TEXTS-}"; then arguments+=(--texts "$CROSSCHECK_TEXTS"); fi
  if test -n "${CROSSCHECK_SARIF-}"; then
    local before=("${arguments[@]}")
    arguments+=(--format sarif --output "$CROSSCHECK_SARIF" --)
    add_lines "${CROSSCHECK_CASES-}"
    "$crosscheck" "${arguments[@]}" || true # the next line says what is wrong
    arguments=("${before[@]}")
  fi
  arguments+=(--format github)
  run
}

check() {
  local format="${CROSSCHECK_FORMAT:-github}"
  arguments=(check --format "$format" --color never)
  if test -n "${CROSSCHECK_TEXTS-}"; then arguments+=(--texts "$CROSSCHECK_TEXTS"); fi
  if test -n "${CROSSCHECK_FAIL_ON-}"; then arguments+=(--fail-on "$CROSSCHECK_FAIL_ON"); fi
  if test -n "${CROSSCHECK_BASELINE-}"; then arguments+=(--baseline "$CROSSCHECK_BASELINE"); fi
  if test "${CROSSCHECK_STRICT-}" = true; then arguments+=(--strict); fi
  if test -n "${CROSSCHECK_SARIF-}"; then arguments+=(--report "sarif=$CROSSCHECK_SARIF"); fi
  add_lines "${CROSSCHECK_REPORTS-}" --report
  if test "$format" = github; then
    run # annotations, and by itself the job summary
    return
  fi
  # The runner obeys lines that begin with `::`; what documents say must not be among them.
  local summary="$RUNNER_TEMP/crosscheck-summary.md" status=0 token
  token="$("$venv/bin/python" -c 'import secrets; print(secrets.token_hex(16))')"
  arguments+=(--report "markdown=$summary")
  echo "::stop-commands::$token"
  run || status=$?
  echo "::$token::"
  if test -f "$summary"; then cat "$summary" >>"$GITHUB_STEP_SUMMARY"; fi
  return "$status"
}

case "${1-}" in
  install | validate | check) "$1" ;;
  *) usage "action.sh takes install, validate or check" ;;
esac
