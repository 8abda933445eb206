import { limitBody, requireJson } from '../middleware/body.ts';
import { withApiKey } from '../middleware/api-key.ts';
import { achievementRoutes } from './achievements.ts';
import { awardRoutes } from './awards.ts';
import { bounceRoutes } from './bounces.ts';
import { claimRequestRoutes } from './claim-requests.ts';
import { offerRoutes } from './offers.ts';
import { createRouter } from './router.ts';
import { settingsRoutes } from './settings.ts';
import { createVerifyRoutes } from './verify.ts';

const maxBodyBytes = 2 * 1024 * 1024;

/** The JSON API under `/api/v1`. Verification is open; everything else asks for a key first. */
export function createApi() {
  const api = createRouter();
  // First, because it has a limit of its own.
  api.route('/', createVerifyRoutes());
  api.use(limitBody(maxBodyBytes));
  api.use(withApiKey, requireJson);
  api.route('/', achievementRoutes);
  api.route('/', awardRoutes);
  api.route('/', offerRoutes);
  api.route('/', claimRequestRoutes);
  api.route('/', settingsRoutes);
  api.route('/', bounceRoutes);
  return api;
}

const description = {
  openapi: '3.1.0',
  info: {
    title: 'Laurel',
    version: '1',
    description: 'Awards Open Badges 3.0 credentials and verifies anybody’s.',
    license: { name: 'Apache-2.0' },
  },
} as const;

/** The OpenAPI description of the API, made from the routes themselves. */
export function describeApi(publicUrl: string) {
  const api = createApi();
  api.openAPIRegistry.registerComponent('securitySchemes', 'apiKey', {
    type: 'http',
    scheme: 'bearer',
  });
  return api.getOpenAPI31Document({ ...description, servers: [{ url: `${publicUrl}/api/v1` }] });
}
