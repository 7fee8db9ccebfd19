// Printed is what the boxes hold, saved or not.
addEventListener("beforeprint", () => {
  for (const it of document.querySelectorAll("textarea + .printed")) it.textContent = it.previousElementSibling.value;
});
