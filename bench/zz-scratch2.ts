import { createScene, sceneNow } from '#test/support/scene.ts';
import { verifyProofs } from '#domain/proof/verify.ts';
import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
const scene = await createScene();
const unsigned = await scene.build();
const loader = createDocumentLoader(createResolver());
const doc = await scene.issue() as any;
const {proof, ...unsecured} = doc;
const med = async (n:number, f:()=>Promise<unknown>) => { const a=[]; for (let i=0;i<n;i++) {const t=performance.now(); await f();a.push(performance.now()-t)} a.sort((x,y)=>x-y); return a[n>>1]!; };
const p0 = {'@context': doc['@context'], ...proof[0]}; delete p0.proofValue;
const p1 = {'@context': doc['@context'], ...proof[1]}; delete p1.proofValue;
const rows: Record<string, ()=>Promise<unknown>> = {
  canonDoc: () => cryptosuite.canonize(unsecured, {documentLoader: loader}),
  canonP0: () => cryptosuite.canonize(p0, {documentLoader: loader}),
  canonP1: () => cryptosuite.canonize(p1, {documentLoader: loader}),
  both: () => scene.sign(unsigned),
  one2020: () => scene.sign(unsigned, {suiteNames:['Ed25519Signature2020']}),
  rdfc: () => scene.sign(unsigned, {suiteNames:['eddsa-rdfc-2022']}),
  verifyProofs: () => verifyProofs(doc, loader, sceneNow),
  resolve: () => createResolver()(scene.signer.controller),
  loadVm: () => loader(scene.signer.id),
  sign: () => scene.signer.sign({data: new Uint8Array(64)}),
};
for (let r=0;r<3;r++) for (const [k,f] of Object.entries(rows)) console.log(k, (await med(150,f)).toFixed(3));
