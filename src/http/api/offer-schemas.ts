import { z } from '@hono/zod-openapi';
import { offerProtocols } from '#services/api-offers.ts';

export const newOffer = z
  .strictObject({
    protocol: z.enum(offerProtocols).openapi({
      description:
        'What the wallet will speak. An award that is not signed yet can be offered by openid4vci only: the wallet waits for it.',
    }),
    txCode: z.boolean().optional().openapi({
      description:
        'Whether the wallet has to send a code, which the answer holds: tell the learner by another way. By openid4vci only.',
    }),
  })
  .openapi('NewOffer');

export const offer = z
  .object({
    offerUri: z.string().openapi({
      description:
        'For openid4vci the URI that opens a wallet, good as a QR code; for vcapi the URL of the exchange.',
    }),
    interactionUrl: z.string().optional().openapi({
      description: 'An address that tells a wallet every protocol of the offer, good as a QR code.',
    }),
    txCode: z.string().optional().openapi({ description: 'The code; it is told only here.' }),
    expiresAt: z.iso.datetime(),
  })
  .openapi('Offer');
