// The command line from its source, as a worker thread: a thread does not take over the loader of its parent.
import { register } from 'tsx/esm/api';

register();
await import('../../src/host/cli/main.ts');
