import { el, get, keyed, head, filter } from "./dom.js";

/** Every function with its routes, how often it ran, and how many of its latest runs failed. */
export function functions(place) {
  let wanted = "";
  let all = [];
  const body = el("tbody");
  const count = el("small", {});
  place.append(
    head("Functions", count, filter("Filter by name or route", wanted, (text) => { wanted = text.toLowerCase(); show(); })),
    el("div", { class: "scroll" }, el("table", { class: "cards" },
      el("thead", {}, el("tr", {},
        el("th", { scope: "col" }, "Function"),
        el("th", { scope: "col" }, "Routes"),
        el("th", { scope: "col", class: "number" }, "Ran"),
        el("th", { scope: "col", class: "number" }, "Failed"))),
      body)),
  );
  function show() {
    const shown = all.filter((it) => `${it.name} ${it.routes.join(" ")}`.toLowerCase().includes(wanted));
    count.textContent = `${shown.length} of ${all.length}`;
    keyed(body, shown, (it) => it.name, (it) => el("tr", {},
      el("th", { scope: "row" }, it.name),
      el("td", { class: "wide mono" }, it.routes.join(", ") || el("span", { class: "muted" }, "queue, stream or schedule")),
      el("td", { class: `number ${it.invocations > 0 ? "some" : ""}`, "data-label": "Ran" }, String(it.invocations)),
      el("td", { class: `number ${it.errors > 0 ? "bad" : ""}`, "data-label": "Failed" }, String(it.errors))));
  }
  async function refresh() {
    all = await get("functions");
    all.sort((a, b) => b.invocations - a.invocations || a.name.localeCompare(b.name));
    show();
  }
  return { refresh };
}
