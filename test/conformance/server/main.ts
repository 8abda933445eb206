/** `npm run conformance`: the server for third-party test suites, until it is interrupted. */
import { startConformanceServer } from './start.ts';

const readPort = (name: string, standard: number): number => Number(process.env[name] ?? standard);

const { did, httpUrl, httpsUrl } = await startConformanceServer({
  http: readPort('CONFORMANCE_HTTP_PORT', 40_080),
  https: readPort('CONFORMANCE_HTTPS_PORT', 40_443),
});
process.stdout.write(
  `The conformance server answers at ${httpUrl} and ${httpsUrl}.\nIts issuer is ${did}.\n`,
);
