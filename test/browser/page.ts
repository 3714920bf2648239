/** A page under a strict policy, served from this machine alone. */
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

/** Scripts from the same place and nothing else: no inline script, no `eval`, no style, no picture, no request. */
export const POLICY = "default-src 'none'; script-src 'self'";

export interface Page {
  readonly url: string;
  readonly close: () => void;
}

/** Serves `/` and `/app.js`. */
export async function servePage(script: string): Promise<Page> {
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html', '<!doctype html><meta charset="utf-8"><title>pingfen</title><pre></pre><script type="module" src="/app.js"></script>'],
    '/app.js': ['text/javascript', script],
  };
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? [];
    if (type === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Content-Security-Policy': POLICY }).end(body);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, close: () => { stop(server); } };
}

function stop(server: Server): void {
  server.close();
  server.closeAllConnections();
}
