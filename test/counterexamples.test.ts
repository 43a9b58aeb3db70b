import { type DiagnosticCode, catalogueEntries, compile, format, runScenarios } from '@lintel/dsl';
import type { Diagnostic, TextEdit } from '@lintel/contract';
import { engine } from '@lintel/runtime';
import { describe, expect, test } from 'vitest';

const path = 'sample.lintel';

/** Findings that nothing that happens shows: that not every way was gone, and what is not followed. */
const withoutScenario: readonly DiagnosticCode[] = ['LTL-4034', 'LTL-4035'];
const shown = catalogueEntries.filter(
  ([code, { explored, wrong }]) =>
    explored === true &&
    wrong !== '' &&
    !withoutScenario.includes(code) &&
    // What no scenario visits is told of scenarios, and by running them.
    !code.startsWith('LTL-8'),
);

function explored(text: string): readonly Diagnostic[] {
  return compile([{ path, text }], { explore: {} }).diagnostics;
}

function edited(text: string, { span, text: inserted }: TextEdit): string {
  return text.slice(0, span.start) + inserted + text.slice(span.end);
}

describe('a counterexample', () => {
  test.each(shown)('of %s can be put into the policy, and fails there', (code, { wrong }) => {
    const text = wrong.replace(/[‹›]/g, '');
    const finding = explored(text).find((one) => one.code === code);
    expect(finding?.scenario).toMatch(/^ {2}scenario "Counterexample: /);
    const edit = finding?.fixes[0]?.edits[0];
    expect(edit?.text).toContain(finding?.scenario);
    if (edit === undefined) return;

    const mended = edited(text, edit);
    const { diagnostics, set } = compile([{ path, text: mended }]);
    expect(diagnostics).toEqual([]);
    expect(format(mended).text).toContain('scenario "Counterexample: ');

    const [plan] = set?.plans ?? [];
    expect(plan?.scenarios).toHaveLength(1);
    const results = plan === undefined ? [] : runScenarios(plan, engine);
    expect(results.map(({ passed }) => passed)).toEqual([false]);
    // It fails at one step, and every step can be taken.
    const steps = results.flatMap((result) => result.steps);
    expect(steps.filter(({ passed }) => !passed)).toHaveLength(1);
    expect(steps).toHaveLength(plan?.scenarios[0]?.steps.length ?? 0);
  });

  test.each(withoutScenario)('of %s is not made up', (code) => {
    const entry = catalogueEntries.find(([one]) => one === code)?.[1];
    const findings = explored(entry?.wrong.replace(/[‹›]/g, '') ?? '');
    expect(findings.map((one) => [one.code, one.scenario])).toEqual([[code, undefined]]);
  });
});
