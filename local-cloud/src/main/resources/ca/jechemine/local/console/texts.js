import { el, get, keyed, head, filter, moment, pages } from "./dom.js";

/** The text messages that were sent, newest first. */
export function texts(place, known) {
  let wanted = "";
  const list = el("ul", { class: "events" });
  const older = el("button", { class: "older", type: "button", hidden: true }, "Older messages");
  const none = el("p", { class: "empty", hidden: true });
  place.append(
    head("SMS", filter("Filter by number or text", wanted, (text) => { wanted = text; refresh(); })),
    none, list, older,
  );
  const refresh = pages(
    async (next, limit) => {
      const page = await get(`texts?${new URLSearchParams({ q: wanted, limit, before: next ?? "" })}`);
      return { items: page.texts, next: page.next };
    },
    (items) => {
      none.hidden = items.length > 0;
      none.textContent = wanted ? "No text message has that." : "No text message was sent yet. It appears here by itself.";
      keyed(list, items, (it) => it.id, (text) => el("li", { class: "card stack" },
        el("div", { class: "row" }, el("strong", {}, text.phoneNumber), el("small", {}, moment(text.sentAt, known.now()))),
        el("p", {}, text.message),
        text.event && el("small", {}, "Because of ", el("a", { href: `#events/${encodeURIComponent(text.event)}` }, text.event))));
    },
    older,
    known,
  );
  return { refresh };
}

/** What was pushed to browsers, where this cloud takes that; shown as it is told. */
export function push(place) {
  const list = el("ul", { class: "events" });
  const none = el("p", { class: "empty", hidden: true }, "Nothing was pushed yet. It appears here by itself.");
  place.append(head("Push"), none, list);
  async function refresh() {
    const told = (await get("push")) ?? [];
    const items = (Array.isArray(told) ? told : Object.values(told).find(Array.isArray) ?? []).slice(0, 200);
    none.hidden = items.length > 0;
    keyed(list, items.map((it, n) => ({ key: it.id ?? n, it })), (item) => item.key, ({ it }) => el("li", { class: "card" },
      el("dl", { class: "facts" }, Object.entries(it).map(([name, value]) =>
        [el("dt", {}, name), el("dd", {}, typeof value === "object" ? el("code", {}, JSON.stringify(value)) : String(value))]))));
  }
  return { refresh };
}
