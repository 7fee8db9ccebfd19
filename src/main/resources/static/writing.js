// Saves what is typed, says "saved" only once the server has it, and keeps a copy here until then.
// docs/how-nothing-is-lost.md explains the protocol.
import { Box } from "./writing/box.js";
import { offerKept } from "./writing/offers.js";
import { listen } from "./writing/others.js";
import { session } from "./writing/session.js";

document.documentElement.classList.add("scripted");
const boxes = [...document.querySelectorAll("[data-save]:not(:has(fieldset:disabled))")].map(it => new Box(it));
const waiting = () => boxes.filter(it => it.waiting);
const ask = listen(boxes);
offerKept(boxes);

session.back = () => {
  boxes.forEach(it => it.resume());
  ask();
};
const tryNow = () => waiting().forEach(it => it.save());
addEventListener("online", tryNow);
addEventListener("focus", tryNow);
document.addEventListener("visibilitychange", tryNow);

addEventListener("beforeunload", event => {
  if (waiting().length && !("signingOut" in document.documentElement.dataset)) event.preventDefault();
});

// Going on waits for what is still on its way; what cannot be saved keeps the page open.
async function saveThen(event, goOn) {
  if (!waiting().length) return;
  event.preventDefault();
  await Promise.all(waiting().map(it => it.save()));
  const stuck = waiting();
  if (stuck.length) stuck[0].area.focus();
  else goOn();
}
document.querySelectorAll("form:has([data-save])").forEach(form =>
  form.addEventListener("submit", event => saveThen(event, () => form.requestSubmit(event.submitter))),
);
document.addEventListener("click", event => {
  const link = event.target.closest("a[href]:not([target], [href^='#'], dialog *)");
  const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.button);
  if (link && plain && waiting().some(it => !it.stopped && !it.wait)) saveThen(event, () => link.click());
});
