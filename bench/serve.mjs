// A plain file server on a free port of 127.0.0.1 for what was built, and for graphs that are held in memory.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * @param {string} folder
 * @param {ReadonlyMap<string, string>} graphs JSON texts by path, such as `/graphs/les.json`
 */
export async function serve(folder, graphs) {
  const read = async (path) => graphs.get(path) ?? (await readFile(join(folder, path)));
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://a').pathname));
    try {
      const body = await read(path);
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    /** What an address weighs over the wire: text as a server that compresses would send it. */
    weigh: async (url) => {
      const { pathname } = new URL(url);
      const body = await read(pathname);
      const text = extname(pathname) !== '.woff2';
      return { path: pathname, bytes: text ? gzipSync(body, { level: 9 }).length : body.length };
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
