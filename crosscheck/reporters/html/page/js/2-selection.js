// One claim at a time: its card open, its words and its evidence lit on both sides.

const select = (desk, claim, { focus = false, scroll = true } = {}) => {
  if (desk.current === claim) {
    if (focus) focusCard(desk, claim);
    return;
  }
  light(desk, desk.current, false);
  desk.current = claim;
  light(desk, claim, true);
  const card = desk.byClaim.get(claim);
  if (!card) return;
  for (const side of ["said", "wrote"]) {
    const place = document.getElementById(`${side}-${desk.number}-${claim}`);
    if (place) {
      showDocument(place.closest(".document"));
      if (scroll && desk.hasPanes) bring(place, desk);
    }
  }
  if (scroll && desk.hasPanes) bring(card, desk);
  if (focus) focusCard(desk, claim);
};

const light = (desk, claim, on) => {
  const card = desk.byClaim.get(claim);
  if (!card) return;
  card.classList.toggle("open", on);
  buttonOf(card).setAttribute("aria-expanded", String(on));
  for (const range of desk.marked.get(claim) ?? []) {
    range.classList.toggle("on", on);
    if (on) range.setAttribute("aria-current", "true");
    else range.removeAttribute("aria-current");
  }
  for (const word of desk.wordsOfClaim.get(claim) ?? []) word.classList.toggle("lit", on);
};

const buttonOf = (card) => card.querySelector("h3 button");

// One card is in the order of Tab; the arrows move among them (WAI-ARIA Authoring Practices, roving tabindex).
const rove = (desk, claim) => {
  for (const card of desk.cards) buttonOf(card).tabIndex = card.dataset.claim === claim ? 0 : -1;
};

const focusCard = (desk, claim) => {
  rove(desk, claim);
  const card = desk.byClaim.get(claim);
  buttonOf(card).focus({ preventScroll: desk.hasPanes });
  bring(card, desk);
};

const close = (desk) => {
  const claim = desk.current;
  light(desk, claim, false);
  desk.current = null;
};

const shownCards = (desk) => [...desk.list.children].filter((card) => !card.hidden);

const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };

const onCardKey = (desk, event) => {
  const button = event.target.closest(".card h3 button");
  if (!button || !(event.key in STEPS) || event.altKey || event.ctrlKey || event.metaKey) return;
  const shown = shownCards(desk);
  const at = shown.indexOf(button.closest(".card"));
  const next = shown[Math.max(0, Math.min(shown.length - 1, at + STEPS[event.key]))];
  event.preventDefault();
  select(desk, next.dataset.claim, { focus: true });
};

// The same for the marks of a text: Tab reaches one, the arrows go from mark to mark.
const onMarkKey = (desk, event) => {
  const mark = event.target.closest(".document .range");
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!mark || !step || event.altKey || event.ctrlKey || event.metaKey) return;
  const marks = [...mark.closest(".document").querySelectorAll(".range.first:not(.off)")];
  const next = marks[marks.indexOf(mark) + step];
  event.preventDefault();
  if (!next) return;
  mark.tabIndex = -1;
  next.tabIndex = 0;
  next.focus({ preventScroll: true });
  bring(next, desk);
};

const oneTabStop = (desk) => {
  for (const shown of desk.root.querySelectorAll(".document")) {
    const marks = [...shown.querySelectorAll(".range")];
    const first = marks.find((mark) => mark.classList.contains("first") && !mark.classList.contains("off"));
    for (const mark of marks) mark.tabIndex = mark === first ? 0 : -1;
  }
};

// A click on words that several claims share goes through them in turn.
const claimUnder = (desk, mark) => {
  const open = mark.dataset.claims.split(" ").filter((name) => !desk.byClaim.get(name).hidden);
  return open[(open.indexOf(desk.current) + 1) % open.length] ?? null;
};

// The other end of a pair of deciding words.
const partners = (desk, word) => {
  const side = word.closest(".pane");
  return word.dataset.word
    .split(" ")
    .flatMap((name) => desk.words.get(name) ?? [])
    .filter((other) => other.closest(".pane") !== side);
};

const onClick = (desk, event) => {
  const word = event.target.closest(".document .word.lit");
  const other = word && partners(desk, word)[0];
  const mark = event.target.closest(".document .range");
  const button = event.target.closest(".card h3 button");
  const cell = event.target.closest(".strip .cell");
  const piece = event.target.closest(".reuse .piece");
  const jump = event.target.closest(".card a[href^='#'], .strip a[href^='#'], .versions a[href^='#'], .left-out a[href^='#']");
  if (other) {
    event.preventDefault();
    reveal(other, desk);
    flash(other);
  } else if (mark) {
    event.preventDefault();
    const claim = claimUnder(desk, mark);
    if (claim !== null) select(desk, claim, { focus: true });
  } else if (button) {
    const { claim } = button.closest(".card").dataset;
    if (desk.current === claim) close(desk);
    else select(desk, claim);
    rove(desk, claim);
  } else if (piece) {
    const target = document.getElementById(piece.dataset.goes);
    reveal(target, desk);
    flash(target);
  } else if (cell) {
    select(desk, cell.dataset.claim, { focus: true });
  } else if (jump) {
    const target = document.getElementById(decodeURIComponent(jump.hash.slice(1)));
    if (!target) return;
    event.preventDefault();
    desk.left = jump;
    reveal(target, desk);
    target.tabIndex = target.tabIndex === 0 ? 0 : -1;
    target.focus({ preventScroll: true });
    flash(target);
  }
};

// Escape leads back from the text to the card that led there; from a card, it closes it.
const onEscape = (desk, event) => {
  if (event.key !== "Escape") return;
  if (event.target.closest(".document") && desk.left?.isConnected) desk.left.focus();
  else if (event.target.closest(".document") && desk.current !== null) focusCard(desk, desk.current);
  else if (event.target.closest(".card") && desk.current !== null) {
    const claim = desk.current;
    close(desk);
    focusCard(desk, claim);
  }
};

const onHover = (desk, event) => {
  for (const word of desk.root.querySelectorAll(".word.partner")) word.classList.remove("partner");
  const word = event.target.closest?.(".card .word, .document .word.lit");
  if (word) for (const other of partners(desk, word)) other.classList.add("partner");
};
