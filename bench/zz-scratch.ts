import { createScene, sceneNow } from '#test/support/scene.ts';
import { verifyProofs } from '#domain/proof/verify.ts';
import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
const scene = await createScene();
const unsigned = await scene.build();
const loader = createDocumentLoader(createResolver());
const doc = await scene.issue();
const run = async (n:number, f:()=>Promise<unknown>) => { const t=performance.now(); for (let i=0;i<n;i++) await f(); return (performance.now()-t)/n; };
const rows: Record<string, ()=>Promise<unknown>> = {
  both: () => scene.sign(unsigned),
  one2020: () => scene.sign(unsigned, {suiteNames:['Ed25519Signature2020']}),
  rdfc: () => scene.sign(unsigned, {suiteNames:['eddsa-rdfc-2022']}),
  verifyProofs: () => verifyProofs(doc, loader, sceneNow),
  verifyDocument: () => scene.verify(doc, {fetchJson: undefined}),
  verifyOnline: () => scene.verify(doc),
  resolve: () => createResolver()(scene.signer.controller),
  stringify: async () => JSON.stringify(doc),
};
for (let r=0;r<3;r++) for (const [k,f] of Object.entries(rows)) console.log(k, (await run(150,f)).toFixed(3));
