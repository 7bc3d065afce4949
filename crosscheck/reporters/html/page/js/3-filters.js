// Filters hide cards and unmark their words; nothing is taken out of the texts.

const LEVELS = ["", "note", "warning", "error"];

const wanted = (form) => {
  const chips = [...form.querySelectorAll(".chip[aria-pressed='true']")];
  const field = (name) => form.elements[name]?.value ?? "";
  return {
    verdicts: new Set(chips.map((chip) => chip.dataset.verdict)),
    words: field("words").trim().toLowerCase().split(/\s+/).filter(Boolean),
    document: field("document"),
    level: LEVELS.indexOf(field("level")),
    state: field("state"),
  };
};

// The words of a card, gathered when they are first searched.
const wordsOf = (card) => (card.words ??= card.textContent.toLowerCase().replace(/\s+/g, " "));

const fits = (card, want) => {
  const { verdict, document: text, level, state } = card.dataset;
  return (
    (!want.verdicts.size || want.verdicts.has(verdict)) &&
    (!want.document || want.document === text) &&
    LEVELS.indexOf(level) >= want.level &&
    (!want.state || want.state === state) &&
    want.words.every((word) => wordsOf(card).includes(word))
  );
};

const filter = (desk, form) => {
  const want = wanted(form);
  let shown = 0;
  for (const card of desk.cards) {
    card.hidden = !fits(card, want);
    shown += card.hidden ? 0 : 1;
  }
  for (const range of desk.ranges) {
    const names = range.dataset.claims.split(" ");
    range.classList.toggle("off", names.every((name) => desk.byClaim.get(name).hidden));
  }
  const all = desk.cards.length;
  desk.root.querySelector(".count").textContent = shown === all ? `${all} claims` : `${shown} of ${all} claims`;
  desk.root.querySelector(".empty").hidden = shown > 0;
  const open = desk.byClaim.get(desk.current);
  if (open?.hidden) close(desk);
  const first = shownCards(desk)[0];
  if (first) rove(desk, open && !open.hidden ? desk.current : first.dataset.claim);
  oneTabStop(desk);
};

const sort = (desk, order) => {
  const place = new Map(desk.cards.map((card, at) => [card, at]));
  const texts = [...desk.root.querySelectorAll(".said > .document")].map((shown) => shown.dataset.document);
  const inText = (card) => [texts.indexOf(card.dataset.document), Number(card.dataset.start)];
  const sorted = [...desk.cards].sort((one, other) => {
    if (order === "worst") return place.get(one) - place.get(other);
    const [text, start] = inText(one);
    const [otherText, otherStart] = inText(other);
    return text - otherText || start - otherStart;
  });
  desk.list.append(...sorted);
};

const clear = (desk, form) => {
  form.reset();
  for (const chip of form.querySelectorAll(".chip")) chip.setAttribute("aria-pressed", "false");
  sort(desk, "worst");
  filter(desk, form);
};

const setUpFilters = (desk, form) => {
  form.hidden = false;
  // On a phone the fields would push the verdicts out of sight.
  if (!desk.hasPanes) form.querySelector("details").open = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("click", (event) => {
    if (event.target.type === "reset") {
      event.preventDefault();
      clear(desk, form);
    }
    const chip = event.target.closest(".chip");
    if (!chip) return;
    chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
    filter(desk, form);
  });
  form.addEventListener("input", (event) => {
    if (event.target.name === "order") sort(desk, event.target.value);
    filter(desk, form);
    if (event.target.name === "document" && event.target.value) {
      const shown = [...desk.root.querySelectorAll(".said > .document")];
      showDocument(shown.find((text) => text.dataset.document === event.target.value));
    }
  });
};
