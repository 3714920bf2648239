#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { serve } from '../batch/worker.js';
import { nodeIo } from './node-io.js';
import { run } from './run.js';

// The worker threads of a command run this file too: it is the only one that there is.
if (isMainThread) process.exitCode = await run(process.argv.slice(2), nodeIo(process, fileURLToPath(import.meta.url)));
else await serve();
