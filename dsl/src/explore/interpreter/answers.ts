import type { Answered, Instance, Taken } from './instance.ts';

export function answered(instance: Instance, answer: Answered): Taken {
  return { answer, instance, told: [], entered: [], fired: [] };
}

export function refused(instance: Instance, code: string, rule: string | null): Taken {
  return answered(instance, { kind: 'refused', code, rule });
}

export function ignored(instance: Instance, code: string): Taken {
  return answered(instance, { kind: 'ignored', code, rule: null });
}

/** What has happened cannot be refused (rule 27). */
export function neverRefused(taken: Taken): Taken {
  const { answer } = taken;
  return answer.kind === 'refused' ? { ...taken, answer: { ...answer, kind: 'ignored' } } : taken;
}
