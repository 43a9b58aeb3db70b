import { compile, mermaidOf, policySvg, scxmlOf } from '@lintel/dsl';
import { createMachine } from 'xstate';

const text = `
policy "Door" version 1 {
  for plan pro
  start state open "Open" {
    access full
    on close go to shut
  }
  end state shut "Shut" { access none }
}
`;

const { set } = compile([{ path: 'door.lintel', text }]);
for (const plan of set?.plans ?? []) {
  console.log(mermaidOf(plan));
  console.log(`${policySvg(plan).slice(0, 4)} ${scxmlOf(plan.machine).split('\n').length} lines`);
  // The machine is plain JSON, and all of its actions and guards are only named in it.
  console.log(Object.keys(createMachine({ ...plan.machine }).states));
}
