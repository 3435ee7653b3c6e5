import { el, post, head, action, day, time, atToronto } from "./dom.js";

const WEEKDAY = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Toronto", weekday: "long" });

/** The clock of the cloud, which can be moved, and the way back to the beginning. */
export function clock(place, known) {
  const wall = el("p", { class: "big" }, "…");
  const utc = el("dd", { class: "mono" });
  const apart = el("dd");
  const said = el("span", { class: "said", role: "status" });

  const forward = (text, by) => action(el("button", { type: "button" }, text), said, () => move({ advance: by }, `${text}: done.`));
  const amount = el("input", { id: "amount", type: "number", min: 1, max: 10000, value: 15 });
  const unit = el("select", { id: "unit", "aria-label": "Unit" },
    [["M", "minutes"], ["H", "hours"], ["D", "days"]].map(([value, text]) => el("option", { value }, text)));
  const custom = action(el("button", { type: "button" }, "Move on"), said, () => {
    const by = unit.value === "D" ? `P${amount.value}D` : `PT${amount.value}${unit.value}`;
    return move({ advance: by }, `Moved on by ${amount.value} ${unit.selectedOptions[0].text}.`);
  });
  const moment = el("input", { id: "moment", type: "datetime-local" });
  const set = action(el("button", { type: "button" }, "Set"), said, () => {
    if (!moment.value) throw new Error("Say a day and a time first.");
    return move({ now: atToronto(moment.value) }, "The clock is set.");
  });
  const right = action(el("button", { type: "button" }, "Set it right again"), said, () =>
    move({ now: new Date().toISOString() }, "The clock shows this machine’s time."));

  const done = el("span", { class: "said", role: "status" });
  const confirm = el("dialog", { "aria-labelledby": "reset-title" },
    el("h2", { id: "reset-title" }, "Empty everything?"),
    el("p", {}, "Tables, queues, mails, text messages and events are emptied, the demo data is planted again, and the clock is set right. This cannot be undone."),
    el("div", { class: "row" },
      el("button", { type: "button", autofocus: true, click: () => confirm.close() }, "Keep it"),
      action(el("button", { type: "button", class: "danger", id: "reset-now" }, "Empty everything"), done, async () => {
        confirm.close();
        done.textContent = "Emptying…";
        await post("reset");
        return "Everything is as after the first start.";
      })));

  place.append(
    head("Clock", said),
    el("div", { class: "stack" },
      el("section", { class: "card stack", "aria-label": "Now" },
        el("div", {}, wall, el("p", { class: "muted" }, "in Toronto")),
        el("dl", { class: "facts" }, el("dt", {}, "UTC"), utc, el("dt", {}, "This machine"), apart)),
      el("section", { class: "card stack", "aria-labelledby": "forward" },
        el("h2", { id: "forward" }, "Move it on"),
        el("p", { class: "muted" }, "The jobs that are due on the way run, each twenty times at most, and rows past their time are deleted."),
        el("div", { class: "row" }, forward("+1 hour", "PT1H"), forward("+1 day", "P1D"), forward("+1 week", "P7D")),
        el("div", { class: "row" }, el("label", { for: "amount" }, "By"), amount, unit, custom)),
      el("section", { class: "card stack", "aria-labelledby": "set" },
        el("h2", { id: "set" }, "Set it"),
        el("div", { class: "row" }, el("label", { for: "moment" }, "To this time in Toronto"), moment, set, right)),
      el("section", { class: "card stack", "aria-labelledby": "again" },
        el("h2", { id: "again" }, "Begin again"),
        el("div", { class: "row" },
          el("button", { type: "button", class: "danger", click: () => confirm.showModal() }, "Empty everything…"), done),
        confirm)),
  );

  async function move(how, text) {
    said.textContent = "Running what is due…";
    await post("clock", how);
    return text;
  }

  function tick() {
    if (known.news === null) return;
    const now = known.now();
    wall.textContent = `${WEEKDAY.format(now)} ${day(now)} ${time(now)}`;
    utc.textContent = now.toISOString().replace(/\.\d+/, "");
    apart.textContent = Math.abs(known.ahead) < 5_000 ? "shows the same" : `is ${span(Math.abs(known.ahead))} ${known.ahead > 0 ? "behind" : "ahead"}`;
  }

  return { refresh: async () => tick(), tick };
}

function span(milliseconds) {
  const minutes = Math.round(milliseconds / 60_000);
  const parts = [[Math.floor(minutes / 1440), "d"], [Math.floor(minutes / 60) % 24, "h"], [minutes % 60, "min"]];
  return parts.filter(([n]) => n > 0).map(([n, unit]) => `${n} ${unit}`).join(" ") || "less than a minute";
}
