// Uploads through the page at /_local/ of a running ./start, as a page of the site does: node uploads.mjs <port> [folder for pictures]
import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const [port, pictures] = process.argv.slice(2);
assert.ok(port, "usage: node uploads.mjs <port> [folder for pictures]");
// The name that the site has: cookies and origins are looked at.
const site = `http://localhost:${port}`;

const BYTES = 10_485_760;
const PATIENCE = 120_000;
const executablePath = ["chromium", "chromium-browser", "google-chrome"]
  .flatMap((it) => process.env.PATH.split(delimiter).map((folder) => join(folder, it)))
  .find((it) => existsSync(it));
assert.ok(executablePath, "Chromium is needed for the check of uploads: install it as chromium");

assert.ok((await fetch(`${site}/_local/reset`, { method: "POST" })).ok);
const accounts = await (await fetch(`${site}/_local/accounts`)).json();
const idOf = (name) => accounts.find((it) => it.email === `${name}@jechemine.test`).userId;
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, acceptDownloads: true, locale: "en-CA" });
context.setDefaultTimeout(PATIENCE);
const page = await context.newPage();
const complaints = [];
page.on("pageerror", (error) => complaints.push(String(error)));
await context.addInitScript(() => {
  addEventListener("securitypolicyviolation", (it) => console.error(`CSP: ${it.violatedDirective} ${it.blockedURI}`));
});
page.on("console", (said) => said.text().startsWith("CSP") && complaints.push(said.text()));

const visible = (locator) => locator.waitFor({ state: "visible" });
const region = (name) => page.getByRole("region", { name });
const uploading = region("Upload");
const documents = region("Documents of that client");
const rows = region("Where they stand");
const CLIENT = "client.minor";

try {
  const file = paper(BYTES);
  let url;

  await check("a paper of 10 MiB goes to the bucket itself and becomes a document of the client", async () => {
    await page.goto(`${site}/_local/#files`);
    await signIn("super.admin");
    await page.getByLabel("Client", { exact: true }).selectOption(idOf(CLIENT));
    const announced = page.waitForRequest(`${site}/api/uploads`);
    const sent = page.waitForRequest((it) => it.method() === "PUT");
    await page.getByLabel("File", { exact: true }).setInputFiles({ name: "Évaluation 2026.pdf", mimeType: "application/pdf", buffer: file });
    await uploading.getByRole("button", { name: "Upload" }).click();
    await visible(uploading.getByText("It is there.", { exact: true }));

    const said = (await announced).postDataJSON();
    assert.deepEqual([said.fileSize, said.sha256], [BYTES, sha256(file)]);
    const headers = await (await sent).allHeaders();
    assert.equal(headers["x-amz-checksum-sha256"], sha256(file));
    assert.equal(new URL((await sent).url()).pathname.split("/").slice(0, 3).join("/"), "/uploads/incoming");
    assert.equal(await uploading.getByRole("progressbar").evaluate((it) => it.value), 1);
    url = await uploading.getByRole("link", { name: "Open /api/files/" }).getAttribute("href");
    assert.match(url, /^\/api\/files\/[0-9a-f]{24}$/);
    await visible(documents.getByRole("link", { name: "Évaluation 2026.pdf" }));
    await visible(rows.getByRole("row", { name: url.split("/").at(-1) }).getByText("available"));
    await picture("files");
  });

  await check("it is saved under its name, byte by byte", async () => {
    // The page that the link opens is none when it is told of: what it was to show is saved.
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      documents.getByRole("link", { name: "Évaluation 2026.pdf" }).click(),
    ]);
    assert.equal(saved.suggestedFilename(), "Évaluation 2026.pdf");
    assert.equal(sha256(readFileSync(await saved.path())), sha256(file));
  });

  await check("whoever may reads it, and for everybody else there is none", async () => {
    const expected = {
      "super.admin": 200, "platform.admin": 200, "support.admin": 200, [CLIENT]: 200, "client.en": 200, // the guardian
      "content.admin": 404, "billing.admin": 404, "client.fr": 404, "professional.one": 404, "professional.pending": 404,
    };
    const statuses = {};
    for (const name of Object.keys(expected)) statuses[name] = await read(url, name);
    assert.deepEqual(statuses, expected);
    assert.equal(await read(url), 401);
  });

  await check("it is listed for the client without the notes, renamed and deleted by who uploaded it", async () => {
    const list = `/api/clients/${idOf(CLIENT)}/documents`;
    const [document_] = await (await ask("GET", list, "super.admin")).json();
    const changed = await ask("PATCH", `${list}/${document_.id}`, "super.admin", { name: "Bilan.pdf", notes: "À revoir" });
    assert.deepEqual([changed.status, (await changed.json()).notes], [200, "À revoir"]);
    const [shown] = await (await ask("GET", list, "client.en")).json();
    assert.deepEqual([shown.name, shown.notes, shown.url], ["Bilan.pdf", undefined, url]);
    assert.equal((await ask("DELETE", `${list}/${document_.id}`, "client.en")).status, 403);
    assert.equal((await ask("GET", list, "professional.one")).status, 403);

    await documents.getByRole("button", { name: "Delete Bilan.pdf" }).click();
    await visible(documents.getByText("Bilan.pdf is deleted."));
    await visible(rows.getByRole("row", { name: url.split("/").at(-1) }).getByText("deleted"));
    assert.equal(await read(url, "super.admin"), 404);
  });

  await check("while the scanner holds a file back it is the uploader's alone, and then the page hears of it", async () => {
    const scanner = region("The scanner");
    await scanner.getByRole("button", { name: "Held back" }).click();
    await page.getByLabel("File", { exact: true }).setInputFiles([]);
    await page.getByLabel("or else a PDF of").fill("0.01");
    await uploading.getByRole("button", { name: "Upload" }).click();
    const row = rows.getByRole("row").filter({ hasText: "scanning" });
    await visible(row);
    const held = `/api/files/${await row.getByRole("rowheader").textContent()}`;
    assert.deepEqual([await read(held, "super.admin"), await read(held, CLIENT)], [200, 404]);
    await scanner.getByRole("button", { name: "Up", exact: true }).click();
    await visible(uploading.getByText("It is there.", { exact: true }));
    await visible(rows.getByRole("row", { name: held.split("/").at(-1) }).getByText("available"));
    assert.equal(await read(held, CLIENT), 200);
  });

  await check("what is not what it says it is, is not taken, and the page says so", async () => {
    await page.getByLabel("File", { exact: true }).setInputFiles({ name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("bonjour") });
    await uploading.getByRole("button", { name: "Upload" }).click();
    await visible(uploading.getByText("The content of the file does not match its type."));
    await visible(rows.getByText("rejected (FILE_TYPE_MISMATCH)"));
  });

  await check("a guest's letter reaches whom their request is offered to", async () => {
    await region("Whose page it is").getByRole("button", { name: "Sign out" }).click();
    await visible(page.getByText("Nobody is signed in"));
    await page.getByLabel("Purpose").selectOption("referral");
    await page.getByLabel("File", { exact: true }).setInputFiles({ name: "Lettre.pdf", mimeType: "application/pdf", buffer: paper(20_000) });
    await uploading.getByRole("button", { name: "Upload" }).click();
    await visible(uploading.getByText("It is there.", { exact: true }));
    const letter = JSON.parse(await uploading.locator("pre").textContent());
    assert.match(letter.url, /^\/api\/files\/[0-9a-f]{24}\?token=/);
    const file = letter.url.split("?")[0];
    assert.equal(await read(file, "professional.one"), 404);
    const { motifs } = await (await fetch(`${site}/api/motifs`)).json();
    const booked = await ask("POST", "/api/appointments/guest", null, {
      type: "video", bookingFor: "patient", needs: [motifs.find((it) => it.labelFr.startsWith("Anxiété")).labelFr],
      guestInfo: { firstName: "Nadia", lastName: "Paquet", email: `nadia.${Date.now()}@example.org`, phone: "514 555-0177", location: "Québec" },
      referralInfo: {
        referrerType: "doctor", referrerName: "Dre Anne Roy", patientFirstName: "Léo", patientLastName: "Paquet",
        documentUrl: letter.url, documentName: letter.fileName,
      },
    });
    assert.equal(booked.status, 201, await booked.clone().text());
    await fetch(`${site}/_local/idle`);
    assert.equal(await read(file, "super.admin"), 200);
    const readers = [await read(file, "professional.one"), await read(file, "professional.two"), await read(file, "professional.pending")];
    assert.ok(readers.includes(200) && readers[2] === 404, `${readers}`);
  });

  await check("the page is what the documentation shows", async () => {
    const shown = readFileSync(new URL("../../docs/uploads.md", import.meta.url), "utf8").match(/```js\n(.*?)```/s)[1];
    assert.equal(await (await fetch(`${site}/_local/uploads.js`)).text(), shown);
  });

  await check("it fits 360 pixels", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(over, 0, `${over} pixels too wide`);
    await picture("narrow-files");
  });

  assert.deepEqual(complaints, [], "the browser complains");
} finally {
  await browser.close();
}

async function signIn(name) {
  await page.getByLabel("Account", { exact: true }).selectOption(idOf(name));
  await region("Whose page it is").getByRole("button", { name: "Sign in" }).click();
  await visible(page.getByText(`Signed in as ${name}@jechemine.test.`));
}

/** What a file answers somebody, or nobody: the first bytes decide, the rest is not waited for. */
async function read(url, name) {
  const first = await ask("GET", url, name);
  if (first.status !== 302) return first.status;
  const bytes = await fetch(new URL(first.headers.get("location"), site));
  await bytes.body.cancel();
  return bytes.status;
}

async function ask(method, path, name, body) {
  const headers = { ...(name ? { cookie: await cookie(name) } : {}), ...(body ? { "content-type": "application/json" } : {}) };
  return fetch(`${site}${path}`, { method, headers, redirect: "manual", body: body && JSON.stringify(body) });
}

async function cookie(name) {
  const answer = await fetch(`${site}/_local/session`, { method: "POST", body: JSON.stringify({ userId: idOf(name) }) });
  return answer.headers.getSetCookie()[0].split(";")[0];
}

/** A PDF of exactly so many bytes, no two the same. */
function paper(bytes) {
  const start = Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj
trailer<</Root 1 0 R>>
%`);
  const end = Buffer.from("\n%%EOF\n");
  const filling = randomBytes(Math.ceil((bytes - start.length - end.length) / 2)).toString("hex");
  return Buffer.concat([start, Buffer.from(filling.slice(0, bytes - start.length - end.length)), end]);
}

function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("base64");
}

async function picture(title) {
  if (pictures) await page.screenshot({ path: join(pictures, `${title}.png`), fullPage: true });
}

async function check(title, task) {
  try {
    await task();
    console.log(`uploads: ${title}`);
  } catch (failure) {
    console.error(`uploads: NOT ${title}`, complaints);
    await picture("failure");
    throw failure;
  }
}
