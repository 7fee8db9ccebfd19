// Keeps the line under a score sheet true while points are given.
const line = document.getElementById("standing");
const minimums = line.dataset.minimums.split(" ").filter(Boolean).map(it => it.split(":"));
const figures = new Intl.NumberFormat(document.documentElement.lang);

function tell() {
  const given = Object.fromEntries(
    [...document.querySelectorAll("[data-points] input:checked")].map(it => [it.name.replace("text.points.", ""), Number(it.value)]),
  );
  const total = Object.values(given).reduce((sum, points) => sum + points, 0);
  const sum = keys => keys.split("+").reduce((sum, key) => sum + given[key], 0); // not a number while one is missing
  const reached = minimums.filter(([keys, minimum]) => sum(keys) >= Number(minimum)).length;
  line.textContent = line.dataset.line.replace("#r", figures.format(reached)).replace("#t", figures.format(total));
}

document.addEventListener("change", tell);
tell();
