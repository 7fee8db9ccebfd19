// One change on its way to the server, and what its answer means for the box.
import { meta } from "./words.js";

export const LONGEST_WAIT = 30_000;

export async function send(address, person, change) {
  let reply;
  let said = {};
  try {
    reply = await fetch(address, {
      method: "PUT",
      headers: {
        "Content-Type": "application/json",
        Accept: "application/json",
        "Laurel-Person": person,
        [meta("csrf-header").content]: meta("csrf-token").content,
      },
      body: JSON.stringify(change),
      signal: AbortSignal.timeout(LONGEST_WAIT),
    });
    if (reply.ok && !reply.redirected) return { reply: await reply.json() };
    if (reply.status === 401 || reply.status === 403 || reply.redirected) return { signIn: true };
    said = (await reply.json().catch(() => undefined)) ?? said;
  } catch {
    return { later: "kept" }; // no network, no server, or half an answer
  }
  const { outcome, at, reopen } = said;
  switch (reply.status) {
    case 404: return { stop: "refused" };
    case 409: return outcome === "closed" ? { reply: { late: true, at, reopen } } : { stop: "another" };
    case 413: return { stop: "tooLong", gone: true };
    case 422: return outcome === "no-such-conflict" ? { settled: true, gone: true } : { stop: "stale" };
    case 400: case 428: return { stop: "stale" };
    default: return { later: "kept", atLeast: Number(reply.headers.get("Retry-After")) * 1000 };
  }
}
