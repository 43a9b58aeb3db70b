import { completionsAt, format, hoverAt, quickFixesAt, readEditorSet } from '@lintel/dsl';

const path = 'week.lintel';
const text = `policy "Free week" version 1 {
  for plan pro
  start state trying "Trying out" {
    acess full
    after 7 days go to 
  }
  end state over "Over" { access none }
}
`;

// A set is read once; with the one before it, only the files that changed are read again.
const set = readEditorSet([{ path, text }]);
for (const { diagnostic, fix } of quickFixesAt(set, path, { start: 0, end: text.length }))
  console.log(`${diagnostic.message}: ${fix.title}`);

const { items } = completionsAt(set, path, text.indexOf('go to ') + 6);
console.log(items.map(({ label }) => label).join(', '));

console.log(hoverAt(set, path, text.indexOf('over "Over"'))?.lines.join('\n'));

console.log(format('policy "A" version 1 { for plan pro }').text);
