#!/usr/bin/env python3
"""Holds deny.toml, and the direction of the crates, against what cargo would build.

    tests/house/dependencies.py

Says every fault in a sentence and ends with 1 if there is one. It reads `cargo metadata` and nothing else:
no network, no tool to install. It keeps out security advisories, which change without us.
"""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# practice <- register <- desk, and what reads mail and sets letters beside them; nothing else.
MAY_STAND_ON = {
    "practice": set(),
    "mail": set(),
    "letters": set(),
    "register": {"practice"},
    "desk": {"practice", "register", "mail", "letters"},
}

# The rules have no clock, no randomness, no files and no network. Everything that they stand on, however
# deep, is named here; a newcomer is worth a thought.
RULES_NEVER = {"tokio", "axum", "hyper", "mio", "socket2", "rusqlite", "libsqlite3-sys", "rand", "getrandom", "lettre"}


def metadata():
    command = ["cargo", "metadata", "--format-version", "1", "--locked"]
    return json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)


def allowed(expression, allow):
    """Whether an SPDX expression can be met by the licences that are allowed."""
    tokens = re.findall(r"\(|\)|[^\s()]+", expression.replace("/", " OR "))

    def either():
        met = both()
        while tokens and tokens[0] == "OR":
            tokens.pop(0)
            met = both() or met
        return met

    def both():
        met = one()
        while tokens and tokens[0] == "AND":
            tokens.pop(0)
            met = one() and met
        return met

    def one():
        if tokens[0] == "(":
            tokens.pop(0)
            met = either()
            tokens.pop(0)
            return met
        name = tokens.pop(0)
        if tokens and tokens[0] == "WITH":
            tokens.pop(0)
            name += " WITH " + tokens.pop(0)
        return name in allow

    return either()


def faults_of(policy, known):
    packages = {package["id"]: package for package in known["packages"]}
    ours = {packages[one]["name"]: one for one in known["workspace_members"]}
    nodes = {node["id"]: node for node in known["resolve"]["nodes"]}
    banned = {one["crate"]: one for one in policy["bans"]["deny"]}

    for package in packages.values():
        name = f"{package['name']} {package['version']}"
        licence = package["license"]
        if not licence:
            yield f"{name} names no licence"
        elif not allowed(licence, set(policy["licenses"]["allow"])):
            yield f"{name} is under {licence}, which deny.toml does not allow"
        ban = banned.get(package["name"])
        if ban and not users_of(package["id"], nodes, packages) <= set(ban.get("wrappers", [])):
            yield f"{name} is not wanted: {ban['reason']}"
        source = package["source"]
        if source is None and package["id"] not in known["workspace_members"]:
            yield f"{name} comes from a folder that is not of the workspace"
        if source is not None and not source.startswith("registry+") and not source.startswith("sparse+"):
            yield f"{name} comes from {source}, which is no registry"
        for wanted in package["dependencies"] if package["source"] is None else []:
            if wanted["req"] == "*" and not wanted.get("path"):
                yield f"{name} takes any version of {wanted['name']}; name one"

    for name, may in MAY_STAND_ON.items():
        wants = {one["name"] for one in packages[ours[name]]["dependencies"] if one["name"] in MAY_STAND_ON}
        for wrong in sorted(wants - may):
            yield f"{name} stands on {wrong}: the direction is practice <- register <- desk"
    for name in sorted(set(ours) - set(MAY_STAND_ON)):
        yield f"the crate {name} has no place in MAY_STAND_ON of {Path(__file__).name}; a new crate needs a reason"

    for pure in ("practice", "mail"):
        for name in sorted(below(ours[pure], nodes, packages) & RULES_NEVER):
            yield f"{pure} stands on {name}, by however many steps: it has no I/O"


def users_of(one, nodes, packages):
    """The names of the crates that stand on a crate directly; whoever is named beside a ban may."""
    return {packages[id]["name"] for id, node in nodes.items() if one in {dep["pkg"] for dep in node["deps"]}}


def below(root, nodes, packages):
    """The names of everything that is built into a crate, tests and build scripts aside."""
    seen, todo = set(), [root]
    while todo:
        for one in nodes[todo.pop()]["deps"]:
            built_in = any(kind["kind"] is None for kind in one["dep_kinds"])
            if built_in and one["pkg"] not in seen:
                seen.add(one["pkg"])
                todo.append(one["pkg"])
    return {packages[one]["name"] for one in seen}


def npm_faults(path):
    """The lock file of the browser tests: pinned by digest, bound to no host, no install scripts."""
    for name, package in json.loads(path.read_text())["packages"].items():
        if not name:
            continue
        if "resolved" in package:
            yield f"{path.name}: {name} names a host; install with omit-lockfile-registry-resolved=true"
        if "integrity" not in package:
            yield f"{path.name}: {name} has no digest"
        if package.get("hasInstallScript"):
            yield f"{path.name}: {name} runs a script when it is installed"


def main():
    policy = tomllib.loads((ROOT / "deny.toml").read_text())
    known = metadata()
    faults = [*faults_of(policy, known), *npm_faults(ROOT / "tests/browser/package-lock.json")]
    for fault in faults:
        print(fault)
    print(f"{len(known['packages'])} crates, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
