import { buildPolygon, findPolar, formatNumber, formatPoint, type Point } from './geometry.ts';

/** A sprig of leaves along an arc: angles in degrees clockwise from east, lengths in view box units. */
interface Sprig {
  readonly centre: Point;
  readonly radius: number;
  readonly from: number;
  readonly to: number;
  /** Pairs of leaves along the stem; one more leaf ends it. */
  readonly pairs: number;
  readonly leafLength: number;
}

/** The two paths of a sprig and its mirror image: filled leaves and stroked stems. */
interface SprigPaths {
  readonly leaves: string;
  readonly stems: string;
}

/** Builds a sprig on the left of its centre, and its mirror image on the right. */
export function buildSprigs(sprig: Sprig): SprigPaths {
  const left = buildSprig(sprig, 1);
  const right = buildSprig(sprig, -1);
  return { leaves: left.leaves + right.leaves, stems: left.stems + right.stems };
}

function buildSprig(sprig: Sprig, side: 1 | -1): SprigPaths {
  const { centre, radius, from, to, pairs, leafLength } = sprig;
  const mirror = (point: Point): Point =>
    side === 1 ? point : { x: 2 * centre.x - point.x, y: point.y };
  const leaf = (base: Point, heading: number, length: number): string => {
    const tip = findPolar(base, length, heading);
    const bulge = length * 0.44;
    const one = findPolar(findPolar(base, length * 0.42, heading), bulge, heading - 90);
    const two = findPolar(findPolar(base, length * 0.42, heading), bulge, heading + 90);
    return `M${formatPoint(mirror(base))}Q${formatPoint(mirror(one))} ${formatPoint(mirror(tip))}Q${formatPoint(mirror(two))} ${formatPoint(mirror(base))}Z`;
  };
  const turn = Math.sign(to - from);
  const leaves = Array.from({ length: pairs }, (_, index) => {
    const share = (index + 0.35) / pairs;
    const angle = from + (to - from) * share;
    const base = findPolar(centre, radius, angle);
    const heading = angle + 90 * turn;
    const length = leafLength * (1.06 - 0.34 * share);
    return leaf(base, heading - 36, length) + leaf(base, heading + 36, length);
  });
  const end = findPolar(centre, radius, to);
  leaves.push(leaf(end, to + 90 * turn, leafLength * 0.7));
  const start = findPolar(centre, radius, from);
  const sweep = (turn === 1) === (side === 1) ? 1 : 0;
  const r = formatNumber(radius);
  return {
    leaves: leaves.join(''),
    stems: `M${formatPoint(mirror(start))}A${r} ${r} 0 0 ${sweep} ${formatPoint(mirror(end))}`,
  };
}

/** Builds a burst of thin rays around a centre, for the engine-turned look of the enamel. */
export function buildRays(
  centre: Point,
  options: { readonly count: number; readonly radius: number },
): string {
  const step = 360 / options.count;
  return Array.from({ length: options.count }, (_, index) => {
    const heading = index * step - 90;
    return buildPolygon([
      centre,
      findPolar(centre, options.radius, heading - step / 4),
      findPolar(centre, options.radius, heading + step / 4),
    ]);
  }).join('');
}

/** Builds the small five-pointed star that ends a line of ornament. */
export function buildStar(centre: Point, radius: number): string {
  return buildPolygon(
    Array.from({ length: 10 }, (_, index) =>
      findPolar(centre, index % 2 === 0 ? radius : radius * 0.42, index * 36 - 90),
    ),
  );
}
