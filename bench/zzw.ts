import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { createKeychain, generateRingKey } from '#adapters/keychain.ts';
import { decodePublicKey } from '#domain/did/multikey.ts';
import { createResolver } from '#domain/did/resolver.ts';
let s: any;
async function setup() {
  const key = await generateRingKey('main', new Date(0));
  const signer = (await createKeychain({ keys: [key] })).findSigner('main', new Date())!;
  const data = new Uint8Array(64).fill(7); const signature = await signer.sign({ data });
  const vm = { '@context':'https://w3id.org/security/multikey/v1', id: signer.id, controller: signer.controller, type: 'Multikey', publicKeyMultibase: key.publicKeyMultibase };
  return { noble: async () => (await Ed25519Multikey.from(vm as never) as any).verifier().verify({ data, signature }),
    web: async () => { const k = await crypto.subtle.importKey('raw', decodePublicKey(key.publicKeyMultibase) as any, 'Ed25519', false, ['verify']); return crypto.subtle.verify('Ed25519', k, signature as any, data); },
    resolve: async () => { await createResolver()(signer.controller); return true },
    sign: async () => { await signer.sign({data}); return true },
    none: async () => true };
}
export default { async fetch(r: Request) { s ??= await setup(); const [, n='', c='0'] = new URL(r.url).pathname.split('/'); let ok = true; for (let i=0;i<Number(c);i++) ok = ok && await s[n](); return new Response(String(ok)); } };
