import { test } from 'vitest';
import { createWorld, makeAward, publishAchievement } from '#test/support/world.ts';
import { getDidKitPlugin } from '@learncard/didkit-plugin-node';
import * as dcc from '@digitalcredentials/verifier-core';
import { createServer } from 'node:http';
import { signCredential } from '#domain/proof/sign.ts';
import { buildBits, encodeBits, buildStatusListCredential, buildStatusEntry } from '#domain/status-list.ts';
test('x', async () => {
  let world: any;
  let override: any;
  const server = createServer(async (req, res) => { if (override) { res.end(JSON.stringify(override)); return; } const r = await world.request(req.url); const b = Buffer.from(await r.arrayBuffer()); res.writeHead(r.status, Object.fromEntries(r.headers)); res.end(b); });
  await new Promise<void>((r) => server.listen(0, '127.0.0.1', r));
  const port = (server.address() as any).port;
  const now = new Date();
  world = await createWorld({ now, env: { PUBLIC_URL: `http://127.0.0.1:${port}` } });
  const plugin = await getDidKitPlugin();
  const lc = { context: { resolveDocument: async (u: string) => { } } } as any;
  globalThis.fetch = (async (input: any) => {
    const url = input.url ?? String(input);
    if (url.includes('/status/')) return world.request(new URL(url).pathname);
    throw new TypeError('fetch failed');
  }) as any;
  console.error = () => {};
  const log = console.log; 
  const run = async (label: string, patch: object, awardPatch: object = {}) => {
    let body: any;
    try {
    const award = await makeAward(world, await publishAchievement(world, patch), awardPatch);
    ({ body } = await world.api('GET', `/awards/${award.id}/credential`));
    } catch (e: any) { log(label, 'ISSUE', e.message.slice(0, 300)); return; }
    const out = [];
    for (const proof of body.proof) {
      const one = { ...body, proof };
      const d = await plugin.methods.verifyCredential(lc, one).catch((e: any) => ({ errors: [String(e)] }));
      console.log = () => {};
      const v: any = await dcc.verifyCredential({ credential: one, knownDIDRegistries: [] as any });
      console.log = log;
      out.push(proof.type.slice(0, 4), 'didkit', d.errors.length === 0, 'dcc', !v.errors);
    }
    log(label, ...out);
    return body;
  };
  for (let c = 0; c < 32; c++) await run('char ' + c, { description: 'a' + String.fromCharCode(c) + 'b' });
  for (const c of [0x7f, 0x80, 0x85, 0xa0, 0x2028, 0xfeff, 0xfffd]) await run('char ' + c.toString(16), { description: 'a' + String.fromCharCode(c) + 'b' });
  for (const c of [...' "<>\\^`{|}\u0001\u007fü😀[]%\'']) await run('evid ' + JSON.stringify(c), {}, { evidence: [{ url: `https://example.org/a${c}b` }] });
  for (const c of ['https://bücher.example/', 'http:example.org', 'https://example.org', 'https://example.org/%zz', 'HTTPS://example.org/x', ' https://example.org/x ']) await run('evid ' + c, {}, { evidence: [{ url: c }] });
  for (const c of ['https://example.org/a b']) await run('source ' + c, {}, { source: { name: 'x', url: c } });
  // status
  const signer = world.keychain.findSigner('main', now);
  const ach = await publishAchievement(world);
  const a = await makeAward(world, ach);
  const { body } = await world.api('GET', `/awards/${a.id}/credential`);
  const { proof: _, ...unsigned } = body;
  const opts = { signer, created: now, documentLoader: world.system.documentLoader };
  const set = [0, 9, 18, 16384, 16390, 70000, 131071];
  const url = `http://127.0.0.1:${port}/status/x`;
  override = await signCredential(buildStatusListCredential({ url, issuerDid: signer.controller, encodedList: await encodeBits(buildBits(set)), validFrom: new Date(now.getTime() - 1000), validUntil: new Date(now.getTime() + 1e8) }), opts);
  for (const index of [0, 1, 7, 6, 8, 9, 10, 14, 15, 18, 21, 16384, 16391, 16390, 70000, 70007, 131071, 131064]) {
    const c = await signCredential({ ...unsigned, credentialStatus: buildStatusEntry(url, index) }, opts);
    const r: any = await plugin.methods.verifyCredential(lc, c as any, { checks: ['proof', 'credentialStatus'] } as any);
    log(index, 'set', set.includes(index), 'didkit', r.status?.[0]?.isSet, JSON.stringify(r.errors));
  }
  server.close();
}, 300000);
