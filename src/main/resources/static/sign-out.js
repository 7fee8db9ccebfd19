// Signing out takes what this person had not saved off this computer, and asks before.
import { forget, keptFor } from "./writing/kept.js";

const form = document.querySelector('form[action="/sign-out"]');
const pause = () => new Promise(resolve => setTimeout(resolve, 200));

form?.addEventListener("submit", async event => {
  event.preventDefault();
  const { person, unsaved } = form.dataset;
  try {
    let kept = await keptFor(person);
    for (let i = 0; kept.length && i < 10; i++) {
      await pause(); // what is on its way may still arrive
      kept = await keptFor(person);
    }
    if (kept.length && !confirm(unsaved)) return;
    const reply = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    await forget(person);
    document.documentElement.dataset.signingOut = "";
    location.assign(reply.url);
  } catch {
    form.submit(); // no storage here, so nothing was kept; or no network, so nothing is forgotten
  }
});
