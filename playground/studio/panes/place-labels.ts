import type { Diagram, DiagramEdge } from '@lintel/dsl';

export interface PlacedLabel {
  readonly edge: DiagramEdge;
  /** Empty where no place was free: the dot on the line says it when pointed at. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LETTER = 6.4;
const HALF_LINE = 8;
const LONGEST = 24;
const MARGIN = 20;
/** The middle of a line is the best place for its label; then away from it, to both sides. */
const PLACES = [0.5, 0.38, 0.62, 0.28, 0.72, 0.2, 0.8] as const;

/** Puts each label onto its line where it covers neither a state nor another label. */
export function placeLabels({ nodes, edges }: Diagram): readonly PlacedLabel[] {
  const taken: Box[] = nodes.map(({ x, y, width, height }) => ({
    left: x,
    right: x + width,
    top: y,
    bottom: y + height,
  }));
  return edges.map((edge) => {
    const text = labelOf(edge);
    for (const along of PLACES) {
      const { x, y } = pointOn(edge, along);
      const half = (text.length * LETTER) / 2;
      const box = { left: x - half, right: x + half, top: y - HALF_LINE, bottom: y + HALF_LINE };
      if (taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return { edge, text, x, y };
    }
    return { edge, text: '', ...pointOn(edge, 0.5) };
  });
}

/** How far the picture reaches to both sides, with its labels. */
export function reach(
  { width, nodes }: Diagram,
  labels: readonly PlacedLabel[],
): { readonly left: number; readonly right: number } {
  const half = ({ text }: PlacedLabel): number => (text.length * LETTER) / 2 + MARGIN;
  const lefts = [
    ...labels.map((label) => label.x - half(label)),
    ...nodes.map(({ x }) => x - MARGIN),
  ];
  const rights = labels.map((label) => label.x + half(label));
  return { left: Math.min(...lefts), right: Math.max(width - 2 * MARGIN, ...rights) };
}

/** The first reason for the line, without the roles, and how many more there are. */
function labelOf({ labels }: DiagramEdge): string {
  const text = (labels[0]?.text ?? '').replace(/ by .*/, '');
  const short = text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
  return labels.length > 1 ? `${short} +${labels.length - 1}` : short;
}

/** A point of the cubic curve that the line is; `M x y C x y, x y, x y`. */
function pointOn({ path, labelAt }: DiagramEdge, along: number): { x: number; y: number } {
  const [ax, ay, bx, by, cx, cy, dx, dy] = (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  if (dy === undefined) return labelAt;
  const rest = 1 - along;
  const weigh = (a = 0, b = 0, c = 0, d = 0): number =>
    rest ** 3 * a + 3 * rest ** 2 * along * b + 3 * rest * along ** 2 * c + along ** 3 * d;
  return { x: weigh(ax, bx, cx, dx), y: weigh(ay, by, cy, dy) };
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
