import { el, get, keyed, head } from "./dom.js";

/** The people of the demo data, who can sign in. */
export function people(place) {
  const body = el("tbody");
  place.append(
    head("Accounts"),
    el("p", { class: "lead" }, "The people of the demo data. POST /api/auth/login takes their address and password."),
    el("div", { class: "scroll" }, el("table", { class: "cards" },
      el("thead", {}, el("tr", {},
        el("th", { scope: "col" }, "Address"),
        el("th", { scope: "col" }, "Role"),
        el("th", { scope: "col" }, "Password"),
        el("th", { scope: "col" }, "User id"))),
      body)),
  );
  async function refresh() {
    keyed(body, await get("accounts"), (it) => it.email, (it) => el("tr", {},
      el("th", { scope: "row" }, it.email),
      el("td", { class: "wide" }, it.role),
      el("td", { class: "wide mono" }, it.password),
      el("td", { class: "wide mono" }, it.userId)));
  }
  return { refresh };
}
