import { el, get, keyed, head, filter, choice, moment, pages } from "./dom.js";

/** The mails that were sent, newest first, and the chosen one as a mail program shows it. */
export function mails(place, known) {
  let wanted = "";
  let chosen = "";
  let opened = null;
  const list = el("ul", { class: "list" });
  const older = el("button", { class: "older", type: "button", hidden: true }, "Older mails");
  const none = el("p", { class: "empty", hidden: true });
  const letter = el("article", { class: "letter card" });
  const split = el("div", { class: "split", "data-open": "false" }, el("div", { class: "choice" }, list, older), letter);
  place.append(
    head("Mails", filter("Filter by address or subject", wanted, (text) => { wanted = text; refresh(); })),
    none,
    split,
  );
  const refresh = pages(
    async (next, limit) => {
      const page = await get(`mailbox?${new URLSearchParams({ q: wanted, limit, before: next ?? "" })}`);
      return { items: page.mails, next: page.next };
    },
    (items) => {
      none.hidden = items.length > 0;
      none.textContent = wanted ? "No mail has that in an address or its subject." : "No mail was sent yet. It appears here by itself.";
      split.hidden = items.length === 0;
      keyed(list, items, (it) => it.id, line);
      mark();
    },
    older,
    known,
  );

  function line(mail) {
    return el("li", {}, el("a", { href: `#mails/${encodeURIComponent(mail.id)}` },
      el("span", { class: "title" }, mail.subject || "(no subject)"),
      el("span", { class: "when" }, moment(mail.sentAt, known.now())),
      el("span", { class: "more" }, mail.to.join(", "), mail.attachments > 0 ? ` · ${mail.attachments} attached` : "")));
  }

  function mark() {
    for (const item of list.children) {
      const link = item.firstElementChild;
      if (item.dataset.key === chosen) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    split.dataset.open = String(chosen !== "");
    if (chosen === "") letter.replaceChildren(el("p", { class: "muted" }, "Choose a mail to read it."));
  }

  async function choose(id) {
    chosen = id;
    if (id !== "" && opened !== id) {
      opened = id;
      try {
        const [mail, cause] = await Promise.all([get(`mails/${encodeURIComponent(id)}`), causeOf(id)]);
        if (chosen === id) open(mail, cause);
      } catch (failure) {
        letter.replaceChildren(el("p", { class: "muted" }, failure.message));
      }
    }
    if (id === "") opened = null;
    mark();
  }

  async function causeOf(id) {
    return list.querySelector(`[data-key="${CSS.escape(id)}"]`)
      ? JSON.parse(list.querySelector(`[data-key="${CSS.escape(id)}"]`).dataset.content).event
      : (await get("mailbox?limit=200")).mails.find((it) => it.id === id)?.event;
  }

  function open(mail, cause) {
    const views = [
      ["html", "Rendered", mail.html !== "", () => rendered(mail)],
      ["text", "Text", mail.text !== "", () => [el("pre", {}, mail.text)]],
      ["source", "HTML source", mail.html !== "", () => [el("pre", {}, mail.html)]],
      ["headers", "Headers", true, () => [headers(mail)]],
      ["files", `Attachments (${mail.attachments.length})`, mail.attachments.length > 0, () => mail.attachments.map(attached)],
    ].filter((it) => it[2]);
    const body = el("div", { class: "stack" });
    const show = (name) => body.replaceChildren(...views.find((it) => it[0] === name)[3]());
    letter.replaceChildren(
      el("a", { class: "button back", href: "#mails" }, "← All mails"),
      el("h2", { tabindex: "-1" }, mail.subject || "(no subject)"),
      el("dl", { class: "facts" },
        el("dt", {}, "From"), el("dd", {}, mail.from),
        el("dt", {}, "To"), el("dd", {}, mail.to.join(", ")),
        mail.replyTo.length > 0 && [el("dt", {}, "Reply to"), el("dd", {}, mail.replyTo.join(", "))],
        el("dt", {}, "Sent"), el("dd", {}, moment(mail.sentAt, known.now())),
        cause && [el("dt", {}, "Because of"), el("dd", {}, el("a", { href: `#events/${encodeURIComponent(cause)}` }, cause))]),
      choice("Show the mail as", views.map(([name, title]) => [name, title]), views[0][0], show),
      body,
    );
    show(views[0][0]);
  }

  return { refresh, choose };
}

/** In a frame without scripts that cannot lead anywhere; its links are listed below it. */
function rendered(mail) {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const set = document.documentElement.dataset.theme;
  const scheme = set || (dark ? "dark" : "light");
  const address = (name) => `/_local/mails/${encodeURIComponent(mail.id)}/html?scheme=${name}`;
  const frame = el("iframe", {
    src: address(scheme),
    title: `The mail “${mail.subject}” as it is rendered`,
    sandbox: "allow-popups allow-popups-to-escape-sandbox",
    referrerpolicy: "no-referrer",
  });
  const links = new Set(mail.text.match(/https?:\/\/[^\s<>"]+/g));
  return [
    choice("Colours of the mail", [["light", "Light"], ["dark", "Dark"]], scheme, (name) => { frame.src = address(name); }),
    frame,
    links.size > 0 && el("div", {},
      el("h3", {}, "Links in it"),
      el("ul", { class: "links" }, [...links].map((it) => el("li", {}, anchor(it))))),
  ].filter(Boolean);
}

function anchor(address) {
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, address);
}

function headers(mail) {
  const all = Object.entries(mail.headers);
  return all.length === 0
    ? el("p", { class: "muted" }, "It has no headers beside the usual.")
    : el("dl", { class: "facts mono" }, all.map(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]));
}

function attached(file) {
  const bytes = Uint8Array.from(atob(file.content), (it) => it.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: file.contentType }));
  return el("section", { class: "stack" },
    el("div", { class: "row" },
      el("strong", {}, file.fileName || "(no name)"),
      el("small", {}, `${file.contentType} · ${bytes.length} bytes`),
      el("a", { class: "button", href: address, download: file.fileName || "attachment" }, "Download")),
    file.contentType.startsWith("text/") && el("pre", {}, new TextDecoder().decode(bytes)));
}
