// Adds a button that copies the box it names; without this script the box is selected by hand.
for (const button of document.querySelectorAll("button[data-copies]")) {
  const box = document.getElementById(button.dataset.copies);
  const said = document.getElementById(button.getAttribute("aria-describedby"));
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(box.value);
      said.textContent = said.dataset.done;
    } catch {
      box.select(); // not allowed here: one key is left to press
      said.textContent = said.dataset.byHand;
    }
  });
}
