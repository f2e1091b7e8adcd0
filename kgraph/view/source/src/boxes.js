// Boxes on the screen in; whether a further one would lie on any of them out.

const CELL = 64;

export class Boxes {
  constructor() {
    this.cells = new Map();
  }

  add(box) {
    for (const key of this.keys(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(box);
      else this.cells.set(key, [box]);
    }
  }

  free(box, but = null) {
    return this.under(box, but).size === 0;
  }

  // The boxes that a further one would lie on, but those of one owner.
  under(box, but = null) {
    const found = new Set();
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) ?? []) {
        const apart = box.right < other.left || other.right < box.left
          || box.bottom < other.top || other.bottom < box.top;
        if (!apart && (but === null || other.owner !== but)) found.add(other);
      }
    }
    return found;
  }

  *keys({ left, top, right, bottom }) {
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++) {
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) yield x * 65536 + y;
    }
  }
}
