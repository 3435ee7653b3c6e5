import { el, get, keyed, head, filter, moment, pages } from "./dom.js";

const WORDS = { WAITING: "waiting", RUNNING: "running", DONE: "done", RETRYING: "failed, comes back", DEAD: "dead letter", FAILED: "failed" };

/** The latest events: who wrote each, the queues that it went to, and what came of it there. */
export function events(place, known) {
  let wanted = "";
  let chosen = "";
  let failures = {};
  const recipients = {};
  const unfolded = new Set();
  const list = el("ul", { class: "events" });
  const older = el("button", { class: "older", type: "button", hidden: true }, "Older events");
  const none = el("p", { class: "empty", hidden: true });
  const field = filter("Filter by type, id, function or queue", wanted, (text) => { wanted = text; refresh(); });
  place.append(
    head("Events", field),
    el("p", { class: "lead" }, "From the outbox through the topic to the queues whose filter lets them in. What an event says is sealed on its way."),
    none, list, older,
  );
  const refresh = pages(
    async (next, limit) => {
      const page = await get(`events?${new URLSearchParams({ q: wanted, limit, before: next ?? "" })}`);
      failures = { ...failures, ...page.failures };
      Object.assign(recipients, page.sent);
      return { items: page.events.map((it) => ({ ...it, why: why(it) })), next: page.next };
    },
    (items) => {
      none.hidden = items.length > 0;
      none.textContent = wanted ? "No event of the latest ones has that." : "No event was published yet. It appears here by itself.";
      keyed(list, items, (it) => it.id, card);
    },
    older,
    known,
  );

  /** What the log says of failures, so that a card is drawn anew when it says more. */
  function why(event) {
    return event.hops.map((hop) => {
      const said = hop.runs.some((run) => run.outcome === "FAILED") ? failures[hop.messageId] : undefined;
      if (!said) return "";
      const kinds = said.filter((it) => !it.startsWith("at ")).map((it) => it.replace(/^[a-z0-9_.]+\.(?=[A-Z])/, ""));
      const where = said.find((it) => it.startsWith("at ca.jechemine")) ?? said.find((it) => it.startsWith("at "));
      return [kinds.join(", by "), where?.replace(/^at (?:[a-z0-9_]+\.)*/, "at ")].filter(Boolean).join(" ");
    });
  }

  function card(event) {
    const details = el("details", {
      open: unfolded.has(event.id) || event.id === chosen,
      toggle: () => (details.open ? unfolded.add(event.id) : unfolded.delete(event.id)),
    },
    el("summary", {},
      el("span", { class: "type" }, event.type),
      el("span", { class: "about mono" }, event.id),
      el("span", { class: "when" }, moment(event.published[0], known.now())),
      el("span", { class: "fan" }, event.hops.length === 0
        ? el("span", { class: "state" }, "no queue wants it")
        : event.hops.map((hop) => el("span", { class: `state ${hop.state}`, title: WORDS[hop.state] }, label(hop),
            el("span", { class: "visually-hidden" }, `: ${WORDS[hop.state]}`))))),
    el("div", { class: "inside" }, path(event)));
    return el("li", { class: "event card" }, details);
  }

  function label(hop) {
    const name = hop.runs.at(-1)?.function ?? short(hop.queue);
    return hop.attempts > 1 ? `${name} ×${hop.attempts}` : name;
  }

  function path(event) {
    const content = el("div");
    const times = event.published.length;
    return [
      el("h3", {}, "What happened"),
      el("ol", { class: "path" },
        el("li", {}, el("strong", {}, event.writtenBy || "A function"), ` wrote it with version ${event.sequence} of `,
          el("code", {}, `${event.aggregate} ${event.aggregateId}`), ", ", moment(event.occurredAt, known.now())),
        el("li", {}, "Published ", times > 1 ? `${times} times, first ` : "", moment(event.published[0], known.now())),
        el("li", {}, event.hops.length === 0
          ? "No queue’s filter lets it in"
          : `Let into ${event.hops.length === 1 ? "one queue" : `${event.hops.length} queues`} by their filters`,
        el("div", { class: "hops" }, event.hops.map((hop, n) => delivery(hop, event.why[n]))))),
      el("h3", {}, "What it says"),
      content,
      openButton(event, content),
    ];
  }

  function delivery(hop, reason) {
    return el("section", { class: "hop", "aria-label": short(hop.queue) },
      el("div", { class: "row" }, el("strong", {}, short(hop.queue)), el("span", { class: `state ${hop.state}` }, WORDS[hop.state])),
      hop.runs.length > 0 && el("ol", { start: hop.attempts - hop.runs.length + 1 }, hop.runs.map((run, n) => {
        const failed = run.outcome === "FAILED";
        const said = run.error || (n === hop.runs.length - 1 ? reason : "");
        return el("li", {}, run.function, " ", moment(run.at, known.now()), " ",
          el("span", failed ? { class: "bad" } : {}, WORDS[run.outcome], said ? `: ${said}` : ""));
      })),
      hop.sendings.map((it) => el("p", { class: "sent" }, it.kind === "MAIL"
        ? ["Sent a mail to ", el("a", { href: `#mails/${encodeURIComponent(it.id)}` }, recipients[it.id] ?? "nobody whom mail reaches")]
        : ["Sent a text message to ", el("a", { href: "#sms" }, recipients[it.id] ?? "somebody")])),
      hop.state === "DEAD" && el("p", { class: "sent" }, el("a", { href: "#queues" }, "Replay it under Queues")));
  }

  function openButton(event, content) {
    const button = el("button", {
      type: "button",
      click: async () => {
        button.disabled = true;
        try {
          const said = await get(`payload?event=${encodeURIComponent(event.id)}`);
          content.replaceChildren(el("pre", {}, JSON.stringify(said, null, 2)));
          button.remove();
        } catch (failure) {
          content.replaceChildren(el("p", { class: "muted" }, failure.message));
          button.disabled = false;
        }
      },
    }, "Open it with the local key");
    return button;
  }

  async function choose(id) {
    chosen = id;
    if (id === "") return;
    unfolded.add(id);
    wanted = id;
    field.value = id;
    await refresh();
    const item = [...list.children].find((it) => it.dataset.key === id);
    item?.querySelector("details")?.setAttribute("open", "");
    item?.scrollIntoView({ block: "nearest" });
  }

  return { refresh, choose };
}

/** The queue's name without what all names share. */
export function short(queue) {
  return queue.replace(/^je-chemine-local-/, "").replace(/^[A-Z][a-z]+-(?=[A-Z])/, "");
}
