#!/usr/bin/env bash
# Runs Node with the arguments: the workflow's own where it is new enough, else one that the runner has. Whatever is chosen,
# later steps of the workflow keep the Node that they had: nothing is written to GITHUB_PATH or GITHUB_ENV.
set -euo pipefail

# As `engines` of package.json has it.
fits() {
  "$1" -e '
    const [major, minor] = process.versions.node.split(".").map(Number);
    const oldest = { 20: 19, 22: 16 };
    process.exit(major >= 24 || minor >= (oldest[major] ?? Infinity) ? 0 : 1);
  ' 2>/dev/null
}

for node in "$(command -v node || true)" "${RUNNER_TOOL_CACHE:-/opt/hostedtoolcache}"/node/*/*/bin/node; do
  if [ -x "$node" ] && fits "$node"; then
    # For the programs that Node starts, such as npm.
    PATH="$(dirname "$node"):$PATH" exec "$node" "$@"
  fi
done
echo "::error title=Node is missing::This needs Node.js 20.19, 22.16, or 24 and newer: put actions/setup-node before it."
exit 1
