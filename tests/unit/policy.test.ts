import { expect, test } from 'vitest';
import managed from '../../lib/look/public/managed-schema.json' with { type: 'json' };
import { teamSchema } from '../../lib/team.ts';

/** As much of a valibot schema, and of the browser's own kind of schema, as tells which fields there are. */
interface Shape {
  type: string;
  entries?: Record<string, Shape>;
  item?: Shape;
  wrapped?: Shape;
  options?: Shape[];
}
interface Managed {
  type?: string;
  id?: string;
  $ref?: string;
  properties?: Record<string, Managed>;
  items?: Managed;
}

/** The paths of all fields: `packs[].phrases[].text`. */
function fieldsOf(shape: Shape, path = ''): string[] {
  if (shape.wrapped) return fieldsOf(shape.wrapped, path);
  if (shape.type === 'array') return fieldsOf(shape.item!, `${path}[]`);
  if (shape.type === 'union') return shape.options!.flatMap((option) => fieldsOf(option, path));
  if (!shape.entries) return [];
  return Object.entries(shape.entries).flatMap(([name, of]) => [`${path}.${name}`, ...fieldsOf(of, `${path}.${name}`)]);
}

const named = new Map<string, Managed>();
function note(schema: Managed): void {
  if (schema.id) named.set(schema.id, schema);
  for (const one of [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])]) note(one);
}

function managedFieldsOf(schema: Managed, path = ''): string[] {
  const { properties = {}, items } = schema.$ref ? named.get(schema.$ref)! : schema;
  if (items) return managedFieldsOf(items, `${path}[]`);
  return Object.entries(properties).flatMap(([name, of]) => [
    `${path}.${name}`,
    ...managedFieldsOf(of, `${path}.${name}`),
  ]);
}

test('the schema of the browser’s policy knows every field of a team file, and no other', () => {
  note(managed as Managed);
  const fields = new Set(fieldsOf(teamSchema as unknown as Shape));
  expect(fields).toContain('.packs[].phrases[].when.heat');
  expect([...new Set(managedFieldsOf(managed.properties.team as Managed))].sort()).toEqual([...fields].sort());
});
