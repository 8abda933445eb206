/** A point on the drawing, in units of the 512 × 512 view box. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Width and height of every badge's view box. */
export const badgeSize = 512;

/** Writes a coordinate with at most one decimal, so that every engine writes the same bytes. */
export function formatNumber(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

/** Finds the point at an angle (degrees, 0 = east, clockwise) and a distance from a centre. */
export function findPolar(centre: Point, radius: number, degrees: number): Point {
  const radians = (degrees * Math.PI) / 180;
  return { x: centre.x + radius * Math.cos(radians), y: centre.y + radius * Math.sin(radians) };
}

/** Writes a point as path coordinates. */
export function formatPoint(point: Point): string {
  return `${formatNumber(point.x)} ${formatNumber(point.y)}`;
}

/** Builds the path of a circle. */
export function buildCircle(centre: Point, radius: number): string {
  const [left, right] = [centre.x - radius, centre.x + radius];
  const [r, y] = [formatNumber(radius), formatNumber(centre.y)];
  return `M${formatNumber(left)} ${y}A${r} ${r} 0 1 1 ${formatNumber(right)} ${y}A${r} ${r} 0 1 1 ${formatNumber(left)} ${y}Z`;
}

/** Builds the path of a polygon with straight sides. */
export function buildPolygon(points: readonly Point[]): string {
  return `M${points.map(formatPoint).join('L')}Z`;
}

/** Builds the path of a regular polygon with softened corners; `turn` is the angle of its first corner. */
export function buildRegularPolygon(
  centre: Point,
  options: {
    readonly corners: number;
    readonly radius: number;
    readonly turn: number;
    readonly softness: number;
  },
): string {
  const step = 360 / options.corners;
  const corners = Array.from({ length: options.corners }, (_, index) =>
    findPolar(centre, options.radius, options.turn + index * step),
  );
  const parts = corners.map((corner, index) => {
    const before = corners.at(index - 1) ?? corner;
    const after = corners[(index + 1) % corners.length] ?? corner;
    const [start, end] = [
      moveTowards(corner, before, options.softness),
      moveTowards(corner, after, options.softness),
    ];
    return `${index === 0 ? 'M' : 'L'}${formatPoint(start)}Q${formatPoint(corner)} ${formatPoint(end)}`;
  });
  return `${parts.join('')}Z`;
}

/** Scales a path of absolute M, L, C, Q and Z commands about a centre. */
export function scalePath(path: string, centre: Point, scale: Point): string {
  return path.replace(/(-?[\d.]+)[ ,](-?[\d.]+)/g, (_, x: string, y: string) =>
    formatPoint({
      x: centre.x + (Number(x) - centre.x) * scale.x,
      y: centre.y + (Number(y) - centre.y) * scale.y,
    }),
  );
}

function moveTowards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: from.x + ((to.x - from.x) * distance) / length,
    y: from.y + ((to.y - from.y) * distance) / length,
  };
}
