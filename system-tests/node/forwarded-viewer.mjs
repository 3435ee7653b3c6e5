import { createHmac, hkdfSync } from "node:crypto";

/** The header with which the frontend's server forwards its visitor's address (docs/operations.md). */
export function forwardedViewer(secret, path, address, now = Date.now()) {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "jechemine/forwarded-viewer", 32));
  const at = Math.floor(now / 1000);
  const proof = createHmac("sha256", key).update(`${path};${address};${at}`).digest("hex");
  return { "x-forwarded-viewer": `${address};${at};${proof}` };
}
