// Uses the page at /_local/ of a running ./start as a person would: node console.mjs <site> [folder for pictures]
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const [site, pictures] = process.argv.slice(2);
assert.ok(site, "usage: node console.mjs <site> [folder for pictures]");

/** A state may take long on a busy machine; nothing here depends on how long. */
const PATIENCE = 120_000;
const executablePath = ["chromium", "chromium-browser", "google-chrome"]
  .flatMap((it) => process.env.PATH.split(delimiter).map((folder) => join(folder, it)))
  .find((it) => existsSync(it));
assert.ok(executablePath, "Chromium is needed for the check of the console: install it as chromium");

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, colorScheme: "light" });
context.setDefaultTimeout(PATIENCE);
const page = await context.newPage();
const complaints = [];
page.on("console", (said) => ["error", "warning"].includes(said.type()) && complaints.push(said.text()));
page.on("pageerror", (error) => complaints.push(String(error)));
await context.addInitScript(() => {
  addEventListener("securitypolicyviolation", (it) => console.error(`CSP: ${it.violatedDirective} ${it.blockedURI}`));
});

const name = `Marguerite${Date.now()}`;
let written = 0;
const visible = (locator) => locator.waitFor({ state: "visible" });
const tab = (title) => page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: title });
const heading = (title) => page.getByRole("heading", { level: 1, name: title });

try {
  await check("the page is there and shows by itself what comes", async () => {
    await page.goto(`${site}/_local`);
    await visible(heading("Mails"));
    await visible(page.locator('#link[data-state="live"]'));
    const mails = page.locator(".list a", { hasText: "content.admin@jechemine.test" });
    const before = await mails.count();
    await write();
    await visible(mails.nth(before));
    await page.getByLabel("Filter by address or subject").fill("content.admin@");
    await page.locator(".list a", { hasText: "super.admin" }).first().waitFor({ state: "detached" });
    await mails.first().click();
  });

  const letter = page.getByRole("article");
  await check("a mail is rendered without scripts, light and dark, and stands there as text and source", async () => {
    const frame = letter.frameLocator("iframe");
    await visible(frame.getByText(name).first());
    assert.doesNotMatch(await letter.locator("iframe").getAttribute("sandbox"), /scripts|same-origin|top-navigation/);
    const background = () => frame.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
    const light = await background();
    await picture("mail-light");
    await letter.getByRole("button", { name: "Dark" }).click();
    await visible(frame.getByText(name).first());
    await page.waitForFunction(() => document.querySelector("iframe").src.endsWith("dark"));
    await eventually(async () => assert.notEqual(await background(), light));
    await picture("mail-dark");
    await letter.getByRole("button", { name: "Text" }).click();
    await visible(letter.locator("pre", { hasText: name }));
    await letter.getByRole("button", { name: "HTML source" }).click();
    await visible(letter.locator("pre", { hasText: "<!DOCTYPE html>" }));
    await letter.getByRole("button", { name: "Headers" }).click();
    await letter.locator("pre").waitFor({ state: "detached" });
  });

  await check("a mail leads to its event, and that to who wrote it, its queues, its deliveries and back", async () => {
    await letter.getByRole("link", { name: "CONTACT#" }).click();
    await visible(heading("Events"));
    const event = page.locator(".event", { hasText: "ContactReceived" });
    await visible(event.getByText("SubmitContactForm").first());
    const mailed = event.getByRole("region", { name: "DeliverMailQueue" });
    await visible(mailed.locator(".state.DONE"));
    await visible(event.getByRole("region", { name: "WriteFeedQueue" }).locator(".state.DONE"));
    await event.getByRole("button", { name: "Open it with the local key" }).click();
    await visible(event.locator("pre", { hasText: name }));
    await picture("event");
    await mailed.getByRole("link", { name: "content.admin@jechemine.test" }).click();
    await visible(letter.getByRole("link", { name: "CONTACT#" }));
  });

  const queue = page.getByRole("row", { name: "DeliverMailQueue" });
  await check("what is to fail fails", async () => {
    await tab("Queues").click();
    await visible(heading("Queues"));
    await page.getByLabel("What fails").selectOption({ label: "SES takes no mail" });
    await page.getByLabel("for the next").fill("10000");
    await page.getByRole("button", { name: "Let it fail" }).click();
    await visible(page.getByText("SES SendEmail answers 503"));
    await write();
    await visible(queue);
    await picture("queues");
  });

  await check("the clock is moved on, and shown", async () => {
    await tab("Clock").click();
    await visible(heading("Clock"));
    const before = await clock();
    await page.getByRole("button", { name: "+1 hour" }).click();
    await visible(page.getByText("+1 hour: done."));
    await visible(page.locator('.chip.time[data-moved="true"]'));
    await visible(page.getByText(/^is .* behind$/));
    const moved = (await clock()) - before;
    assert.ok(moved >= 3_600_000, `moved by ${moved} ms`);
    await picture("clock");
  });

  await check("what failed too often is a dead letter, says why, and is replayed", async () => {
    await tab("Events").click();
    const event = page.locator(".event", { hasText: "ContactReceived" }).first();
    await visible(event.locator("summary .state.DEAD"));
    await event.locator("summary").click();
    const mailed = event.getByRole("region", { name: "DeliverMailQueue" });
    await visible(mailed.getByText("CarrierUnavailable"));
    await picture("dead");
    await mailed.getByRole("link", { name: "Replay it under Queues" }).click();
    await visible(queue.locator(".number.bad"));
    await picture("queues-dead");
    await page.getByRole("button", { name: "End all faults" }).click();
    await page.getByText("SES SendEmail answers 503").waitFor({ state: "detached" });
    await queue.getByRole("button", { name: "Replay" }).click();
    await tab("Events").click();
    await visible(event.locator("summary .state.DONE", { hasText: "DeliverMail" }));
  });

  await check("the clock is set by Toronto's wall clock, also back", async () => {
    await tab("Clock").click();
    await page.getByLabel("To this time in Toronto").fill("2025-07-04T09:30");
    await page.getByRole("button", { name: "Set", exact: true }).click();
    await visible(page.getByText("The clock is set."));
    assert.equal(new Date(await clock()).toISOString().slice(0, 15), "2025-07-04T13:3");
    await visible(page.getByText("Friday 2025-07-04 09:3"));
  });

  await check("everything can be reached by keyboard, and a reset is asked about", async () => {
    await page.goto(`${site}/_local/#clock`);
    await page.reload();
    await visible(heading("Clock"));
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "Skip to the content");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.id === "main");
    await pressUntil("Empty everything…");
    await page.keyboard.press("Enter");
    await visible(page.getByRole("dialog", { name: "Empty everything?" }));
    assert.equal(await focused(), "Keep it");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    assert.equal(await focused(), "Empty everything…");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "Empty everything" }).click();
    await visible(page.getByText("Everything is as after the first start."));
    await visible(page.getByText("shows the same"));
    await tab("Mails").click();
    await visible(page.getByText("No mail was sent yet."));
  });

  await check("it fits 360 pixels, light and dark", async () => {
    await write();
    await page.setViewportSize({ width: 360, height: 740 });
    for (const scheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme: scheme });
      for (const title of ["Mails", "SMS", "Events", "Queues", "Functions", "Files", "Stripe", "Accounts", "Clock"]) {
        await tab(title).click();
        await visible(heading(title));
        await fits(title);
        if (title === "Mails") {
          await page.locator(".list a").first().click();
          await visible(letter.frameLocator("iframe").getByText(name).first());
          await fits("a mail");
          await picture(`narrow-mail-${scheme}`);
          await page.getByRole("link", { name: "All mails" }).click();
        }
        if (title === "Events") {
          await page.locator(".event summary").first().click();
          await fits("an event");
        }
        await picture(`narrow-${title.toLowerCase()}-${scheme}`);
      }
    }
  });

  await check("other sites can neither change nor read anything through it", async () => {
    const answers = [
      await fetch(`${site}/_local/reset`, { method: "POST", headers: { origin: "https://example.org" } }),
      await fetch(`${site}/_local/reset`, { method: "POST", headers: { "sec-fetch-site": "cross-site" } }),
    ];
    assert.deepEqual(answers.map((it) => it.status), [403, 403]);
    assert.match((await fetch(`${site}/_local/`)).headers.get("content-security-policy"), /default-src 'none'/);
  });

  assert.deepEqual(complaints, [], "the browser complains");
} finally {
  await browser.close();
}

/** A visitor writes to the site, something else each time: the same words again would be taken for a repetition. */
async function write() {
  const answer = await fetch(`${site}/api/contact`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      firstName: "Ève", lastName: name, phone: "514 555-0100", email: "eve@example.org",
      message: `Bonjour, je cherche une psychologue (${++written}).`, locale: "fr",
    }),
  });
  assert.ok(answer.ok, `POST /api/contact answered ${answer.status}`);
}

async function clock() {
  return Date.parse((await (await fetch(`${site}/_local/clock`)).json()).now);
}

function focused() {
  return page.evaluate(() => document.activeElement.textContent.trim());
}

async function pressUntil(text) {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if ((await focused()) === text) return;
  }
  assert.fail(`60 presses of Tab do not reach “${text}”`);
}

async function fits(what) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(over, 0, `${what} is ${over} pixels too wide`);
}

/** Until it holds, or patience is over. */
async function eventually(claim) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await claim();
    } catch (failure) {
      if (Date.now() > end) throw failure;
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
  }
}

async function picture(title) {
  if (pictures) await page.screenshot({ path: join(pictures, `${title}.png`) });
}

async function check(title, task) {
  try {
    await task();
    console.log(`console: ${title}`);
  } catch (failure) {
    console.error(`console: NOT ${title}`, complaints);
    await picture("failure");
    throw failure;
  }
}
