import { el, get, post, keyed, head, action } from "./dom.js";
import { short } from "./events.js";

const FAULTS = [
  ["SES SendEmail", "SES takes no mail"],
  ["SNS Publish", "SNS takes no text message"],
  ["SNS PublishBatch", "The topic takes no event"],
  ["SQS SendMessage", "No queue takes what the topic brings"],
  ["DYNAMODB TransactWriteItems", "DynamoDB writes no transaction"],
];

/** How the queues stand, their dead letters with a way back, and faults to bring some about. */
export function queues(place) {
  let all = false;
  const said = el("span", { class: "said", role: "status" });
  const body = el("tbody");
  const form = el("form");
  const pending = el("ul", { class: "links" });
  const table = el("div", { class: "scroll" }, el("table", { class: "cards" },
    el("thead", {}, el("tr", {},
      el("th", { scope: "col" }, "Queue"),
      el("th", { scope: "col", class: "number" }, "Visible"),
      el("th", { scope: "col", class: "number" }, "In flight"),
      el("th", { scope: "col", class: "number" }, "Dead letters"),
      el("td", {}))),
    body));
  const none = el("p", { class: "empty", hidden: true }, "Every queue is empty, and nothing is among the dead letters.");
  const everything = el("input", { type: "checkbox", change: () => { all = everything.checked; refresh(); } });
  place.append(
    head("Queues", said, el("label", { class: "row" }, everything, "Empty ones too")),
    el("div", { class: "stack" }, none, table, faults()),
  );

  function row(queue) {
    const count = (label, number, bad) =>
      el("td", { class: `number ${number > 0 ? (bad ? "bad" : "some") : ""}`, "data-label": label }, String(number));
    const replay = el("button", { type: "button", class: "small", "aria-label": `Replay the dead letters of ${short(queue.name)}` }, "Replay");
    action(replay, said, async () => {
      await post(`queues/${encodeURIComponent(queue.name)}/replay`);
      return `The dead letters of ${short(queue.name)} go through it again.`;
    });
    return el("tr", {},
      el("th", { scope: "row", title: queue.name }, short(queue.name)),
      count("Visible", queue.visible),
      count("In flight", queue.inFlight),
      count("Dead", queue.dead, true),
      el("td", { class: "wide" }, queue.dead > 0 ? replay : null));
  }

  function faults() {
    const kind = el("select", { id: "fault-kind" }, FAULTS.map(([value, text]) => el("option", { value }, text)));
    const times = el("input", { id: "fault-times", type: "number", min: 1, max: 10000, value: 1 });
    const result = el("span", { class: "said", role: "status" });
    const add = el("button", { type: "button" }, "Let it fail");
    action(add, result, async () => {
      const [service, operation] = kind.value.split(" ");
      await post("faults", { service, operation, times: Number(times.value), status: 503, code: "ServiceUnavailable" });
      await refresh();
    });
    const clear = el("button", { type: "button" }, "End all faults");
    action(clear, result, async () => {
      await post("faults/clear");
      await refresh();
      return "Everything answers again.";
    });
    form.append(el("div", { class: "row" },
      el("label", {}, el("span", { class: "visually-hidden" }, "What fails"), kind),
      el("label", {}, "for the next", times, "calls"), add, clear, result));
    form.addEventListener("submit", (event) => event.preventDefault());
    return el("section", { class: "card stack", "aria-labelledby": "faults" },
      el("h2", { id: "faults" }, "Let something fail"),
      el("p", { class: "muted" }, "What fails on a queue comes back after a second; after as many times as the queue allows it is a dead letter."),
      form, pending);
  }

  async function refresh() {
    const [queues, faults] = await Promise.all([get("queues"), get("faults")]);
    // What is among the dead letters is told with the queue that it came from.
    const shown = queues.filter((it) => all || (it.visible + it.inFlight + it.dead > 0 && !it.name.endsWith("DeadLetters")));
    none.hidden = shown.length > 0;
    table.hidden = shown.length === 0;
    keyed(body, shown, (it) => it.name, row);
    keyed(pending, faults.map((it, n) => ({ ...it, n })), (it) => it.n, (it) =>
      el("li", {}, `${it.service} ${it.operation || "(every call)"} answers ${it.what} `,
        it.left > 10000 ? "until it is ended" : `${it.left} more ${it.left === 1 ? "time" : "times"}`));
  }

  // The engine tells nobody when it moves a message to the dead letters or back.
  let turns = 0;
  const tick = () => { if (++turns % 2 === 0) refresh().catch(() => {}); };
  return { refresh, tick };
}
