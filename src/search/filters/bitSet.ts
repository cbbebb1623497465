/** Sets of projects as bits, one for each project: intersecting two sets takes one operation for 32 projects. */

export type BitSet = Uint32Array;

/** The empty set of a catalogue. @param count how many projects the catalogue has */
export function emptyBits(count: number): BitSet {
  return new Uint32Array(Math.ceil(count / 32));
}

/** The set of all projects. */
export function allBits(count: number): BitSet {
  const bits = emptyBits(count).fill(0xffffffff);
  if (count % 32 !== 0) bits[bits.length - 1] = 2 ** (count % 32) - 1;
  return bits;
}

/** The set of some projects. @param members their indices, in any order */
export function bitsOf(count: number, members: ArrayLike<number>): BitSet {
  const bits = emptyBits(count);
  for (let at = 0; at < members.length; at++) {
    const member = members[at] as number;
    bits[member >>> 5] = (bits[member >>> 5] as number) | (1 << (member & 31));
  }
  return bits;
}

export function hasBit(bits: BitSet, member: number): boolean {
  return (((bits[member >>> 5] as number) >>> (member & 31)) & 1) === 1;
}

/** The projects that are in both sets of one catalogue. */
export function intersection(a: BitSet, b: BitSet): BitSet {
  return a.map((word, at) => word & (b[at] as number));
}

/** The projects that are in any of two sets of one catalogue. */
export function union(a: BitSet, b: BitSet): BitSet {
  return a.map((word, at) => word | (b[at] as number));
}

/** The projects of a set that are not in another one. */
export function difference(a: BitSet, b: BitSet): BitSet {
  return a.map((word, at) => word & ~(b[at] as number));
}

/** The indices of a set's projects, ascending. */
export function membersOf(bits: BitSet, count: number): number[] {
  const members: number[] = [];
  for (let at = 0; at < count; at++) if (hasBit(bits, at)) members.push(at);
  return members;
}

/** How many of some projects are in a set. */
export function countIn(bits: BitSet, members: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < members.length; at++) if (hasBit(bits, members[at] as number)) count++;
  return count;
}
