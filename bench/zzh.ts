import { Miniflare } from 'miniflare';
import { bundleWorker } from './bundling.ts';
const contents = await bundleWorker('zzw', ['bench/zzw.ts']);
const mf = new Miniflare({ workers: [{ config: { name: 'b', compatibilityDate: '2026-11-01', compatibilityFlags: ['nodejs_compat'], manifest: { mainModule: 'w.js', modulesRoot: '/', modules: { 'w.js': { type: 'esm', contents } } } } }] });
for (let r=0;r<3;r++) for (const n of ['none','noble','web','resolve','sign']) { const t=performance.now(); const res = await mf.dispatchFetch(`http://x/${n}/100`); const x = await res.text(); console.log(n, x.slice(0,200), ((performance.now()-t)/100).toFixed(3)); }
await mf.dispose();
