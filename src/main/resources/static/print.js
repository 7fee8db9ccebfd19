// What is printed is what the boxes hold at that moment, saved or not.
addEventListener("beforeprint", () => {
  for (const printed of document.querySelectorAll("textarea + .printed")) {
    printed.textContent = printed.previousElementSibling.value;
  }
});
