import { el, get, day, time } from "./dom.js";
import { mails } from "./mails.js";
import { texts, push } from "./texts.js";
import { events } from "./events.js";
import { queues } from "./queues.js";
import { functions } from "./functions.js";
import { files } from "./files.js";
import { stripe } from "./stripe.js";
import { people } from "./people.js";
import { clock } from "./clock.js";

/** Each section shows itself in an element and gives back what refreshes it. */
const sections = {
  mails: { title: "Mails", open: mails, count: (news) => news.mails },
  sms: { title: "SMS", open: texts, count: (news) => news.sms },
  push: { title: "Push", open: push, hidden: true },
  events: { title: "Events", open: events, count: (news) => news.events },
  queues: { title: "Queues", open: queues, count: (news) => news.dead, bad: true },
  functions: { title: "Functions", open: functions },
  files: { title: "Files", open: files },
  stripe: { title: "Stripe", open: stripe },
  people: { title: "Accounts", open: people },
  clock: { title: "Clock", open: clock },
};

const main = document.getElementById("main");
const link = document.getElementById("link");
const topClock = document.getElementById("top-clock");

/** What the page knows: the latest news, and how far the cloud's clock is from this machine's. */
const known = { news: null, ahead: 0, now: () => new Date(Date.now() + known.ahead) };
let shown = null;
let version = -1;

for (const [name, section] of Object.entries(sections)) {
  section.badge = el("span", { class: "count", hidden: true });
  section.link = el("a", { href: `#${name}` }, section.title, section.badge);
  section.item = el("li", { hidden: section.hidden ?? false }, section.link);
  document.getElementById("tabs").append(section.item);
}

const theme = document.getElementById("theme");
theme.value = localStorage.getItem("theme") ?? "";
function paint() {
  document.documentElement.dataset.theme = theme.value;
  localStorage.setItem("theme", theme.value);
}
theme.addEventListener("change", paint);
paint();

function route() {
  const [name, ...rest] = location.hash.slice(1).split("/");
  return { name: name in sections ? name : "mails", detail: decodeURIComponent(rest.join("/")) };
}

async function show(event) {
  const { name, detail } = route();
  for (const [other, section] of Object.entries(sections)) {
    if (other === name) section.link.setAttribute("aria-current", "page");
    else section.link.removeAttribute("aria-current");
  }
  sections[name].link.scrollIntoView({ block: "nearest", inline: "nearest" });
  document.title = `${sections[name].title} · Je chemine: local cloud`;
  if (shown?.name === name) {
    await attempt(() => shown.view.choose?.(detail));
    return;
  }
  main.replaceChildren();
  const place = el("div");
  main.append(place);
  shown = { name, view: sections[name].open(place, known) };
  const opened = shown;
  if (event) main.focus({ preventScroll: true });
  await attempt(() => opened.view.choose?.(detail));
  await attempt(() => opened.view.refresh());
}

/** The loop below says when the cloud does not answer. */
async function attempt(task) {
  try {
    await task();
  } catch (failure) {
    if (!(failure instanceof TypeError)) say("lost", failure.message);
  }
}

function say(state, text) {
  if (link.dataset.state === state && link.textContent === text) return;
  link.dataset.state = state;
  link.textContent = text;
}

function heard(news) {
  known.news = news;
  known.ahead = Date.parse(news.now) - Date.now();
  for (const section of Object.values(sections)) {
    const count = section.count?.(news);
    section.badge.textContent = count ?? "";
    section.badge.classList.toggle("bad", Boolean(section.bad));
    section.badge.hidden = !count;
  }
  tick();
}

function tick() {
  const now = known.now();
  const moved = Math.abs(known.ahead) > 5_000;
  topClock.textContent = known.news === null ? "…" : `${day(now)} ${time(now)}`;
  topClock.parentElement.dataset.moved = String(moved);
  shown?.view.tick?.();
}

/** Comes back when the page can be seen. */
function seen() {
  return new Promise((done) => {
    const look = () => {
      if (document.hidden) return;
      document.removeEventListener("visibilitychange", look);
      done();
    };
    document.addEventListener("visibilitychange", look);
    look();
  });
}

/** Asks for news and waits for them at the cloud, as long as the page can be seen. */
async function follow() {
  for (;;) {
    await seen();
    const stop = new AbortController();
    const hide = () => document.hidden && stop.abort();
    document.addEventListener("visibilitychange", hide);
    try {
      const news = await get(`news?since=${version}&within=PT25S`, { signal: stop.signal });
      say("live", "live");
      const changed = news.version !== version;
      version = news.version;
      heard(news);
      if (changed && shown) await shown.view.refresh();
      await pause(200);
    } catch {
      if (!stop.signal.aborted) {
        say("lost", "the local cloud does not answer");
        version = -1;
        await pause(2_000);
      }
    } finally {
      document.removeEventListener("visibilitychange", hide);
    }
  }
}

function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}

document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
addEventListener("hashchange", show);
setInterval(() => document.hidden || tick(), 1_000);
show();
follow();
get("push").then(
  (answer) => {
    sections.push.item.hidden = answer === null;
  },
  () => {},
);
