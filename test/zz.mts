import { readFileSync } from 'node:fs';
import { readYaml } from '../src/rulebook/yaml-read.js';
import { plainValue } from '../src/rulebook/yaml-node.js';
import { createEvaluator, explain, fingerprint, unwrap } from '../src/index.js';
import { compileText } from '../src/author.js';
import { estate } from '../src/weihai.js';
const facts: any = plainValue(unwrap(readYaml(readFileSync('rules/weihai-db3710-t133-2021/estate.sample.yaml','utf8'))).root);
facts.guardRecords = true;
const text = readFileSync('rules/weihai-db3710-t133-2021/estate.yaml','utf8');
for (let i=0;i<4;i++){ const t=performance.now(); readYaml(text); const t2=performance.now(); unwrap(compileText(text)); console.log('yaml', (t2-t).toFixed(0), 'compile all', (performance.now()-t2).toFixed(0)); }
const run = createEvaluator(estate);
const many = Array.from({length:1000},(_,i)=>JSON.parse(JSON.stringify({...facts, households: 600+i, appHouseholds: 100+i, committeePartyMembers: 3+i%4, serviceOverall: (7000+i)/10000})));
let sink=0;
for (let r=0;r<8;r++){ const t=performance.now(); for (const f of many){ const a=run(f); if(a.ok){ const walk=(l:any)=>{for(const x of l){ if(x.indicators) walk(x.indicators); else if (x.awarded) sink+=x.awarded.fraction.length; }}; walk(a.value.indicators);} } console.log((1000/((performance.now()-t)/1000)).toFixed(0),'eval/s'); }
const a = unwrap(run(many[0])); 
let t=performance.now(); for (let i=0;i<500;i++) sink+=explain(estate,a).length; console.log((500/((performance.now()-t)/1000)).toFixed(0),'explain/s');
console.log(sink, fingerprint(estate,a));
