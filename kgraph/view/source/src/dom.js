// Names, attributes and words in; elements out. Words only ever become text, never markup.

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  fill(element, attributes);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

export function drawing(tag, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  fill(element, attributes);
  element.append(...children);
  return element;
}

function fill(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (typeof value === "boolean") element[name] = value;
    else if (value !== undefined) element.setAttribute(name, value);
  }
}

export function replace(id, ...children) {
  const element = document.getElementById(id);
  element.replaceChildren(...children.flat().filter(Boolean));
  return element;
}

// A long list: its first entries, and a button for more.
export function longList(entries, draw, attributes = {}, few = 60) {
  const list = make("ul", attributes);
  const more = (start) => {
    list.append(...entries.slice(start, start + few).map((entry) => make("li", {}, draw(entry))));
    const left = entries.length - start - few;
    if (left <= 0) return;
    const show = () => { item.remove(); more(start + few); };
    const item = make("li", {}, make("button", { class: "more", click: show }, `${left} more`));
    list.append(item);
  };
  more(0);
  return list;
}

// What a label may hold but a line of text may not: control characters and marks of direction.
export function oneLine(text, longest = Infinity) {
  const plain = text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, " ").trim();
  const letters = Array.from(plain);
  return letters.length > longest ? letters.slice(0, longest - 1).join("") + "…" : plain;
}
