import { diagramOf, type Diagram, type DiagramEdge, type DiagramNode } from '@lintel/dsl';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { planOf, type StudioActions, type StudioState } from '../studio-state.ts';

/** The policy as a picture, and the same as a list: whoever cannot see the one reads the other. */
export function machinePane(state: StudioState, actions: StudioActions): TemplateResult {
  const plan = planOf(state);
  if (!plan) return html`<p class="calm">Open a file that holds a policy to see its states.</p>`;
  const diagram = diagramOf(plan);
  const now = state.stepped?.view.state ?? null;
  const isLive = state.script?.policy === plan.policy;
  return html`<figure class="machine">
      <div class="machine-scroll" tabindex="0" role="group" aria-label="Picture of the states">
        ${picture(diagram, isLive ? now : null, actions)}
      </div>
      <figcaption>
        <span class="legend" data-kind="request">asked or reported</span>
        <span class="legend" data-kind="time">by the clock</span>
        <span class="legend" data-kind="condition">by a condition</span>
        <span class="legend" data-kind="approval">by an approval</span>
      </figcaption>
    </figure>
    <details class="state-list">
      <summary>The states as a list</summary>
      <ul>
        ${diagram.nodes.map((node) => stateItem(node, diagram, actions))}
      </ul>
    </details>`;
}

/** Small enough for most policies to fit beside the text, large enough to be read. */
const SCALE = 0.85;

function picture(diagram: Diagram, now: string | null, actions: StudioActions): SVGTemplateResult {
  const { width, height, nodes, edges } = diagram;
  return svg`<svg
    viewBox="0 0 ${width} ${height}"
    width=${width * SCALE}
    height=${height * SCALE}
    aria-hidden="true"
    focusable="false"
  >
    <defs>
      <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse">
        <path d="M0 0 8 4 0 8z"></path>
      </marker>
    </defs>
    ${edges.map((edge) => line(edge))}
    ${edges.map((edge) => label(edge, actions))}
    ${nodes.map((node) => box(node, node.state === now, actions))}
  </svg>`;
}

function line({ path, labels }: DiagramEdge): SVGTemplateResult {
  return svg`<path class="edge" data-kind=${labels[0]?.kind ?? 'request'} d=${path} marker-end="url(#arrow)"></path>`;
}

function label(
  { labels, caption, labelAt }: DiagramEdge,
  actions: StudioActions,
): SVGTemplateResult {
  const [first] = labels;
  if (!first) return svg``;
  return svg`<g class="edge-label" data-kind=${first.kind} @click=${() => actions.goTo(first.span)}>
    <title>${labels.map((one) => one.text).join('\n')}</title>
    <text x=${labelAt.x} y=${labelAt.y + 4} text-anchor="middle">
      ${caption}
    </text>
  </g>`;
}

function box(node: DiagramNode, isNow: boolean, actions: StudioActions): SVGTemplateResult {
  const { x, y, width, height, kind, access, title, state } = node;
  return svg`<g class="state" data-kind=${kind} data-access=${access} data-now=${isNow} @click=${() => actions.goTo(node.span)}>
    <title>${title}: line ${node.span.line}</title>
    <rect x=${x} y=${y} width=${width} height=${height} rx="8"></rect>
    ${
      kind === 'end'
        ? svg`<rect class="inner" x=${x + 4} y=${y + 4} width=${width - 8} height=${height - 8} rx="5"></rect>`
        : nothing
    }
    <text x=${x + width / 2} y=${y + 26} text-anchor="middle">${shorten(title, 20)}</text>
    <text class="access" x=${x + width / 2} y=${y + 44} text-anchor="middle">${state} · ${access}</text>
  </g>`;
}

function stateItem(node: DiagramNode, { edges }: Diagram, actions: StudioActions): TemplateResult {
  const out = edges.filter(({ from }) => from === node.state);
  return html`<li>
    <button type="button" class="link" @click=${() => actions.goTo(node.span)}>
      ${node.title}<span class="visually-hidden">, go to line ${node.span.line}</span>
    </button>
    (${node.kind === 'middle' ? '' : `${node.kind}, `}access ${node.access})
    ${
      out.length === 0
        ? nothing
        : html`<ul>
            ${out.flatMap(({ to, labels }) =>
              labels.map(({ text }) => html`<li>${text}: to ${to}</li>`),
            )}
          </ul>`
    }
  </li>`;
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
