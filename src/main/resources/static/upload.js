// Sending a file in pieces is fetched when somebody chooses one: the page of a form stays light.
for (const form of document.querySelectorAll("form[data-uploads]")) {
  const input = form.querySelector('input[type="file"]');
  const fetched = async () => (await import("./upload/sending.js")).wire(form);
  if (input.files.length) fetched(); // put back by the browser
  else input.addEventListener("change", fetched, { once: true });
}
