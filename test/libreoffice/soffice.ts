import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Values that a file brings along are not believed: LibreOffice would show a wrong one as it stands. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** What LibreOffice makes of some workbooks, in one launch: name of the file made → its bytes. `inputs` are keyed by names of letters and digits. */
export async function convert(inputs: ReadonlyMap<string, Uint8Array>, filter: string): Promise<Map<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'pingfen-office-'));
  const [profile, from, to] = ['profile', 'in', 'out'].map((name) => join(folder, name)) as [string, string, string];
  try {
    for (const path of [join(profile, 'user'), from, to]) await mkdir(path, { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    for (const [name, bytes] of inputs) await writeFile(join(from, `${name}.xlsx`), bytes);
    const paths = [...inputs.keys()].map((name) => join(from, `${name}.xlsx`));
    const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', '--convert-to', filter, '--outdir', to];
    const { stderr } = await run('soffice', [...options, ...paths], { env: { ...process.env, LC_ALL: 'C.UTF-8' }, timeout: 300_000 });
    const made = await readdir(to);
    // It ends well even where it could not read a file.
    const lost = [...inputs.keys()].filter((name) => !made.some((file) => /^\w+/.exec(file)![0] === name));
    if (lost.length > 0) throw new Error(`LibreOffice made nothing of ${lost.join(', ')}: ${stderr}`);
    return new Map(await Promise.all(made.map(async (name) => [name, await readFile(join(to, name))] as const)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
