// All journeys, or those that are named, two files at a time. The demonstration is played once before them, and each desk
// has a copy of it.
//
//   node run.js                        all; RECOURSE_LOOKS says how they look at pages (look.js)
//   node run.js journeys/c-*.test.js   some

import { spawn } from "node:child_process";
import { readdir } from "node:fs/promises";

import { Desk } from "./desk.js";

const named = process.argv.slice(2);
const all = (await readdir("journeys")).filter((name) => name.endsWith(".test.js")).map((name) => `journeys/${name}`);

const desk = await Desk.open();
try {
  await desk.stop();
  const options = ["--test", "--test-concurrency=2", "--test-reporter=spec", ...(named.length ? named : all)];
  const journeys = spawn(process.execPath, options, { stdio: "inherit", env: { ...process.env, RECOURSE_PLAYED: desk.data } });
  process.exitCode = await new Promise((ended) => journeys.once("close", (code) => ended(code ?? 1)));
} finally {
  await desk.close();
}
