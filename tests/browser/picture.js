// Takes docs/screenshot.png, the picture of README.md: `npm run picture`.

import { fileURLToPath } from "node:url";

import { launch } from "./browser.js";
import { Desk } from "./desk.js";

const TO = fileURLToPath(new URL("../../docs/screenshot.png", import.meta.url));

const [desk, browser] = await Promise.all([Desk.open(), launch()]);
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, baseURL: desk.origin });
  const noor = desk.staff("adviser")[0];
  await page.goto("/desk/sign-in");
  await page.fill('[name="email"]', noor.email);
  await page.fill('[name="password"]', noor.password);
  await page.click('main form button.do');
  await page.waitForURL(/\/desk$/);
  await page.locator('main a[href^="/desk/complaints/"]').first().click();
  await page.waitForURL(/\/desk\/complaints\//);
  await page.screenshot({ path: TO });
} finally {
  await browser.close();
  await desk.close();
}
