import { el, get, post, keyed, head, action, moment } from "./dom.js";
import { upload } from "./uploads.js";

const MIB = 1024 * 1024;
const PURPOSES = [
  ["patient-document", "patient-document (professionals, managePatients)"],
  ["client-document", "client-document (clients)"],
  ["referral", "referral (everybody)"],
  ["employee-cv", "employee-cv (manageUsers)"],
  ["payout-cheque", "payout-cheque (professionals)"],
  ["content-image", "content-image (manageContent)"],
  ["resource-file", "resource-file (professionals, manageContent)"],
];
const MODES = [["up", "Up"], ["held", "Held back"], ["down", "Down"]];

/** Uploads as a page of the site does them, the documents of a client, the scanner, and where the files stand. */
export function files(place, known) {
  const who = el("select", { id: "files-who" });
  const client = el("select", { id: "files-client" });
  const purpose = el("select", { id: "files-purpose" }, PURPOSES.map(([value, text]) => el("option", { value }, text)));
  const chosen = el("input", { id: "files-file", type: "file" });
  const size = el("input", { id: "files-size", type: "number", min: 0.001, max: 11, step: "any", value: 10 });
  const progress = el("progress", { max: 1, value: 0, "aria-label": "How much of the file is sent" });
  const signed = el("span", { class: "said", role: "status" });
  const said = el("span", { class: "said", role: "status" });
  const result = el("div", { class: "stack", hidden: true });
  const held = el("span", { class: "said", role: "status" });
  const scanner = el("div", { class: "group", role: "group", "aria-label": "The scanner" });
  const documents = el("tbody");
  const rows = el("tbody");
  const objects = el("tbody");
  const gone = el("span", { class: "said", role: "status" });
  let people = [];

  const local = new URL(location.href);
  local.hostname = "localhost";
  place.append(
    head("Files"),
    el("div", { class: "stack" },
      location.hostname === "localhost" ? null : el("p", { class: "card" },
        "The API takes what a signed-in page writes from the site’s own origin alone: ", el("a", { href: local.href }, local.origin), "."),
      el("section", { class: "card stack", "aria-labelledby": "files-session" },
        el("h2", { id: "files-session" }, "Whose page it is"),
        el("p", { class: "muted" }, "Sets the session cookie that the frontend would set for this origin, for half an hour."),
        el("div", { class: "row" }, el("label", { for: "files-who" }, "Account"), who,
          action(el("button", { type: "button" }, "Sign in"), signed, signIn),
          action(el("button", { type: "button" }, "Sign out"), signed, signOut), signed)),
      el("section", { class: "card stack", "aria-labelledby": "files-upload" },
        el("h2", { id: "files-upload" }, "Upload"),
        el("p", { class: "muted" }, "POST /api/uploads, PUT to the address that it answers, POST to complete it: uploads.js, as docs/uploads.md gives it."),
        el("div", { class: "row" }, el("label", { for: "files-purpose" }, "Purpose"), purpose, el("label", { for: "files-client" }, "Client"), client),
        el("div", { class: "row" }, el("label", { for: "files-file" }, "File"), chosen, el("label", { for: "files-size" }, "or else a PDF of"), size, "MiB"),
        el("div", { class: "row" }, action(el("button", { type: "button", class: "primary" }, "Upload"), said, send), progress, said),
        result),
      el("section", { class: "card stack", "aria-labelledby": "files-documents" },
        el("h2", { id: "files-documents" }, "Documents of that client"), gone, table(["Name", "By", "Bytes", "Shared", ""], documents)),
      el("section", { class: "card stack", "aria-labelledby": "files-scanner" },
        el("h2", { id: "files-scanner" }, "The scanner"),
        el("p", { class: "muted" }, "While it holds files back or is down, completing an upload answers 202. It finds the EICAR test signature."),
        el("div", { class: "row" }, scanner, held)),
      el("section", { class: "stack", "aria-labelledby": "files-rows" },
        el("h2", { id: "files-rows" }, "Where they stand"), table(["File", "State", "Purpose", "Type", "Bytes"], rows)),
      el("section", { class: "stack", "aria-labelledby": "files-objects" },
        el("h2", { id: "files-objects" }, "What the buckets hold"), table(["Key", "Bucket", "Bytes", "Since"], objects))),
  );
  scanner.append(...MODES.map(([mode, text]) =>
    action(el("button", { type: "button", "data-mode": mode, "aria-pressed": "false" }, text), held, async () => scans(await post("scanner", { mode })))));
  client.addEventListener("change", () => refresh());
  purpose.addEventListener("change", toPurpose);

  async function signIn() {
    const person = people.find((it) => it.userId === who.value);
    await post("session", { userId: person.userId });
    localStorage.setItem("person", person.email);
    await refresh();
    return `Signed in as ${person.email}.`;
  }

  async function signOut() {
    await fetch("/_local/session", { method: "DELETE" });
    localStorage.removeItem("person");
    await refresh();
    return "Nobody is signed in: a guest’s page.";
  }

  async function send() {
    result.hidden = true;
    progress.value = 0;
    const file = chosen.files[0] ?? pdf(Math.round(size.value * MIB));
    const about = { purpose: purpose.value };
    if (about.purpose === "patient-document" && client.value) about.clientId = client.value;
    const done = await upload(file, about, { progress: (part) => { progress.value = part; }, patience: 10_000 })
      .finally(() => refresh().catch(() => {}));
    result.replaceChildren(
      el("p", { class: "long" }, el("a", { href: done.url, target: "_blank", rel: "noopener" }, `Open ${done.url}`)),
      el("pre", {}, JSON.stringify(done, null, 2)));
    result.hidden = false;
    return done.status === "scanning" ? "It is there; its scan is not over." : "It is there.";
  }

  function toPurpose() {
    client.disabled = purpose.value !== "patient-document";
  }

  function row(it) {
    const remove = action(el("button", { type: "button", class: "small", "aria-label": `Delete ${it.name}` }, "Delete"), gone, async () => {
      const answer = await fetch(`/api/clients/${it.clientId}/documents/${it.id}`, { method: "DELETE" });
      const told = await answer.json();
      await refresh();
      if (!answer.ok) throw new Error(told.error);
      return `${it.name} is deleted.`;
    });
    return el("tr", {},
      el("th", { scope: "row" }, el("a", { href: it.url, target: "_blank", rel: "noopener" }, it.name), it.status && ` (${it.status})`),
      el("td", { "data-label": "By" }, it.sharedBy), el("td", { class: "number", "data-label": "Bytes" }, count(it.fileSize)),
      el("td", { "data-label": "Shared" }, moment(it.createdAt, known.now())), el("td", {}, remove));
  }

  function scans({ mode, held: waiting }) {
    for (const it of scanner.children) it.setAttribute("aria-pressed", String(it.dataset.mode === mode));
    return waiting > 0 ? `${waiting} held back` : "";
  }

  async function refresh() {
    if (people.length === 0) await meet();
    const [told, switched] = await Promise.all([get("files"), get("scanner")]);
    const waiting = scans(switched);
    if (held.dataset.bad !== "true") held.textContent = waiting;
    keyed(rows, told.files, (it) => it.id, (it) => el("tr", {},
      el("th", { scope: "row", class: "mono" }, it.id), el("td", { "data-label": "State" }, it.state, it.reason && ` (${it.reason})`),
      el("td", {}, it.purpose), el("td", {}, it.type ?? ""), el("td", { class: "number", "data-label": "Bytes" }, count(it.length))));
    keyed(objects, told.objects, (it) => `${it.bucket}/${it.key}`, (it) => el("tr", {},
      el("th", { scope: "row", class: "mono" }, it.key), el("td", { class: "wide" }, it.bucket),
      el("td", { class: "number", "data-label": "Bytes" }, count(it.size)), el("td", { "data-label": "Since" }, moment(it.lastModified, known.now()))));
    keyed(documents, await shared(), (it) => it.id, row);
  }

  async function meet() {
    people = await get("accounts");
    const options = (all) => all.map((it) => el("option", { value: it.userId }, `${it.email} (${it.role})`));
    who.replaceChildren(...options(people));
    client.replaceChildren(...options(people.filter((it) => it.role === "client")), el("option", { value: "" }, "nobody’s yet"));
    who.value = (people.find((it) => it.email === localStorage.getItem("person")) ?? people[0])?.userId ?? "";
    signed.textContent = localStorage.getItem("person") ? `Signed in as ${localStorage.getItem("person")}.` : "";
    toPurpose();
  }

  /** None where nobody is signed in, or not somebody who may see them. */
  async function shared() {
    if (!client.value || !localStorage.getItem("person")) return [];
    const answer = await fetch(`/api/clients/${client.value}/documents`);
    return answer.ok ? answer.json() : [];
  }

  // Nobody tells of a file that was only announced, or deleted.
  let turns = 0;
  const tick = () => { if (++turns % 3 === 0) refresh().catch(() => {}); };
  return { refresh, tick };
}

const count = (bytes) => (bytes === null || bytes === undefined ? "" : bytes.toLocaleString("en-CA"));

function table(titles, body) {
  return el("div", { class: "scroll" }, el("table", { class: "cards" },
    el("thead", {}, el("tr", {}, titles.map((it) => (it ? el("th", { scope: "col", class: it === "Bytes" ? "number" : null }, it) : el("td", {}))))), body));
}

/** A page with nothing on it, of exactly so many bytes, another one each time. */
export function pdf(bytes) {
  const start = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj
trailer<</Root 1 0 R>>
%${crypto.randomUUID()} `;
  const end = "\n%%EOF\n";
  const filling = "x".repeat(Math.max(0, bytes - start.length - end.length));
  return new File([start, filling, end], "Évaluation.pdf", { type: "application/pdf" });
}
