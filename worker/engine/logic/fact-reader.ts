import type { Attribute } from './attribute.ts';
import type { Membership } from './membership.ts';
import { follow, own } from './scope.ts';

/** What is read of one object of the facts. */
interface Group {
  readonly keys: readonly string[];
  readonly attributes: Attribute[];
  readonly memberships: Membership[];
}

/** Reads what conditions test out of the facts: each object on the way once, each value once. */
export class FactReader {
  readonly #groups: readonly Group[];

  constructor(attributes: readonly Attribute[], memberships: readonly Membership[]) {
    const groups = new Map<string, Group>();
    for (const attribute of attributes) groupOf(attribute.keys, groups).attributes.push(attribute);
    for (const membership of memberships) groupOf(membership.keys, groups).memberships.push(membership);
    this.#groups = [...groups.values()];
  }

  /**
   * Writes the class of each value into `codes`.
   * @returns The conditions that must run as written: they read a value that some test cannot be sure of.
   */
  read(facts: object, codes: Int32Array): readonly number[] {
    let unsure = NONE;
    for (const group of this.#groups) {
      const more = readGroup(group, facts, codes);
      if (more !== NONE) unsure = [...unsure, ...more];
    }
    return unsure;
  }
}

const NONE: readonly number[] = [];

function groupOf(keys: readonly string[], groups: Map<string, Group>): Group {
  const parent = keys.slice(0, -1);
  const name = JSON.stringify(parent);
  let group = groups.get(name);
  if (!group) groups.set(name, group = { keys: parent, attributes: [], memberships: [] });
  return group;
}

function readGroup({ keys, attributes, memberships }: Group, facts: object, codes: Int32Array): readonly number[] {
  try {
    const holder = keys.length === 0 ? facts : follow(facts, keys);
    let unsure = NONE;
    for (let index = 0; index < attributes.length; index++) {
      const attribute = attributes[index] as Attribute;
      if (!attribute.mark(own(holder, attribute.name), codes)) unsure = [...unsure, ...attribute.readers];
    }
    for (let index = 0; index < memberships.length; index++) {
      const membership = memberships[index] as Membership;
      membership.mark(own(holder, membership.name), codes);
    }
    return unsure;
  } catch {
    // The facts throw when they are read: nothing of this object is sure.
    return [...attributes, ...memberships].flatMap(({ readers }) => readers);
  }
}
