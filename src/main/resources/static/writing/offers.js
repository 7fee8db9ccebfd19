// What an earlier visit could not save stays here until its writer says what to do with it.
import { button, changeId, fill, make, say } from "./words.js";
import { drop, leftBehind, takeOver } from "./kept.js";

export async function offerKept(boxes) {
  const [{ person, form } = {}] = boxes;
  if (!person) return;
  try {
    await takeOver(person, changeId);
    for (const row of await leftBehind(person)) {
      const box = boxes.find(it => it.address === row.address);
      if (box) offer(box, row);
      else if (row.form === form && row.page) pointTo(row);
    }
  } catch {
    // no storage here: nothing was kept
  }
}

function offer(box, { person, address, tab, changes }) {
  const text = changes.at(-1).text;
  const done = () => drop(person, address, tab);
  if (text === box.saved) return done();
  const decide = act => () => {
    act();
    notice.remove();
    box.area.focus();
  };
  const notice = make(
    "div",
    { className: "notice" },
    make("p", { textContent: say.offer }),
    make("p", { className: "verbatim", dir: "auto", textContent: box.area.label?.(text) ?? text }),
    make(
      "div",
      { className: "actions" },
      // Each with the version it started from: the server merges it, as it would have then.
      button(say.putBack, decide(() => changes.forEach(it => box.sendToo(it, it === changes.at(-1) ? done : undefined)))),
      button(say.discard, decide(done)),
    ),
  );
  (box.root.querySelector(".box-foot") ?? box.foot.state).after(notice);
}

/** A text of another step of this form. */
function pointTo({ page: href, label }) {
  const line = make("p", {}, make("a", { href, textContent: fill(say.keptThere, label) }));
  document.querySelector("main h1").after(make("div", { className: "notice" }, line));
}
