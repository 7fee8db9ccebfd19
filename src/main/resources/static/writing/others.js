// Who else writes here, and what they wrote meanwhile.
import { meta, say, UNATTENDED } from "./words.js";
import { session } from "./session.js";

const OFTEN = 3000;
const SELDOM = 15_000; // where only one person can write, and only another window of theirs has news

export function listen(boxes) {
  if (!boxes.length) return () => {};
  const [{ form, person }] = boxes;
  let timer;
  let asking = false;

  const here = () => boxes.find(it => it.root.contains(document.activeElement))?.question ?? null;

  async function ask() {
    if (asking || document.hidden) return;
    asking = true;
    clearTimeout(timer);
    try {
      if (await told()) timer = setTimeout(ask, "alone" in say ? SELDOM : OFTEN);
    } catch {
      timer = setTimeout(ask, SELDOM); // no network; the boxes say so where it matters
    } finally {
      asking = false;
    }
  }

  /** Whether it is worth asking again. */
  async function told() {
    const known = Object.fromEntries(boxes.map(it => [it.question, it.standing.version]));
    const reply = await fetch(`${form}/writing`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Accept: "application/json",
        "Laurel-Person": person,
        ...UNATTENDED,
        [meta("csrf-header").content]: meta("csrf-token").content,
      },
      body: JSON.stringify({ question: here(), known }),
      signal: AbortSignal.timeout(SELDOM),
    });
    if (reply.status === 401 || reply.status === 403) return (await session.look()) === "renewed";
    if (!reply.ok) return reply.status >= 500;
    const { writers, answers } = await reply.json();
    for (const box of boxes) {
      box.foot.alsoHere(writers.filter(it => it.question === box.question).map(it => it.name));
      answers.filter(it => it.question === box.question).forEach(it => box.news(it));
    }
    return true;
  }

  ask();
  document.addEventListener("focusin", ask);
  document.addEventListener("visibilitychange", ask);
  return ask;
}
