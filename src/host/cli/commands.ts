import { batch } from './batch.js';
import { build } from './build.js';
import { check } from './check.js';
import type { Command } from './command.js';
import { facts } from './facts.js';
import { help } from './help.js';
import { lint } from './lint.js';
import { list } from './list.js';
import { mutate } from './mutate.js';
import { newCommand } from './new.js';
import { score } from './score.js';
import { show } from './show.js';
import { suggest } from './suggest.js';
import { test } from './test.js';
import { workbook } from './workbook.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [list, show, facts, workbook, score, batch, newCommand, check, lint, test, suggest, mutate, build, help];
