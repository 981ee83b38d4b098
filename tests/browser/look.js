// How a page is looked at: whether it is wider than the window, in which language it says it is, axe, and a picture
// where somebody wants to see it.
//
// Axe takes a second of a core for each page, and the same page is met in three languages, by five roles and on many
// ways. So it is asked once a file of journeys for each shape of a page at each width: what the page is built of, with
// its attributes and classes and with where there is a text and where there is none. Spanish, which has the longest
// texts, comes first. What this does not see is what only the letters of a text can change: a link that the shorter word
// of another language makes too small to be touched. RECOURSE_LOOKS=all asks axe of every page and takes every picture.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
// What passed would be told with its every element: twice the work, and nobody reads it.
const OPTIONS = { resultTypes: ["violations"], runOnly: { type: "tag", values: RULES } };

/** `few`: without pictures, and on fewer ways (`widths`); `pictures`: on every way, with them; `all`: with axe of every page,
 *  too. */
export const LOOKS = process.env.RECOURSE_LOOKS ?? "pictures";
assert.ok(["few", "pictures", "all"].includes(LOOKS), `RECOURSE_LOOKS=${LOOKS} is no way to look`);
export const SHOTS = fileURLToPath(new URL("shots/", import.meta.url));

/** The shapes that axe has been asked about. */
const seen = new Set();

/** Whether axe is to be asked about what stands on a page, by somebody who has not been here. */
export async function isNew(page) {
  if (LOOKS === "all") return true;
  const shape = createHash("sha256").update(`${page.viewportSize().width} ${await page.evaluate(shapeOf)}`).digest("hex");
  return !seen.has(shape) && Boolean(seen.add(shape));
}

/** In the page: what it is built of. */
function shapeOf() {
  const own = document.documentElement.lang.slice(0, 2);
  // What these say is text, or leads somewhere: that they say something is enough.
  const said = /^(aria-(label|description|valuetext|roledescription)|title|alt|placeholder|content|value|href|src|srcset|action|formaction|datetime|d|points|data-.*)$/;
  const ofAttribute = ({ name, value }) => {
    if (!value.trim()) return `${name}=`;
    if (/^(hreflang|(xml:)?lang)$/.test(name)) return `${name}=${value.slice(0, 2) === own ? "own" : "other"}`;
    return said.test(name) ? name : `${name}=${value.replace(/[0-9a-f]{16,}|\d+|\b(en|fr|es)\b/g, "#")}`;
  };
  const of = (element) => {
    const parts = [...element.childNodes].flatMap((node) => {
      if (node.nodeType === Node.ELEMENT_NODE) return [of(node)];
      return node.nodeType === Node.TEXT_NODE && node.data.trim() ? ["text"] : [];
    });
    // Of parts that are alike there are one or several; which stands first depends on the language. Terms come first.
    const times = new Map();
    for (const part of parts) times.set(part, (times.get(part) ?? 0) + 1);
    const inner = [...times].map(([part, many]) => (many > 1 ? `${part}…` : part));
    if (element.tagName !== "DL") inner.sort();
    const attributes = [...element.attributes].map(ofAttribute).sort();
    return `<${[element.tagName, ...attributes].join(" ")}>${inner.join("")}</>`;
  };
  return of(document.documentElement);
}

/** No page is wider than the window, nor in another language than it is read in. */
export async function assertItFits(page, name, language) {
  const { wide, lang } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - window.innerWidth,
    lang: document.documentElement.lang,
  }));
  assert.ok(wide <= 0, `${name}: the page is ${wide} px wider than the window`);
  assert.equal(lang.slice(0, 2), language, `${name}: its language`);
}

/** Asks axe about what stands on a page, in which scripts run. */
export async function assertAxeFindsNothing(page, name) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((options) => axe.run(options), OPTIONS);
  const told = violations.map((one) => `${one.id}: ${one.help}\n  ${one.nodes.map((node) => node.html).join("\n  ")}`);
  assert.deepEqual(told, [], `${name}: axe finds nothing`);
}

/** A picture of a whole page, if pictures are wanted. */
export async function pictured(page, name) {
  if (LOOKS !== "few") await picture(page, name);
}

/** A picture of a whole page. A busy browser sometimes can't take one; the page is none the worse for it, so it is asked
 *  again, twice. */
export async function picture(page, name, again = 2) {
  await mkdir(SHOTS, { recursive: true });
  try {
    await page.screenshot({ path: `${SHOTS}${name}.png`, fullPage: true });
  } catch (fault) {
    if (again === 0 || !/Unable to capture screenshot/.test(fault.message)) throw fault;
    await page.waitForTimeout(1_000);
    await picture(page, name, again - 1);
  }
}
