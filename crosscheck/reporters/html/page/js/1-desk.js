"use strict";
// What a case's part of the page consists of, looked up once: later steps cost what they touch, not what there is.

class Desk {
  constructor(root) {
    this.root = root;
    this.number = root.dataset.case;
    this.list = root.querySelector(".cards > ol");
    this.cards = [...root.querySelectorAll(".card")];
    this.byClaim = new Map(this.cards.map((card) => [card.dataset.claim, card]));
    this.ranges = [...root.querySelectorAll(".document .range")];
    this.marked = gather(this.ranges, "claims", (name) => name);
    const words = [...root.querySelectorAll(".document .word")];
    this.words = gather(words, "word", (name) => name);
    this.wordsOfClaim = gather(words, "word", (name) => (name.includes(".e") ? null : name.split(".")[0]));
    this.current = null;
  }

  // Whether the panes scroll by themselves; where they do not, a card holds both sides, and the page stays put.
  get hasPanes() {
    return getComputedStyle(this.root.querySelector(".pane.cards")).overflowY === "auto";
  }
}

// The elements by each of the names in their data attribute.
const gather = (elements, attribute, key) => {
  const found = new Map();
  for (const element of elements) {
    for (const name of element.dataset[attribute].split(" ")) {
      const at = key(name);
      if (at === null) continue;
      if (!found.has(at)) found.set(at, []);
      found.get(at).push(element);
    }
  }
  return found;
};

// Shows the document that an element stands in, and none of its siblings.
const showDocument = (wanted) => {
  const pane = wanted.closest(".pane");
  for (const shown of pane.querySelectorAll(":scope > .document")) shown.hidden = shown !== wanted;
  const shelf = pane.querySelector(".shelf");
  if (shelf) shelf.value = wanted.id;
};

// Brings an element into the upper part of its pane. Texts that were never laid out are guessed at, so the way
// there is measured again, frame by frame, until what stands around it is real and it stays where it is.
const bring = (element, desk, { calm = 0, frames = 30 } = {}) => {
  // A chunk out of sight has the height that was guessed for it, and its words would be looked for in its neighbours.
  element.closest(".chunk")?.classList.add("laid");
  if (!desk.hasPanes) {
    element.scrollIntoView({ block: "center" });
    if (frames > 24) requestAnimationFrame(() => bring(element, desk, { frames: frames - 1 }));
    return;
  }
  const pane = element.closest(".pane");
  const room = pane.getBoundingClientRect();
  const bar = pane.querySelector(".bar").offsetHeight;
  const at = element.getBoundingClientRect();
  const above = Math.max(Math.min((room.height - bar) / 4, room.height - bar - at.height), 8);
  const before = pane.scrollTop;
  pane.scrollTop += at.top - room.top - bar - above;
  const still = Math.abs(pane.scrollTop - before) < 2 ? calm + 1 : 0;
  if (still < 4 && frames > 0) {
    requestAnimationFrame(() => bring(element, desk, { calm: still, frames: frames - 1 }));
  }
};

const flash = (element) => {
  element.classList.remove("found");
  void element.offsetWidth; // starts the animation anew
  element.classList.add("found");
};

const reveal = (element, desk) => {
  const inside = element.closest(".document");
  if (inside) showDocument(inside);
  // From below the texts the way leads up to them first.
  const texts = desk.root.querySelector(".desk");
  const seen = texts.getBoundingClientRect();
  if (desk.hasPanes && (seen.bottom < innerHeight / 2 || seen.top > innerHeight / 2)) texts.scrollIntoView();
  bring(element, desk);
};
