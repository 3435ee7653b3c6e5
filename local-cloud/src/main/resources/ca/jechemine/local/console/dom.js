/** Makes an element; `properties` are attributes, or listeners where they are functions. Text is only ever text. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((it) => it !== null && it !== undefined && it !== false));
  return element;
}

/**
 * Lets `parent` hold one element for each item, in their order. An element stays what it is while its item does not
 * change, so that focus, selection and what was unfolded outlive a refresh.
 */
export function keyed(parent, items, key, make) {
  const known = new Map([...parent.children].map((it) => [it.dataset.key, it]));
  const wanted = items.map((item) => {
    const name = String(key(item));
    const content = JSON.stringify(item);
    const old = known.get(name);
    if (old?.dataset.content === content) return old;
    const made = make(item, old);
    made.dataset.key = name;
    made.dataset.content = content;
    return made;
  });
  const focused = document.activeElement?.closest?.("[data-key]");
  const lost = focused && parent.contains(focused) && !wanted.includes(focused) ? focused.dataset.key : null;
  wanted.forEach((it, n) => {
    if (parent.children[n] !== it) parent.insertBefore(it, parent.children[n] ?? null);
  });
  while (parent.children.length > wanted.length) parent.lastElementChild.remove();
  if (lost) wanted.find((it) => it.dataset.key === lost)?.querySelector("a, summary, button")?.focus();
}

export async function get(path, options) {
  return answered(await fetch(`/_local/${path}`, options));
}

export async function post(path, body) {
  return answered(
    await fetch(`/_local/${path}`, {
      method: "POST",
      headers: body === undefined ? {} : { "content-type": "application/json" },
      body: body === undefined ? null : JSON.stringify(body),
    }),
  );
}

async function answered(answer) {
  if (answer.status === 204) return null;
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(said.error ?? `The local cloud answered ${answer.status}`);
  return said;
}

const ZONE = "America/Toronto";
const DAY = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit" });
const TIME = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });

export const day = (instant) => DAY.format(new Date(instant));
export const time = (instant) => TIME.format(new Date(instant));

/** A moment on Toronto's wall clock: the day only when it is not today's there. */
export function moment(instant, now) {
  const text = day(instant) === day(now) ? time(instant) : `${day(instant)} ${time(instant)}`;
  return el("time", { datetime: instant, title: `${instant} (shown as in Toronto)` }, text);
}

/** The moment at which a wall clock in Toronto shows `yyyy-mm-ddThh:mm`. */
export function atToronto(wall) {
  const wanted = Date.parse(`${wall}Z`);
  let guess = wanted;
  for (let round = 0; round < 2; round++) {
    const shown = Date.parse(`${day(guess)}T${time(guess)}Z`);
    guess += wanted - shown;
  }
  return new Date(guess).toISOString();
}

export function head(title, ...controls) {
  return el("div", { class: "head" }, el("h1", {}, title), ...controls);
}

/** A field that filters; tells 150 ms after the last key. */
export function filter(label, value, changed) {
  let waiting;
  const field = el("input", {
    type: "search",
    placeholder: label,
    "aria-label": label,
    input: () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => changed(field.value.trim()), 150);
    },
  });
  field.value = value;
  return field;
}

/** One of several things to look at. */
export function choice(label, options, chosen, pick) {
  const group = el("div", { class: "group", role: "group", "aria-label": label });
  for (const [value, text] of options) {
    group.append(
      el("button", {
        type: "button",
        "aria-pressed": String(value === chosen),
        click: () => {
          for (const other of group.children) other.setAttribute("aria-pressed", String(other.dataset.value === value));
          pick(value);
        },
        "data-value": value,
      }, text),
    );
  }
  return group;
}

/** Does something on request and says what came of it. */
export function action(button, said, task) {
  button.addEventListener("click", async () => {
    button.disabled = true;
    said.textContent = "";
    said.dataset.bad = "false";
    try {
      said.textContent = (await task()) ?? "";
    } catch (failure) {
      said.dataset.bad = "true";
      said.textContent = failure.message;
    } finally {
      button.disabled = false;
    }
  });
  return button;
}

/** A list that grows by older pages on request and is refreshed from its beginning; of two refreshes the later counts. */
export function pages(load, show, older, known) {
  let shown = 50;
  let turns = 0;
  async function refresh() {
    const turn = ++turns;
    const items = [];
    let next = null;
    do {
      const page = await load(next, Math.min(200, shown - items.length));
      items.push(...page.items);
      next = page.next;
    } while (next !== null && items.length < shown);
    if (turn !== turns) return;
    // Times of another day are told with it: what is shown depends on today.
    const today = day(known.now());
    show(items.map((it) => ({ ...it, today })));
    older.hidden = next === null;
  }
  older.addEventListener("click", () => {
    shown += 50;
    refresh();
  });
  return refresh;
}
