// Runs the CloudFront function of template.yaml on the cases that the local cloud is held to as well: node upload-limit.mjs
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);
const template = readFileSync(new URL("template.yaml", root), "utf8");
const cases = JSON.parse(readFileSync(new URL("local-cloud/src/test/resources/upload-limit.json", root), "utf8"));

const handler = functionOf("UploadLimit");

for (const told of cases) {
  const request = {
    method: "POST",
    uri: "/api/upload/referral",
    querystring: {},
    headers: valued(told.headers),
    cookies: valued(told.cookies ?? {}),
  };
  const answer = handler({ version: "1.0", context: { eventType: "viewer-request" }, viewer: { ip: "203.0.113.7" }, request });
  if (!told.error) {
    assert.equal(answer, request, told.name);
    continue;
  }
  assert.deepEqual(
    { ...answer, body: JSON.parse(answer.body) },
    {
      statusCode: 413,
      statusDescription: "Content Too Large",
      headers: valued({ "content-type": "application/json; charset=utf-8", "cache-control": "no-store" }),
      body: { error: told.error, code: "USE_PRESIGNED_UPLOAD" },
    },
    told.name,
  );
}

const signed = { method: "GET", uri: "/uploads/files/x", headers: valued({ authorization: "Bearer x", range: "bytes=0-9" }), cookies: valued({ a: "b" }) };
const passed = functionOf("WithoutCredentials")({ request: signed });
assert.deepEqual(passed.headers, valued({ range: "bytes=0-9" }), "S3 is not shown who calls");
assert.deepEqual(passed.cookies, {});

console.log(`CloudFront functions: ${cases.length + 1} cases`);

function functionOf(resource) {
  const [, code] = template.match(new RegExp(`^  ${resource}:\\n(?: {4}.*\\n)*? {6}FunctionCode: \\|\\n((?: {8}.*\\n|\\n)+)`, "m"));
  return new Function(`${code}; return handler;`)();
}

function valued(texts) {
  return Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, { value }]));
}
