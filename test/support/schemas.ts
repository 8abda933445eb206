/** The canonical schemas and vectors of 1EdTech: reference data that lies beside the project, or does not. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2019 } from 'ajv/dist/2019.js';

const folder = fileURLToPath(new URL('../../../shared/data/1edtech/', import.meta.url));

/** Tests that need the reference data are skipped, by name, where it is absent. */
export const referenceMissing = !existsSync(folder);
export const whereReference = '(skipped where ../shared/data/1edtech is absent)';

export const readReference = (name: string): string => readFileSync(`${folder}${name}`, 'utf8');

const day = String.raw`\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;
const time = String.raw`([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?`;
const zone = String.raw`(Z|[+-]([01]\d|2[0-3]):[0-5]\d)`;

/** The formats that the schemas use. @source RFC 3339 */
const formats = {
  date: new RegExp(`^${day}$`),
  'date-time': new RegExp(`^${day}T${time}${zone}$`),
};

/**
 * The schema is read at the first check, so that a file of tests can be loaded where it is absent.
 *
 * @returns what is wrong with a document, by JSON pointer; nothing when it is valid
 */
export function createSchemaCheck(name: string): (document: unknown) => readonly string[] {
  const ajv = new Ajv2019({ strict: false, allErrors: true, formats });
  return (document) => {
    const validate =
      ajv.getSchema(name) ?? ajv.addSchema(JSON.parse(readReference(name)), name).getSchema(name)!;
    return validate(document)
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
}

const apiFile = 'openbadges-api.openapi.json';

/**
 * A schema of the Open Badges API, by its name in the OpenAPI document.
 *
 * @returns what is wrong with an answer, by JSON pointer; nothing when it is valid
 */
export function createApiCheck(component: string): (document: unknown) => readonly string[] {
  const ajv = new Ajv2019({ strict: false, allErrors: true, formats, validateSchema: false });
  const reference = `${apiFile}#/components/schemas/${component}`;
  return (document) => {
    if (!ajv.getSchema(reference)) ajv.addSchema(JSON.parse(readReference(apiFile)), apiFile);
    const validate = ajv.getSchema(reference)!;
    return validate(document)
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
}
