import type { Plan } from '@lintel/contract';
import { diagramOf } from './diagram.ts';
import { graphSvg } from './graph-svg.ts';
import { listInWords } from './words.ts';

/** The states of a policy and what leads from one to the other, as a picture. */
export function policySvg(plan: Plan): string {
  const { width, height, nodes, edges } = diagramOf(plan);
  const ends = nodes.filter(({ kind }) => kind === 'end').map(({ title }) => title);
  const start = nodes.find(({ kind }) => kind === 'start');
  return graphSvg({
    title: `${plan.policy}, version ${plan.version}`,
    description: `${nodes.length} states. It starts in ${start?.title ?? 'none'} and ends in ${listInWords(ends, 'or') || 'none'}. ${edges
      .map(
        ({ from, to, labels }) => `${from} to ${to}: ${labels.map(({ text }) => text).join('; ')}`,
      )
      .join('. ')}.`,
    width,
    height,
    boxes: nodes.map(({ title, kind, access, x, y, width: w, height: h, state }) => ({
      ...{ title, kind, x, y, width: w, height: h },
      note: `${state}, access ${access}`,
    })),
    arrows: edges.map(({ from, to, path, caption, labels, labelAt }) => ({
      ...{ from, to, path, caption, labelAt },
      labels: labels.map(({ text }) => text),
      byTime: labels.every(({ kind }) => kind === 'time'),
    })),
  });
}
