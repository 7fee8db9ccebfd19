// Sending a file in pieces is fetched when somebody chooses one: the page of a form stays light.
for (const form of document.querySelectorAll("form[data-uploads]")) {
  const input = form.querySelector('input[type="file"]');
  let ready = false;
  let asked;
  const fetched = () => (asked ??= import("./upload/sending.js").then(it => it.wire(form)).then(() => (ready = true)));
  const whole = () => (ready = true);
  if (input.files.length) fetched().catch(whole); // put back by the browser
  input.addEventListener("change", () => fetched().catch(whole));
  form.addEventListener("submit", event => {
    if (ready || !input.files.length) return;
    event.preventDefault(); // the button was quicker than the script
    fetched()
      .catch(whole)
      .then(() => form.requestSubmit(event.submitter));
  });
}
