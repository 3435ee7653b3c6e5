// Shows session cookies, made by NextAuth 4's own code, to a running ./start: node check.mjs <site> <data folder>
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { forwardedViewer } from "./forwarded-viewer.mjs";

const [site, data] = process.argv.slice(2);
assert.ok(site && data, "usage: node check.mjs <site> <data folder>");

const require = createRequire(import.meta.url);
const jwt = require.resolve("next-auth/jwt");
const { encode } = require(jwt);
const { SessionStore } = require(join(dirname(jwt), "..", "core", "lib", "cookie.js"));
const { AuthHandler } = require(join(dirname(jwt), "..", "core", "index.js"));
const credentials = require("next-auth/providers/credentials").default;

const NAME = "next-auth.session-token";
const PASSWORD = "Chemin-Faisant-2026";
const secret = nextAuthSecret();
const admin = await signIn("content.admin@jechemine.test");
const client = await signIn("client.fr@jechemine.test");

await check("a cookie of NextAuth's own is its account, with the rights of the table", async () => {
  assert.equal(await shown(await cookie(admin.user)), 200);
  assert.equal(await shown(await cookie(admin.user), `__Secure-${NAME}`), 200);
  assert.equal(await shown(await cookie({ ...client.user, role: "admin", isAdmin: true })), 403);
});

await check("one over 4 kB, in the pieces that NextAuth cuts, is too", async () => {
  const pieces = cut(await cookie({ ...admin.user, padding: "x".repeat(4000) }));
  assert.ok(pieces.length >= 2, `${pieces.length} pieces`);
  assert.equal(await read(pieces.join("; ")), 200);
  assert.equal(await read(pieces.toReversed().join("; ")), 200);
  assert.equal(await read(pieces.slice(1).join("; ")), 401);
  assert.equal(await read(pieces.slice(0, -1).join("; ")), 401);
});

await check("an altered one is nobody", async () => {
  const value = await cookie(admin.user);
  const parts = value.split(".");
  for (const part of [0, 2, 3, 4]) {
    const middle = Math.floor(parts[part].length / 2);
    const other = parts[part][middle] === "A" ? "B" : "A";
    const altered = parts.with(part, parts[part].slice(0, middle) + other + parts[part].slice(middle + 1));
    assert.equal(await shown(altered.join(".")), 401, `part ${part}`);
  }
});

await check("an expired one is nobody", async () => {
  assert.equal(await shown(await cookie(admin.user, { maxAge: -60 })), 401);
});

await check("one of another secret is nobody", async () => {
  assert.equal(await shown(await cookie(admin.user, { secret: "another site's" })), 401);
});

await check("one of nobody's id, or of none, is nobody", async () => {
  assert.equal(await shown(await cookie({ id: "0123456789abcdef01234567" })), 401);
  assert.equal(await shown(await cookie({ name: "Nobody" })), 401);
});

await check("one that NextAuth renews by itself ends when everything is signed out, and a new sign-in is let in", async () => {
  const unmarked = await cookie({ id: client.user.id });
  const first = await signInByNextAuth("client.fr@jechemine.test");
  const keeping = await cookie({ ...client.user, accessToken: client.accessToken });
  for (const value of [unmarked, first, await renewedByNextAuth(first), keeping]) {
    assert.equal(await shown(value), 403);
  }
  const out = await fetch(`${site}/api/auth/tokens/revoke-all`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${client.accessToken}` },
    body: "{}",
  });
  assert.equal(out.status, 200);
  await until(Date.now() + 1100);
  const renewed = await renewedByNextAuth(first);
  assert.notEqual(renewed, first);
  const keepingRenewed = await cookie({ ...client.user, accessToken: client.accessToken });
  const unmarkedRenewed = await cookie({ id: client.user.id });
  for (const value of [unmarked, unmarkedRenewed, first, renewed, keeping, keepingRenewed]) {
    assert.equal(await shown(value), 401);
  }
  assert.equal(await shown(await renewedByNextAuth(await signInByNextAuth("client.fr@jechemine.test"))), 403);
});

await check("a visitor whom the frontend forwards has limits of their own", async () => {
  const from = async (address, times) => {
    const statuses = [];
    for (let n = 0; n < times; n++) {
      const forwarded = forwardedViewer(secret, "/api/auth/login", address);
      statuses.push((await login(`nobody.${address}.${n}@jechemine.test`, "wrong-password", forwarded)).status);
    }
    return statuses;
  };
  assert.deepEqual(await from("203.0.113.7", 11), [...Array(10).fill(401), 429]);
  assert.deepEqual(await from("203.0.113.8", 1), [401]);
});

/** What NextAuth does with a request to its own routes; keeps of who signs in what the contract lists, no token of ours. */
function nextAuth(request) {
  const kept = ["id", "email", "name", "image", "role", "isAdmin", "adminId", "professionalLicenseStatus"];
  return AuthHandler({
    req: { origin: site, headers: {}, cookies: {}, query: {}, body: {}, ...request },
    options: {
      secret,
      session: { strategy: "jwt", maxAge: 1800 },
      providers: [
        credentials({
          credentials: { email: {}, password: {} },
          authorize: async ({ email, password }) => (await (await login(email, password)).json()).user ?? null,
        }),
      ],
      callbacks: {
        jwt: ({ token, user }) => {
          for (const field of user ? kept : []) token[field] = user[field];
          return token;
        },
      },
    },
  });
}

async function signInByNextAuth(email) {
  const csrf = await nextAuth({ action: "csrf", method: "GET" });
  const cookies = Object.fromEntries(csrf.cookies.map((it) => [it.name, it.value]));
  const answer = await nextAuth({
    action: "callback",
    providerId: "credentials",
    method: "POST",
    cookies,
    body: { csrfToken: csrf.body.csrfToken, email, password: PASSWORD, json: "true" },
  });
  return sessionIn(answer);
}

async function renewedByNextAuth(value) {
  return sessionIn(await nextAuth({ action: "session", method: "GET", cookies: { [NAME]: value } }));
}

function sessionIn(answer) {
  const session = answer.cookies?.find((it) => it.name === NAME);
  assert.ok(session, `NextAuth set no session cookie: ${JSON.stringify(answer.body ?? answer.redirect)}`);
  return session.value;
}

function cookie(token, { maxAge = 1800, secret: of = secret } = {}) {
  return encode({ token, secret: of, maxAge });
}

function cut(value) {
  const store = new SessionStore({ name: NAME, options: {} }, { cookies: {} }, console);
  const debug = console.debug;
  console.debug = () => {};
  const pieces = store.chunk(value, {}).filter((it) => it.value);
  console.debug = debug;
  return pieces.map((it) => `${it.name}=${it.value}`);
}

function shown(value, name = NAME) {
  return read(`${name}=${value}`);
}

async function read(header) {
  const answer = await fetch(`${site}/api/admin/external-messages`, { headers: { cookie: header } });
  await answer.text();
  return answer.status;
}

function login(email, password, headers = {}) {
  return fetch(`${site}/api/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ email, password }),
  });
}

async function signIn(email) {
  const answer = await login(email, PASSWORD);
  assert.equal(answer.status, 200, `${email} cannot sign in`);
  return answer.json();
}

/** The throw-away secret that ./start made up; its data folder holds it. */
function nextAuthSecret() {
  const file = readdirSync(data, { recursive: true }).find((it) => it.endsWith("secrets.json"));
  assert.ok(file, `no secrets below ${data}`);
  const secrets = JSON.parse(readFileSync(join(data, file), "utf8"));
  const name = Object.keys(secrets).find((it) => it.includes("NextAuthSecret"));
  assert.ok(name, `no NextAuthSecret among ${Object.keys(secrets)}`);
  const ring = JSON.parse(secrets[name].current);
  return ring[ring.current];
}

function until(time) {
  return new Promise((done) => setTimeout(done, time - Date.now()));
}

async function check(name, task) {
  try {
    await task();
    console.log(`session cookie: ${name}`);
  } catch (failure) {
    console.error(`session cookie: NOT ${name}`);
    throw failure;
  }
}
