/**
 * Instead of `lru-cache`, which jsonld keeps contexts in: the oldest entry goes, which a worker for one page
 * hardly notices. CommonJS, because that is how jsonld asks for it.
 */
module.exports = class OldestOut {
  constructor({ max }) {
    this.max = max;
    this.entries = new Map();
  }
  get(key) {
    return this.entries.get(key);
  }
  set(key, value) {
    if (this.entries.size >= this.max) this.entries.delete(this.entries.keys().next().value);
    this.entries.set(key, value);
  }
};
