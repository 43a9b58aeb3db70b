/** Boxes and arrows for Mermaid, which documents and issue trackers draw. */
export interface MermaidGraph {
  readonly start: string | null;
  readonly boxes: readonly {
    readonly name: string;
    readonly title: string;
    readonly isEnd: boolean;
  }[];
  readonly arrows: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string;
  }[];
}

/** A state diagram; what would be read as its own signs is replaced. */
export function mermaidText({ start, boxes, arrows }: MermaidGraph): string {
  const id = (name: string) => name.replaceAll(/[^A-Za-z0-9_]/g, '_');
  const label = (text: string) =>
    text.replaceAll('"', "'").replaceAll(':', ' -').replaceAll(';', ',');
  return [
    'stateDiagram-v2',
    ...boxes.map(({ name, title }) => `  state "${label(title)}" as ${id(name)}`),
    ...(start === null ? [] : [`  [*] --> ${id(start)}`]),
    ...arrows.map(({ from, to, label: text }) => `  ${id(from)} --> ${id(to)} : ${label(text)}`),
    ...boxes.flatMap(({ name, isEnd }) => (isEnd ? [`  ${id(name)} --> [*]`] : [])),
    '',
  ].join('\n');
}
