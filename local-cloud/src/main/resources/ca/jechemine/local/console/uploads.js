/** Sends a file to the platform (docs/uploads.md). `about`: its `purpose`, and `clientId` or `requestId` where it has one. */
export async function upload(file, about, { progress = () => {}, patience = 60_000 } = {}) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  const sha256 = btoa(String.fromCharCode(...digest));
  const announced = await post("/api/uploads", { ...about, fileName: file.name, fileType: file.type, fileSize: file.size, sha256 });
  await send(announced, file, progress);
  for (let wait = 250, waited = 0; ; waited += wait, wait = Math.min(2 * wait, 5_000)) {
    const result = await post(announced.completeUrl);
    if (result.status !== "scanning" || waited >= patience) return result;
    await new Promise((done) => setTimeout(done, wait));
  }
}

/** By XMLHttpRequest, because fetch does not tell how far it is. The browser says the length by itself. */
function send({ uploadUrl, method, headers }, file, progress) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open(method, uploadUrl);
    for (const [name, value] of Object.entries(headers)) if (name !== "content-length") request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => progress(loaded / file.size);
    request.onload = () => (request.status === 200 ? done() : failed(new UploadError(request.status, { code: "NOT_STORED" })));
    request.onerror = () => failed(new UploadError(0, { code: "NETWORK" }));
    request.send(file);
  });
}

async function post(url, body) {
  const json = body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(url, { method: "POST", ...json });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new UploadError(answer.status, said, Number(answer.headers.get("retry-after")));
  return said;
}

/** `message` is for the person, in their language; `code` for the page; `retryAfter` in seconds, 0 where waiting does not help. */
export class UploadError extends Error {
  constructor(status, { error, code }, retryAfter = 0) {
    super(error ?? `The file could not be sent (${status})`);
    Object.assign(this, { status, code, retryAfter });
  }
}
