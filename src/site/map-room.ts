// Where there is room on a map: shapes that must not touch, and the places that they take. Nothing is left to chance,
// so that a map is the same in every build.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A circle, as a hill takes it; a point is one without a radius. */
export interface Circle extends Point {
  readonly r: number;
}

/** A rectangle, as a name takes it, by its left upper corner. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

/** What is taken on a map. */
export interface Taken {
  readonly circles: readonly Circle[];
  /** Dots, which a hill may cover where it stands on its true point. */
  readonly dots?: readonly Circle[];
  readonly boxes: readonly Box[];
  readonly segments: readonly Segment[];
}

const nearestIn = ({ x, y, width, height }: Box, point: Point): Point => ({
  x: Math.min(Math.max(point.x, x), x + width),
  y: Math.min(Math.max(point.y, y), y + height),
});

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** How far a point is from a segment. */
function distanceTo({ from, to }: Segment, point: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return distance(point, { x: from.x + t * dx, y: from.y + t * dy });
}

/** Whether a segment runs through a box: looked at in steps of a few units. */
function crosses(segment: Segment, box: Box): boolean {
  const { from, to } = segment;
  const steps = Math.ceil(distance(from, to) / 3) + 1;
  return Array.from({ length: steps + 1 }, (_, step) => ({
    x: from.x + ((to.x - from.x) * step) / steps,
    y: from.y + ((to.y - from.y) * step) / steps,
  })).some((point) => distance(point, nearestIn(box, point)) === 0);
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether a circle touches nothing that is taken. @param apart how far it keeps away */
export const circleIsFree = (circle: Circle, { circles, boxes, segments }: Taken, apart: number) =>
  circles.every((other) => distance(circle, other) >= circle.r + other.r + apart) &&
  boxes.every((box) => distance(circle, nearestIn(box, circle)) >= circle.r + apart) &&
  segments.every((segment) => distanceTo(segment, circle) >= circle.r + apart);

/** Whether a box touches nothing that is taken. */
export const boxIsFree = (box: Box, { circles, boxes, segments }: Taken, apart: number) =>
  circles.every((circle) => distance(circle, nearestIn(box, circle)) >= circle.r + apart) &&
  boxes.every((other) => !overlap(box, other)) &&
  segments.every((segment) => !crosses(segment, box));

/** Whether a segment touches nothing that is taken. */
export const segmentIsFree = (segment: Segment, { circles, boxes }: Taken, apart: number) =>
  circles.every((circle) => distanceTo(segment, circle) >= circle.r + apart) &&
  boxes.every((box) => !crosses(segment, box));

const inside = ({ x, y, width, height }: Box, frame: Box) =>
  x >= frame.x &&
  y >= frame.y &&
  x + width <= frame.x + frame.width &&
  y + height <= frame.y + frame.height;

/** Where a name stands: the box that it takes, and the end at which its text is anchored. */
export interface Name extends Box {
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The places of a name beside a circle, the best first. @param off how far it keeps away */
function namesBeside(
  { x, y, r }: Circle,
  { width, height }: Pick<Box, 'width' | 'height'>,
  off: number,
): readonly Name[] {
  const size = { width, height };
  return [
    { ...size, x: x + r + off, y: y - height / 2, anchor: 'start' },
    { ...size, x: x - r - off - width, y: y - height / 2, anchor: 'end' },
    { ...size, x: x - width / 2, y: y + r + off / 2, anchor: 'middle' },
    { ...size, x: x - width / 2, y: y - r - off / 2 - height, anchor: 'middle' },
  ];
}

/** A place of a name beside a circle where there is room; `null` where there is none. */
export const roomForName = (
  circle: Circle,
  size: Pick<Box, 'width' | 'height'>,
  off: number,
  frame: Box,
  taken: Taken,
): Name | null =>
  namesBeside(circle, size, off).find(
    (name) => inside(name, frame) && boxIsFree(name, taken, off / 3),
  ) ?? null;

/** A hill to be put on a map: its true point, its radius, and the size of its name. */
export interface HillToPlace extends Circle {
  readonly id: string;
  readonly name: Pick<Box, 'width' | 'height'>;
}

/** Where a hill stands. */
export interface PlacedHill extends Circle {
  readonly id: string;
  readonly name: Name;
  /** From the hill to its true point; `null` where it stands on it. */
  readonly leader: Segment | null;
}

/** How far hills, names and lines keep away from one another, in units of a drawing. */
interface Distances {
  readonly apart: number;
  readonly off: number;
}

/** The places that a hill could take, the nearest to its true point first. */
function* spots({ x, y, r }: Circle, apart: number): Generator<Point> {
  yield { x, y };
  for (let far = r + 2 * apart; far < 12 * r + 200; far += apart)
    for (let turn = 0; turn < 32; turn += 1) {
      const angle = (2 * Math.PI * turn) / 32;
      yield { x: x + far * Math.cos(angle), y: y + far * Math.sin(angle) };
    }
}

/**
 * Puts hills on a map, the largest first, each with its name on its true point, or else as near to it as there is room,
 * with a leader. No hill covers another, another's true point, a name, or what is taken. One for which there is no room
 * at all stands on its true point all the same.
 */
export function placeHills(
  hills: readonly HillToPlace[],
  frame: Box,
  taken: Taken,
  { apart, off }: Distances,
): readonly PlacedHill[] {
  const placed: PlacedHill[] = [];
  for (const hill of hills.toSorted((a, b) => b.r - a.r)) {
    const others = hills.filter(({ id }) => id !== hill.id).map(({ x, y }) => ({ x, y, r: 0 }));
    const leaders = placed.flatMap(({ leader }) => leader ?? []);
    const here: Taken = {
      circles: [...taken.circles, ...placed, ...others],
      dots: taken.dots ?? [],
      boxes: [...taken.boxes, ...placed.map(({ name }) => name)],
      segments: [...taken.segments, ...leaders],
    };
    placed.push(spotOf(hill, frame, here, { apart, off }));
  }
  return hills.map(({ id }) => placed.find((one) => one.id === id)!);
}

function spotOf(
  { id, x, y, r, name: size }: HillToPlace,
  frame: Box,
  taken: Taken,
  { apart, off }: Distances,
): PlacedHill {
  for (const spot of spots({ x, y, r }, apart)) {
    const circle = { ...spot, r };
    const isMoved = spot.x !== x || spot.y !== y;
    const square = { x: spot.x - r, y: spot.y - r, width: 2 * r, height: 2 * r };
    // A line may end at the point on which the hill stands.
    const segments = taken.segments.filter((line) => isMoved || !endsAt(line, { x, y }));
    if (!inside(square, frame) || !circleIsFree(circle, { ...taken, segments }, apart)) continue;
    const dots = taken.dots?.filter((dot) => isMoved || distance(dot, circle) > r + dot.r) ?? [];
    const own = isMoved ? [{ x, y, r: 0 }] : [];
    const circles = [...taken.circles, ...dots, ...own];
    if (isMoved && !circleIsFree(circle, { circles: dots, boxes: [], segments: [] }, apart / 2))
      continue;
    const name = roomForName(circle, size, off, frame, { ...taken, circles });
    if (name === null) continue;
    if (!isMoved) return { id, ...circle, name, leader: null };
    const leader = { from: edge(circle, { x, y }), to: { x, y } };
    const free = segmentIsFree(leader, { ...taken, boxes: [...taken.boxes, name] }, apart / 3);
    if (free) return { id, ...circle, name, leader };
  }
  const [name] = namesBeside({ x, y, r }, size, off);
  return { id, x, y, r, name: name!, leader: null };
}

const endsAt = ({ from, to }: Segment, point: Point) =>
  distance(from, point) === 0 || distance(to, point) === 0;

/** The point of a circle that is nearest to another point, a little outside. */
export function edge({ x, y, r }: Circle, point: Point, outside = 3): Point {
  const far = distance({ x, y }, point) || 1;
  const share = Math.min(1, (r + outside) / far);
  return { x: x + (point.x - x) * share, y: y + (point.y - y) * share };
}
