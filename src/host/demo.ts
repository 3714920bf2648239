// npm run demo -- ID: scores the sample that lies beside a built-in rulebook. Further arguments go to "pingfen score".
import { listRulebooks } from '../catalog/catalog.js';
import { nodeIo } from './cli/node-io.js';
import { resolveId } from './cli/rulebook-name.js';
import { run } from './cli/run.js';

const [first, ...others] = process.argv.slice(2);
const named = first !== undefined && !first.startsWith('-');
const name = named ? first : 'weihai/estate';
const found = resolveId(name, listRulebooks().map(({ id }) => id));
const id = 'id' in found ? found.id : name;
const more = named ? others : process.argv.slice(2);
// A name that is none is told of by the command itself.
process.exitCode = await run(['score', id, `rules/${id}.sample.yaml`, ...more], nodeIo(process, ''));
