// Signs a request to a registry as the gateway does (RFC 9421).
import { createHash, createHmac, randomBytes } from "node:crypto";

export function signed(key, path, body) {
  const digest = `sha-256=:${createHash("sha256").update(body).digest("base64")}:`;
  const created = Math.floor(Date.now() / 1000);
  const parameters = `("@method" "@path" "content-digest");created=${created};keyid="gateway";alg="hmac-sha256";nonce="${randomBytes(16).toString("hex")}"`;
  const base = `"@method": POST\n"@path": ${path}\n"content-digest": ${digest}\n"@signature-params": ${parameters}`;
  const signature = createHmac("sha256", Buffer.from(key, "base64")).update(base).digest("base64");
  return { "content-digest": digest, "signature-input": `dx=${parameters}`, signature: `dx=:${signature}:` };
}
