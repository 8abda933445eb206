import { isLaurelError } from '#domain/errors.ts';
import { idOf } from '../reading.ts';
import type { Examined, Registry, VerifyContext } from './context.ts';
import { findRegistered } from './registries.ts';
import { type CheckResult, passed, unknown } from './report.ts';

/** More registries than this are not asked for one report. */
const maxRegistries = 10;

/** What one registry answers; a registry that is out of reach answers nothing. */
async function ask(did: string, registry: Registry, context: VerifyContext): Promise<CheckResult> {
  const values = { registry: registry.name };
  try {
    const found = await findRegistered(did, registry, context);
    if (found === 'unreadable') return unknown('known.unanswered', values);
    if (!found) return unknown('known.absent', values);
    return found.name === undefined
      ? passed('known.listed', values)
      : passed('known.named', { ...values, name: found.name });
  } catch (error) {
    if (!isLaurelError(error)) throw error;
    return unknown('known.unanswered', values);
  }
}

const nameAll = (results: readonly CheckResult[], code: CheckResult['code']): string =>
  results
    .filter((result) => result.code === code)
    .map(({ values }) => String(values['registry']))
    .join(', ');

/**
 * Whether somebody whom this verifier listens to knows the issuer. That nobody does says nothing against
 * the signature: no outcome of this check is `failed`.
 */
export async function checkIssuerKnown(
  { document }: Examined,
  context: VerifyContext,
): Promise<CheckResult> {
  const did = idOf(document['issuer']) ?? '';
  const own = context.knownIssuers?.find((issuer) => issuer.did === did);
  if (own) return passed('known.own', { name: own.name });
  const registries = (context.registries ?? []).slice(0, maxRegistries);
  if (registries.length === 0) return unknown('known.unasked');
  const results = await Promise.all(registries.map((registry) => ask(did, registry, context)));
  const found = results.find(({ outcome }) => outcome === 'passed');
  const absent = nameAll(results, 'known.absent');
  const unanswered = nameAll(results, 'known.unanswered');
  const whole =
    found ??
    (unanswered === ''
      ? unknown('known.absent', { registry: absent })
      : absent === ''
        ? unknown('known.unanswered', { registry: unanswered })
        : unknown('known.partly', { registry: absent, unanswered }));
  return results.length > 1 ? { ...whole, details: results } : whole;
}
