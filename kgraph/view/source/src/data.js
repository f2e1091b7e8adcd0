// The JSON in the page in; entities, statements and what joins them out.

const empty = { aliases: [], identifiers: [], candidates: [], degrees: null };
const bare = { places: [], times: [], qualifiers: [], evidence: [], source: null, symmetric: false };

export function readData() {
  const data = JSON.parse(document.getElementById("data").textContent);
  data.entities = data.entities.map((entity, number) => ({ ...empty, ...entity, number }));
  data.statements = data.statements.map((statement, number) => complete(data, statement, number));
  for (const entity of data.entities) {
    entity.out = [];
    entity.into = [];
    entity.here = [];
    entity.says = [];
  }
  for (const statement of data.statements) {
    data.entities[statement.subject].out.push(statement);
    if (statement.target !== null) data.entities[statement.target].into.push(statement);
    if (typeof statement.source === "number") data.entities[statement.source].says.push(statement);
    for (const place of statement.places) {
      if (typeof place === "number") data.entities[place].here.push(statement);
    }
  }
  return data;
}

function complete(data, statement, number) {
  const full = { ...bare, ...statement, number };
  full.target = typeof full.object === "number" ? full.object : null;
  full.words = full.status.map((index) => data.statuses[index]);
  full.doubt = full.words[0] === "fact" ? "" : full.words.join(" ");
  full.name = data.relations[full.relation];
  return full;
}

// A reference is the number of an entity, or a list with the words that stand for it.
export function called(data, reference) {
  return typeof reference === "number" ? data.entities[reference].label : reference[0];
}

// What is left of a name when case, accents and points do not count.
export function nameKey(name) {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/['’.]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

// The lines that are drawn: one for each pair of entities and each status between them.
export function linesOf(data) {
  const lines = new Map();
  const among = new Map();
  for (const statement of data.statements) {
    const { subject, target } = statement;
    if (target === null || target === subject) continue;
    const pair = `${Math.min(subject, target)}-${Math.max(subject, target)}`;
    const key = `${pair} ${statement.doubt}`;
    if (!lines.has(key)) {
      lines.set(key, { key, pair, source: subject, target, doubt: statement.doubt, statements: [] });
      among.set(pair, [...(among.get(pair) ?? []), key]);
    }
    lines.get(key).statements.push(statement);
  }
  for (const keys of among.values()) {
    keys.forEach((key, index) => { lines.get(key).lane = index - (keys.length - 1) / 2; });
  }
  return [...lines.values()];
}
