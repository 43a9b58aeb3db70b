import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '@lintel/dsl';
import { walk, defaultExploreLimits } from '../../dsl/src/explore/walk.ts';
const dir = process.argv[2] ?? 'dsl/examples/';
const files = readdirSync(dir).filter(n=>n.endsWith('.lintel')).map(path=>({path,text:readFileSync(dir+path,'utf8')}));
const {set} = compile(files);
for (const plan of set!.plans) { const t=performance.now(); const w=walk(plan,set!.catalogue,{places:20000,steps:Number(process.argv[3]??200000)}); const ms=performance.now()-t;
 const states=new Set(w.places.map(p=>p.course.instance.state));
 console.log(plan.policy, 'places',w.places.length,'arcs',w.arcs.length,'steps',w.steps,'cut',w.cutOff, ms.toFixed(0)+'ms', plan.states.filter(s=>!states.has(s.name)).map(s=>s.name)); }
