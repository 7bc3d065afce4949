// Without this script the page is whole: every card open, every text shown, every link a link.

const setUp = (root) => {
  const desk = new Desk(root);
  for (const card of desk.cards) buttonOf(card).setAttribute("aria-expanded", "false");
  for (const pane of root.querySelectorAll(".pane")) {
    const shelf = pane.querySelector(".shelf");
    const first = pane.querySelector(":scope > .document");
    if (first) showDocument(first);
    if (!shelf) continue;
    shelf.hidden = false;
    shelf.addEventListener("change", () => {
      showDocument(document.getElementById(shelf.value));
      pane.scrollTop = 0;
    });
  }
  root.addEventListener("click", (event) => onClick(desk, event));
  root.addEventListener("pointerover", (event) => onHover(desk, event));
  root.addEventListener("focusin", (event) => onHover(desk, event));
  root.addEventListener("keydown", (event) => {
    onCardKey(desk, event);
    onMarkKey(desk, event);
    onEscape(desk, event);
  });
  const form = root.querySelector(".filters");
  setUpFilters(desk, form);
  if (desk.cards.length) rove(desk, desk.cards[0].dataset.claim);
  oneTabStop(desk);
  return desk;
};

const setUpSwitches = () => {
  const dark = document.getElementById("dark");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const show = (theme) => {
    if (theme) document.documentElement.dataset.theme = theme;
    dark.setAttribute("aria-pressed", String((theme ?? (system.matches ? "dark" : "light")) === "dark"));
  };
  show();
  system.addEventListener("change", () => show(document.documentElement.dataset.theme));
  dark.addEventListener("click", () => show(dark.getAttribute("aria-pressed") === "true" ? "light" : "dark"));
  document.getElementById("print").addEventListener("click", () => window.print());
  document.querySelector(".switches").hidden = false;
};

const followAddress = (desks) => {
  const found = /^#card-(\d+)-(\d+)$/.exec(location.hash);
  const desk = found && desks.find((one) => one.number === found[1]);
  if (!desk?.byClaim.has(found[2])) return false;
  select(desk, found[2], { focus: true });
  return true;
};

document.documentElement.classList.add("js");
const desks = [...document.querySelectorAll(".case")].map(setUp);
setUpSwitches();
window.addEventListener("hashchange", () => followAddress(desks));
// Where there is room for it, the page opens on its gravest claim, so that it shows what it is.
if (!followAddress(desks) && desks.length && desks[0].hasPanes && desks[0].cards.length) {
  select(desks[0], desks[0].cards[0].dataset.claim);
}
