export { BakeError } from './bake/error.ts';
export { bakePng, stripPng, unbakePng } from './bake/png.ts';
export { bakeSvg, unbakeSvg } from './bake/svg.ts';
