import { el, get, post, keyed, head, action, choice, moment } from "./dom.js";

const KINDS = [
  ["payment_intent", "Payments"], ["setup_intent", "Set-ups"], ["charge", "Charges"], ["refund", "Refunds"],
  ["dispute", "Disputes"], ["customer", "Customers"], ["payment_method", "Methods"], ["account", "Accounts"],
  ["transfer", "Transfers"], ["balance_transaction", "Balance"],
];
const FAULTS = [
  [{ fault: "refused", status: 500 }, "Stripe fails (500)"],
  [{ fault: "refused", status: 429 }, "Stripe is asked too often (429)"],
  [{ fault: "answer-lost" }, "It is done, the answer is lost"],
  [{ fault: "failed-after", status: 500 }, "It is done, the answer is 500"],
  [{ fault: "slow", by: "PT5S" }, "It takes five seconds"],
];
const WEBHOOKS = [
  [{ do: "hold" }, "Hold back"], [{ do: "release" }, "Release"], [{ do: "lose", count: 1 }, "Lose the next"],
  [{ do: "twice", count: 1 }, "Tell the next twice"], [{ do: "reverse", count: 2 }, "Tell the next two backwards"],
  [{ do: "normal" }, "As usual"],
];

/** What Stripe holds here, what was asked of it, what it told, and what a person lets happen there. */
export function stripe(place, known) {
  let kind = KINDS[0][0];
  const said = el("span", { class: "said", role: "status" });
  const objects = el("tbody");
  const requests = el("tbody");
  const events = el("tbody");
  const faults = el("ul", { class: "links" });
  const held = el("span", { class: "muted" });
  const one = el("section", { class: "card stack", "aria-labelledby": "stripe-one", hidden: true });
  const failing = el("select", { id: "stripe-fault" }, FAULTS.map(([, text], n) => el("option", { value: n }, text)));
  const operation = el("input", { id: "stripe-operation", placeholder: "payment_intents.create", size: 24 });
  place.append(
    head("Stripe", said),
    el("div", { class: "stack" },
      el("section", { class: "stack", "aria-labelledby": "stripe-objects" },
        el("h2", { id: "stripe-objects" }, "What there is"),
        el("div", { class: "row" },
          choice("Kind of object", KINDS, kind, (picked) => { kind = picked; refresh(); }),
          button("The banks answer now", "settle", {}, "Every debit and refund that was under way is decided."),
          button("Decline the next card", "decline-next", {}, "The next payment by card is declined.")),
        table(["Id", "State", "Amount", "Made", ""], objects)),
      one,
      el("section", { class: "stack", "aria-labelledby": "stripe-requests" },
        el("h2", { id: "stripe-requests" }, "What was asked"), table(["Request", "By", "Answer", "Key", "At"], requests)),
      el("section", { class: "stack", "aria-labelledby": "stripe-events" },
        el("h2", { id: "stripe-events" }, "What it told"),
        el("div", { class: "row" }, WEBHOOKS.map(([body, text]) => button(text, "webhooks", body, `${text}.`)), held),
        table(["Event", "Type", "State", "Answers", ""], events)),
      el("section", { class: "card stack", "aria-labelledby": "stripe-faults" },
        el("h2", { id: "stripe-faults" }, "Let something fail"),
        el("div", { class: "row" },
          el("label", {}, el("span", { class: "visually-hidden" }, "What fails"), failing),
          el("label", {}, "in the next ", operation),
          action(el("button", { type: "button" }, "Let it fail"), said, async () => {
            await post("stripe/faults", { ...FAULTS[failing.value][0], operation: operation.value.trim() });
            await refresh();
          }),
          button("End all faults", "faults/clear", {}, "Stripe answers again.")),
        faults)),
  );

  function button(text, path, body, done, label) {
    return action(el("button", { type: "button", class: "small", "aria-label": label ?? null }, text), said, async () => {
      await post(`stripe/${path}`, body);
      await refresh();
      return done;
    });
  }

  /** What may happen to it next. */
  function moves(it) {
    const id = it.id;
    if (it.next_action?.type === "use_stripe_sdk")
      return [
        button("Pass", "authenticate", { intent: id, passed: true }, "The challenge is passed.", `Pass the challenge of ${id}`),
        button("Fail", "authenticate", { intent: id, passed: false }, "The challenge is failed.", `Fail the challenge of ${id}`)];
    if (it.object === "charge" && it.paid && !it.disputed)
      return [button("Contest", "dispute", { charge: id }, "The holder contests it.", `Contest ${id}`)];
    if (it.object === "dispute" && it.status === "needs_response")
      return [
        button("Won", "close-dispute", { dispute: id, won: true }, "The dispute is won.", `${id} is won`),
        button("Lost", "close-dispute", { dispute: id, won: false }, "The dispute is lost.", `${id} is lost`)];
    if (it.object === "account" && !it.details_submitted)
      return [button("Onboard", "onboard", { account: id }, "Its owner has told everything.", `Onboard ${id}`)];
    return [];
  }

  function state(it) {
    if (it.status) return it.status;
    if (it.object === "account") return it.payouts_enabled ? "onboarded" : "not onboarded";
    return it.type ?? "";
  }

  function row(it) {
    const open = el("button", { type: "button", class: "small", "aria-label": `Show ${it.id}`, click: () => show(it) }, "Show");
    return el("tr", {},
      el("th", { scope: "row", class: "mono" }, it.id), el("td", { "data-label": "State" }, state(it)),
      el("td", { class: "number", "data-label": "Amount" }, it.amount === undefined ? "" : (it.amount / 100).toFixed(2)),
      el("td", { "data-label": "Made" }, it.created ? moment(new Date(it.created * 1000).toISOString(), known.now()) : ""),
      el("td", { class: "row" }, open, ...moves(it)));
  }

  function show(it) {
    one.replaceChildren(el("h2", { id: "stripe-one" }, it.id), el("pre", {}, JSON.stringify(it, null, 2)));
    one.hidden = false;
  }

  async function refresh() {
    const [overview, found, asked, told] = await Promise.all([
      get("stripe"), get(`stripe/objects?kind=${kind}`), get("stripe/requests"), get("stripe/events")]);
    keyed(objects, found, (it) => it.id, row);
    keyed(requests, asked, (it) => it.id, (it) => el("tr", {},
      el("th", { scope: "row" }, it.operation || `${it.method} ${it.path}`), el("td", { "data-label": "By" }, it.caller),
      el("td", { class: it.status < 400 ? "" : "bad", "data-label": "Answer" }, it.status, it.replayed && " (again)"),
      el("td", { class: "mono wide", "data-label": "Key" }, it.idempotencyKey), el("td", { "data-label": "At" }, moment(it.at, known.now()))));
    keyed(events, told, (it) => it.event, (it) => el("tr", {},
      el("th", { scope: "row", class: "mono" }, it.event), el("td", { class: "wide", "data-label": "Type" }, it.type),
      el("td", { "data-label": "State" }, it.state.toLowerCase().replace("_", " ")), el("td", { "data-label": "Answers" }, it.answers.join(", ")),
      el("td", {}, it.state === "UNHEARD" ? null : button("Again", "webhooks", { do: "resend", events: [it.event] }, "It is told once more.", `Tell ${it.event} again`))));
    held.textContent = overview.held > 0 ? `${overview.held} held back` : "";
    keyed(faults, overview.faults.map((it, n) => ({ ...it, n })), (it) => it.n, (it) =>
      el("li", {}, `${it.operation || "every request"}: ${it.what}, ${it.left} more`));
  }

  // Stripe tells the page nothing by itself.
  let turns = 0;
  const tick = () => { if (++turns % 2 === 0) refresh().catch(() => {}); };
  return { refresh, tick };
}

function table(titles, body) {
  return el("div", { class: "scroll" }, el("table", { class: "cards" },
    el("thead", {}, el("tr", {}, titles.map((it) => (it ? el("th", { scope: "col", class: it === "Amount" ? "number" : null }, it) : el("td", {}))))), body));
}
