const leafAngles = [42, 66, 90, 114, 138, 162];

/** A laurel wreath of twelve leaves in a square of 48: the outline of one, and how each of them is turned. */
export const wreath = {
  size: 48,
  leaf: 'M24 1.5c4 3.4 4 8.8 0 12.6-4-3.8-4-9.2 0-12.6Z',
  turns: [1, -1].flatMap((side) =>
    leafAngles.map((angle) => `rotate(${side * angle} 24 24) rotate(${side * -38} 24 8)`),
  ),
} as const;
