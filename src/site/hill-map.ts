// The places of the record by latitude and longitude: those that an article is about as hills, others as dots, without
// borders.
import { textWidth } from '../charts/text-width.ts';
import { counted, messages, type Lang } from '../lib/language.ts';
import type { PlaceRow } from '../lib/model/published.ts';
import { articlesOn, byId, figuresAbout, front, places } from './data.ts';
import {
  hillPaths,
  hillRadius,
  hillScale,
  strokeSign,
  type HillPath,
  type StrokeSign,
} from './hill.ts';
import {
  edge,
  placeHills,
  roomForName,
  type Box,
  type Circle,
  type Name,
  type Point,
  type Segment,
  type Taken,
} from './map-room.ts';
import { placesAround, placesWithin, shortName } from './place-words.ts';

/** The two drawings of a map: for wide pages, and for phones. */
export type MapSize = 'wide' | 'narrow';

/** Sizes of texts and strokes, in units of the drawing, which on a page are about CSS pixels. */
interface Sizes {
  /** Between neighbouring strokes of a hill. */
  readonly unit: number;
  readonly name: number;
  readonly label: number;
  readonly dot: number;
  readonly degree: number;
}

/** How degrees become units of a drawing. */
interface Projection extends Box {
  /** The latitude and longitude of the left upper corner. */
  readonly north: number;
  readonly west: number;
  /** Units to a degree of latitude, and to one of longitude. */
  readonly down: number;
  readonly across: number;
}

/** A degree of longitude is shorter than one of latitude by the cosine of the latitude. */
const shortened = (latitude: number) => Math.cos((latitude * Math.PI) / 180);

/** A place with a known position. */
interface Positioned {
  readonly place: PlaceRow;
  readonly latitude: number;
  readonly longitude: number;
}

const positioned = (rows: readonly PlaceRow[]): readonly Positioned[] =>
  rows.flatMap((place) =>
    place.latitude === null || place.longitude === null
      ? []
      : [{ place, latitude: Number(place.latitude), longitude: Number(place.longitude) }],
  );

/** The place itself if its position is recorded, or else the smallest place around it that has one. */
export const placeWithPosition = (place: PlaceRow): PlaceRow | null =>
  [place, ...placesAround(place)].find(({ latitude }) => latitude !== null) ?? null;

const pointOf = (
  { latitude, longitude }: Pick<Positioned, 'latitude' | 'longitude'>,
  { north, west, down, across }: Projection,
): Point => ({ x: (longitude - west) * across, y: (north - latitude) * down });

/**
 * The great-circle distance of two places in kilometres, to tens, as their positions are of seats and approximate.
 *
 * @example kilometresBetween({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 }) // 110
 */
export function kilometresBetween(
  a: Pick<Positioned, 'latitude' | 'longitude'>,
  b: Pick<Positioned, 'latitude' | 'longitude'>,
): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [from, to] = [radians(a.latitude), radians(b.latitude)];
  const half = (difference: number) => Math.sin(difference / 2) ** 2;
  const chord =
    half(to - from) + Math.cos(from) * Math.cos(to) * half(radians(b.longitude - a.longitude));
  return Math.round((2 * 6371 * Math.asin(Math.sqrt(chord))) / 10) * 10;
}

/** A line of the graticule with its degrees. */
interface Meridian {
  readonly along: 'x' | 'y';
  readonly at: number;
  readonly text: string;
  /** Where its text ends, or begins. */
  readonly label: Name;
}

/** A hill of a map. */
export interface MapHill extends Circle {
  readonly place: PlaceRow;
  readonly count: number;
  readonly paths: readonly HillPath[];
  readonly name: Name;
  readonly leader: Segment | null;
  /** Its true point. */
  readonly point: Point;
}

/** A dot of a map; its name where there is room for it. */
export interface MapDot extends Point {
  readonly place: PlaceRow;
  readonly name: Name | null;
}

/** What is drawn. */
export interface HillMap {
  readonly width: number;
  readonly height: number;
  readonly sizes: Sizes;
  readonly graticule: readonly Meridian[];
  readonly hills: readonly MapHill[];
  readonly dots: readonly MapDot[];
  /** Places that lie under a hill. */
  readonly under: readonly PlaceRow[];
  /** A distance that we worked out, between two groups of places. */
  readonly distance:
    | (Segment & {
        readonly places: readonly PlaceRow[];
        readonly text: string;
        readonly label: Name | null;
      })
    | null;
}

const words = messages({
  en: {
    figures: (count: number) => counted(count, 'figure'),
    kilometres: (count: number) => `${count.toLocaleString('en')} km`,
  },
  zh: { figures: (count) => `${count}个数字`, kilometres: (count) => `${count}公里` },
});

/** The number of figures of a place, in words. */
export const figuresInWords = (count: number, lang: Lang): string => words[lang].figures(count);

/** The signs of the figures about a place, in reading order. */
export const signsOfPlace = (id: string): readonly StrokeSign[] =>
  figuresAbout(id)
    .toSorted((a, b) => a.start - b.start || a.part - b.part)
    .map(strokeSign);

/** The places that articles are about, in the order of the articles. */
export const reportedPlaces = (): readonly PlaceRow[] =>
  places().filter(({ id }) => articlesOn(id).length > 0 && figuresAbout(id).length > 0);

/** Places nearer than this to one of a group belong to it, in kilometres. */
const NEAR = 900;

/** The places that articles are about, in groups that lie apart. */
export function groupsOfPlaces(): readonly (readonly PlaceRow[])[] {
  const groups: Positioned[][] = [];
  for (const one of positioned(reportedPlaces())) {
    const near = groups.filter((group) =>
      group.some((other) => kilometresBetween(one, other) < NEAR),
    );
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), one]);
  }
  return groups.map((group) => group.map(({ place }) => place));
}

const sizesOfAll: Readonly<Record<MapSize, Sizes>> = {
  wide: { unit: 5.4, name: 32, label: 15, dot: 3.5, degree: 13 },
  narrow: { unit: 2.75, name: 18, label: 12, dot: 2.4, degree: 11 },
};

/** What the words in the left upper corner of a wide map of all places cover: nothing else may stand there. */
const corner: Readonly<Record<MapSize, readonly Box[]>> = {
  wide: [{ x: 0, y: 0, width: 390, height: 310 }],
  narrow: [],
};

/** The map of all places lies so that there are none in that corner. */
const projectionsOfAll: Readonly<Record<MapSize, Projection>> = {
  wide: { x: 0, y: 0, width: 1180, height: 720, north: 41.2, west: 85.4, down: 35.2, across: 30.2 },
  narrow: {
    x: 0,
    y: 0,
    width: 354,
    height: 346,
    north: 41.4,
    west: 95.2,
    down: 14.9,
    across: 12.7,
  },
};

/** The unit, or as much less as keeps a hill within a radius, however much is printed about a place. */
function fittingUnit(unit: number, count: number, most: number): number {
  return hillRadius(count, hillScale(unit)) <= most ? unit : fittingUnit(unit * 0.9, count, most);
}

/** The map of all places. Between two that are named for it, their distance is told. */
export function mapOfAll(lang: Lang, size: MapSize): HillMap {
  const projection = projectionsOfAll[size];
  const reported = positioned(reportedPlaces());
  const largest = Math.max(0, ...reported.map(({ place }) => figuresAbout(place.id).length));
  const { unit, ...others } = sizesOfAll[size];
  const sizes = { ...others, unit: fittingUnit(unit, largest, projection.height / 6) };
  const ends = front(lang).places.apart.flatMap((id) =>
    reported.filter(({ place }) => place.id === id),
  );
  const [from, to] = ends.map((end) => pointOf(end, projection));
  const line = from && to ? { from, to } : null;
  const dots = positioned(places()).filter(
    ({ place }) =>
      ['province', 'prefecture'].includes(place.level) &&
      !reported.some((other) => other.place === place),
  );
  const covered = corner[size];
  return drawn({ lang, projection, covered, sizes, step: 5, hills: reported, dots, line, ends });
}

const sizesOfOne: Readonly<Record<MapSize, Sizes & Pick<Box, 'width' | 'height'>>> = {
  wide: { width: 720, height: 560, unit: 8, name: 30, label: 17, dot: 5, degree: 14 },
  narrow: { width: 354, height: 320, unit: 4.4, name: 20, label: 13, dot: 3.5, degree: 11 },
};

/** Beside a place stand at least so many others, so that one sees where it lies. */
const NEIGHBOURS = 4;

/** The map of one place, and of those within it or nearest to it; `null` where no position is known. */
export function mapOfPlace(id: string, lang: Lang, size: MapSize): HillMap | null {
  const here = placeWithPosition(byId(places(), id));
  const [centre] = positioned(here === null ? [] : [here]);
  if (here === null || centre === undefined) return null;
  const others = neighbours(centre);
  const { width, height, ...chosen } = sizesOfOne[size];
  const signs = signsOfPlace(here.id);
  const sizes = { ...chosen, unit: fittingUnit(chosen.unit, signs.length, height / 3) };
  const radius = hillRadius(signs.length, hillScale(sizes.unit));
  const projection = projectionOf(centre, radius, others, { width, height });
  return drawn({
    lang,
    projection,
    covered: [],
    sizes,
    step: stepOf(height / projection.down, width / projection.across),
    hills: signs.length === 0 ? [] : [centre],
    dots: signs.length === 0 ? [centre, ...others] : others,
    line: null,
    ends: [],
  });
}

/** The places within a place, or else the nearest of its own level and wider. */
function neighbours({ place, latitude, longitude }: Positioned): readonly Positioned[] {
  const children = positioned(places().filter(({ parent }) => parent === place.id));
  if (children.length >= NEIGHBOURS - 1) return children;
  const within = positioned(placesWithin(place.id));
  if (within.length >= NEIGHBOURS - 1) return within;
  const depth = (row: PlaceRow) => placesAround(row).length;
  const far = (other: Positioned) =>
    Math.hypot(other.latitude - latitude, (other.longitude - longitude) * shortened(latitude));
  const nearest = positioned(places())
    .filter(
      (other) =>
        other.place.level !== 'country' &&
        !within.includes(other) &&
        far(other) > 0 &&
        depth(other.place) <= Math.max(2, depth(place)),
    )
    .toSorted((a, b) => far(a) - far(b));
  return [...within, ...nearest.slice(0, NEIGHBOURS - within.length)];
}

/** A projection in which a place and its neighbours fill a drawing, with room for names at its edges. */
function projectionOf(
  centre: Positioned,
  radius: number,
  others: readonly Positioned[],
  { width, height }: Pick<Box, 'width' | 'height'>,
): Projection {
  const squeeze = shortened(centre.latitude);
  const across = [centre, ...others].map(({ longitude }) => longitude * squeeze);
  const down = [centre, ...others].map(({ latitude }) => -latitude);
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const scale = Math.min(
    (width * 0.66) / Math.max(span(across), 0.4),
    (height * 0.74) / Math.max(span(down), 0.4),
  );
  /** The first coordinate of the drawing, so that the hill and all points stand in its middle. */
  const start = (values: readonly number[], room: number) => {
    const at = values.map((value) => value * scale);
    const ends = [...at, at[0]! - radius, at[0]! + radius];
    return (Math.min(...ends) + Math.max(...ends) - room) / 2 / scale;
  };
  return {
    x: 0,
    y: 0,
    width,
    height,
    north: -start(down, height),
    west: start(across, width) / squeeze,
    down: scale,
    across: scale * squeeze,
  };
}

/** The distance of lines of the graticule, in degrees, for a drawing of so many down and across. */
const stepOf = (down: number, across: number): number =>
  [0.25, 0.5, 1, 2, 5].find((step) => down / step <= 4 && across / step <= 5) ?? 10;

/** Multiples of a step from one number to another. */
function multiples(step: number, from: number, to: number): readonly number[] {
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * step);
}

function graticule(projection: Projection, step: number, size: number): readonly Meridian[] {
  const { north, west, down, across, width, height } = projection;
  const room = (text: string) => sizeOf([[text, size * 0.8, 400]]);
  const meridians = multiples(step, west, west + width / across).map((degrees): Meridian => {
    const [at, text] = [(degrees - west) * across, `${degrees}° E`];
    const label = { ...room(text), x: at + 4, y: height - size * 1.4, anchor: 'start' } as const;
    return { along: 'x', at, text, label };
  });
  // The lowest would have its text among those of the meridians.
  const lowest = north - (height - 3 * size) / down;
  const parallels = multiples(step, lowest, north).map((degrees): Meridian => {
    const [at, text] = [(north - degrees) * down, `${degrees}° N`];
    const box = room(text);
    const label = { ...box, x: width - box.width, y: at - size * 1.4, anchor: 'end' } as const;
    return { along: 'y', at, text, label };
  });
  return [...meridians, ...parallels];
}

/** The room that a name takes, with a line below it or not. Widths of texts are upper bounds, and rather generous. */
const sizeOf = (lines: readonly (readonly [text: string, size: number, weight: 400 | 600])[]) => ({
  width: 0.92 * Math.max(...lines.map(([text, size, weight]) => textWidth(text, size, weight))),
  height: lines.reduce((sum, [, size]) => sum + size * 1.15, 0),
});

interface ToDraw {
  readonly lang: Lang;
  readonly projection: Projection;
  /** What words cover. */
  readonly covered: readonly Box[];
  readonly sizes: Sizes;
  readonly step: number;
  readonly hills: readonly Positioned[];
  readonly dots: readonly Positioned[];
  readonly line: Segment | null;
  /** The places at the ends of the line. */
  readonly ends: readonly Positioned[];
}

function drawn({
  lang,
  projection,
  covered,
  sizes,
  step,
  hills,
  dots,
  line,
  ends,
}: ToDraw): HillMap {
  const { width, height } = projection;
  const scale = hillScale(sizes.unit);
  const lines = graticule(projection, step, sizes.degree);
  const kept: readonly Box[] = [...lines.map(({ label }) => label), ...covered];
  const frame = { x: 2, y: 2, width: width - 4, height: height - 4 };
  const distances = { apart: sizes.unit * 1.3, off: sizes.unit * 2 };
  const known = hills.map((each) => ({ ...each, signs: signsOfPlace(each.place.id) }));
  const placed = placeHills(
    known.map((each) => ({
      id: each.place.id,
      ...pointOf(each, projection),
      r: hillRadius(each.signs.length, scale),
      name: sizeOf([
        [shortName(each.place)[lang], sizes.name, 600],
        [figuresInWords(each.signs.length, lang), sizes.label, 400],
      ]),
    })),
    frame,
    {
      circles: [],
      dots: dots.map((each) => ({ ...pointOf(each, projection), r: sizes.dot })),
      boxes: kept,
      segments: line === null ? [] : [line],
    },
    distances,
  );
  const mapHills = known.map((each, at): MapHill => {
    const { name, leader, ...circle } = placed[at]!;
    return {
      place: each.place,
      count: each.signs.length,
      paths: hillPaths(each.signs, circle, scale),
      ...circle,
      name,
      leader,
      point: pointOf(each, projection),
    };
  });
  const isCovered = (point: Point) =>
    mapHills.some((hill) => Math.hypot(hill.x - point.x, hill.y - point.y) < hill.r + sizes.dot);
  const points = dots.map(({ place, ...at }) => ({ place, ...pointOf(at, projection) }));
  const seen = points.filter((point) => !isCovered(point));
  const cut = line && cutShort(line, mapHills);
  const text =
    cut && ends.length === 2 ? words[lang].kilometres(kilometresBetween(ends[0]!, ends[1]!)) : '';
  const taken: Taken = {
    circles: [
      ...mapHills,
      ...seen.map(({ x, y }) => ({ x, y, r: sizes.dot })),
      ...mapHills.map(({ point }) => ({ ...point, r: sizes.dot })),
    ],
    boxes: [...kept, ...mapHills.map(({ name }) => name)],
    segments: [...mapHills.flatMap(({ leader }) => leader ?? []), ...(cut ? [cut] : [])],
  };
  const label =
    cut && middleName(cut, sizeOf([[text, sizes.name * 0.8, 600]]), frame, taken, sizes.unit);
  const boxes = label ? [...taken.boxes, label] : [...taken.boxes];
  const named = seen.map((dot): MapDot => {
    const own = {
      ...taken,
      boxes,
      circles: taken.circles.filter(({ x, y }) => x !== dot.x || y !== dot.y),
    };
    const size = sizeOf([[shortName(dot.place)[lang], sizes.label, 400]]);
    const name = roomForName({ ...dot, r: sizes.dot }, size, sizes.unit * 1.1, frame, own);
    if (name !== null) boxes.push(name);
    return { ...dot, name };
  });
  return {
    width,
    height,
    sizes,
    graticule: lines,
    hills: mapHills,
    dots: named,
    under: points.filter(isCovered).map(({ place }) => place),
    distance: cut && { ...cut, places: ends.map(({ place }) => place), text, label },
  };
}

/** A line between two true points, up to the edges of the hills that stand on them. */
function cutShort({ from, to }: Segment, hills: readonly Circle[]): Segment {
  const standing = (point: Point) => hills.find(({ x, y }) => x === point.x && y === point.y);
  const short = (point: Point, other: Point) => {
    const hill = standing(point);
    return hill === undefined ? point : edge(hill, other);
  };
  return { from: short(from, to), to: short(to, from) };
}

/** Room for the text of a line, beside one of its points near the middle. */
function middleName(
  { from, to }: Segment,
  size: Pick<Box, 'width' | 'height'>,
  frame: Box,
  taken: Taken,
  off: number,
): Name | null {
  for (const share of [0.5, 0.56, 0.44, 0.62, 0.38, 0.68, 0.32]) {
    const point = {
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
      r: 0,
    };
    const name = roomForName(point, size, off * 3, frame, taken);
    if (name !== null) return name;
  }
  return null;
}
